// SPDX-License-Identifier: MIT
//
// What ends soon: `endings_within(90, on{date{2026, 11, 1}}, chengdu_2025_08, my_city)`. Whoever keeps a catalogue
// looks here what to read again. Opt-in, on the core alone.
#ifndef BYLAW_ENDINGS_HPP
#define BYLAW_ENDINGS_HPP

#include <bylaw/policy.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace bylaw {

/// A document, or a clause with an end of its own, that ends soon.
struct ending {
  about document{};
  /// The id of the clause; empty if it is the document that ends.
  std::string_view clause{};
  /// Its end, as far as it is known, and how that was read: an end from an unverified summary counts here too.
  rough_date until{};
  reading read_in = reading::not_stated;
};

/// What ends soon, the first possible end first.
template <std::size_t Capacity>
class endings {
 public:
  [[nodiscard]] constexpr const ending* begin() const noexcept BYLAW_LIFETIME_BOUND { return found_.data(); }
  [[nodiscard]] constexpr const ending* end() const noexcept BYLAW_LIFETIME_BOUND { return found_.data() + size_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }

  /// Whether the edition of this name, or a clause of it, is among them.
  [[nodiscard]] constexpr bool contains(detail::passing_text edition) const noexcept {
    for (const ending& one : *this)
      if (one.document.edition == edition) return true;
    return false;
  }

  /// Looks at one more end: it counts unless it has certainly passed, or is certainly further away.
  constexpr void examine(const ending& one, int days, date day) {
    const bool has_passed = !one.until.is_known() || one.until.latest() < day;
    if (has_passed || days_between(day, one.until.earliest()) > days) return;
    if (size_ == Capacity) raise(invalid_parameter("there is no room for another end"));
    std::size_t place = size_++;
    for (; place > 0 && one.until.earliest() < found_[place - 1].until.earliest(); --place)
      found_[place] = found_[place - 1];
    found_[place] = one;
  }

 private:
  std::array<ending, Capacity> found_{};
  std::size_t size_ = 0;
};

namespace detail {

[[noreturn]] inline void a_number_of_days_is_below_zero() {
  raise(invalid_parameter("a number of days is below zero"));
}

constexpr bool may_end(status of) noexcept { return of == status::in_force || of == status::not_stated; }

template <std::size_t Capacity, class Policy>
constexpr void examine_ends(endings<Capacity>& all, int days, date day, const Policy& rules) {
  const about& document = rules.about();
  if (may_end(document.status)) all.examine({document, {}, document.in_force_until, document.dates_read_in}, days, day);
  rules.for_each_clause([&](const auto& clause) {
    const particulars& own = clause.particulars;
    if (may_end(status_of(own, document)))
      all.examine({document, clause.id, own.in_force_until, own.dates_read_in}, days, day);
  });
}

}  // namespace detail

/// The documents in force, and clauses with an end of their own, whose end, as far as it is known, may be on the day or
/// within so many days behind it. Of an end that nobody states nothing is said: see `about::seen_in_force`. Quadratic
/// in what is found. Error: `invalid_parameter` if `days` is below zero.
template <class... Element, class... Policy>
[[nodiscard]] constexpr auto endings_within(int days, const on& when, const policy<Element...>& first,
                                            const Policy&... more) {
  if (days < 0) detail::a_number_of_days_is_below_zero();
  constexpr std::size_t most =
      1 + policy<Element...>::clause_count() + ((1 + Policy::clause_count()) + ... + std::size_t{0});
  endings<most> all;
  detail::examine_ends(all, days, when.day, first);
  (detail::examine_ends(all, days, when.day, more), ...);
  return all;
}

}  // namespace bylaw

#endif
