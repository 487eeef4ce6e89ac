// SPDX-License-Identifier: MIT
//
// What a clause says beside its amount: who may apply, when, where and with what, who decides, who pays and is paid;
// and its own time.
#ifndef BYLAW_PARTICULARS_HPP
#define BYLAW_PARTICULARS_HPP

#include <bylaw/about.hpp>
#include <bylaw/on.hpp>

namespace bylaw {

/// Who is paid.
enum class payee : unsigned char {
  not_stated,
  firm,
  supplier,  ///< the firm's supplier, which charges the firm less
};

/// When it is paid.
enum class payment : unsigned char {
  not_stated,
  offset_at_once,    ///< taken off the bill, as a voucher is
  after_settlement,  ///< when the bill was paid and the claim examined
  in_stages,
};

/// What a portal shows beside the amount, where it was read. No amount depends on any of it but on the dates and the
/// status, which are the clause's own, where they are not its document's.
struct particulars {
  /// What every applicant must be: registered in the city, a legal person, without a record of dishonesty. As facts
  /// they would refuse everybody who does not state them.
  words applicants{};
  words decided_by{};
  /// Out of which fund, or by whom.
  words paid_by{};
  payee paid_to = payee::not_stated;
  payment paid = payment::not_stated;
  /// When applications are taken, as last read: see `applications_open`.
  period application{};
  words apply_at{};
  words materials{};
  /// Where these were read, if not where the clause was.
  provenance source{};
  bylaw::status status = bylaw::status::not_stated;
  rough_date published{};
  rough_date in_force_from{};
  rough_date in_force_until{};
  /// How the days from and until which it is in force were read. Nothing is refused on those of an unverified summary.
  reading dates_read_in = reading::not_stated;
  range<date> seen_in_force{};
  detail::lasting_text superseded_by{};

  friend constexpr bool operator==(const particulars&, const particulars&) = default;
};

/// The status of a clause: its own where it has one, else its document's.
[[nodiscard]] constexpr status status_of(const particulars& own, const about& document) noexcept {
  return own.status != status::not_stated ? own.status : document.status;
}

/// Whether applications are taken on a day: `yes` inside the window that was read, `no` outside it in a year that it
/// touches, `unknown` in every other year, for windows are announced from year to year, and where none was read.
[[nodiscard]] constexpr verdict applications_open(const particulars& clause, const on& when) noexcept {
  const period& window = clause.application;
  const verdict inside = in_force_on(validity{.from = window.from, .until = window.until}, when);
  if (inside.may_hold()) return inside;
  const int year = when.day.year();
  const bool is_of_the_year = (window.from.is_known() && window.from.year() == year) ||
                              (window.until.is_known() && window.until.year() == year);
  return is_of_the_year ? verdict::no : verdict::unknown;
}

namespace detail {

inline constexpr date first_of_all{1, 1, 1};
inline constexpr date last_of_all{9999, 12, 31};

// A start or an end of a clause's own that only an unverified summary states: it may be another than its document's,
// but lies inside the document's time.
constexpr rough_date some_day_from(const rough_date& start) {
  return start.is_known() ? rough_date::between(start.earliest(), last_of_all) : start;
}
constexpr rough_date some_day_until(const rough_date& end) {
  return end.is_known() ? rough_date::between(first_of_all, end.latest()) : end;
}

}  // namespace detail

/// When a clause is in force: what it says itself, and for the rest what its document says. That the document was seen
/// in force tells of the clause only where the clause has no start, or no end, of its own.
[[nodiscard]] constexpr validity validity_of(const particulars& own, const about& document) {
  const validity general = validity_of(document);
  const bool reliable = own.dates_read_in != reading::unverified_summary;
  const bool has_ended = own.status == status::expired || own.status == status::superseded;
  const bool has_own_start = own.in_force_from.is_known() || own.published.is_known() || has_ended;
  const bool has_own_end = own.in_force_until.is_known() || has_ended;

  validity all = general;
  all.status = status_of(own, document);
  if (own.published.is_known()) all.published = own.published;
  if (own.in_force_from.is_known())
    all.from = reliable ? own.in_force_from : detail::some_day_from(general.from);
  else if (has_own_start)
    all.from = {};  // published by itself: not before that day
  if (own.in_force_until.is_known()) all.until = reliable ? own.in_force_until : detail::some_day_until(general.until);
  if (own.seen_in_force.low.is_known())
    all.seen_in_force = own.seen_in_force;
  else
    // One end may be known alone.
    all.seen_in_force = {detail::in_order{}, has_own_start ? date() : general.seen_in_force.low,
                         has_own_end ? date() : general.seen_in_force.high};
  return all;
}

namespace detail {
/// What a clause says beside its rule: of one type for all, so that what reads it is compiled once.
struct clause_head {
  std::string_view id{};
  words title{};
  provenance source{};
  bylaw::particulars particulars{};
};
}  // namespace detail

}  // namespace bylaw

#endif
