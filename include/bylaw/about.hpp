// SPDX-License-Identifier: MIT
//
// What a document says of itself: place, title, status, dates, where it was read and what was seen of it.
#ifndef BYLAW_ABOUT_HPP
#define BYLAW_ABOUT_HPP

#include <bylaw/provenance.hpp>
#include <bylaw/validity.hpp>

#include <string_view>

namespace bylaw {

/// Which government a document is of.
enum class government : unsigned char {
  not_stated,
  province,
  city,      ///< a municipality under the central government, too
  district,  ///< a district, a county, or a city of that level
  zone,      ///< a development zone
};

/// What a document says of itself. What is not known stays empty; it is never guessed.
struct about {
  /// The place it is for: a city, or the province, district or zone that `government` says.
  words city{};
  bylaw::government government = bylaw::government::not_stated;
  /// The name of the edition: "chengdu_2025_08", as in `bylaw::cities`.
  detail::lasting_text edition{};
  words title{};
  /// The document number, 武政规〔2025〕3号.
  detail::lasting_text number{};
  /// Who issued it, in Chinese.
  detail::lasting_text issuer{};
  bylaw::status status = bylaw::status::not_stated;
  rough_date published{};
  rough_date in_force_from{};
  rough_date in_force_until{};
  /// How the days from and until which it is in force were read. From an unverified summary they are shown, and nothing
  /// is refused on them.
  reading dates_read_in = reading::not_stated;
  /// The first and the last day on which it is known to have been in force, whatever its other dates.
  range<date> seen_in_force{};
  /// The day of the latest source that was read of it: what came later is not in here.
  date as_of{};
  /// The edition that replaced it, if one did: its name in `cities`.
  detail::lasting_text superseded_by{};
  provenance source{};
  /// What was seen of the document, and what was not.
  words coverage{};
};

/// When the document is in force, as far as its dates may be relied on.
[[nodiscard]] constexpr validity validity_of(const about& document) noexcept {
  const bool reliable = document.dates_read_in != reading::unverified_summary;
  return {document.status, document.published, reliable ? document.in_force_from : rough_date(),
          reliable ? document.in_force_until : rough_date(), document.seen_in_force};
}

}  // namespace bylaw

#endif
