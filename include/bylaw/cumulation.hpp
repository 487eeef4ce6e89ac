// SPDX-License-Identifier: MIT
//
// How the clauses of a policy add up: which exclude each other, and what all of them together may not exceed. Elements
// of a policy, beside its clauses: `exclusive("a", "b", the_highest)`, `total_at_most(50_pct * project_input)`.
#ifndef BYLAW_CUMULATION_HPP
#define BYLAW_CUMULATION_HPP

#include <bylaw/cumulation/kind.hpp>
#include <bylaw/quantity.hpp>

#include <array>
#include <concepts>
#include <string_view>

namespace bylaw {

/// Of clauses that exclude each other the highest counts (就高不重复).
struct the_highest_value {};
inline constexpr the_highest_value the_highest{};

/// Of clauses that exclude each other a firm takes one, and is then paid of no other (择一享受). Asked what it may get,
/// that is the highest, as above; a ledger refuses a draw of another.
struct one_or_the_other_value {};
inline constexpr one_or_the_other_value one_or_the_other{};

/// Clauses of which one counts.
template <std::size_t Count>
struct exclusive_clauses {
  static constexpr node_role role = node_role::cumulation;
  std::array<std::string_view, Count> ids;
  /// Who has drawn of one may draw of no other; else what was drawn of the others is taken off.
  bool takes_one = false;

  constexpr words says() const noexcept {
    return takes_one ? words{"of “{clauses}” a firm takes one", "“{clauses}”择一享受"}
                     : words{"of “{clauses}” only the highest counts", "“{clauses}”就高不重复"};
  }
  constexpr auto parts() const { return parts_of(takes_one ? "one_or_the_other" : "exclusive", part{"clauses", ids}); }
};

namespace detail {
template <class... Argument>
inline constexpr bool names_clauses_then_the_mode = false;
template <class A, class B, class C, class... More>
inline constexpr bool names_clauses_then_the_mode<A, B, C, More...> = std::convertible_to<const A&, std::string_view>&&
    std::convertible_to<const B&, std::string_view>&& names_clauses_then_the_mode<B, C, More...>;
template <class A, class B>
inline constexpr bool names_clauses_then_the_mode<A, B, the_highest_value> =
    std::convertible_to<const A&, std::string_view>&& std::convertible_to<const B&, std::string_view>;
template <class A, class B>
inline constexpr bool names_clauses_then_the_mode<A, B, one_or_the_other_value> =
    names_clauses_then_the_mode<A, B, the_highest_value>;
}  // namespace detail

/// Of these clauses the highest counts, or one: `exclusive("a", "b", the_highest)`, or `one_or_the_other`. Errors, when
/// the policy is made: `invalid_parameter` if it has no clause of an id, or if a clause stands in two of these.
template <class... IdsAndMode>
[[nodiscard]] constexpr auto exclusive(const IdsAndMode&... ids_and_mode) {
  static_assert(detail::names_clauses_then_the_mode<IdsAndMode...>,
                "exclusive takes the ids of two clauses or more, then which of them counts: "
                "exclusive(\"a\", \"b\", bylaw::the_highest)");
  exclusive_clauses<sizeof...(IdsAndMode) - 1> clauses{};
  std::size_t next = 0;
  const auto take = [&](const auto& id) {
    if constexpr (std::convertible_to<decltype(id), std::string_view>)
      clauses.ids[next++] = id;
    else
      clauses.takes_one = std::same_as<std::remove_cvref_t<decltype(id)>, one_or_the_other_value>;
    return 0;
  };
  [[maybe_unused]] const int taken[] = {take(ids_and_mode)...};
  return clauses;
}

/// All clauses together pay at most a quantity of the firm's: "all public money at most half of the project's cost".
template <quantity Most>
struct total_cap {
  static_assert(std::same_as<typename Most::quantity_type, money>,
                "total_at_most takes money or a quantity of money: total_at_most(50_pct * project_input)");
  static constexpr node_role role = node_role::cumulation;
  BYLAW_NO_UNIQUE_ADDRESS Most most;

  static constexpr words says{"all together at most {most}", "各项合计最高{most}"};
  constexpr auto parts() const { return parts_of("total_at_most", part{"most", most}); }
};

/// All clauses together, at most this. What the firm has of others counts in where it is taken off:
/// `total_at_most(50_pct * project_input - other_public_money)`.
template <quantity Q>
[[nodiscard]] constexpr total_cap<Q> total_at_most(const Q& most) {
  return {most};
}

/// Error: `invalid_parameter` below zero or above 10^15 yuan.
[[nodiscard]] constexpr total_cap<constant<money>> total_at_most(money most) {
  return {{detail::checked_parameter(most)}};
}

// The tempting misuse.
template <class... Nothing>
requires(sizeof...(Nothing) == 0) [[nodiscard]] constexpr auto total_at_most() {
  static_assert(detail::always_false<Nothing...>,
                "total_at_most takes money or a quantity: total_at_most(500_wan), total_at_most(50_pct * project_input)");
  return total_cap<constant<money>>{};
}

}  // namespace bylaw

#endif
