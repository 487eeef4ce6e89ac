// SPDX-License-Identifier: MIT
//
// Any policy behind one type: `any_policy p = my_city;`. A file that only asks includes
// <bylaw/any_policy/interface.hpp>, and compiles none of this.
#ifndef BYLAW_ANY_POLICY_HPP
#define BYLAW_ANY_POLICY_HPP

#include <bylaw/any_policy/figures.hpp>
#include <bylaw/any_policy/held.hpp>
#include <bylaw/any_policy/interface.hpp>

namespace bylaw {

template <class... Element>
any_policy::any_policy(const policy<Element...>& rules) : held_(new detail::held_policy<policy<Element...>>(rules)) {}

template <class Policy>
any_policy::any_policy(const reform<Policy>& rules) : held_(new detail::held_policy<Policy, reform<Policy>>(rules)) {}

}  // namespace bylaw

#endif
