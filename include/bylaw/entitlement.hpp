// SPDX-License-Identifier: MIT
//
// What a rule gives: an amount, whether the firm is eligible, and why it is not simply due.
#ifndef BYLAW_ENTITLEMENT_HPP
#define BYLAW_ENTITLEMENT_HPP

#include <bylaw/values/money.hpp>
#include <bylaw/values/range.hpp>
#include <bylaw/values/verdict.hpp>

namespace bylaw {

/// Stands in the place of a rate or a cap that no source read states.
struct undocumented_term_value {};
inline constexpr undocumented_term_value undocumented{};

/// Why an amount is not simply due.
enum class reason : unsigned char {
  unknown_fact,       ///< a fact that is not known exactly
  discretion,         ///< "up to", "50% to 60%": the authority decides inside the range
  pool,               ///< a pool that other firms draw from too
  quota,              ///< a number of awards that other firms compete for
  undocumented_term,  ///< a rate or cap that no source read states
  draft,              ///< the policy is a draft
  validity,           ///< whether the policy is in force is not known
};
inline constexpr int reason_count = 7;

namespace detail {
[[noreturn]] inline void there_is_no_such_reason() { raise(invalid_parameter("there is no such reason")); }
}  // namespace detail

/// A set of reasons.
class reasons {
 public:
  constexpr reasons() = default;
  /// Error: `invalid_parameter` if it is none of those named.
  constexpr reasons(reason one) : bits_(bit(one)) {
    if (bits_ == 0) detail::there_is_no_such_reason();
  }

  [[nodiscard]] constexpr bool contains(reason one) const noexcept { return (bits_ & bit(one)) != 0; }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  /// True if every reason of this set is in the other.
  [[nodiscard]] constexpr bool within(reasons other) const noexcept { return (bits_ & ~other.bits_ & all_bits) == 0; }
  /// This set without the reasons of the other.
  [[nodiscard]] constexpr reasons without(reasons other) const noexcept {
    return from_bits(bits_ & ~unsigned{other.bits_});
  }
  /// This set where `condition` holds, nothing elsewhere; without a branch.
  [[nodiscard]] constexpr reasons where(bool condition) const noexcept {
    return from_bits(bits_ & (0U - static_cast<unsigned>(condition)));
  }

  [[nodiscard]] friend constexpr reasons operator|(reasons a, reasons b) noexcept {
    return from_bits(unsigned{a.bits_} | unsigned{b.bits_});
  }
  constexpr reasons& operator|=(reasons other) noexcept { return *this = *this | other; }
  friend constexpr bool operator==(reasons, reasons) = default;

 private:
  static constexpr unsigned char bit(reason one) noexcept {
    return static_cast<unsigned>(one) < reason_count ? static_cast<unsigned char>(1U << static_cast<unsigned>(one))
                                                     : static_cast<unsigned char>(0);
  }
  static constexpr unsigned all_bits = (1U << reason_count) - 1U;
  static constexpr reasons from_bits(unsigned bits) noexcept {
    reasons set;
    set.bits_ = static_cast<unsigned char>(bits & all_bits);
    return set;
  }

  unsigned char bits_ = 0;
};

[[nodiscard]] constexpr reasons operator|(reason a, reason b) { return reasons(a) | reasons(b); }

/// What a rule gives: the amount if the firm is eligible, whether it is, and why the amount is not simply due. The two
/// are settled only at the outcome, so that `first_of(60% | when(c), 50%)` with c unknown is 50% to 60%.
struct entitlement {
  range<money> amount{};
  verdict eligible = verdict::yes;
  reasons open{};
};

/// The reasons a range already holds: they are gone once it is exact.
inline constexpr reasons held_by_the_range = reason::unknown_fact | reason::discretion;

}  // namespace bylaw

#endif
