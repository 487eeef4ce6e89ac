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

constexpr void check_number(std::int64_t number, std::int64_t most) {
  if (number < 0) an_amount_is_below_zero();
  if (number > most) an_amount_is_above_the_most_a_rule_may_state();
}

/// An amount or a count: 0 to the most a fact may be.
template <class T>
constexpr T checked_parameter(T value) {
  check_number(number_of(value), most<T>);
  return value;
}

/// What can be nothing wrong: a fact, a text, a rate.
template <class T>
concept is_never_wrong = is_fact<T> || std::convertible_to<const T&, std::string_view>;
template <class T>
concept has_validate = requires(T& any) {
  any.validate();
};
template <class T>
concept holds_a_list = requires(const T& thing) {
  thing.begin();
  thing.end();
};

/// Calls the `validate()` of a type that has one. A near miss would be passed over in silence, so it is refused.
template <has_validate T>
constexpr void check_itself(const T& thing) {
  constexpr bool is_as_called = requires {
    { thing.validate() } -> std::same_as<void>;
  };
  static_assert(is_as_called,
                "validate() of a rule is asked of a constant and returns nothing: constexpr void validate() const { "
                "if (wrong) bylaw::raise(bylaw::invalid_parameter(\"what is wrong\")); }");
  if constexpr (is_as_called) thing.validate();
}

// Overloads, and not one function that chooses by `if constexpr`: every clause of a policy comes this way, twice, and
// clang counts each statement on it towards what a constant may take.
struct parameter_check {
  static constexpr void of(const auto&) {}
  static constexpr void of(money amount) { check_number(amount.fen(), most<money>); }
  template <whole_number N>
  static constexpr void of(const N& count) {
    check_number(count_from(count), most<std::int64_t>);
  }
  template <holds_a_list T>
  requires(!is_never_wrong<T> && !tells_parts<T> && !has_validate<T>) static constexpr void of(const T& list) {
    for (const auto& item : list) of(item);
  }
  template <is_a_pipe T>
  static constexpr void of(const T& thing) {
    of(thing.inner);
    of(pipe_of<T>::behind(thing));
  }
  template <tells_parts T>
  requires(!is_never_wrong<T> && !is_a_pipe<T> && !has_validate<T>) static constexpr void of(const T& thing) {
    of_each(thing.parts());
  }
  template <has_validate T>
  static constexpr void of(const T& thing) {
    check_itself(thing);
    if constexpr (tells_parts<T> && !is_never_wrong<T>) {
      of_each(thing.parts());
    } else if constexpr (is_range<T>::value) {
      of(thing.low);
      of(thing.high);
    } else if constexpr (holds_a_list<T> && !is_never_wrong<T>) {
      for (const auto& item : thing) of(item);
    }
  }

 private:
  // By itself, not by `for_each`, which is three templates more for every type of rule.
  template <std::size_t... I, class... T>
  static constexpr void of_each(const parts_in_order<std::index_sequence<I...>, T...>& parts) {
    [[maybe_unused]] const int checked[] = {0, (of(static_cast<const part_at<I, T>&>(parts).it.value), 0)...};
  }
};

/// Every parameter of a thing by its type, and what the thing and its parts say of themselves with `validate()`: tiers
/// ascend, a unit is above zero. Error: `invalid_parameter`, or what a `validate()` of the user's own raises.
template <class T>
constexpr void check_parameters(const T& thing) {
  parameter_check::of(thing);
}

}  // namespace bylaw::detail

#endif
