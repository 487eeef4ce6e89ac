// SPDX-License-Identifier: MIT
//
// A clause: a rule with an id, a title, its source and its particulars.
#ifndef BYLAW_CLAUSE_HPP
#define BYLAW_CLAUSE_HPP

#include <bylaw/particulars.hpp>
#include <bylaw/rule.hpp>

namespace bylaw {

namespace detail {
[[noreturn]] inline void a_clause_has_no_id() { raise(invalid_parameter("a clause has no id")); }

// To be copied: made anew for each clause they are 80 of the statements that clang counts towards a constant.
inline constexpr provenance no_source{};
inline constexpr particulars no_particulars{};
}  // namespace detail

namespace detail {
template <class... Given>
inline constexpr bool begins_with_a_title = false;
template <class First, class... More>
inline constexpr bool begins_with_a_title<First, More...> = std::convertible_to<First, words>;

/// Behind the id nothing, or more than one thing and the first is no title.
template <class... Given>
concept is_no_clause = sizeof...(Given) == 0 || (sizeof...(Given) >= 2 && !begins_with_a_title<Given...>);
}  // namespace detail

/// `clause{"compute-voucher", rule}`, or with more: `clause{"compute-voucher", {"Compute voucher", "算力券"}, rule,
/// source, particulars{.paid_to = payee::supplier}}`. The id, like all text here, must outlive the clause; a literal
/// does.
template <class Rule>
struct clause : detail::clause_head {
  static_assert(bylaw::rule<Rule>,
                "a clause takes a rule: a type with a function assess(firm) const, for any type of firm, that returns "
                "bylaw::money, bylaw::range<bylaw::money> or bylaw::entitlement");
  using rule_type = Rule;
  static constexpr node_role role = node_role::clause;

  BYLAW_NO_UNIQUE_ADDRESS Rule rule;

  /// Errors: those of `check`.
  constexpr clause(detail::lasting_text clause_id BYLAW_LIFETIME_BOUND, const Rule& pays)
      : clause(clause_id, words{}, pays) {}
  constexpr clause(detail::lasting_text clause_id BYLAW_LIFETIME_BOUND, const words& name, const Rule& pays,
                   const provenance& read_in = detail::no_source,
                   const bylaw::particulars& details = detail::no_particulars)
      : clause_head{clause_id, name, read_in, details}, rule(pays) {
    validate();
  }

  // Chosen by the last guide below.
  template <class Other>
  requires std::same_as<Other, Rule>
  constexpr explicit clause(const Other& pays) : rule(pays) {
    static_assert(!std::same_as<Other, Rule>, "a clause begins with its id: clause{id, rule}");
  }

  /// Errors: `invalid_parameter` if the id is empty, or a parameter of the rule is not what it may be; what a `validate()`
  /// of the user's own raises. A policy asks again.
  constexpr void validate() const {
    if (id.empty()) detail::a_clause_has_no_id();
    detail::check_parameters(rule);
  }

  // Chosen by the guide for what is not in its place.
  template <class... Given>
  requires detail::is_no_clause<Given...>
  constexpr explicit clause(detail::passing_text, const Given&...) : rule() {
    static_assert(detail::always_false<Given...>,
                  "a clause is clause{id, rule} or clause{id, {title, title in Chinese}, rule, source, particulars}: "
                  "before a source stands a title, in both languages, and there is one rule");
  }

  constexpr auto parts() const { return parts_of("clause", part{"rule", rule}); }
};

template <class Rule>
clause(const char*, Rule) -> clause<Rule>;
template <class Rule>
clause(std::string_view, Rule) -> clause<Rule>;
template <class Rule>
clause(const char*, words, Rule) -> clause<Rule>;
template <class Rule>
clause(const char*, words, Rule, provenance) -> clause<Rule>;
template <class Rule>
clause(const char*, words, Rule, provenance, particulars) -> clause<Rule>;
template <rule Rule>
clause(Rule) -> clause<Rule>;
template <class... Given>
requires detail::is_no_clause<Given...> clause(const char*, Given...)
->clause<detail::rule_of_nothing>;

}  // namespace bylaw

#endif
