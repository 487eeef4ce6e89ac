// SPDX-License-Identifier: MIT
//
// What a ledger is asked and what it answers: draws, receipts, entries.
#ifndef BYLAW_LEDGER_DRAW_HPP
#define BYLAW_LEDGER_DRAW_HPP

#include <bylaw/money.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

namespace bylaw {

/// The year a ledger is kept for.
struct fiscal_year {
  int year = 0;

  friend constexpr bool operator==(fiscal_year, fiscal_year) = default;
};

/// A reservation that does not expire.
inline constexpr std::int64_t never = (std::numeric_limits<std::int64_t>::max)();

/// A firm wants money of a clause. The id is the caller's; the same draw sent twice draws once.
struct draw {
  std::uint64_t id = 0;
  std::uint64_t firm = 0;
  std::string_view clause{};
  money amount{};
  /// On the caller's clock, in whatever unit it counts.
  std::int64_t expires = never;
};

enum class draw_status : unsigned char {
  reserved,
  settled,
  released,
  conflict,            ///< the id stands for another draw
  insufficient_funds,  ///< the pool has less left
  over_firm_cap,       ///< above what the firm may get in a year, or a second award of a clause that pays once
  quota_used_up,       ///< no place is left
  unknown_clause,
  unknown_draw,
  already_settled,
  already_released,
  invalid_amount,  ///< not above zero, above what is reserved, or outside the outcome's range
  journal_failed,  ///< the journal has not accepted it; nothing was changed
  year_closed,
};

constexpr bool is_accepted(draw_status status) noexcept {
  return status == draw_status::reserved || status == draw_status::settled || status == draw_status::released;
}

/// What came of it, with the figures: true if it was accepted. Who ignores one does not know whether anything was drawn.
struct [[nodiscard]] receipt {
  draw_status status = draw_status::unknown_draw;
  /// What is reserved, paid or given back; nothing where it was refused.
  money amount{};
  money asked{};
  /// What is left of the tightest limit: after an accepted draw, or when it was refused. Unlimited where there is none.
  money left = unlimited;
  /// That limit: the pool's budget, or the firm's yearly cap; of a settlement what had been reserved. For places a
  /// count, as fen.
  money cap = unlimited;

  constexpr explicit operator bool() const noexcept { return is_accepted(status); }
  friend constexpr bool operator==(const receipt&, const receipt&) = default;
};

enum class entry_kind : unsigned char { reserve, settle, release, expire, budget, close };

/// One line of a ledger's history. Nothing is ever edited: a correction is another entry.
struct entry {
  entry_kind kind = entry_kind::reserve;
  std::uint64_t id = 0;
  std::uint64_t firm = 0;
  /// The clause, or of a budget the pool.
  std::string_view name{};
  /// Reserved, paid, given back, or the new budget.
  money amount{};
  money asked{};
  std::int64_t expires = never;

  friend constexpr bool operator==(const entry&, const entry&) = default;
};

/// A firm that had an award of a clause that pays once, in an earlier year.
struct earlier_award {
  std::uint64_t firm = 0;
  std::string_view clause{};
};

/// What is left of a pool when the year is closed.
struct unspent {
  std::string_view pool{};
  money amount{};

  friend constexpr bool operator==(const unspent&, const unspent&) = default;
};

}  // namespace bylaw

#endif
