// SPDX-License-Identifier: MIT
//
// A firm that notes what every rule gives it while a policy is evaluated. So an explanation's amounts are made by the
// code of `evaluate`, and the two cannot differ.
#ifndef BYLAW_EXPLAIN_RECORD_HPP
#define BYLAW_EXPLAIN_RECORD_HPP

#include <bylaw/explain/explanation.hpp>

#include <optional>
#include <vector>

namespace bylaw::detail {

/// What a total cap was applied to, what it was, and what it left.
struct recorded_cap {
  range<money> before{};
  range<money> most{};
  range<money> after{};
};

struct recorded_fact {
  std::uint64_t key = 0;
  known_fact known{};
};

/// All that one evaluation gave.
class entitlement_record {
 public:
  void note(const identity& rule, const entitlement& given) { given_.push_back({rule, given}); }
  void note_cap(const range<money>& before, const range<money>& most, const range<money>& after) {
    caps_.push_back({before, most, after});
  }
  void note_fact(std::uint64_t key, const known_fact& known) { facts_.push_back({key, known}); }

  /// What a rule gave; nothing where it was not asked: a rule of the user's own may pass over a part.
  std::optional<entitlement> given_by(const identity& rule) const {
    // Rules are looked up in about the order in which they were assessed.
    for (std::size_t tried = 0; tried < given_.size(); ++tried) {
      const std::size_t place = (next_ + tried) % given_.size();
      if (given_[place].rule != rule) continue;
      next_ = place;
      return given_[place].given;
    }
    return std::nullopt;
  }
  const std::vector<recorded_cap>& caps() const noexcept { return caps_; }
  const known_fact* fact_of(std::uint64_t key) const noexcept {
    for (const recorded_fact& one : facts_)
      if (one.key == key) return &one.known;
    return nullptr;
  }

 private:
  struct recorded_entitlement {
    identity rule{};
    entitlement given{};
  };
  std::vector<recorded_entitlement> given_{};
  std::vector<recorded_cap> caps_{};
  std::vector<recorded_fact> facts_{};
  mutable std::size_t next_ = 0;
};

template <class Facts>
struct recorded_firm : Facts {
  entitlement_record& recorder;
};
template <class Facts>
constexpr auto day_asked(const recorded_firm<Facts>& firm) noexcept {
  return day_asked(static_cast<const Facts&>(firm));
}

inline known_fact known_of(known_fact fact, verdict answer) {
  fact.answer = answer;
  return fact;
}
template <class T>
known_fact known_of(known_fact fact, const range<T>& value) {
  fact.number = {number_of(value.low), number_of(value.high)};
  return fact;
}

template <class Firm, class... Fact>
void note_facts(entitlement_record& noted, [[maybe_unused]] const Firm& firm, fact_types<Fact...>) {
  [[maybe_unused]] const int all[] = {
      0, (noted.note_fact(Fact::key, known_of({Fact::name, Fact::name_zh, type_of_fact<Fact>()}, firm[Fact{}])), 0)...};
}

}  // namespace bylaw::detail

#endif
