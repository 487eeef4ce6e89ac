// SPDX-License-Identifier: MIT
//
// A firm whose facts are numbers that can be replaced while the program runs, and the facts that a policy asks of a firm.
#ifndef BYLAW_QUESTIONS_ANSWERED_FIRM_HPP
#define BYLAW_QUESTIONS_ANSWERED_FIRM_HPP

#include <bylaw/evaluate.hpp>
#include <bylaw/questions/question.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bylaw::detail {

template <class... Fact>
constexpr std::array<required_fact, sizeof...(Fact)> described_facts(fact_types<Fact...>) {
  return {required_fact{Fact::name, Fact::name_zh, type_of_fact<Fact>()}...};
}

/// Where a fact stands in a list.
template <class F, class List>
inline constexpr std::size_t place_in = 0;
template <class F, class... Fact>
inline constexpr std::size_t place_in<F, fact_types<Fact...>> = [] {
  std::size_t place = 0;
  for (const bool it_is : std::initializer_list<bool>{std::same_as<F, Fact>...}) {
    if (it_is) break;
    ++place;
  }
  return place;
}();

/// The facts of a list that a firm is asked: the year is not one of them, unless it was stated.
template <bool WithTheYear, class List>
struct asked_facts {
  using type = List;
};
template <class... Fact>
struct asked_facts<false, fact_types<Fact...>> {
  using type = typename joined<std::conditional_t<is_of_the_day<Fact>, fact_types<>, fact_types<Fact>>...>::type;
};

template <class List>
class answered_firm;

/// A firm whose facts are numbers that can be replaced while the program runs: a yes/no is 0, 1, or 0 to 1.
template <class... Fact>
class answered_firm<fact_types<Fact...>> {
 public:
  static constexpr std::size_t count = sizeof...(Fact);

  answered_firm() = default;
  explicit answered_firm(const range<std::int64_t>* known) {
    for (std::size_t i = 0; i < count; ++i) values_[i] = known[i];
  }

  /// An unknown amount counts as up to the most a fact may be.
  template <class Firm>
  static answered_firm of(const Firm& firm) {
    [[maybe_unused]] const auto facts = snapshot_of(firm, fact_types<Fact...>{});
    answered_firm answered;
    answered.values_ = {number_range<typename Fact::value_type>(facts[Fact{}])...};
    return answered;
  }

  std::vector<range<std::int64_t>> values() const { return {values_.begin(), values_.end()}; }
  const range<std::int64_t>& value(std::size_t i) const noexcept { return values_[i]; }
  void answer(std::size_t i, std::int64_t exactly) noexcept { values_[i] = range(exactly); }

  template <class F>
  requires(std::same_as<F, Fact> || ...) constexpr auto operator[](const F&) const {
    const range<std::int64_t>& r = values_[place_in<F, fact_types<Fact...>>];
    using T = typename F::value_type;
    if constexpr (std::same_as<T, bool>)
      return verdict::perhaps(r.high != 0) || verdict::of(r.low != 0);
    else
      return range_from<T>(r.low, r.high);
  }

 private:
  template <class T>
  static range<std::int64_t> number_range(const wide<T>& value) {
    if constexpr (std::same_as<T, bool>)
      return range_from<std::int64_t>(value.holds() ? 1 : 0, value.may_hold() ? 1 : 0);
    else
      return range_from<std::int64_t>(number_of(value.low), lesser(number_of(value.high), most<T>));
  }
  std::array<range<std::int64_t>, sizeof...(Fact)> values_{};
};

}  // namespace bylaw::detail

#endif
