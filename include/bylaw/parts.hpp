// SPDX-License-Identifier: MIT
//
// How a rule tells what it is made of: its kind, and its named parameters and children. What facts a policy reads, its
// pools, its explanation or its translation are folds over these; none needs an overload per rule type.
#ifndef BYLAW_PARTS_HPP
#define BYLAW_PARTS_HPP

#include <bylaw/detail/unique.hpp>
#include <bylaw/fact.hpp>
#include <bylaw/words.hpp>

#include <array>
#include <string_view>

namespace bylaw {

/// What a node of an outline is.
enum class node_role : unsigned char {
  policy,
  clause,
  cumulation,  ///< a rule of how clauses add up
  rule,
  pipe,  ///< a rule, and what it is piped into
  modifier,
  draw_limit,  ///< a pool or a quota
  condition,
  quantity,
  item,   ///< of a list: a bracket, a payer, the years of a value
  list,   ///< its children have no names
  reads,  ///< the facts that a type of the user's own lists
  value,  ///< a figure, a text, a fact
};

namespace detail {
// The length of a literal is known of its type: of a thousand clauses, counting characters alone is more than clang's
// limit on what a constant may compute.
struct label {
  std::string_view text;

  template <std::size_t N>
  constexpr label(const char (&literal)[N]) noexcept : text(literal, N - 1) {}
  template <std::convertible_to<std::string_view> Any>
  requires(!std::is_array_v<Any>) constexpr label(const Any& any) noexcept : text(any) {}
};
}  // namespace detail

/// One named parameter or child. It refers to the rule it was taken from and must not outlive it.
template <class T>
struct part {
  std::string_view name;
  const T& value;

  constexpr part(detail::label called, const T& thing) noexcept : name(called.text), value(thing) {}
};

template <class T>
part(const char*, const T&) -> part<T>;

/// What `parts()` returns: the kind (the name of the rule type) and its parts in the order they are read.
template <class... T>
struct part_list {
  std::string_view kind;
  detail::pack<part<T>...> items;

  static constexpr std::size_t size = sizeof...(T);

  /// Calls `visit(name, value)` for each part in order.
  template <class Visitor>
  constexpr void for_each(Visitor&& visit) const {
    for_each_of(visit, std::make_index_sequence<size>{});
  }

 private:
  template <class Visitor, std::size_t... I>
  constexpr void for_each_of(Visitor& visit, std::index_sequence<I...>) const {
    // Not a fold over the comma: clang stops at 256.
    [[maybe_unused]] const int visited[] = {
        0, (static_cast<void>(visit(detail::get<I>(items).name, detail::get<I>(items).value)), 0)...};
  }
};

template <class... T>
constexpr part_list<T...> parts_of(detail::label kind, part<T>... parts) {
  return {kind.text, detail::pack<part<T>...>(parts...)};
}

namespace detail {
/// The children of a combinator, which have no names of their own.
template <class... T, std::size_t... I>
constexpr part_list<T...> parts_of_children(std::string_view kind, const pack<T...>& children,
                                            std::index_sequence<I...>) {
  return {kind, pack<part<T>...>(part<T>{std::string_view{}, get<I>(children)}...)};
}
template <class... T>
constexpr part_list<T...> parts_of_children(std::string_view kind, const pack<T...>& children) {
  return parts_of_children(kind, children, std::make_index_sequence<sizeof...(T)>{});
}
}  // namespace detail

/// A list of facts: what a rule type of the user's own reads.
template <auto... Facts>
requires(detail::is_fact<std::remove_cv_t<decltype(Facts)>>&&...) struct fact_list {
};

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
concept tells_parts = requires(const T& value) {
  value.parts();
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
template <class T>
requires(names_reads<T> && !is_fact<T>) struct reads<T> {
  using type = typename from_public_list<typename T::reads>::type;
};
template <class T>
requires(tells_parts<T> && !names_reads<T> && !is_fact<T>) struct reads<T>
    : reads_of_parts<decltype(std::declval<const T&>().parts())> {
};

/// The facts a rule, condition, quantity or policy reads, each once, in the order they first appear.
template <class T>
using reads_of = typename reads<std::remove_cvref_t<T>>::type;

}  // namespace detail
}  // namespace bylaw

#endif
