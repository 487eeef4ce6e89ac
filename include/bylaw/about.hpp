// SPDX-License-Identifier: MIT
//
// What a document says of itself and where it was read: words in both languages, status, dates, provenance, targets.
#ifndef BYLAW_ABOUT_HPP
#define BYLAW_ABOUT_HPP

#include <bylaw/date.hpp>
#include <bylaw/money.hpp>

#include <cstdint>
#include <string_view>

namespace bylaw {

/// The same in English and in Chinese.
struct words {
  std::string_view english{};
  std::string_view chinese{};
  friend constexpr bool operator==(const words&, const words&) = default;
};

/// How a figure was read.
enum class reading : unsigned char {
  not_stated,
  rule_text,           ///< P: in the opening part of the rule text
  reprint,             ///< R: in the opening part of a re-print; later articles, conditions and end dates were not seen
  official_page,       ///< O: on an official page that is not the rule text
  news_report,         ///< N: in a news report
  april_2025_article,  ///< A: only in the article of April 2025
  unverified_summary,  ///< G: in an unverified summary
};

/// Where a figure stands and how it was read. A clause may rest on two sources.
struct provenance {
  reading read_in = reading::not_stated;
  std::string_view address{};
  /// What was read elsewhere, in words: "the cap stands in an unverified summary".
  words note{};
  friend constexpr bool operator==(const provenance&, const provenance&) = default;
};

enum class status : unsigned char { not_stated, draft, in_force, expired, superseded };

/// What a document says of itself. What is not known stays empty; it is never guessed.
struct about {
  words city{};
  /// The name of the edition: "chengdu_2025_08", as in `bylaw::cities`.
  std::string_view edition{};
  words title{};
  /// The document number, 武政规〔2025〕3号.
  std::string_view number{};
  bylaw::status status = bylaw::status::not_stated;
  date published{};
  date in_force_from{};
  date in_force_until{};
  /// How the dates were read. Dates from an unverified summary are shown, and nothing is refused on them.
  reading dates_read_in = reading::not_stated;
  /// The edition that replaced it, if one did: its name in `cities`.
  std::string_view superseded_by{};
  provenance source{};
  /// What was seen of the document, and what was not.
  words coverage{};
};

/// A figure a city wants to reach: money, a count, or none.
class figure {
 public:
  enum class kind : unsigned char { none, money, count };
  enum class bound : unsigned char { over, at_least };

  constexpr figure() = default;
  static constexpr figure over(money m) noexcept { return {kind::money, bound::over, m.fen()}; }
  static constexpr figure at_least(money m) noexcept { return {kind::money, bound::at_least, m.fen()}; }
  static constexpr figure over(std::int64_t n) noexcept { return {kind::count, bound::over, n}; }
  static constexpr figure at_least(std::int64_t n) noexcept { return {kind::count, bound::at_least, n}; }

  constexpr kind what() const noexcept { return kind_; }
  constexpr bound how() const noexcept { return bound_; }
  /// The amount, if it is one; else zero.
  constexpr money amount() const noexcept { return money::from_fen(kind_ == kind::money ? number_ : 0); }
  /// The count, if it is one; else zero.
  constexpr std::int64_t count() const noexcept { return kind_ == kind::count ? number_ : 0; }

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
  static constexpr due in_year(int year) noexcept { return due(static_cast<short>(year)); }
  static constexpr due each_year() noexcept { return due(every); }

  constexpr bool is_stated() const noexcept { return year_ != 0; }
  constexpr bool is_each_year() const noexcept { return year_ == every; }
  /// The year, or 0 where there is no one year.
  constexpr int year() const noexcept { return year_ > 0 ? year_ : 0; }

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
