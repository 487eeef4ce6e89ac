// SPDX-License-Identifier: MIT
//
// Sharing a pool among known claims: `allocate(budget, claims, pro_rata{}, granted)`. Opt-in; constexpr, exact, without
// floating point and without memory of its own.
#ifndef BYLAW_ALLOCATE_HPP
#define BYLAW_ALLOCATE_HPP

#include <bylaw/allocate/strategies.hpp>
#include <bylaw/bylaw.hpp>

namespace bylaw {

/// A strategy granted more than was claimed or than there is, or less than nothing.
class invalid_grant : public error {
 public:
  explicit invalid_grant(std::int64_t fen) noexcept {
    append("invalid grant: a strategy granted ");
    append(fen);
    append(" fen, below zero, above the claim, or above what is left");
  }
};

namespace detail {

[[noreturn]] BYLAW_COLD inline void there_is_not_one_grant_for_each_claim() {
  raise(invalid_parameter("there is not one grant (and one score) for each claim"));
}

template <class Strategy>
concept counts_places = requires(const Strategy& how, money budget, std::size_t places, std::span<const money> claims,
                                 std::span<money> granted) {
  how.share(budget, places, claims, granted);
};

template <class Strategy>
constexpr void allocate_places(money budget, std::size_t places, std::span<const money> claims, const Strategy& how,
                               std::span<money> granted) {
  checked_parameter(budget);
  for (const money claim : claims) checked_parameter(claim);
  if (granted.size() != claims.size()) there_is_not_one_grant_for_each_claim();
  if constexpr (requires { how.scores.size(); })
    if (how.scores.size() != claims.size()) there_is_not_one_grant_for_each_claim();
  if constexpr (counts_places<Strategy>)
    how.share(budget, places, claims, granted);
  else
    how.share(budget, claims, granted);
  std::int64_t left = budget.fen();
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const std::int64_t grant = granted[i].fen();
    if (grant < 0 || grant > claims[i].fen() || grant > left) raise(invalid_grant(grant));
    left -= grant;
  }
}

}  // namespace detail

/// Fills `granted`, one for each claim, by a strategy: `first_come`, `first_come_whole`, `pro_rata`, `ranked{scores}`,
/// `equal_shares`, or one of the user's own. No grant is above its claim, and all together are not above the budget.
///
/// Errors: `invalid_parameter` for a budget or claim below zero or above 10^15 yuan, or where lengths differ;
/// `invalid_grant` for a strategy that breaks its word.
template <class Strategy>
constexpr void allocate(money budget, std::span<const money> claims, const Strategy& how, std::span<money> granted) {
  detail::allocate_places(budget, any_number_of_places, claims, how, granted);
}

/// The same, with at most so many awards.
template <class Strategy>
constexpr void allocate(money budget, const annual_quota& quota, std::span<const money> claims, const Strategy& how,
                        std::span<money> granted) {
  static_assert(detail::counts_places<Strategy>,
                "with a quota a strategy must count places: share(budget, places, claims, granted)");
  detail::allocate_places(budget, static_cast<std::size_t>(detail::checked_parameter(quota.places)), claims, how,
                          granted);
}

}  // namespace bylaw

#endif
