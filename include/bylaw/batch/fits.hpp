// SPDX-License-Identifier: MIT
//
// Whether an evaluation can end in an error though every fact is right: an amount that leaves 64 bits, or a rule of the
// user's own that returns one below zero. Asked while compiling, of everything a policy is made of.
#ifndef BYLAW_BATCH_FITS_HPP
#define BYLAW_BATCH_FITS_HPP

#include <bylaw/evaluate.hpp>

namespace bylaw::detail {

template <class T, class Firm>
consteval bool every_part_fits();

template <class Firm, class List>
inline constexpr bool all_fit = false;
template <class Firm, class... T>
inline constexpr bool all_fit<Firm, part_list<T...>> = count_of({every_part_fits<T, Firm>()...}) == sizeof...(T);

/// True if a bound is known of this rule, quantity or condition and of everything inside it. A cap bounds what it
/// gives, not what stands before it in the pipe.
template <class T, class Firm>
consteval bool every_part_fits() {
  if constexpr (is_fact<T> || !std::is_class_v<T>) {
    return true;
  } else if constexpr (!tells_parts<T> || names_reads<T>) {
    return !rule<T>;
  } else {
    if constexpr (rule<T>) {
      if (rule_bound<T, Firm>() == no_limit) return false;
    } else if constexpr (quantity<T>) {
      if (bound_of<T, Firm>() == no_limit) return false;
    }
    return all_fit<Firm, decltype(std::declval<const T&>().parts())>;
  }
}

/// True if every amount of the policy, and their total, is known to fit.
template <class Policy, class Firm>
inline constexpr bool every_amount_fits =
    every_part_fits<Policy, Firm>() && bound_of_total<Policy, Firm>(
                                           std::make_index_sequence<Policy::clause_count()>{}) != no_limit;

}  // namespace bylaw::detail

#endif
