// SPDX-License-Identifier: MIT
//
// What a curve is told in: pieces, why they are as they are, and the places where they meet.
#ifndef BYLAW_CURVE_PIECE_HPP
#define BYLAW_CURVE_PIECE_HPP

#include <bylaw/curve/slope.hpp>
#include <bylaw/formula/nodes.hpp>
#include <bylaw/money.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace bylaw {

/// What a rule or modifier does to the amount on a piece.
enum class effect : unsigned char {
  limits,    ///< a cap, a budget or the top of a band is reached
  refuses,   ///< a condition is not met, or a minimum not reached
  selects,   ///< a tier, a band or one of several rules is the one that counts
  rounding,  ///< which of two it is, rounding alone decides, from one fen to the next
};

/// Why a piece is as it is.
struct cause {
  /// The clause, empty for what the policy says of the total.
  std::string_view clause{};
  /// The kind of what chooses, `"at_most"`, `"tier"`; and the name of a pool.
  std::string_view kind{};
  std::string_view name{};
  /// Which of several it is, as in a `formula_label`: a cap by its most, a tier by where it begins.
  label_unit unit = label_unit::none;
  std::int64_t figure = 0;
  bylaw::effect effect = effect::limits;

  friend bool operator==(const cause&, const cause&) = default;
};

/// A part of a curve on which the amount is one line, rounded. `X` is money, or a whole number for a count.
template <class X>
struct piece {
  /// Both included.
  X from{};
  X to{};
  /// The amounts there; `unlimited` where nothing limits it.
  money at_from{};
  money at_to{};
  /// Fen for each fen, or for each one of a count.
  fraction slope{};
  /// The amount moves in multiples of this, and is off the line through `at_from` by at most `within`.
  money unit{};
  money within{};
  /// By how much the amount is above that of one fen, or one, less, where slope and rounding do not explain it.
  money jump{};
  /// Rounding alone decides between two lines, from one fen to the next.
  bool rounding_decides = false;
  /// What binds here. It refers to the curve, and is there as long as that or a copy of it.
  std::span<const cause> because{};
};

/// Where the slope changes. Where rounding decides for a while between two lines, `from` is before `to`.
template <class X>
struct kink {
  X from{};
  X to{};
  fraction before{};
  fraction after{};
  std::vector<cause> because{};
};

/// Where the amount jumps: at `at`, and one fen less, or one less. A jump down is a cliff.
template <class X>
struct jump {
  X at{};
  money before{};
  money after{};
  std::vector<cause> because{};
};

/// A span in which an amount is reached, both ends included.
template <class X>
struct reached {
  X from{};
  X to{};
  /// Both ends reach it, and not all between them: rounding decides from one to the next.
  bool rounding_decides = false;

  friend bool operator==(const reached&, const reached&) = default;
};

/// The most a curve comes to, and the least x that gives it.
template <class X>
struct greatest_amount {
  money amount{};
  X at{};

  friend bool operator==(const greatest_amount&, const greatest_amount&) = default;
};

}  // namespace bylaw

#endif
