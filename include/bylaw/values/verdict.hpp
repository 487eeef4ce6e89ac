// SPDX-License-Identifier: MIT
//
// Yes, no or unknown.
#ifndef BYLAW_VALUES_VERDICT_HPP
#define BYLAW_VALUES_VERDICT_HPP

#include <bylaw/detail/always_false.hpp>
#include <bylaw/detail/config.hpp>

#include <concepts>
#include <cstdint>

namespace bylaw {

/// The answer to a condition: `verdict::no`, `verdict::unknown` or `verdict::yes`; `&&`, `||` and `!` are Kleene's.
///
/// It is a range of bool, "may hold" and "holds for certain", kept as two masks of all ones or none. An enumeration was
/// measured first: for a fact known exactly both ends hang on one flag, and g++ took it apart again at every use. With
/// masks a refusal is one `and`, no branch; flags of firms are as good as random.
class verdict {
 public:
  static const verdict no;
  static const verdict unknown;
  static const verdict yes;

  /// `no`.
  constexpr verdict() = default;

  /// `yes` or `no`.
  [[nodiscard]] BYLAW_ALWAYS_INLINE static constexpr verdict of(bool holds) noexcept {
    return {mask(holds), mask(holds)};
  }
  /// `unknown` or `no`. Of the two ends of a range: `verdict::perhaps(r.high > x) || verdict::of(r.low > x)`.
  [[nodiscard]] BYLAW_ALWAYS_INLINE static constexpr verdict perhaps(bool may_hold) noexcept {
    return {mask(may_hold), 0};
  }
  // Two answers side by side could be swapped, and would say that what cannot hold holds.
  template <std::same_as<bool> May, std::same_as<bool> Does>
  [[nodiscard]] static constexpr verdict of(May, Does) noexcept {
    static_assert(detail::always_false<May>,
                  "two answers side by side can be swapped: write verdict::perhaps(may_hold) || verdict::of(holds)");
    return {};
  }

  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr bool may_hold() const noexcept { return may_hold_ != 0; }
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr bool holds() const noexcept { return holds_ != 0; }
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr bool is_known() const noexcept { return may_hold_ == holds_; }

  /// The amount where it holds for certain, or may hold; else zero.
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr std::int64_t if_holds(std::int64_t amount) const noexcept {
    return kept(holds_, amount);
  }
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr std::int64_t if_may_hold(std::int64_t amount) const noexcept {
    return kept(may_hold_, amount);
  }

  // The tempting misuse: `if (o.eligible)` would have to say what unknown means.
  template <std::same_as<bool> Answer>
  constexpr explicit operator Answer() const noexcept {
    static_assert(detail::always_false<Answer>,
                  "a verdict is yes, no or unknown: ask holds() (yes for certain) or may_hold() (yes or unknown)");
    return false;
  }

  [[nodiscard]] BYLAW_ALWAYS_INLINE friend constexpr verdict operator&&(verdict a, verdict b) noexcept {
    return {a.may_hold_ & b.may_hold_, a.holds_ & b.holds_};
  }
  [[nodiscard]] BYLAW_ALWAYS_INLINE friend constexpr verdict operator||(verdict a, verdict b) noexcept {
    return {a.may_hold_ | b.may_hold_, a.holds_ | b.holds_};
  }
  [[nodiscard]] BYLAW_ALWAYS_INLINE friend constexpr verdict operator!(verdict a) noexcept {
    return {~a.holds_, ~a.may_hold_};
  }

  friend constexpr bool operator==(verdict, verdict) = default;

  /// What a `switch` takes: `switch (o.eligible) { case verdict::yes: ... }`.
  enum class answer : unsigned char { no, unknown, yes };
  constexpr operator answer() const noexcept {
    return holds() ? answer::yes : may_hold() ? answer::unknown : answer::no;
  }

 private:
  static constexpr std::int64_t mask(bool flag) noexcept { return -static_cast<std::int64_t>(flag); }
  // Said as a choice on one bit, clang makes it a conditional move on the flag itself; g++ would make it a branch.
  BYLAW_ALWAYS_INLINE static constexpr std::int64_t kept(std::int64_t mask, std::int64_t amount) noexcept {
#if defined(__clang__)
    return (mask & 1) != 0 ? amount : 0;
#else
    return amount & mask;
#endif
  }
  constexpr verdict(std::int64_t may_hold, std::int64_t holds) noexcept : may_hold_(may_hold), holds_(holds) {}

  std::int64_t may_hold_ = 0;
  std::int64_t holds_ = 0;
};

inline constexpr verdict verdict::no{0, 0};
inline constexpr verdict verdict::unknown{-1, 0};
inline constexpr verdict verdict::yes{-1, -1};

}  // namespace bylaw

#endif
