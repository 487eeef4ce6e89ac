// SPDX-License-Identifier: MIT
//
// What a policy does with its elements: tells clauses from targets, and checks ids and pools.
#ifndef BYLAW_DETAIL_CLAUSE_LIST_HPP
#define BYLAW_DETAIL_CLAUSE_LIST_HPP

#include <bylaw/clause.hpp>
#include <bylaw/rules/annual_pool.hpp>
#include <bylaw/rules/annual_quota.hpp>

#include <array>
#include <initializer_list>

namespace bylaw::detail {

template <class T>
inline constexpr bool is_clause = false;
template <class Rule>
inline constexpr bool is_clause<clause<Rule>> = true;
template <class T>
inline constexpr bool is_target = std::same_as<T, target>;

constexpr std::size_t count_of(std::initializer_list<bool> flags) {
  std::size_t count = 0;
  for (const bool flag : flags) count += flag ? 1 : 0;
  return count;
}

template <std::size_t Count>
constexpr std::array<std::size_t, Count> positions_of_true(std::initializer_list<bool> flags) {
  std::array<std::size_t, Count> positions{};
  std::size_t next = 0;
  std::size_t place = 0;
  for (const bool flag : flags) {
    if (flag) positions[next++] = place;
    ++place;
  }
  return positions;
}

template <std::size_t Count, class... Element>
constexpr std::array<target, Count> targets_among([[maybe_unused]] const Element&... elements) {
  std::array<target, Count> found{};
  if constexpr (Count > 0) {
    std::size_t next = 0;
    [[maybe_unused]] const auto take = [&](const auto& element) {
      if constexpr (is_target<std::remove_cvref_t<decltype(element)>>) found[next++] = element;
    };
    [[maybe_unused]] const int taken[] = {0, (take(elements), 0)...};
  }
  return found;
}

/// The pool or quota a clause draws from, or null.
template <class Rule>
constexpr const pool* pool_of(const clause<Rule>& c) noexcept {
  if constexpr (requires { static_cast<const pool&>(c.rule.limit); })
    return &c.rule.limit;
  else
    return nullptr;
}
template <class Rule>
constexpr const annual_quota* quota_of(const clause<Rule>& c) noexcept {
  if constexpr (requires { static_cast<const annual_quota&>(c.rule.limit); })
    return &c.rule.limit;
  else
    return nullptr;
}

[[noreturn]] BYLAW_COLD inline void two_clauses_of_a_policy_have_one_id(std::string_view id) {
  raise(invalid_parameter("two clauses of a policy have one id", id));
}
[[noreturn]] BYLAW_COLD inline void one_pool_name_has_two_budgets(std::string_view name) {
  raise(invalid_parameter("one pool or quota name has two budgets", name));
}

template <class Policy>
constexpr void check_clauses(const Policy& policy) {
  constexpr std::size_t count = Policy::clause_count();
  if constexpr (count > 1) {
    struct draw {
      std::string_view name;
      std::int64_t budget;
      int kind;  // 0 none, 1 yearly pool, 2 pool of an unknown period, 3 quota
    };
    std::array<std::string_view, count> ids{};
    std::array<draw, count> draws{};
    std::size_t place = 0;
    policy.for_each_clause([&](const auto& c) {
      using rule_type = std::remove_cvref_t<decltype(c.rule)>;
      ids[place] = c.id;
      if (const pool* p = pool_of(c)) {
        constexpr bool yearly = requires(const rule_type& r) { static_cast<const annual_pool&>(r.limit); };
        draws[place] = {p->name, p->budget.fen(), yearly ? 1 : 2};
      } else if (const annual_quota* q = quota_of(c)) {
        draws[place] = {q->name, q->places, 3};
      } else {
        draws[place] = {{}, 0, 0};
      }
      ++place;
    });

    index_by_hash<count> seen_ids;
    index_by_hash<count> seen_draws;
    for (std::size_t i = 0; i < count; ++i) {
      if (seen_ids.first_like(hash_of(ids[i]), i, [&](std::size_t j) { return ids[j] == ids[i]; }) != i)
        two_clauses_of_a_policy_have_one_id(ids[i]);
      if (draws[i].kind == 0) continue;
      const std::size_t first = seen_draws.first_like(hash_of(draws[i].name), i,
                                                      [&](std::size_t j) { return draws[j].name == draws[i].name; });
      if (draws[first].budget != draws[i].budget || draws[first].kind != draws[i].kind)
        one_pool_name_has_two_budgets(draws[i].name);
    }
  }
}

}  // namespace bylaw::detail

#endif
