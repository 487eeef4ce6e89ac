// SPDX-License-Identifier: MIT
//
// Whether a type and all its parts say their meaning as a formula.
#ifndef BYLAW_FORMULA_SAYS_ITS_FORMULA_HPP
#define BYLAW_FORMULA_SAYS_ITS_FORMULA_HPP

#include <bylaw/outline/fold.hpp>
#include <bylaw/policy.hpp>

#include <type_traits>
#include <utility>

namespace bylaw::detail {

template <class T>
consteval bool says_its_formula();
template <class List>
inline constexpr bool all_say_their_formula = true;
template <class... T>
inline constexpr bool all_say_their_formula<part_list<T...>> = [] {
  for (const bool it_does : {true, says_its_formula<T>()...})
    if (!it_does) return false;
  return true;
}();

template <class T>
consteval bool says_its_formula() {
  if constexpr (is_fact<T>) {
    return true;
  } else {
    if constexpr (!is_an_element<T> && !has_formula<T> && !changes_by_formula<T> && !is_by_year<T>)
      if (rule<T> || modifier<T> || condition<T> || quantity<T>) return false;
    if constexpr (tells_parts<T>)
      return all_say_their_formula<std::remove_const_t<decltype(std::declval<const T&>().parts())>>;
    else
      return true;
  }
}

}  // namespace bylaw::detail

#endif
