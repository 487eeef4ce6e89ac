// SPDX-License-Identifier: MIT
//
// A policy as plain data: `outline_of(policy)` gives its clauses, rules and figures as a tree. What shows or compares
// policies is ordinary code over it. Opt-in.
#ifndef BYLAW_OUTLINE_HPP
#define BYLAW_OUTLINE_HPP

#include <bylaw/outline/fold.hpp>
#include <bylaw/policy.hpp>

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// A rule, modifier, condition, quantity, bracket or figure, and what it is made of.
struct outline_node : outline_entry {
  std::vector<outline_node> parts{};

  bool is_rule() const noexcept { return role == node_role::rule || role == node_role::pipe; }

  /// The part of that name, or null.
  const outline_node* find(std::string_view part) const noexcept {
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

  /// The clause of that id, or null.
  const outlined_clause* find(std::string_view id) const noexcept {
    for (const outlined_clause& one : clauses)
      if (one.id == id) return &one;
    return nullptr;
  }
};

namespace detail {

class outline_builder final : public outline_listener {
 public:
  void begin(const outline_entry& entry) override { open_.push_back({entry}); }
  void end(const outline_entry&, std::size_t) override {
    outline_node node = std::move(open_.back());
    open_.pop_back();
    (open_.empty() ? root_ : open_.back().parts).push_back(std::move(node));
  }

  /// What was told, once it has ended.
  outline_node result() && { return std::move(root_.back()); }

 private:
  std::vector<outline_node> open_{};
  std::vector<outline_node> root_{};
};

/// Adds what a clause says beside its rule.
struct clause_outliner {
  std::vector<outlined_clause>& all;

  template <class Rule>
  void operator()(const clause<Rule>& c) const {
    add(c.id, c.title, c.source, c.particulars);
  }
  void add(std::string_view id, const words& title, const provenance& source, const particulars& details) const {
    all.push_back({id, title, source, details, {}});
  }
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

inline void distribute(outline& all, outline_node policy) {
  std::size_t next = 0;
  for (outline_node& part : policy.parts) {
    if (part.role == node_role::clause)
      all.clauses[next++].rule = std::move(part.parts.front());
    else
      all.cumulation.push_back(std::move(part));
  }
}

}  // namespace detail

/// The policy as data. Linear in the size of the policy; allocates.
template <class... Element>
outline outline_of(const policy<Element...>& rules, int year = 0) {
  outline all{rules.about(), detail::fingerprint_if_any(rules), {}, {}, {rules.targets().begin(), rules.targets().end()}};
  rules.for_each_clause(detail::clause_outliner{all.clauses});
  detail::outline_builder told;
  told.year = year;
  detail::tell({}, rules, told);
  detail::distribute(all, std::move(told).result());
  return all;
}

}  // namespace bylaw

#endif
