// SPDX-License-Identifier: MIT
//
// What facts a rule, condition, quantity or policy reads, as a list of types: those that it names in `reads`, those of
// its parts, and those that its formula reads, which is run once over types alone.
#ifndef BYLAW_DETAIL_READS_HPP
#define BYLAW_DETAIL_READS_HPP

#include <bylaw/detail/unique.hpp>
#include <bylaw/parts.hpp>

#include <array>

namespace bylaw {
namespace detail {

/// Facts as types, without repetitions once they have passed `unique`.
template <class... Fact>
struct fact_types {};

template <class... Fact>
constexpr auto first_positions() {
  struct positions {
    std::array<std::size_t, sizeof...(Fact)> of{};
    std::size_t count = 0;
  } found;
  if constexpr (sizeof...(Fact) > 0) {
    constexpr std::uint64_t keys[] = {Fact::key...};
    index_by_hash<sizeof...(Fact)> seen;
    for (std::size_t i = 0; i < sizeof...(Fact); ++i)
      if (seen.first_like(keys[i], i, [](std::size_t) { return true; }) == i) found.of[found.count++] = i;
  }
  return found;
}

template <class... Fact>
struct unique_of {
  static constexpr auto first = first_positions<Fact...>();

  template <std::size_t... I>
  static auto select(std::index_sequence<I...>) {
    using all = indexed_types<std::make_index_sequence<sizeof...(Fact)>, Fact...>;
    return fact_types<typename decltype(type_at<first.of[I]>(static_cast<all*>(nullptr)))::type...>{};
  }
  using type = decltype(select(std::make_index_sequence<first.count>{}));
};
// The common small cases, without a table.
template <>
struct unique_of<> {
  using type = fact_types<>;
};
template <class Fact>
struct unique_of<Fact> {
  using type = fact_types<Fact>;
};

// Joins lists of facts: halves at a time, so that a thousand lists need a depth of ten.
template <class... List>
struct joined;
template <>
struct joined<> {
  using type = fact_types<>;
};
template <class... F>
struct joined<fact_types<F...>> {
  using type = fact_types<F...>;
};
template <class... A, class... B>
struct joined<fact_types<A...>, fact_types<B...>> {
  using type = typename unique_of<A..., B...>::type;
};
template <class... B>
struct joined<fact_types<>, fact_types<B...>> {
  using type = fact_types<B...>;
};
template <class A, class... A2>
struct joined<fact_types<A, A2...>, fact_types<>> {
  using type = fact_types<A, A2...>;
};
template <class... A>
requires(sizeof...(A) > 0) struct joined<fact_types<A...>, fact_types<A...>> {
  using type = fact_types<A...>;
};
template <class... A, class... B, class... C, class... D, class... Rest>
struct joined<fact_types<A...>, fact_types<B...>, fact_types<C...>, fact_types<D...>, Rest...> {
  using type = typename joined<typename unique_of<A..., B..., C..., D...>::type, Rest...>::type;
};
template <class... A, class... B, class... C>
struct joined<fact_types<A...>, fact_types<B...>, fact_types<C...>> {
  using type = typename unique_of<A..., B..., C...>::type;
};

template <class T>
concept names_reads = requires {
  typename T::reads;
};

template <class List>
struct from_public_list {
  static_assert(is_fact<List>, "`reads` must be a bylaw::fact_list of facts: using reads = bylaw::fact_list<patents>;");
  using type = fact_types<>;
};
template <auto... Facts>
struct from_public_list<fact_list<Facts...>> {
  using type = typename unique_of<std::remove_cv_t<decltype(Facts)>...>::type;
};

/// What a number or an answer of a formula is while only its type is asked for: of what it was made. What facts are
/// behind it is found out where somebody asks.
template <class... Operand>
struct probed_number {};
template <class... Operand>
struct probed_answer {};
template <class T>
struct probed_thing {};

/// An algebra that works nothing out: of every operation only the type is asked, which says of what facts it came and
/// whether it is a number or an answer. A formula is straight-line, so its type tells all that it reads. What the
/// operations mean stands in <bylaw/algebra.hpp>. (Defined, though nobody calls them: of a type in an unnamed namespace
/// clang asks for a definition.)
struct probe {
  template <class... T>
  using number = probed_number<T...>;
  template <class... T>
  using answer = probed_answer<T...>;

  template <class T>
  constexpr probed_thing<T> operator[](const T&) const { return {}; }

  template <class A, class B>
  constexpr number<A, B> add(const A&, const B&) const { return {}; }
  template <class A, class B>
  constexpr number<A, B> subtract(const A&, const B&) const { return {}; }
  template <class A, class B>
  constexpr number<A, B> lesser(const A&, const B&) const { return {}; }
  template <class A, class B>
  constexpr number<A, B> greater(const A&, const B&) const { return {}; }
  template <class A, class Factor>
  constexpr number<A> times(const A&, const Factor&) const { return {}; }
  template <class A, class Share>
  constexpr number<A, Share> share(const A&, const Share&) const { return {}; }
  template <class A>
  constexpr number<A> fraction(const A&, std::int64_t, std::int64_t) const { return {}; }
  template <class A, class Bands>
  constexpr number<A> banded(const A&, const Bands&) const { return {}; }
  template <class A, class Tiers>
  constexpr number<A> tiered(const A&, const Tiers&) const { return {}; }
  template <class A, class Unit, class Mode>
  constexpr number<A> rounded(const A&, const Unit&, Mode) const { return {}; }
  template <class A, class Least>
  constexpr number<A, Least> nothing_below(const Least&, const A&) const { return {}; }
  template <class A>
  constexpr number<A> up_to(const A&) const { return {}; }
  template <class Reason, class A>
  constexpr number<A> open_to(Reason, const A&) const { return {}; }

  template <class Test, class A>
  constexpr number<Test, A> when(const Test&, const A&) const { return {}; }
  template <class Test, class A, class B>
  constexpr number<Test, A, B> choose(const Test&, const A&, const B&) const { return {}; }
  template <class... A>
  constexpr number<A...> sum_of(const A&...) const { return {}; }
  template <class... A>
  constexpr number<A...> highest_of(const A&...) const { return {}; }
  template <class... A>
  constexpr number<A...> lowest_of(const A&...) const { return {}; }
  template <class... A>
  constexpr number<A...> first_of(const A&...) const { return {}; }
  template <class Rule, class Modifier>
  constexpr number<Rule, Modifier> piped(const Rule&, const Modifier&) const { return {}; }

  template <auto Relation, class A, class B>
  constexpr answer<A, B> compare(const A&, const B&) const { return {}; }
  template <class A, class B>
  constexpr answer<A, B> less(const A&, const B&) const { return {}; }
  template <class A, class B>
  constexpr answer<A, B> equal(const A&, const B&) const { return {}; }
  template <class A, class B>
  constexpr answer<A, B> both(const A&, const B&) const { return {}; }
  template <class A, class B>
  constexpr answer<A, B> either(const A&, const B&) const { return {}; }
  template <class A>
  constexpr answer<A> negation(const A&) const { return {}; }
};

/// Says what it pays, or what it asks, in an algebra: `formula(f)`.
template <class T>
concept has_formula = requires(const T& thing, const probe& f) {
  thing.formula(f);
};
template <class T>
using probed_formula = decltype(std::declval<const T&>().formula(std::declval<const probe&>()));

/// The same of a modifier: `formula(f, before)`.
template <class T>
concept changes_by_formula = requires(const T& thing, const probe& f, const probed_number<>& before) {
  thing.formula(f, before);
};
template <class T>
using probed_change = decltype(
    std::declval<const T&>().formula(std::declval<const probe&>(), std::declval<const probed_number<>&>()));

template <class T>
struct reads;
template <class PartList>
struct reads_of_parts;
template <class... T>
struct reads_of_parts<part_list<T...>> {
  using type = typename joined<typename reads<T>::type...>::type;
};

template <class T>
struct reads {
  using type = fact_types<>;
};
template <class T>
requires is_fact<T>
struct reads<T> {
  using type = fact_types<T>;
};
// What it names, or what its parts read; and what its formula reads besides.
template <class T>
struct reads_by_name {
  using type = fact_types<>;
};
template <class T>
requires(tells_parts<T> && !names_reads<T>) struct reads_by_name<T> : reads_of_parts<decltype(std::declval<const T&>().parts())> {
};
template <class T>
requires names_reads<T>
struct reads_by_name<T> {
  using type = typename from_public_list<typename T::reads>::type;
};
template <class T>
struct reads_by_formula {
  using type = fact_types<>;
};
template <has_formula T>
struct reads_by_formula<T> : reads<probed_formula<T>> {
};
template <changes_by_formula T>
struct reads_by_formula<T> : reads<probed_change<T>> {
};
template <class... Operand>
struct reads<probed_number<Operand...>> {
  using type = typename joined<typename reads<Operand>::type...>::type;
};
template <class... Operand>
struct reads<probed_answer<Operand...>> {
  using type = typename joined<typename reads<Operand>::type...>::type;
};
template <class... Part>
struct reads<probed_number<pack<Part...>>> {
  using type = typename joined<typename reads<Part>::type...>::type;
};
template <class T>
struct reads<probed_thing<T>> : reads<T> {
};
template <is_a_pipe T>
struct reads<T> {
  using type = typename joined<typename reads<decltype(T::inner)>::type, typename reads<type_behind<T>>::type>::type;
};
template <is_a_clause T>
struct reads<T> : reads<typename T::rule_type> {
};
template <class T>
requires((tells_parts<T> || names_reads<T> || has_formula<T> || changes_by_formula<T>)&&!is_fact<T> && !is_a_pipe<T> &&
         !is_a_clause<T>) struct reads<T> {
  using type = typename joined<typename reads_by_name<T>::type, typename reads_by_formula<T>::type>::type;
};

/// The facts a rule, condition, quantity or policy reads, each once, in the order they first appear.
template <class T>
using reads_of = typename reads<std::remove_cvref_t<T>>::type;

}  // namespace detail
}  // namespace bylaw

#endif
