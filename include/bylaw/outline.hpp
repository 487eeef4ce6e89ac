// SPDX-License-Identifier: MIT
//
// A policy as plain data: `outline_of(policy)` gives its clauses, rules and figures as a tree. What shows or compares
// policies is ordinary code over it. Opt-in.
#ifndef BYLAW_OUTLINE_HPP
#define BYLAW_OUTLINE_HPP

#include <bylaw/outline/fold.hpp>
#include <bylaw/parameters/changed_parameter.hpp>
#include <bylaw/parameters/places.hpp>
#include <bylaw/reform.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// A rule, modifier, condition, quantity, bracket or figure, and what it is made of.
struct outline_node : outline_entry {
  std::vector<outline_node> parts{};

  [[nodiscard]] bool is_rule() const noexcept { return role == node_role::rule || role == node_role::pipe; }

  /// The part of that name, or null.
  [[nodiscard]] const outline_node* find(detail::passing_text part) const noexcept BYLAW_LIFETIME_BOUND {
    for (const outline_node& one : parts)
      if (one.name == part) return &one;
    return nullptr;
  }
};

/// A clause, with what it leaves to its document filled in.
struct outlined_clause {
  std::string_view id{};
  words title{};
  provenance source{};
  bylaw::particulars particulars{};
  outline_node rule{};
};

/// A policy as plain data. Its text refers to the policy's, which must outlive it.
struct outline {
  about document{};
  /// `policy.fingerprint()`; 0 where it does not compile.
  std::uint64_t fingerprint = 0;
  std::vector<outlined_clause> clauses{};
  /// How clauses add up; empty where the policy states nothing.
  std::vector<outline_node> cumulation{};
  std::vector<target> targets{};
  /// Of a reform: its figures that are not the law's.
  reform_changes changes{};

  /// The clause of that id, or null.
  [[nodiscard]] const outlined_clause* find(detail::passing_text id) const noexcept BYLAW_LIFETIME_BOUND {
    for (const outlined_clause& one : clauses)
      if (one.id == id) return &one;
    return nullptr;
  }
};

namespace detail {

class outline_builder final : public outline_listener {
 public:
  explicit outline_builder(outline& all) : all_(all) {}

  BYLAW_COLD void begin(const outline_entry& entry) override { open_.push_back({entry}); }
  BYLAW_COLD void beside(const words& title, const provenance& source, const particulars& details) override {
    all_.clauses.push_back({open_.back().name, title, source, details, {}});
  }
  BYLAW_COLD void end(node_role role, std::size_t) override {
    outline_node node = std::move(open_.back());
    open_.pop_back();
    if (role == node_role::clause)
      all_.clauses.back().rule = std::move(node.parts.front());
    else if (role == node_role::cumulation)
      all_.cumulation.push_back(std::move(node));
    else if (!open_.empty())
      open_.back().parts.push_back(std::move(node));
  }

 private:
  outline& all_;
  std::vector<outline_node> open_{};
};

/// What a pipe begins with, and what ends it.
inline const outline_node& inner_of(const outline_node& pipe) noexcept { return pipe.parts.front(); }
inline const outline_node& behind(const outline_node& pipe) noexcept { return pipe.parts.back(); }

/// The condition of a modifier that asks for one, or null.
inline const outline_node* condition_of(const outline_node& modifier) noexcept {
  for (const outline_node& part : modifier.parts)
    if (part.role == node_role::condition || (part.value == value_kind::fact && part.type == fact_type::yes_no))
      return &part;
  return nullptr;
}

/// The ids that a rule of cumulation says exclude each other, as texts; null of one that caps all clauses.
inline const outline_node* group_of(const outline_node& stated) noexcept { return stated.find("clauses"); }

/// How a policy is told, whatever its type.
using told_policy = void (*)(const void* policy, outline_listener& to);

template <class Policy>
void tell_policy(const void* policy, outline_listener& to) {
  tell({}, *static_cast<const Policy*>(policy), to);
}

BYLAW_COLD inline outline outline_from(const void* policy, told_policy tell_it, bool has_fingerprint,
                                       const about& document, const target* targets, std::size_t target_count,
                                       int year) {
  fingerprinter hash(fingerprint_seed);
  if (has_fingerprint) tell_it(policy, hash);
  outline all{document, has_fingerprint ? hash.result() : 0, {}, {}, {targets, targets + target_count}, {}};
  outline_builder told(all);
  told.year = year;
  tell_it(policy, told);
  return all;
}

BYLAW_COLD inline std::vector<changed_parameter> changes_between(const void* baseline, const void* changed,
                                                                 told_policy tell_it) {
  figure_places before;
  figure_places after;
  tell_it(baseline, before);
  tell_it(changed, after);
  std::vector<changed_parameter> all;
  for (std::size_t i = 0; i < after.all().size(); ++i) {
    const parameter_value was = before.all()[i].value();
    const parameter_value is = after.all()[i].value();
    if (was != is) all.push_back({after.path_of<std::string>(after.all()[i]), was, is});
  }
  return all;
}

}  // namespace detail

/// The policy as data. Linear in the size of the policy; allocates.
template <class... Element>
[[nodiscard]] outline outline_of(const policy<Element...>& rules, int year = 0) {
  return detail::outline_from(&rules, &detail::tell_policy<policy<Element...>>,
                              detail::all_is_in_the_fingerprint<policy<Element...>>(), rules.about(),
                              rules.targets().data(), rules.targets().size(), year);
}

/// A reform as data: its policy, with what is not the law's.
template <class Policy>
[[nodiscard]] outline outline_of(const reform<Policy>& rules, int year = 0) {
  const Policy& now = rules;
  outline all = outline_of(now, year);
  all.changes = {detail::changes_between(&rules.baseline(), &now, &detail::tell_policy<Policy>), rules.source()};
  return all;
}

}  // namespace bylaw

#endif
