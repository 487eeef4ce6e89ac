// SPDX-License-Identifier: MIT
//
// Literals for money and rates. They take decimals exactly, since they read the digits as written: `1.5_yi`,
// `0.01_yuan`, `12.5_pct`. One finer than a fen, or than a millionth for a rate, does not compile.
#ifndef BYLAW_VALUES_LITERALS_HPP
#define BYLAW_VALUES_LITERALS_HPP

#include <bylaw/values/money.hpp>
#include <bylaw/values/rate.hpp>

namespace bylaw {

namespace detail {

[[noreturn]] inline void a_literal_takes_decimal_digits_and_one_point_only() {
  raise(invalid_parameter("a literal takes decimal digits and one point only"));
}
[[noreturn]] inline void a_literal_is_finer_than_its_smallest_unit() {
  raise(invalid_parameter("a literal is finer than its smallest unit: a fen, or a millionth for a rate"));
}
[[noreturn]] inline void a_literal_is_too_large() { raise(invalid_parameter("a literal is too large")); }

/// The literal's value times `scale`, exactly.
template <char... Characters>
consteval std::int64_t scaled_literal(std::int64_t scale) {
  constexpr char text[] = {Characters..., '\0'};
  // A leading zero would make the compiler read an octal number; nobody writes that by intention.
  if (text[0] == '0' && text[1] != '.' && text[1] != '\0') a_literal_takes_decimal_digits_and_one_point_only();
  std::int64_t value = 0;
  bool after_point = false;
  for (std::size_t i = 0; text[i] != '\0'; ++i) {
    const char c = text[i];
    if (c == '\'') continue;
    if (c == '.' && !after_point) {
      after_point = true;
      continue;
    }
    if (c < '0' || c > '9') a_literal_takes_decimal_digits_and_one_point_only();
    if (!after_point) {
      if (!multiply_fits(value, 10, value) || !add_fits(value, c - '0', value)) a_literal_is_too_large();
      continue;
    }
    // Behind the point each digit takes a tenth of what the one before it took of the scale.
    if (scale % 10 != 0) {
      if (c != '0') a_literal_is_finer_than_its_smallest_unit();
      continue;
    }
    scale /= 10;
    if (!multiply_fits(value, 10, value) || !add_fits(value, c - '0', value)) a_literal_is_too_large();
  }
  if (!multiply_fits(value, scale, value) || value == no_limit) a_literal_is_too_large();
  return value;
}

}  // namespace detail

// The figures are computed while compiling, by `constexpr` variables: were the operators `consteval`, clang 14 would
// leave calls to them behind where they stand in a template.
inline namespace literals {

/// Fen, 1/100 yuan.
template <char... Characters>
[[nodiscard]] constexpr money operator""_fen() {
  constexpr money exact = money::from_fen(detail::scaled_literal<Characters...>(1));
  return exact;
}
/// Yuan, 元.
template <char... Characters>
[[nodiscard]] constexpr money operator""_yuan() {
  constexpr money exact = money::from_fen(detail::scaled_literal<Characters...>(100));
  return exact;
}
/// Ten thousand yuan, 万元.
template <char... Characters>
[[nodiscard]] constexpr money operator""_wan() {
  constexpr money exact = money::from_fen(detail::scaled_literal<Characters...>(1'000'000));
  return exact;
}
/// A hundred million yuan, 亿元.
template <char... Characters>
[[nodiscard]] constexpr money operator""_yi() {
  constexpr money exact = money::from_fen(detail::scaled_literal<Characters...>(10'000'000'000));
  return exact;
}
/// Percent.
template <char... Characters>
[[nodiscard]] constexpr rate operator""_pct() {
  constexpr rate exact = rate::from_ppm(detail::scaled_literal<Characters...>(10'000));
  return exact;
}
/// Thousandths.
template <char... Characters>
[[nodiscard]] constexpr rate operator""_permille() {
  constexpr rate exact = rate::from_ppm(detail::scaled_literal<Characters...>(1'000));
  return exact;
}

}  // namespace literals
}  // namespace bylaw

#endif
