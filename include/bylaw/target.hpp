// SPDX-License-Identifier: MIT
//
// What a city wants to reach: figures that pay nobody.
#ifndef BYLAW_TARGET_HPP
#define BYLAW_TARGET_HPP

#include <bylaw/detail/parameters.hpp>
#include <bylaw/money.hpp>
#include <bylaw/provenance.hpp>

#include <cstdint>

namespace bylaw {

/// A figure a city wants to reach: money, a count, or none.
class figure {
 public:
  enum class kind : unsigned char { none, money, count };
  enum class bound : unsigned char { over, at_least, exactly };

  constexpr figure() = default;
  // Errors of each: `invalid_parameter` below zero, above 10^15 yuan or a count of 10^12.
  [[nodiscard]] static constexpr figure over(money m) { return {bound::over, m}; }
  [[nodiscard]] static constexpr figure at_least(money m) { return {bound::at_least, m}; }
  [[nodiscard]] static constexpr figure exactly(money m) { return {bound::exactly, m}; }
  [[nodiscard]] static constexpr figure over(std::int64_t n) { return {bound::over, n}; }
  [[nodiscard]] static constexpr figure at_least(std::int64_t n) { return {bound::at_least, n}; }
  [[nodiscard]] static constexpr figure exactly(std::int64_t n) { return {bound::exactly, n}; }

  [[nodiscard]] constexpr kind what() const noexcept { return kind_; }
  [[nodiscard]] constexpr bound how() const noexcept { return bound_; }
  /// The amount, if it is one; else zero.
  [[nodiscard]] constexpr money amount() const noexcept { return money::from_fen(kind_ == kind::money ? number_ : 0); }
  /// The count, if it is one; else zero.
  [[nodiscard]] constexpr std::int64_t count() const noexcept { return kind_ == kind::count ? number_ : 0; }

  friend constexpr bool operator==(const figure&, const figure&) = default;

 private:
  constexpr figure(bound b, money m) : kind_(kind::money), bound_(b), number_(detail::checked_parameter(m).fen()) {}
  constexpr figure(bound b, std::int64_t n) : kind_(kind::count), bound_(b), number_(detail::checked_parameter(n)) {}

  kind kind_ = kind::none;
  bound bound_ = bound::at_least;
  std::int64_t number_ = 0;
};

/// When a target is due: in one year, each year, or not stated.
class due {
 public:
  constexpr due() = default;
  /// Error: `invalid_parameter` if the year is not 1 to 9999.
  [[nodiscard]] static constexpr due in_year(int year) {
    if (year < 1 || year > 9999) detail::a_year_is_not_in_the_calendar();
    return due(static_cast<short>(year));
  }
  [[nodiscard]] static constexpr due each_year() noexcept { return due(every); }

  [[nodiscard]] constexpr bool is_stated() const noexcept { return year_ != 0; }
  [[nodiscard]] constexpr bool is_each_year() const noexcept { return year_ == every; }
  /// The year, or 0 where there is no one year.
  [[nodiscard]] constexpr int year() const noexcept { return year_ > 0 ? year_ : 0; }

  friend constexpr bool operator==(const due&, const due&) = default;

 private:
  static constexpr short every = -1;
  constexpr explicit due(short year) noexcept : year_(year) {}
  short year_ = 0;
};

/// What a city wants to reach, which pays nobody.
struct target {
  words name{};
  bylaw::figure figure{};
  bylaw::due due{};
  provenance source{};
};

}  // namespace bylaw

#endif
