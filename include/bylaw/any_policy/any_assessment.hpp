// SPDX-License-Identifier: MIT
//
// What any policy gives a firm: an assessment whose number of outcomes is known only while the program runs.
#ifndef BYLAW_ANY_POLICY_ANY_ASSESSMENT_HPP
#define BYLAW_ANY_POLICY_ANY_ASSESSMENT_HPP

#include <bylaw/cumulation/kind.hpp>
#include <bylaw/detail/given_text.hpp>
#include <bylaw/outcome.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

template <std::size_t Count>
class assessment;

/// The outcomes in the order of the document, and the total: as of `assessment`, in a `std::vector`.
class any_assessment {
 public:
  any_assessment() = default;
  any_assessment(std::vector<outcome> outcomes, const range<money>& total, money guaranteed, bylaw::cumulation how)
      : outcomes_(std::move(outcomes)), total_(total), guaranteed_(guaranteed), cumulation_(how) {}
  template <std::size_t Count>
  any_assessment(const assessment<Count>& given)
      : any_assessment({given.begin(), given.end()}, given.total(), given.guaranteed(), given.cumulation()) {}

  [[nodiscard]] auto begin() const noexcept BYLAW_LIFETIME_BOUND { return outcomes_.begin(); }
  [[nodiscard]] auto end() const noexcept BYLAW_LIFETIME_BOUND { return outcomes_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return outcomes_.size(); }
  /// True where the document has no clause.
  [[nodiscard]] bool empty() const noexcept { return outcomes_.empty(); }
  [[nodiscard]] const std::vector<outcome>& outcomes() const& noexcept BYLAW_LIFETIME_BOUND { return outcomes_; }
  [[nodiscard]] std::vector<outcome> outcomes() && noexcept { return std::move(outcomes_); }

  /// The outcome of a clause, or null if there is none of this id. Linear.
  [[nodiscard]] const outcome* find(detail::passing_text id) const& noexcept BYLAW_LIFETIME_BOUND {
    for (const outcome& o : outcomes_)
      if (o.clause == id) return &o;
    return nullptr;
  }
  const outcome* find(std::string_view) const&& = delete;  // the outcome would be gone at the end of the line

  /// The outcome of a clause. Error: `no_such_clause`.
  [[nodiscard]] const outcome& operator[](detail::passing_text id) const& BYLAW_LIFETIME_BOUND {
    const outcome* found = find(id);
    if (found == nullptr) detail::raise(no_such_clause(id));
    return *found;
  }
  [[nodiscard]] outcome operator[](detail::passing_text id) const&& { return (*this)[id]; }

  [[nodiscard]] range<money> total() const noexcept { return total_; }
  [[nodiscard]] money guaranteed() const noexcept { return guaranteed_; }
  [[nodiscard]] bylaw::cumulation cumulation() const noexcept { return cumulation_; }

  friend bool operator==(const any_assessment&, const any_assessment&) = default;

 private:
  std::vector<outcome> outcomes_{};
  range<money> total_{};
  money guaranteed_{};
  bylaw::cumulation cumulation_ = bylaw::cumulation::not_examined;
};

}  // namespace bylaw

#endif
