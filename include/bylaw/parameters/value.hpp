// SPDX-License-Identifier: MIT
//
// The value of a parameter, whatever its kind: an amount, a rate, a count, a year; exact, a range, or not documented.
#ifndef BYLAW_PARAMETERS_VALUE_HPP
#define BYLAW_PARAMETERS_VALUE_HPP

#include <bylaw/entitlement.hpp>
#include <bylaw/fact.hpp>
#include <bylaw/outline/value_kind.hpp>

#include <cstdint>

namespace bylaw {

/// What a parameter is, or is to become. Made of `600_wan`, `55_pct`, `up_to(60_pct)`, `between(50_pct, 60_pct)`, `300`
/// or `undocumented`.
class parameter_value {
 public:
  constexpr parameter_value(money amount) noexcept : parameter_value(value_kind::money, amount.fen()) {}
  constexpr parameter_value(rate share) noexcept : parameter_value(value_kind::rate, share.ppm()) {}
  constexpr parameter_value(detail::whole_number auto count) : parameter_value(value_kind::count, count_of(count)) {}
  constexpr parameter_value(const range<money>& amount)
      : parameter_value(value_kind::money, {amount.low.fen(), amount.high.fen()}) {}
  constexpr parameter_value(const range<rate>& share)
      : parameter_value(value_kind::rate, {share.low.ppm(), share.high.ppm()}) {}
  constexpr parameter_value(undocumented_term_value) noexcept : parameter_value(value_kind::not_documented, 0) {}
  /// As an outline tells it.
  constexpr parameter_value(value_kind kind, const range<std::int64_t>& number, bool is_range)
      : kind_(kind), is_range_(is_range), number_(number) {}

  /// `money`, `rate`, `count`, `year` or `not_documented`.
  [[nodiscard]] constexpr value_kind kind() const noexcept { return kind_; }
  /// True if it was stated as a range.
  [[nodiscard]] constexpr bool is_range() const noexcept { return is_range_; }
  /// Fen, parts per million, a count or a year; of an exact value both ends are the same.
  [[nodiscard]] constexpr const range<std::int64_t>& number() const noexcept { return number_; }

  friend constexpr bool operator==(const parameter_value&, const parameter_value&) = default;

 private:
  constexpr parameter_value(value_kind kind, std::int64_t number) noexcept
      : kind_(kind), number_(detail::in_order{}, number, number) {}
  constexpr parameter_value(value_kind kind, const range<std::int64_t>& number)
      : parameter_value(kind, number, true) {
    number_.validate();
  }

  static constexpr std::int64_t count_of(detail::whole_number auto count) { return detail::count_from(count); }

  value_kind kind_;
  bool is_range_ = false;
  range<std::int64_t> number_;
};

namespace detail {

constexpr bool is_parameter(value_kind kind) noexcept {
  return kind == value_kind::money || kind == value_kind::rate || kind == value_kind::count ||
         kind == value_kind::year || kind == value_kind::not_documented;
}

/// What a parameter of a kind may be at least and at most, before its rule is asked.
constexpr range<std::int64_t> bounds_of(value_kind kind) noexcept {
  if (kind == value_kind::money) return {in_order{}, 0, most<money>};
  if (kind == value_kind::rate) return {in_order{}, 0, 1'000'000};
  if (kind == value_kind::count) return {in_order{}, 0, most<std::int64_t>};
  if (kind == value_kind::year) return {in_order{}, 1, 9999};
  return {};
}

}  // namespace detail
}  // namespace bylaw

#endif
