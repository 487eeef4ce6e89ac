// SPDX-License-Identifier: MIT
//
// How a rule tells what it is made of: its kind, and its named parameters and children. What facts a policy reads, its
// pools, its explanation or its translation are folds over these; none needs an overload per rule type.
#ifndef BYLAW_PARTS_HPP
#define BYLAW_PARTS_HPP

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

  constexpr part(detail::label called, const T& thing BYLAW_LIFETIME_BOUND) noexcept
      : name(called.text), value(thing) {}
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
[[nodiscard]] constexpr part_list<T...> parts_of(detail::label kind, part<T>... parts) {
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

namespace detail {
template <class T>
concept tells_parts = requires(const T& value) {
  value.parts();
};
}  // namespace detail

/// A list of facts: what a rule type of the user's own reads.
template <auto... Facts>
requires(detail::is_fact<std::remove_cv_t<decltype(Facts)>>&&...) struct fact_list {
};

}  // namespace bylaw

#endif
