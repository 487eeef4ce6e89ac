// SPDX-License-Identifier: MIT
//
// What a policy does with its elements: tells clauses, targets and rules of cumulation apart, fills in what clauses
// leave to the document, and checks ids, pools, dates and groups.
#ifndef BYLAW_DETAIL_CLAUSE_LIST_HPP
#define BYLAW_DETAIL_CLAUSE_LIST_HPP

#include <bylaw/clause.hpp>
#include <bylaw/cumulation.hpp>
#include <bylaw/detail/fingerprint.hpp>
#include <bylaw/rules/annual_pool.hpp>
#include <bylaw/rules/annual_quota.hpp>
#include <bylaw/target.hpp>

#include <array>
#include <initializer_list>

namespace bylaw::detail {

template <class T>
inline constexpr bool is_clause = false;
template <class Rule>
inline constexpr bool is_clause<clause<Rule>> = true;
template <class T>
inline constexpr bool is_target = std::same_as<T, target>;
template <class T>
inline constexpr bool is_exclusive = false;
template <std::size_t Count>
inline constexpr bool is_exclusive<exclusive_clauses<Count>> = true;
template <class T>
inline constexpr bool is_total_cap = false;
template <class Most>
inline constexpr bool is_total_cap<total_cap<Most>> = true;
template <class T>
inline constexpr bool is_of_cumulation = is_exclusive<T> || is_total_cap<T>;

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

/// Fills in what a clause leaves to its document: where it was read, and which document that is.
constexpr void complete(clause_head& c, const about& document) {
  provenance& source = c.source;
  if (source.read_in == reading::not_stated && source.address.empty()) {
    source.read_in = document.source.read_in;
    source.address = document.source.address;
    source.also_read_in = document.source.also_read_in;
    source.also_address = document.source.also_address;
    if (source.note.empty()) source.note = document.source.note;
  }
  if (source.document.empty()) {
    source.document = document.title.chinese;
    source.number = document.number;
    source.issuer = document.issuer;
    source.published = document.published;
  }
}
template <class Rule>
constexpr clause<Rule> completed(const clause<Rule>& stated, const about& document) {
  clause<Rule> c = stated;
  complete(c, document);
  return c;
}
template <class Other>
constexpr const Other& completed(const Other& element, const about&) {
  return element;
}

template <class Rule>
inline constexpr bool draws_money = false;
template <class Rule, class Limit>
inline constexpr bool draws_money<drawn<Rule, Limit>> = std::derived_from<Limit, pool>;

/// The name of the pool a clause draws from; empty if it draws from none. A quota has places, not money.
template <class Rule>
constexpr std::string_view pool_name_of(const clause<Rule>& c) noexcept {
  if constexpr (draws_money<Rule>)
    return c.rule.limit.name;
  else
    return {};
}

[[noreturn]] BYLAW_COLD inline void two_clauses_of_a_policy_have_one_id(std::string_view id) {
  raise(invalid_parameter("two clauses of a policy have one id", id));
}
[[noreturn]] BYLAW_COLD inline void one_pool_name_has_two_budgets(std::string_view name) {
  raise(invalid_parameter("one pool or quota name has two budgets", name));
}

/// What a clause draws from, for comparison: the name, and all that the pool or quota tells of itself.
struct draw_terms {
  std::string_view name{};
  std::uint64_t fingerprint = 0;
};

template <class Rule>
constexpr draw_terms draw_of(const clause<Rule>& c) {
  if constexpr (ends_in_draw_limit<Rule>)
    return {c.rule.limit.name, fingerprint_of(c.rule.limit, 1)};
  else
    return {};
}

[[noreturn]] BYLAW_COLD inline void there_is_no_clause_of_this_id(std::string_view id) { raise(no_such_clause(id)); }

/// What was awarded, paid or drawn by a clause and says which: an outcome of evaluate, or of a formula.
template <class T>
concept of_a_clause = requires(const T& thing) {
  { thing.clause } -> std::convertible_to<std::string_view>;
};

/// Where a clause's figures were read. A class, no lambda: g++ 12 would check its names against the user's globals.
struct source_finder {
  std::string_view id;
  const provenance* found = nullptr;

  template <class Rule>
  constexpr void operator()(const clause<Rule>& c) noexcept {
    if (c.id == id) found = &c.source;
  }
};

// Of every element what it was asked when it was made: it may have been written to since.
template <class Rule>
constexpr void check_element(const clause<Rule>& c) {
  c.validate();
}
template <class RuleOfCumulation>
constexpr void check_element(const RuleOfCumulation& stated) {
  check_parameters(stated);
}

/// What the checks of a policy read of a clause.
struct checked_clause {
  const clause_head* head = nullptr;
  draw_terms draw{};
};

template <std::size_t Count>
constexpr void check_names(const std::array<checked_clause, Count>& all) {
  index_by_hash<Count> seen_ids;
  index_by_hash<Count> seen_draws;
  for (std::size_t i = 0; i < Count; ++i) {
    const std::string_view id = all[i].head->id;
    const draw_terms& draw = all[i].draw;
    if (seen_ids.first_like(hash_of(id), i, [&](std::size_t j) { return all[j].head->id == id; }) != i)
      two_clauses_of_a_policy_have_one_id(id);
    if (draw.fingerprint == 0) continue;
    const std::size_t first =
        seen_draws.first_like(hash_of(draw.name), i, [&](std::size_t j) { return all[j].draw.name == draw.name; });
    if (all[first].draw.fingerprint != draw.fingerprint) one_pool_name_has_two_budgets(draw.name);
  }
}

[[noreturn]] BYLAW_COLD inline void what_is_exclusive_names_no_clause_of_the_policy(std::string_view id) {
  raise(invalid_parameter("what is exclusive names no clause of the policy", id));
}
[[noreturn]] BYLAW_COLD inline void a_clause_is_exclusive_twice(std::string_view id) {
  raise(invalid_parameter("a clause stands in two groups of exclusive ones", id));
}

/// Which group of exclusive clauses each clause belongs to.
template <std::size_t ClauseCount, std::size_t GroupCount>
struct exclusive_groups {
  /// 0 for a clause that excludes none.
  std::array<std::size_t, ClauseCount> group_of{};

  template <class Policy>
  constexpr explicit exclusive_groups(const Policy& policy) {
    std::size_t group = 0;
    policy.for_each_rule_of_cumulation([&](const auto& stated) { enter_all(policy, stated, group); });
  }

 private:
  template <class Policy, std::size_t Count>
  constexpr void enter_all(const Policy& policy, const exclusive_clauses<Count>& stated, std::size_t& group) {
    ++group;
    for (const std::string_view id : stated.ids) enter(policy, id, group);
  }
  template <class Policy, class Most>
  constexpr void enter_all(const Policy&, const total_cap<Most>&, std::size_t&) {}

  template <class Policy>
  constexpr void enter(const Policy& policy, std::string_view id, std::size_t group) {
    bool found = false;
    std::size_t place = 0;
    policy.for_each_clause([&](const auto& c) {
      if (c.id == id) {
        if (group_of[place] != 0) a_clause_is_exclusive_twice(id);
        group_of[place] = group;
        found = true;
      }
      ++place;
    });
    if (!found) what_is_exclusive_names_no_clause_of_the_policy(id);
  }
};
template <std::size_t ClauseCount>
struct exclusive_groups<ClauseCount, 0> {
  template <class Policy>
  constexpr explicit exclusive_groups(const Policy&) {}
};

[[noreturn]] BYLAW_COLD inline void a_document_cannot_have_been_seen_in_force_then(std::string_view edition) {
  raise(invalid_parameter("a document cannot have been seen in force on that day", edition));
}

/// What a document says of itself, and that it was in force on this day too.
constexpr about seen_in_force_on(about document, const date& day) {
  const bool is_over = document.status == status::expired || document.status == status::superseded;
  const bool had_ended = is_over && !document.in_force_until.is_known();
  if (!day.is_known() || had_ended || !counts_on(validity_of(document), day).may_hold())
    a_document_cannot_have_been_seen_in_force_then(document.edition);
  range<date>& seen = document.seen_in_force;
  if (!seen.low.is_known() || day < seen.low) seen.low = day;
  if (seen.high < day) seen.high = day;
  if (document.as_of < day) document.as_of = day;
  return document;
}

constexpr void check_period(const rough_date& from, const rough_date& until) {
  if (from.is_known() && until.is_known() && until.latest() < from.earliest()) a_period_ends_before_it_begins();
}
constexpr void check_seen(const range<date>& seen) {
  if (seen.low.is_known() != seen.high.is_known() || seen.high < seen.low) a_period_ends_before_it_begins();
}

[[noreturn]] inline void an_enumerator_of_a_document_is_none_of_those_named() {
  raise(invalid_parameter("a status, a reading, a government, a payee or a payment is none of those named"));
}
constexpr void check_enumerators(const provenance& source, status of, reading dates_read_in, bool others_are_named) {
  if (source.read_in > reading::extract || source.also_read_in > reading::extract || of > status::superseded ||
      dates_read_in > reading::extract || !others_are_named)
    an_enumerator_of_a_document_is_none_of_those_named();
}
constexpr void check_enumerators(const about& document) {
  check_enumerators(document.source, document.status, document.dates_read_in, document.government <= government::zone);
}
constexpr void check_enumerators(const clause_head& c) {
  const particulars& own = c.particulars;
  check_enumerators(c.source, own.status, own.dates_read_in,
                    own.paid_to <= payee::supplier && own.paid <= payment::in_stages &&
                        own.source.read_in <= reading::extract && own.source.also_read_in <= reading::extract);
}
constexpr void check_element(const target& goal) {
  check_enumerators(goal.source, status::not_stated, reading::not_stated, true);
}

constexpr bool has_days_of_its_own(const particulars& own) noexcept {
  return own.in_force_from.is_known() || own.in_force_until.is_known() || own.application.is_known() ||
         own.seen_in_force.low.is_known() || own.seen_in_force.high.is_known();
}

constexpr void check_dates(const about& document) {
  check_period(document.in_force_from, document.in_force_until);
  check_seen(document.seen_in_force);
}
constexpr void check_dates(const about& document, const particulars& clause) {
  if (!has_days_of_its_own(clause)) return;
  const validity together = validity_of(clause, document);
  check_period(together.from, together.until);
  check_period(clause.in_force_from, clause.in_force_until);
  check_period(clause.application.from, clause.application.until);
  check_seen(clause.seen_in_force);
}

template <std::size_t Count>
constexpr void check_clauses(const about& document, const std::array<checked_clause, Count>& all) {
  check_dates(document);
  check_enumerators(document);
  for (const checked_clause& each : all) {
    check_dates(document, each.head->particulars);
    check_enumerators(*each.head);
  }
  if constexpr (Count > 1) check_names(all);
}

}  // namespace bylaw::detail

#endif
