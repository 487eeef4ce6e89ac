// SPDX-License-Identifier: MIT
//
// Policies of several governments asked together, under rules of their own: a city's or its district's, not both.
// `evaluate(jointly{city, district, exclusive("city_2025/voucher", "district_2025/voucher", the_highest)}, firm)`.
#ifndef BYLAW_JOINTLY_HPP
#define BYLAW_JOINTLY_HPP

#include <bylaw/evaluate.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace bylaw {

namespace detail {

template <class T>
inline constexpr bool caps_its_total = false;
template <class... Element>
inline constexpr bool caps_its_total<policy<Element...>> = (is_total_cap<Element> || ...);

template <class T>
inline constexpr std::size_t clauses_in = 0;
template <class... Element>
inline constexpr std::size_t clauses_in<policy<Element...>> = policy<Element...>::clause_count();

template <class T>
inline constexpr std::size_t groups_in = is_exclusive<T> ? 1 : 0;
template <class... Element>
inline constexpr std::size_t groups_in<policy<Element...>> = policy<Element...>::exclusive_group_count();

constexpr std::size_t sum_of_counts(std::initializer_list<std::size_t> counts) {
  std::size_t sum = 0;
  for (const std::size_t count : counts) sum += count;
  return sum;
}

[[noreturn]] BYLAW_COLD inline void a_policy_asked_jointly_has_no_edition() {
  raise(invalid_parameter("a policy that is asked jointly has no edition, by which its clauses are told from others"));
}
[[noreturn]] BYLAW_COLD inline void two_policies_asked_jointly_have_one_edition(std::string_view edition) {
  raise(invalid_parameter("two policies that are asked jointly have one edition", edition));
}

/// A clause of several policies, by its edition and its id.
struct qualified_id {
  std::string_view edition{};
  std::string_view clause{};

  /// Whether "edition/clause" is it; nothing is put together for that.
  constexpr bool is(std::string_view name) const noexcept {
    return name.size() == edition.size() + 1 + clause.size() && name[edition.size()] == '/' &&
           name.substr(0, edition.size()) == edition && name.substr(edition.size() + 1) == clause;
  }
};

}  // namespace detail

/// What one clause of several policies gives, and whose clause it is.
struct joint_outcome {
  /// The edition of its policy.
  std::string_view edition{};
  bylaw::outcome outcome{};

  friend constexpr bool operator==(const joint_outcome&, const joint_outcome&) = default;
};

/// What several policies give one firm together.
template <std::size_t Count>
class joint_assessment {
 public:
  constexpr joint_assessment(const std::array<joint_outcome, Count>& outcomes, const range<money>& total,
                             money guaranteed, bylaw::cumulation how)
      : outcomes_(outcomes), total_(total), guaranteed_(guaranteed), cumulation_(how) {}

  [[nodiscard]] constexpr const joint_outcome* begin() const noexcept BYLAW_LIFETIME_BOUND {
    return outcomes_.data();
  }
  [[nodiscard]] constexpr const joint_outcome* end() const noexcept BYLAW_LIFETIME_BOUND {
    return outcomes_.data() + Count;
  }
  [[nodiscard]] static constexpr std::size_t size() noexcept { return Count; }

  /// Of the clause named "edition/clause"; null if there is none. Linear.
  [[nodiscard]] constexpr const outcome* find(detail::passing_text name) const& noexcept BYLAW_LIFETIME_BOUND {
    for (const joint_outcome& one : outcomes_)
      if (detail::qualified_id{one.edition, one.outcome.clause}.is(name)) return &one.outcome;
    return nullptr;
  }
  const outcome* find(std::string_view) const&& = delete;  // the outcome would be gone at the end of the line
  /// Error: `no_such_clause`; in a constant a compile error.
  [[nodiscard]] constexpr const outcome& operator[](detail::passing_text name) const& BYLAW_LIFETIME_BOUND {
    const outcome* const found = find(name);
    if (found == nullptr) detail::there_is_no_clause_of_this_id(name);
    return *found;
  }
  [[nodiscard]] constexpr outcome operator[](detail::passing_text name) const&& {
    for (const joint_outcome& one : outcomes_)
      if (detail::qualified_id{one.edition, one.outcome.clause}.is(name)) return one.outcome;
    detail::there_is_no_clause_of_this_id(name);
  }

  /// The sum, by the rules of each policy and those of all.
  [[nodiscard]] constexpr range<money> total() const noexcept { return total_; }
  [[nodiscard]] constexpr money guaranteed() const noexcept { return guaranteed_; }
  [[nodiscard]] constexpr bylaw::cumulation cumulation() const noexcept { return cumulation_; }

  friend constexpr bool operator==(const joint_assessment&, const joint_assessment&) = default;

 private:
  std::array<joint_outcome, Count> outcomes_;
  range<money> total_;
  money guaranteed_;
  bylaw::cumulation cumulation_;
};

/// Policies, and how their clauses add up: `exclusive` of clauses named "edition/clause", `total_at_most`. It holds
/// copies: documents, sources and particulars are those of each policy, and so are the rules of cumulation that each
/// states.
///
/// Errors, in a constant a compile error: `invalid_parameter` if a policy has no edition, or two have the same, or if
/// `exclusive` names no clause of them, or one that stands in a group already, of its own policy or of these.
template <class... Part>
class jointly {
  static_assert(
      ((detail::is_policy<Part> || detail::is_of_cumulation<Part>)&&...),
      "jointly takes policies, then rules of cumulation: jointly{city, district, exclusive(\"city_2025/voucher\", "
      "\"district_2025/voucher\", the_highest)}");
  static_assert(
      !(detail::caps_its_total<Part> || ...),
      "a policy that caps its own total is not asked jointly: which of its clauses gives way to another policy's "
      "no text says; state total_at_most of all of them instead");

  static constexpr std::size_t clause_total = detail::sum_of_counts({0, detail::clauses_in<Part>...});
  static constexpr std::size_t group_total = detail::sum_of_counts({0, detail::groups_in<Part>...});

 public:
  constexpr explicit jointly(const Part&... parts) : parts_(parts...) {
    std::size_t place = 0;
    std::size_t groups = 0;
    for_each_policy([&](const auto& rules) {
      check_edition(rules.about().edition);
      std::size_t own = 0;
      rules.for_each_clause([&](const auto& c) {
        ids_[place] = {rules.about().edition, c.id};
        const std::size_t group = rules.exclusive_group_of(own++);
        group_of_[place++] = group == 0 ? 0 : groups + group;
      });
      groups += rules.exclusive_group_count();
    });
    for_each_rule_of_cumulation([&](const auto& stated) { enter(stated, groups); });
  }

  [[nodiscard]] static constexpr std::size_t clause_count() noexcept { return clause_total; }
  [[nodiscard]] static constexpr bool states_cumulation() noexcept {
    return group_total > 0 || (detail::is_of_cumulation<Part> || ...);
  }
  [[nodiscard]] static constexpr std::size_t exclusive_group_count() noexcept { return group_total; }
  /// The group that the clause at a position, counted through all policies, belongs to, from 1; 0 if it excludes none.
  [[nodiscard]] constexpr std::size_t exclusive_group_of(std::size_t place) const noexcept { return group_of_[place]; }

  /// Calls `visit(policy)` for each policy in order.
  template <class Visitor>
  constexpr void for_each_policy(Visitor&& visit) const {
    visit_if<true>(visit, std::index_sequence_for<Part...>{});
  }
  /// Calls `visit(rule)` for each rule of cumulation that is stated of all.
  template <class Visitor>
  constexpr void for_each_rule_of_cumulation(Visitor&& visit) const {
    visit_if<false>(visit, std::index_sequence_for<Part...>{});
  }

 private:
  template <bool Policies, class Visitor, std::size_t... I>
  constexpr void visit_if(Visitor& visit, std::index_sequence<I...>) const {
    [[maybe_unused]] const auto one = [&](const auto& part) {
      if constexpr (detail::is_policy<std::remove_cvref_t<decltype(part)>> == Policies) visit(part);
      return 0;
    };
    [[maybe_unused]] const int visited[] = {0, one(detail::get<I>(parts_))...};
  }

  constexpr void check_edition(std::string_view edition) const {
    if (edition.empty()) detail::a_policy_asked_jointly_has_no_edition();
    std::size_t found = 0;
    for_each_policy([&](const auto& rules) { if (rules.about().edition == edition) ++found; });
    if (found > 1) detail::two_policies_asked_jointly_have_one_edition(edition);
  }

  template <std::size_t Count>
  constexpr void enter(const exclusive_clauses<Count>& stated, std::size_t& groups) {
    ++groups;
    for (const std::string_view name : stated.ids) {
      std::size_t place = 0;
      while (place < clause_total && !ids_[place].is(name)) ++place;
      if (place == clause_total) detail::what_is_exclusive_names_no_clause_of_the_policy(name);
      if (group_of_[place] != 0) detail::a_clause_is_exclusive_twice(name);
      group_of_[place] = groups;
    }
  }
  template <class Most>
  constexpr void enter(const total_cap<Most>& stated, std::size_t&) {
    detail::check_parameters(stated);
  }

  detail::pack<Part...> parts_;
  std::array<detail::qualified_id, clause_total> ids_{};
  std::array<std::size_t, clause_total> group_of_{};
};

template <class... Part>
jointly(Part...) -> jointly<Part...>;

namespace detail {

/// What caps the total of several policies reads of a firm.
template <class T>
struct reads_of_a_cap {
  using type = fact_types<>;
};
template <class Most>
struct reads_of_a_cap<total_cap<Most>> {
  using type = reads_of<Most>;
};

template <class Asked, class... Part, class Evaluate>
constexpr auto assess_jointly(const jointly<Part...>& rules, const Asked& asked, const Evaluate& ask) {
  using all = jointly<Part...>;
  std::array<joint_outcome, all::clause_count()> outcomes{};
  std::size_t place = 0;
  rules.for_each_policy([&](const auto& one) {
    for (const outcome& given : ask(one)) outcomes[place++] = {one.about().edition, given};
  });

  using read = typename joined<typename reads_of_a_cap<Part>::type...>::type;
  const auto facts = snapshot_of(asked, read{});
  cumulated_total<all, std::remove_cvref_t<decltype(facts)>> sum(rules, facts);
  for (std::size_t i = 0; i < outcomes.size(); ++i) sum.add(i, outcomes[i].outcome);
  rules.for_each_rule_of_cumulation(sum);
  return joint_assessment<all::clause_count()>{
      outcomes,
      {in_order{}, sum.low.sum(), sum.high.sum()},
      sum.guaranteed.sum(),
      all::states_cumulation() ? cumulation::as_stated : cumulation::not_examined};
}

}  // namespace detail

/// What several policies give a firm, each outcome with its policy. The firm states the facts of all. Errors: those of
/// `evaluate` of each.
template <class... Part, class Firm>
[[nodiscard]] constexpr auto evaluate(const jointly<Part...>& rules, const Firm& asked) {
  return detail::assess_jointly(rules, asked, [&](const auto& one) { return evaluate(one, asked); });
}
/// The same, asked about on a day.
template <class... Part, class Firm>
[[nodiscard]] constexpr auto evaluate(const jointly<Part...>& rules, const Firm& asked, const on& when) {
  return evaluate(rules, asked_on(asked, when));
}

}  // namespace bylaw

#endif
