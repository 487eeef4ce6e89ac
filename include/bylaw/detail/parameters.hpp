// SPDX-License-Identifier: MIT
//
// Whether the parameters of a rule are what they may be. Asked where a rule is made, and once more of all that is in it
// where a clause or policy takes it: members are public, and may have been written in between.
#ifndef BYLAW_DETAIL_PARAMETERS_HPP
#define BYLAW_DETAIL_PARAMETERS_HPP

#include <bylaw/parts.hpp>

namespace bylaw::detail {

[[noreturn]] inline void an_amount_is_below_zero() { raise(invalid_parameter("an amount is below zero")); }
[[noreturn]] inline void an_amount_is_above_the_most_a_rule_may_state() {
  raise(invalid_parameter("an amount is above the most a rule may state: 10^15 yuan, or a count of 10^12"));
}

/// An amount or a count: 0 to the most a fact may be.
template <class T>
constexpr T checked_parameter(T value) {
  if (number_of(value) < 0) an_amount_is_below_zero();
  if (number_of(value) > most<T>) an_amount_is_above_the_most_a_rule_may_state();
  return value;
}

template <class T>
constexpr void check_parameters(const T& thing);

// By itself, not by `for_each`, which is three templates more for every type of rule.
template <std::size_t... I, class... T>
constexpr void check_parts(const parts_in_order<std::index_sequence<I...>, T...>& parts) {
  [[maybe_unused]] const int checked[] = {
      0, (check_parameters(static_cast<const part_at<I, T>&>(parts).it.value), 0)...};
}

/// Calls the `validate()` of a type that has one. A near miss would be passed over in silence, so it is refused.
template <class T>
constexpr void check_itself(const T& thing) {
  constexpr bool is_as_called = requires {
    { thing.validate() } -> std::same_as<void>;
  };
  static_assert(is_as_called,
                "validate() of a rule is asked of a constant and returns nothing: constexpr void validate() const { "
                "if (wrong) bylaw::raise(bylaw::invalid_parameter(\"what is wrong\")); }");
  if constexpr (is_as_called) thing.validate();
}

/// Every parameter of a thing by its type, and what the thing and its parts say of themselves with `validate()`: tiers
/// ascend, a unit is above zero. Error: `invalid_parameter`, or what a `validate()` of the user's own raises.
template <class T>
constexpr void check_parameters(const T& thing) {
  if constexpr (requires(T & any) { any.validate(); }) check_itself(thing);
  if constexpr (is_fact<T>) {
    return;
  } else if constexpr (is_a_pipe<T>) {
    check_parameters(thing.inner);
    check_parameters(pipe_of<T>::behind(thing));
  } else if constexpr (tells_parts<T>) {
    check_parts(thing.parts());
  } else if constexpr (std::same_as<T, money>) {
    checked_parameter(thing);
  } else if constexpr (whole_number<T>) {
    checked_parameter(count_from(thing));
  } else if constexpr (is_range<T>::value) {
    check_parameters(thing.low);
    check_parameters(thing.high);
  } else if constexpr (std::convertible_to<const T&, std::string_view>) {
    return;
  } else if constexpr (requires { thing.begin(); }) {
    for (const auto& item : thing) check_parameters(item);
  }
}

}  // namespace bylaw::detail

#endif
