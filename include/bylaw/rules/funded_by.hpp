// SPDX-License-Identifier: MIT
//
// Who bears the money (市区分担): `funded_by(payer{{"the province", "省级"}, 1}, payer{{"the city", "市级"}, 1})`.
#ifndef BYLAW_RULES_FUNDED_BY_HPP
#define BYLAW_RULES_FUNDED_BY_HPP

#include <bylaw/provenance.hpp>
#include <bylaw/rule.hpp>

#include <array>

namespace bylaw {

namespace detail {
inline constexpr std::int64_t most_shares = 1'000'000;
[[noreturn]] inline void a_payer_bears_from_one_to_a_million_shares() {
  raise(invalid_parameter("a payer bears from one to a million shares"));
}
}  // namespace detail

/// One of those who bear an award together, and how many shares of it: 1 and 1, or 7 and 3.
struct payer {
  words name;
  std::int64_t shares;

  /// Errors: those of `check`.
  constexpr payer(const words& called, std::int64_t bears) : name(called), shares(bears) { validate(); }

  /// Error: `invalid_parameter` if the shares are not from one to a million.
  constexpr void validate() const {
    if (shares < 1 || shares > detail::most_shares) detail::a_payer_bears_from_one_to_a_million_shares();
  }

  static constexpr words says{"{name} {shares}", "{name} {shares}"};
  constexpr auto parts() const { return parts_of("payer", part{"name", name}, part{"shares", shares}); }
  friend constexpr bool operator==(const payer&, const payer&) = default;
};

/// Leaves the amount as it is, and says who bears which part of it.
template <std::size_t Count>
struct shared_funding {
  std::array<payer, Count> payers;

  static constexpr words says{"borne in shares ({payers})", "按比例分担({payers})"};
  constexpr auto parts() const { return parts_of("funded_by", part{"payers", payers}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto&, const auto& before) const { return before; }

  /// What each of them bears of an amount from zero; of what has no limit, no limit each. Together it is the amount:
  /// each part is rounded down, and the fen that are left go one each to the first ones.
  ///
  /// Error: `invalid_parameter` if the amount is below zero.
  [[nodiscard]] constexpr std::array<money, Count> shares_of(money amount) const {
    if (amount < money{}) detail::an_amount_is_below_zero();
    for (const payer& one : payers) one.validate();
    if (amount.is_unlimited()) return unlimited_each(std::make_index_sequence<Count>{});
    std::int64_t all = 0;
    for (const payer& one : payers) all += one.shares;
    std::array<money, Count> parts{};
    std::int64_t left = amount.fen();
    for (std::size_t i = 0; i < Count; ++i) {
      // The exact product divided by all, without leaving 64 bits.
      const std::int64_t part = amount.fen() / all * payers[i].shares + amount.fen() % all * payers[i].shares / all;
      parts[i] = money::from_fen(part);
      left -= part;
    }
    for (std::size_t i = 0; left > 0; ++i, --left) parts[i] = money::from_fen(parts[i].fen() + 1);
    return parts;
  }

 private:
  template <std::size_t... I>
  static constexpr std::array<money, Count> unlimited_each(std::index_sequence<I...>) noexcept {
    return {(static_cast<void>(I), unlimited)...};
  }
};

/// Borne by these together.
template <class... Payer>
requires(sizeof...(Payer) > 0 && (std::same_as<Payer, payer> && ...))
    [[nodiscard]] constexpr shared_funding<sizeof...(Payer)> funded_by(const Payer&... payers) {
  return {{payers...}};
}

// The tempting misuse.
template <class... Payer>
requires(sizeof...(Payer) == 0 || !(std::same_as<Payer, payer> && ...))
    [[nodiscard]] constexpr auto funded_by(const Payer&...) {
  static_assert(detail::always_false<Payer...>,
                "funded_by takes payers with their shares: funded_by(bylaw::payer{{name, name in Chinese}, 1}, ...)");
  return detail::modifier_of_nothing{};
}

}  // namespace bylaw

#endif
