// SPDX-License-Identifier: MIT
//
// How far the pools and quotas of a policy reach, when firms claim in the order of their rows.
#ifndef BYLAW_DIFFERENCE_POOLS_HPP
#define BYLAW_DIFFERENCE_POOLS_HPP

#include <bylaw/allocate.hpp>
#include <bylaw/outline.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bylaw {

/// What a pool gives by one way of sharing it.
struct pool_share {
  money granted{};
  /// Firms that get all they claim, a part of it, and nothing.
  std::size_t in_full = 0;
  std::size_t in_part = 0;
  std::size_t nothing = 0;
  /// The first row that does not get all it claims.
  std::optional<std::size_t> first_row_short{};
};

/// A pool or quota, and what each firm claims of it.
struct pool_claims {
  std::string name{};
  /// Fen, or places.
  std::int64_t budget = 0;
  bool counts_places = false;
  /// By row: each firm's high end, and its low end.
  std::vector<money> high{};
  std::vector<money> low{};

  /// The row whose claim is the first that does not fit any more, first come, first served; none where all fit.
  [[nodiscard]] std::optional<std::size_t> used_up_at(const std::vector<money>& claims) const noexcept {
    std::int64_t left = budget;
    for (std::size_t row = 0; row < claims.size(); ++row) {
      const std::int64_t takes = !counts_places ? claims[row].fen() : claims[row] == money{} ? 0 : 1;
      if (takes > left) return row;
      left -= takes;
    }
    return {};
  }

  /// What is granted by a strategy: `pool.shared(pool.high, pro_rata{})`. Of a quota the places are shared, and money
  /// is no limit. Errors: those of `allocate`.
  template <class Strategy>
  [[nodiscard]] pool_share shared(const std::vector<money>& claims, const Strategy& how) const {
    std::vector<money> granted(claims.size());
    const std::span<const money> asked(claims);
    if (counts_places)
      allocate(most_money(), annual_quota{name, budget}, asked, how, std::span<money>(granted));
    else
      allocate(money::from_fen(budget), asked, how, std::span<money>(granted));
    pool_share share;
    std::int64_t all = 0;
    for (std::size_t row = 0; row < claims.size(); ++row) {
      if (claims[row] == money{}) continue;
      all += granted[row].fen();
      share.in_full += granted[row] == claims[row] ? 1U : 0U;
      share.in_part += granted[row] != claims[row] && granted[row] != money{} ? 1U : 0U;
      share.nothing += granted[row] == money{} ? 1U : 0U;
      if (granted[row] != claims[row] && !share.first_row_short) share.first_row_short = row;
    }
    share.granted = money::from_fen(all);
    return share;
  }

 private:
  static money most_money() noexcept { return money::from_fen(detail::most<money>); }
};

/// A pool or quota by its name, in whichever of the policies has it.
struct pool_difference {
  std::string name{};
  std::optional<pool_claims> before{};
  std::optional<pool_claims> after{};
};

namespace detail {

inline constexpr auto draws_from_none = static_cast<std::size_t>(-1);

/// What a clause draws from, or null: it ends the pipe. A budget that no year tells has no number.
inline const outline_node* draw_limit_of(const outline_node& rule) noexcept {
  if (rule.role != node_role::pipe || rule.parts.empty()) return nullptr;
  const outline_node& end = behind(rule);
  return end.role == node_role::draw_limit ? &end : nullptr;
}

/// The pools of a policy, and which of them each clause draws from.
struct pools_of_policy {
  std::vector<pool_claims> pools{};
  std::vector<std::size_t> of_clause{};

  BYLAW_COLD explicit pools_of_policy(const outline& rules) {
    for (const outlined_clause& clause : rules.clauses) of_clause.push_back(enter(clause.rule));
  }

  BYLAW_COLD void make_room(std::size_t rows) {
    for (pool_claims& pool : pools) {
      pool.low.assign(rows, money{});
      pool.high.assign(rows, money{});
    }
  }

  void claim(std::size_t clause, std::size_t row, const range<money>& amount) noexcept {
    const std::size_t at = of_clause[clause];
    if (at == draws_from_none) return;
    pools[at].low[row] = added(pools[at].low[row], amount.low);
    pools[at].high[row] = added(pools[at].high[row], amount.high);
  }

 private:
  // Two clauses of one pool may together claim more than it has, and more than an amount may be.
  static money added(money a, money b) noexcept {
    std::int64_t sum = 0;
    const bool fits = add_fits(a.fen(), b.fen(), sum) && sum <= most<money>;
    return money::from_fen(fits ? sum : most<money>);
  }

  BYLAW_COLD std::size_t enter(const outline_node& rule) {
    const outline_node* limit = draw_limit_of(rule);
    if (limit == nullptr) return draws_from_none;
    pool_claims pool;
    bool has_budget = false;
    for (const outline_node& part : limit->parts) {
      if (part.value == value_kind::text) pool.name = part.text;
      if (part.value != value_kind::money && part.value != value_kind::count) continue;
      pool.budget = part.number.high;
      pool.counts_places = part.value == value_kind::count;
      has_budget = true;
    }
    if (!has_budget) return draws_from_none;
    for (std::size_t i = 0; i < pools.size(); ++i)
      if (pools[i].name == pool.name) return i;
    pools.push_back(std::move(pool));
    return pools.size() - 1;
  }
};

BYLAW_COLD inline void enter_pools(pools_of_policy&& of, std::optional<pool_claims> pool_difference::*which,
                                   std::vector<pool_difference>& all) {
  for (pool_claims& pool : of.pools) {
    auto found = std::find_if(all.begin(), all.end(), [&](const pool_difference& d) { return d.name == pool.name; });
    if (found == all.end()) found = all.insert(all.end(), {pool.name, {}, {}});
    (*found).*which = std::move(pool);
  }
}

}  // namespace detail
}  // namespace bylaw

#endif
