// SPDX-License-Identifier: MIT
//
// A yearly budget that several firms' awards are drawn from: `annual_pool{"compute-voucher", 1000_wan}`, or one that
// changes: `annual_pool{"compute-voucher", by_year{in_years{2025, 1000_wan}, in_years{2026, 2000_wan}}}`.
#ifndef BYLAW_RULES_ANNUAL_POOL_HPP
#define BYLAW_RULES_ANNUAL_POOL_HPP

#include <bylaw/by_year.hpp>
#include <bylaw/rules/pool.hpp>

namespace bylaw {

namespace detail {
[[noreturn]] inline void the_budget_of_a_pool_is_not_that_of_its_best_year() {
  raise(invalid_parameter("the budget of a pool is not that of its best year"));
}
}  // namespace detail

/// A yearly budget. Several clauses may share one, by its name. `Budget` is `money` or a `by_year` of it.
template <class Budget = money>
struct annual_pool;

template <>
struct annual_pool<money> : pool {
  using pool::pool;

  static constexpr words says{"from a yearly pool of {budget}", "由年度资金池({budget})支付"};
  constexpr auto parts() const { return parts_of("annual_pool", part{"name", name}, part{"budget", budget}); }
};

/// As a `pool` it has the budget of its best year.
template <std::size_t Count>
struct annual_pool<by_year<money, Count>> : pool {
  by_year<money, Count> budgets;

  constexpr annual_pool(detail::lasting_text pool_name BYLAW_LIFETIME_BOUND, const by_year<money, Count>& by_the_year)
      : pool(pool_name, highest_of_all(by_the_year)), budgets(by_the_year) {}

  static constexpr words says = annual_pool<money>::says;

  /// Error: `invalid_parameter` if the name is empty, or `budget` is not that of the best year.
  constexpr void validate() const {
    pool::validate();
    if (budget != highest_of_all(budgets)) detail::the_budget_of_a_pool_is_not_that_of_its_best_year();
  }

  /// What is derived of the budgets follows them, where `with` wrote them.
  constexpr void figures_changed() noexcept { budget = highest_of_all(budgets); }

  constexpr auto parts() const { return parts_of("annual_pool", part{"name", name}, part{"budget", budgets}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const {
    return f.open_to(reason::pool, f.lesser(before, f[budgets]));
  }

  /// The budget of a year; nothing in one that is not stated.
  [[nodiscard]] constexpr money budget_in(int year) const noexcept { return budgets.in(year); }

 private:
  static constexpr money highest_of_all(const by_year<money, Count>& all) noexcept {
    money most{};
    for (const in_years<money>& some : all.years) most = most < some.value ? some.value : most;
    return most;
  }
};

template <class... Given>
requires detail::is_nameless<Given...> annual_pool(Given...)
->annual_pool<money>;
annual_pool(const char*, money)->annual_pool<money>;
annual_pool(std::string_view, money)->annual_pool<money>;
template <std::size_t Count>
annual_pool(const char*, by_year<money, Count>) -> annual_pool<by_year<money, Count>>;
template <std::size_t Count>
annual_pool(std::string_view, by_year<money, Count>) -> annual_pool<by_year<money, Count>>;

}  // namespace bylaw

#endif
