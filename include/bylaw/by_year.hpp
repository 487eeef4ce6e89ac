// SPDX-License-Identifier: MIT
//
// A parameter that changes by year: `by_year{in_years{2025, 2026, 50_pct}, in_years{2027, 40_pct}}`.
//
// It stands in the place of a rate (`percentage_subsidy`), of a cap (`at_most`, `at_most_per_year`) or of a budget
// (`annual_pool`). Outside its years nothing is stated, so the rule that has it is then refused: a clause of nothing
// else is not in force, and a `first_of` goes on to its next part.
#ifndef BYLAW_BY_YEAR_HPP
#define BYLAW_BY_YEAR_HPP

#include <bylaw/calendar_year.hpp>
#include <bylaw/detail/snapshot.hpp>
#include <bylaw/quantity.hpp>

#include <array>

namespace bylaw {

namespace detail {
[[noreturn]] inline void the_last_of_the_years_is_before_the_first() {
  raise(invalid_parameter("the last of the years is before the first"));
}
[[noreturn]] inline void the_years_overlap_or_are_not_in_order() {
  raise(invalid_parameter("the years of by_year overlap or are not in order"));
}
[[noreturn]] inline void the_years_leave_a_gap() {
  raise(invalid_parameter("the years of by_year leave a gap: state every year from the first to the last"));
}

// A money or a count that changes by year is a quantity, and goes wherever one is taken.
template <class T>
struct by_year_tag {};
template <>
struct by_year_tag<money> : quantity_tag<money> {};
template <>
struct by_year_tag<std::int64_t> : quantity_tag<std::int64_t> {};

template <class T>
constexpr const T& low_end(const T& exact) noexcept {
  return exact;
}
template <class T>
constexpr const T& low_end(const range<T>& r) noexcept {
  return r.low;
}
template <class T>
constexpr const T& high_end(const T& exact) noexcept {
  return exact;
}
template <class T>
constexpr const T& high_end(const range<T>& r) noexcept {
  return r.high;
}
}  // namespace detail

/// What holds in one year, or from a first to a last year.
template <class T>
struct in_years {
  year_number first;
  year_number last;
  T value;

  /// Errors: those of `check`, and `invalid_parameter` if the value is not one.
  constexpr in_years(int year, const T& holds) : in_years(year, year, holds) {}
  constexpr in_years(int first_year, int last_year, const T& holds) : first(first_year), last(last_year), value(holds) {
    validate();
    detail::check_parameters(value);
  }

  /// Errors: `invalid_parameter` if a year is not 1 to 9999, or the last is before the first.
  constexpr void validate() const {
    if (first < 1 || last > 9999) detail::a_year_is_not_in_the_calendar();
    if (last < first) detail::the_last_of_the_years_is_before_the_first();
  }

  constexpr words says() const noexcept {
    return first == last ? words{"{value} in {first}", "{first}年{value}"}
                         : words{"{value} in {first} to {last}", "{first}年至{last}年{value}"};
  }
  constexpr auto parts() const {
    return parts_of("in_years", part{"first", first}, part{"last", last}, part{"value", value});
  }
  friend constexpr bool operator==(const in_years&, const in_years&) = default;
};
template <class T>
in_years(int, T) -> in_years<T>;
template <class T>
in_years(int, int, T) -> in_years<T>;

/// A value for every year from a first to a last one.
template <class T, std::size_t Count>
struct by_year : detail::by_year_tag<T> {
  std::array<in_years<T>, Count> years;

  /// Errors: those of `check`.
  template <class... Years>
  constexpr explicit by_year(const in_years<T>& first, const Years&... more) : years{first, more...} {
    validate();
  }

  /// Error: `invalid_parameter` if years overlap, are not in order or leave a gap.
  constexpr void validate() const {
    for (std::size_t i = 1; i < Count; ++i) {
      if (years[i].first <= years[i - 1].last) detail::the_years_overlap_or_are_not_in_order();
      if (years[i].first != years[i - 1].last + 1) detail::the_years_leave_a_gap();
    }
  }

  // What stands for years without a change needs no brackets.
  static constexpr words says = Count == 1 ? words{"{years}", "{years}"} : words{"({years})", "({years})"};
  constexpr auto parts() const { return parts_of("by_year", part{"year", calendar_year}, part{"years", years}); }

  [[nodiscard]] constexpr int first_year() const noexcept { return years[0].first; }
  [[nodiscard]] constexpr int last_year() const noexcept { return years[Count - 1].last; }

  /// What is stated for a year; nothing where it states none.
  [[nodiscard]] constexpr T in(int year) const noexcept {
    for (const in_years<T>& some : years)
      if (may_hold_in(some, range<std::int64_t>(year))) return some.value;
    return {};
  }

  /// Whether something is stated for a year that may be known only roughly.
  [[nodiscard]] constexpr verdict covers(const range<std::int64_t>& year) const noexcept {
    return verdict::perhaps(year.low <= last_year() && first_year() <= year.high) ||
           verdict::of(first_year() <= year.low && year.high <= last_year());
  }

  /// True if one value holds in all these years, as far as any is stated.
  [[nodiscard]] constexpr bool is_one_value_in(const range<std::int64_t>& year) const noexcept {
    const in_years<T>* found = nullptr;
    for (const in_years<T>& some : years) {
      if (!may_hold_in(some, year)) continue;
      if (found != nullptr && found->value != some.value) return false;
      found = &some;
    }
    return true;
  }

  /// The lowest and the highest of the values that may hold; in a year outside, nothing. A rule of the user's own that
  /// calls it asks `covers` too: where a year is only partly outside, this speaks of the others.
  template <class Firm>
  [[nodiscard]] constexpr auto measure(const Firm& firm) const {
    const range<std::int64_t> year = firm[calendar_year];
    using end = std::remove_cvref_t<decltype(detail::low_end(years[0].value))>;
    range<end> span{};
    bool found = false;
    for (const in_years<T>& some : years) {
      if (!may_hold_in(some, year)) continue;
      const end& low = detail::low_end(some.value);
      const end& high = detail::high_end(some.value);
      span.low = !found || low < span.low ? low : span.low;
      span.high = !found || span.high < high ? high : span.high;
      found = true;
    }
    return span;
  }

 private:
  static constexpr bool may_hold_in(const in_years<T>& some, const range<std::int64_t>& year) noexcept {
    return some.first <= year.high && year.low <= some.last;
  }
};
template <class T, class... Years>
by_year(in_years<T>, Years...) -> by_year<T, 1 + sizeof...(Years)>;

namespace detail {

template <class T>
inline constexpr bool is_by_year = false;
template <class T, std::size_t Count>
inline constexpr bool is_by_year<by_year<T, Count>> = true;

template <class Fact, class List>
inline constexpr bool is_among = false;
template <class Fact, class... Other>
inline constexpr bool is_among<Fact, fact_types<Other...>> = (std::same_as<Fact, Other> || ...);

/// True of a rule that has a parameter that changes by year, or asks for the year itself.
template <class T>
inline constexpr bool reads_the_year = is_among<the_year, reads_of<T>>;

}  // namespace detail
}  // namespace bylaw

#endif
