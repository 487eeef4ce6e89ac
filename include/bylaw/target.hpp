// SPDX-License-Identifier: MIT
//
// What a city wants to reach: figures that pay nobody.
#ifndef BYLAW_TARGET_HPP
#define BYLAW_TARGET_HPP

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
  [[nodiscard]] static constexpr figure over(money m) noexcept { return {kind::money, bound::over, m.fen()}; }
  [[nodiscard]] static constexpr figure at_least(money m) noexcept { return {kind::money, bound::at_least, m.fen()}; }
  [[nodiscard]] static constexpr figure exactly(money m) noexcept { return {kind::money, bound::exactly, m.fen()}; }
  [[nodiscard]] static constexpr figure over(std::int64_t n) noexcept { return {kind::count, bound::over, n}; }
  [[nodiscard]] static constexpr figure at_least(std::int64_t n) noexcept { return {kind::count, bound::at_least, n}; }
  [[nodiscard]] static constexpr figure exactly(std::int64_t n) noexcept { return {kind::count, bound::exactly, n}; }

  [[nodiscard]] constexpr kind what() const noexcept { return kind_; }
  [[nodiscard]] constexpr bound how() const noexcept { return bound_; }
  /// The amount, if it is one; else zero.
  [[nodiscard]] constexpr money amount() const noexcept { return money::from_fen(kind_ == kind::money ? number_ : 0); }
  /// The count, if it is one; else zero.
  [[nodiscard]] constexpr std::int64_t count() const noexcept { return kind_ == kind::count ? number_ : 0; }

  friend constexpr bool operator==(const figure&, const figure&) = default;

 private:
  constexpr figure(kind k, bound b, std::int64_t n) noexcept : kind_(k), bound_(b), number_(n) {}

  kind kind_ = kind::none;
  bound bound_ = bound::at_least;
  std::int64_t number_ = 0;
};

/// When a target is due: in one year, each year, or not stated.
class due {
 public:
  constexpr due() = default;
  [[nodiscard]] static constexpr due in_year(int year) noexcept { return due(static_cast<short>(year)); }
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
