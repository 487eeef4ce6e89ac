// SPDX-License-Identifier: MIT
//
// What a thing means to a formula: a number (a rule, a quantity, a parameter) or an answer (a condition).
#ifndef BYLAW_DETAIL_MEANING_HPP
#define BYLAW_DETAIL_MEANING_HPP

#include <bylaw/detail/view.hpp>

namespace bylaw::detail {

template <class T>
inline constexpr bool is_yes_no_fact = false;
template <text Name, packed_text NameZh>
inline constexpr bool is_yes_no_fact<fact<bool, Name, NameZh>> = true;

template <class T>
concept has_holds = requires(const T& test, const probe_of<T>& firm) {
  test.holds(firm);
};
template <class T>
inline constexpr bool is_an_answer = is_yes_no_fact<T> || has_holds<T>;
template <class... Operand>
inline constexpr bool is_an_answer<probed_answer<Operand...>> = true;
template <class T>
inline constexpr bool is_an_answer<probed_thing<T>> = is_an_answer<T>;
template <has_formula T>
inline constexpr bool is_an_answer<T> = is_an_answer<probed_formula<T>>;

template <class T>
concept answers_by_formula = has_formula<T> && is_an_answer<T>;
/// A type whose formula gives a number, and that is no quantity, pays it.
template <class T>
concept pays_by_formula = has_formula<T> && !requires {
  typename T::quantity_type;
} && !is_an_answer<T>;

}  // namespace bylaw::detail

#endif
