// SPDX-License-Identifier: MIT
//
// A firm whose facts are given by name, for a program that knows only while it runs which facts there are.
#ifndef BYLAW_ANY_POLICY_ANY_FIRM_HPP
#define BYLAW_ANY_POLICY_ANY_FIRM_HPP

#include <bylaw/parse/named_fact.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace bylaw {

template <class Vocabulary>
class named_firm;

namespace detail {
class policy_tools;
}

/// What a `named_firm` is, with its vocabulary as data: the facts of the catalogue (`catalogue_facts()`), or those that
/// a policy reads (`policy.facts()`). A `named_firm` of any vocabulary converts to it.
class any_firm {
 public:
  /// A firm that states nothing.
  any_firm() = default;
  /// The facts must outlive the firm, as those of the catalogue do.
  explicit any_firm(std::span<const named_fact> vocabulary, unstated rest = unstated::is_unknown)
      : facts_(vocabulary), values_(vocabulary.size()), rest_(rest) {}
  template <class Vocabulary>
  any_firm(const named_firm<Vocabulary>& firm)
      : facts_(firm.vocabulary()), values_(firm.values_.begin(), firm.values_.end()), rest_(firm.rest()) {}

  [[nodiscard]] std::span<const named_fact> vocabulary() const noexcept { return facts_; }
  /// The fact called so, or null. Linear in the vocabulary.
  [[nodiscard]] const named_fact* find(detail::passing_text name) const noexcept {
    const std::size_t place = place_of(name);
    return place == facts_.size() ? nullptr : &facts_[place];
  }

  /// As of `named_firm`, with its flaws.
  [[nodiscard]] set_result set(detail::passing_text name, detail::passing_text text) {
    if (!can_be_told()) return {name, flaw::unknown_name};
    return facts_.front().read_by->set(facts_, values_.data(), name, text);
  }
  [[nodiscard]] set_result clear(detail::passing_text name) { return set(name, {}); }
  /// A copy with one fact changed.
  [[nodiscard]] parsed<any_firm> with(detail::passing_text name, detail::passing_text text) const {
    any_firm changed = *this;
    const set_result got = changed.set(name, text);
    if (!got.ok()) return {got.why(), got.position()};
    return changed;
  }
  /// True if the fact was given, if only as unknown. False of a name that no fact has.
  [[nodiscard]] bool is_given(detail::passing_text name) const noexcept {
    const std::size_t place = place_of(name);
    return place != facts_.size() && values_[place].is_given;
  }

  /// What the facts count as that nobody gave, those outside the vocabulary too.
  [[nodiscard]] unstated rest() const noexcept { return rest_; }
  void take_the_rest_for(unstated what) noexcept { rest_ = what; }

  /// What is known of a fact, fen or a count, of a yes/no 0, 1 or 0 to 1; the high end 2^63 - 1 where nothing bounds it.
  /// Error: `invalid_parameter` where another fact of this name was given, of another type or with another label.
  [[nodiscard]] range<std::int64_t> known_of(const named_fact& fact) const {
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (!values_[i].is_given) continue;
      // Of a yes/no that is not known no end is kept.
      const std::int64_t most = fact.type == fact_type::yes_no ? 1 : detail::no_limit;
      if (facts_[i].key == fact.key) return {detail::in_order{}, values_[i].low, values_[i].high < most ? values_[i].high : most};
      if (facts_[i].name == fact.name)
        detail::raise(invalid_parameter("the firm states another fact of this name", fact.name));
    }
    // The year is of the day: silence about it is no year 0.
    if (rest_ == unstated::is_zero_or_no && fact.type != fact_type::year) return {0, 0};
    return {detail::in_order{}, 0, fact.type == fact_type::yes_no ? 1 : detail::no_limit};
  }
  /// Whether it is of the vocabulary: then the firm states it, if only as unknown.
  [[nodiscard]] bool states(const named_fact& fact) const noexcept {
    for (const named_fact& one : facts_)
      if (one.key == fact.key) return true;
    return false;
  }

 private:
  friend class detail::policy_tools;
  // Nothing can be told to a firm of no facts.
  bool can_be_told() const noexcept { return !facts_.empty() && facts_.front().read_by != nullptr; }
  std::size_t place_of(std::string_view name) const noexcept {
    return can_be_told() ? facts_.front().read_by->find(facts_, name) : facts_.size();
  }
  /// Of which this is known, in the order of the facts.
  any_firm(std::span<const named_fact> vocabulary, const range<std::int64_t>* known) : any_firm(vocabulary) {
    for (detail::given_value& value : values_) {
      value = {known->low, known->high, true};
      ++known;
    }
  }

  std::span<const named_fact> facts_{};
  std::vector<detail::given_value> values_{};
  unstated rest_ = unstated::is_unknown;
};

namespace detail {

template <>
struct firm_told_by<std::span<const named_fact>> {
  using type = any_firm;
};

}  // namespace detail
}  // namespace bylaw

#endif
