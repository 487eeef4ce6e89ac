// SPDX-License-Identifier: MIT
//
// Whether an evaluation can end in an error though every fact is right: an amount that leaves 64 bits, or a rule of the
// user's own that returns one below zero. Asked while compiling, of what each clause gives.
#ifndef BYLAW_BATCH_FITS_HPP
#define BYLAW_BATCH_FITS_HPP

#include <bylaw/evaluate.hpp>

namespace bylaw::detail {

template <class Element, class Firm>
inline constexpr bool may_raise = false;
template <class Rule, class Firm>
inline constexpr bool may_raise<clause<Rule>, Firm> = given_by<Rule, Firm>::may_raise;
template <class Most, class Firm>
inline constexpr bool may_raise<total_cap<Most>, Firm> = given_by<Most, Firm>::may_raise;

template <class Firm, class Elements>
inline constexpr bool nothing_raises = false;
template <class Firm, class... Element>
inline constexpr bool nothing_raises<Firm, part_list<Element...>> = count_of({false, may_raise<Element, Firm>...}) == 0;

/// True if every amount of the policy, on the way to it and in total, is known to fit.
template <class Policy, class Firm>
inline constexpr bool every_amount_fits =
    nothing_raises<Firm, decltype(std::declval<const Policy&>().parts())> &&
    bound_of_total<Policy, Firm>(std::make_index_sequence<Policy::clause_count()>{}) != no_limit;

}  // namespace bylaw::detail

#endif
