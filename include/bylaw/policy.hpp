// SPDX-License-Identifier: MIT
//
// A policy: one document of a city, as clauses, with what the document says of itself, its targets, and how its clauses
// add up.
#ifndef BYLAW_POLICY_HPP
#define BYLAW_POLICY_HPP

#include <bylaw/about.hpp>
#include <bylaw/detail/clause_list.hpp>
#include <bylaw/detail/fingerprint.hpp>

namespace bylaw {

template <class... Element>
class policy;

namespace detail {
template <class T>
inline constexpr bool is_policy = false;
template <class... Element>
inline constexpr bool is_policy<policy<Element...>> = true;

template <class First>
concept is_no_document = !std::convertible_to<First, about> && !is_policy<First>;
}  // namespace detail

/// One edition: what the document says of itself, its clauses, its targets and its rules of cumulation, in any order.
///
/// Errors, in a constant a compile error: `invalid_parameter` if two clauses have one id, one pool or quota name stands
/// with two budgets, a period ends before it begins, an enumerator is none of those named, or `exclusive` names no clause of the policy or one twice.
template <class... Element>
class policy {
  static_assert(detail::count_of({(detail::is_clause<Element> || detail::is_target<Element> ||
                                   detail::is_of_cumulation<Element>)...}) == sizeof...(Element),
                "a policy is made of bylaw::about{...}, then of clauses, targets and rules of cumulation: "
                "policy{about{...}, clause{\"id\", rule}, target{...}, exclusive(\"a\", \"b\", the_highest)}");

  static constexpr std::size_t clause_total = detail::count_of({true, detail::is_clause<Element>...}) - 1;
  static constexpr std::size_t target_total = detail::count_of({true, detail::is_target<Element>...}) - 1;
  static constexpr std::size_t group_total = detail::count_of({true, detail::is_exclusive<Element>...}) - 1;
  static constexpr std::size_t cumulation_total = sizeof...(Element) - clause_total - target_total;

 public:
  static constexpr node_role role = node_role::policy;

  constexpr explicit policy(const bylaw::about& document, const Element&... elements)
      : about_(document),
        elements_(detail::completed(elements, document)...),
        targets_(detail::targets_among<target_total>(elements...)),
        groups_(*this) {
    validate();
  }
  // Chosen by the last guide below.
  template <class First, class... More>
  requires detail::is_no_document<First>
  constexpr explicit policy(const First&, const More&...) : about_(), elements_(), targets_(), groups_(*this) {
    static_assert(detail::always_false<First>,
                  "a policy begins with what its document says of itself: policy{bylaw::about{...}, clause{...}, ...}");
  }

  /// Asks again all that was asked where the policy was made. Errors: those of making one.
  constexpr void validate() const {
    check_elements(std::index_sequence_for<Element...>{});
    check_clauses(std::make_index_sequence<clause_total>{});
  }

  /// What the document says of itself: city, title, number, status, dates, source.
  [[nodiscard]] constexpr const bylaw::about& about() const noexcept BYLAW_LIFETIME_BOUND { return about_; }
  [[nodiscard]] constexpr const std::array<target, target_total>& targets() const noexcept BYLAW_LIFETIME_BOUND {
    return targets_;
  }

  [[nodiscard]] static constexpr std::size_t clause_count() noexcept { return clause_total; }

  /// The clause at a position, in the order of the document.
  template <std::size_t I>
  [[nodiscard]] constexpr const auto& clause_at() const noexcept BYLAW_LIFETIME_BOUND {
    return detail::get<position<I>()>(elements_);
  }

  /// Calls `visit(clause)` for each clause in order.
  template <class Visitor>
  constexpr void for_each_clause(Visitor&& visit) const {
    visit_clauses(visit, std::make_index_sequence<clause_total>{});
  }

  /// Where the figures of a clause were read, and in which document: of the clause of an outcome, or of this id.
  /// Error: `no_such_clause`; in a constant a compile error. Linear in the number of clauses.
  template <detail::of_a_clause Outcome>
  [[nodiscard]] constexpr const provenance& source_of(const Outcome& given) const& BYLAW_LIFETIME_BOUND {
    return source_of(std::string_view(given.clause));
  }
  template <detail::of_a_clause Outcome>
  [[nodiscard]] constexpr provenance source_of(const Outcome& given) const&& {
    return source_of(std::string_view(given.clause));
  }
  [[nodiscard]] constexpr const provenance& source_of(detail::passing_text id) const& BYLAW_LIFETIME_BOUND {
    detail::source_finder finder{id};
    for_each_clause(finder);
    if (finder.found == nullptr) detail::there_is_no_clause_of_this_id(id);
    return *finder.found;
  }
  [[nodiscard]] constexpr provenance source_of(detail::passing_text id) const&& { return source_of(id); }

  /// True if the policy states how its clauses add up.
  [[nodiscard]] static constexpr bool states_cumulation() noexcept { return cumulation_total > 0; }
  [[nodiscard]] static constexpr std::size_t exclusive_group_count() noexcept { return group_total; }
  /// The group of exclusive clauses that the clause at a position belongs to, from 1; 0 if it excludes none.
  [[nodiscard]] constexpr std::size_t exclusive_group_of([[maybe_unused]] std::size_t place) const noexcept {
    if constexpr (group_total > 0)
      return groups_.group_of[place];
    else
      return 0;
  }

  /// Calls `visit(rule)` for each rule of cumulation in order: `exclusive_clauses` and `total_cap`.
  template <class Visitor>
  constexpr void for_each_rule_of_cumulation(Visitor&& visit) const {
    visit_cumulation(visit, std::make_index_sequence<cumulation_total>{});
  }

  /// The same policy, of a document that the caller saw in force on a day: `cities::xiamen.seen_in_force_on({2026, 11,
  /// 30})`. Its figures, sources and fingerprint stay. Errors: `invalid_parameter` if the day is not known, or if by
  /// its status or its dates the document cannot have been in force then.
  [[nodiscard]] constexpr policy seen_in_force_on(const date& day) const {
    policy seen = *this;
    seen.about_ = detail::seen_in_force_on(about_, day);
    return seen;
  }

  /// A number for the structure and the figures: clause ids, kinds, facts, amounts, rates, pools; not titles, sources
  /// or status. Equal on every compiler; another where any of them is another, but for one chance in 2^64. A rule of the
  /// user's own counts by its `parts()`, its own `fingerprint()`, or its bytes where they are its value; where none of
  /// them tells its figures, asking does not compile.
  [[nodiscard]] constexpr std::uint64_t fingerprint() const {
    return detail::full_fingerprint_of(*this, detail::fingerprint_seed);
  }

  constexpr auto parts() const {
    return all_parts(std::make_index_sequence<clause_total>{}, std::make_index_sequence<cumulation_total>{});
  }

 private:
  // Which element the I-th clause is; where there is nothing else, the I-th.
  template <std::size_t I>
  static consteval std::size_t position() {
    if constexpr (clause_total == sizeof...(Element)) {
      return I;
    } else {
      constexpr auto all = detail::positions_of_true<clause_total>({detail::is_clause<Element>...});
      return all[I];
    }
  }

  template <std::size_t I>
  constexpr const auto& cumulation_at() const noexcept {
    constexpr auto all = detail::positions_of_true<cumulation_total>({detail::is_of_cumulation<Element>...});
    return detail::get<all[I]>(elements_);
  }

  template <std::size_t... I, std::size_t... K>
  constexpr auto all_parts(std::index_sequence<I...>, std::index_sequence<K...>) const {
    return parts_of("policy", part<std::remove_cvref_t<decltype(clause_at<I>())>>{clause_at<I>().id, clause_at<I>()}...,
                    part<std::remove_cvref_t<decltype(cumulation_at<K>())>>{"cumulation", cumulation_at<K>()}...);
  }

  template <std::size_t... I>
  constexpr void check_elements(std::index_sequence<I...>) const {
    [[maybe_unused]] const int checked[] = {0, (detail::check_element(detail::get<I>(elements_)), 0)...};
  }
  template <std::size_t... I>
  constexpr void check_clauses(std::index_sequence<I...>) const {
    detail::check_clauses(about_, std::array<detail::checked_clause, clause_total>{
                                      detail::checked_clause{&clause_at<I>(), detail::draw_of(clause_at<I>())}...});
  }

  template <class Visitor, std::size_t... I>
  constexpr void visit_clauses(Visitor& visit, std::index_sequence<I...>) const {
    [[maybe_unused]] const int visited[] = {0, (static_cast<void>(visit(clause_at<I>())), 0)...};
  }

  template <class Visitor, std::size_t... K>
  constexpr void visit_cumulation([[maybe_unused]] Visitor& visit, std::index_sequence<K...>) const {
    [[maybe_unused]] const int visited[] = {0, (static_cast<void>(visit(cumulation_at<K>())), 0)...};
  }

  bylaw::about about_;
  detail::pack<Element...> elements_;
  std::array<target, target_total> targets_;
  BYLAW_NO_UNIQUE_ADDRESS detail::exclusive_groups<clause_total, group_total> groups_;
};

template <class... Element>
policy(about, Element...) -> policy<Element...>;
template <class First, class... Element>
requires detail::is_no_document<First> policy(First, Element...)
->policy<>;

}  // namespace bylaw

#endif
