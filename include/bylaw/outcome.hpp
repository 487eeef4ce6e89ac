// SPDX-License-Identifier: MIT
//
// What one clause gives one firm. Where its figures were read is not copied into it, policy.source_of(outcome) tells: a
// provenance is larger than all the rest, and a pointer to it would make a constant of a local policy, or of a
// temporary one, no constant.
#ifndef BYLAW_OUTCOME_HPP
#define BYLAW_OUTCOME_HPP

#include <bylaw/entitlement.hpp>

#include <string_view>

namespace bylaw {

/// Where one firm stands with one clause.
enum class standing : unsigned char {
  entitled,      ///< in force, and the firm is eligible
  not_eligible,  ///< whenever it is in force
  undetermined,  ///< whether the firm is eligible, or the clause in force, is not known
  not_in_force,  ///< on the day that was asked about
  draft,         ///< a draft: what it would give, were it in force as it stands
};

/// What one clause gives one firm.
struct outcome {
  /// The clause's id.
  std::string_view clause{};
  /// At least, at most; before any competition for money or places.
  range<money> amount{};
  verdict eligible = verdict::no;
  /// The pool it draws from; empty if none.
  std::string_view pool{};
  /// Why the amount is not simply due; empty where it is.
  reasons open{};
  /// Time counts in it where a day was asked about.
  bylaw::standing standing = bylaw::standing::not_eligible;

  /// True where it gives nothing, whatever is learned or decided: the high end is zero.
  [[nodiscard]] constexpr bool empty() const noexcept { return amount.high == money{}; }

  friend constexpr bool operator==(const outcome&, const outcome&) = default;
};

}  // namespace bylaw

#endif
