// SPDX-License-Identifier: MIT
//
// What a clause says beside its amount: who decides, who is paid and when, when to apply, and its own time.
#ifndef BYLAW_PARTICULARS_HPP
#define BYLAW_PARTICULARS_HPP

#include <bylaw/about.hpp>

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

/// What a portal shows beside the amount, where it is documented. The dates and the status are the clause's own, where
/// they are not its document's.
struct particulars {
  words decided_by{};
  payee paid_to = payee::not_stated;
  payment paid = payment::not_stated;
  /// When applications are taken. It is shown; no amount depends on it.
  period application{};
  bylaw::status status = bylaw::status::not_stated;
  rough_date published{};
  rough_date in_force_from{};
  rough_date in_force_until{};
  /// How the days from and until which it is in force were read. Nothing is refused on those of an unverified summary.
  reading dates_read_in = reading::not_stated;
  range<date> seen_in_force{};
  std::string_view superseded_by{};

  friend constexpr bool operator==(const particulars&, const particulars&) = default;
};

/// The status of a clause: its own where it has one, else its document's.
constexpr status status_of(const particulars& own, const about& document) noexcept {
  return own.status != status::not_stated ? own.status : document.status;
}

/// When a clause is in force: what it says itself, and for the rest what its document says.
constexpr validity validity_of(const particulars& own, const about& document) noexcept {
  const validity general = validity_of(document);
  const bool reliable = own.dates_read_in != reading::unverified_summary;
  const auto own_or = [](const rough_date& date, const rough_date& otherwise) {
    return date.is_known() ? date : otherwise;
  };
  return {status_of(own, document), own_or(own.published, general.published),
          reliable ? own_or(own.in_force_from, general.from) : general.from,
          reliable ? own_or(own.in_force_until, general.until) : general.until,
          own.seen_in_force.low.is_known() ? own.seen_in_force : general.seen_in_force};
}

}  // namespace bylaw

#endif
