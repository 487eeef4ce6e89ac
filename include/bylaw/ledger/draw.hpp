// SPDX-License-Identifier: MIT
//
// What a ledger is asked and what it answers: draws, receipts, entries.
#ifndef BYLAW_LEDGER_DRAW_HPP
#define BYLAW_LEDGER_DRAW_HPP

#include <bylaw/detail/given_text.hpp>
#include <bylaw/ledger/identifier.hpp>

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

/// What limits a firm by its own facts, which a ledger does not know: `limits_of(policy, firm, clause)` gives both.
/// Unlimited where nothing does.
struct firm_limits {
  /// What the clause's `at_most_per_year` and `at_most_in_all` come to for this firm, the lower of the two.
  money of_clause = unlimited;
  /// What the policy's `total_at_most` comes to.
  money in_total = unlimited;

  friend constexpr bool operator==(const firm_limits&, const firm_limits&) = default;
};

/// A firm wants money of a clause. The id is the caller's; the same draw sent twice draws once.
struct draw {
  identifier id{};
  identifier firm{};
  detail::lasting_text clause{};
  money amount{};
  /// On the caller's clock, in whatever unit it counts.
  std::int64_t expires = never;
  /// Where a cap of the policy rests on the firm's facts.
  firm_limits limits{};
};

enum class draw_status : unsigned char {
  reserved,
  settled,
  released,
  budget_set,
  conflict,            ///< the id stands for another draw
  insufficient_funds,  ///< the pool has less left
  over_firm_cap,       ///< above what the firm may get in a year or in all; or an award too many, or in a year too many
  over_total_cap,      ///< above what all clauses together may pay the firm
  excluded,            ///< the firm has as much, or anything, of a clause that excludes this one
  quota_used_up,       ///< no place is left
  unknown_clause,
  unknown_pool,
  unknown_draw,
  already_settled,   ///< and not for this amount, where it is settled again
  already_released,  ///< or expired
  invalid_id,        ///< of the draw or the firm: see `identifier`
  invalid_amount,    ///< not above zero, above what is reserved, or outside the outcome's range
  cap_not_stated,    ///< a cap of the policy rests on the firm's facts, and the draw does not say what it comes to
  amount_overflow,   ///< what the firm has of a clause without a cap would leave 64 bits
  journal_failed,    ///< whether it is kept is not known: ask again, under the same id, when the journal is open anew
  year_closed,
};

[[nodiscard]] constexpr bool is_accepted(draw_status status) noexcept { return status <= draw_status::budget_set; }

/// Where a draw stands.
enum class draw_state : unsigned char {
  none,      ///< the id stands for no draw
  reserved,
  settled,
  released,
  expired,
};

/// What came of it, with the figures: true if it was accepted, and still is as it says. Who ignores one does not know
/// whether anything was drawn.
///
/// The same request gets the same answer: status, amount and what was asked. What stands beside it is true now.
struct [[nodiscard]] receipt {
  draw_status status = draw_status::unknown_draw;
  /// What is reserved, paid or given back; nothing where it was refused. Less than was asked where what the firm has of
  /// clauses that exclude this one was taken off, or only what was left was asked for.
  money amount{};
  money asked{};

  /// What is left now of the tightest limit in money, for this firm and clause. Unlimited where there is none.
  money left = unlimited;
  /// That limit: the pool's budget, the firm's yearly cap, or what all clauses may pay it; of a settlement what had been
  /// reserved.
  money cap = unlimited;
  /// Where the draw under this id stands now, and what was paid for it.
  draw_state now = draw_state::none;
  money paid{};
  /// Of a clause with a quota: how many places are left now, of how many.
  std::int64_t places_left = 0;
  std::int64_t places = 0;

  /// A reservation that was given back, or has expired since, holds no longer, however often it is sent again.
  constexpr explicit operator bool() const noexcept {
    return status == draw_status::reserved ? now == draw_state::reserved || now == draw_state::settled
                                           : is_accepted(status);
  }
  friend constexpr bool operator==(const receipt&, const receipt&) = default;
};

/// What became of a draw.
struct draw_account {
  draw_state state = draw_state::none;
  identifier id{};
  identifier firm{};
  std::string_view clause{};
  money asked{};
  /// What was reserved, whatever became of it.
  money reserved{};
  money paid{};
  std::int64_t expires = never;
  /// Its places in `entries()`: of the reservation, and of what was done last.
  std::size_t first_entry = 0;
  std::size_t last_entry = 0;

  friend constexpr bool operator==(const draw_account&, const draw_account&) = default;
};

enum class entry_kind : unsigned char { reserve, settle, release, expire, budget, places, close };

/// One line of a ledger's history. Nothing is ever edited: a correction is another entry.
struct entry {
  entry_kind kind = entry_kind::reserve;
  identifier id{};
  identifier firm{};
  /// The clause, or of a budget the pool, of places the quota.
  std::string_view name{};
  /// Reserved, paid, given back, or the new budget.
  money amount{};
  money asked{};
  std::int64_t expires = never;
  /// The new places of a quota.
  std::int64_t places = 0;

  friend constexpr bool operator==(const entry&, const entry&) = default;
};

/// What a firm had of a clause before the year of the ledger, and in how many years: for clauses that pay once, for so
/// many years, or so much in all. Several of one firm and clause add up.
struct earlier_award {
  identifier firm{};
  detail::lasting_text clause{};
  money amount{};
  std::int64_t years = 1;
};

/// What is left of a pool when the year is closed.
struct unspent {
  std::string_view pool{};
  money amount{};

  friend constexpr bool operator==(const unspent&, const unspent&) = default;
};

}  // namespace bylaw

#endif
