// SPDX-License-Identifier: MIT
//
// Where a figure stands: which document, and how it was read.
#ifndef BYLAW_PROVENANCE_HPP
#define BYLAW_PROVENANCE_HPP

#include <bylaw/date.hpp>
#include <bylaw/words.hpp>

#include <string_view>

namespace bylaw {

/// How a figure was read.
enum class reading : unsigned char {
  not_stated,
  rule_text,           ///< P: in the opening part of the rule text
  reprint,             ///< R: in the opening part of a re-print; later articles, conditions and end dates were not seen
  official_page,       ///< O: on an official page that is not the rule text
  news_report,         ///< N: in a news report
  april_2025_article,  ///< A: only in the article of April 2025
  unverified_summary,  ///< G: in an unverified summary
  extract,             ///< X: in an extract of the official text that others made: better than a summary, not the text
};

/// Where a figure stands and how it was read. What a clause leaves empty of its document, its policy fills in.
struct provenance {
  reading read_in = reading::not_stated;
  detail::lasting_text address{};
  /// A second place where the same was read, and how. The better of the two readings comes first; both stand.
  reading also_read_in = reading::not_stated;
  detail::lasting_text also_address{};
  /// What was read elsewhere, in words: "the cap stands in an unverified summary".
  words note{};
  /// The title of the document, in Chinese.
  detail::lasting_text document{};
  /// The document number, 武政规〔2025〕3号.
  detail::lasting_text number{};
  /// Who issued it, in Chinese.
  detail::lasting_text issuer{};
  rough_date published{};
  friend constexpr bool operator==(const provenance&, const provenance&) = default;
};

}  // namespace bylaw

#endif
