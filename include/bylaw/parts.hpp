// SPDX-License-Identifier: MIT
//
// How a rule tells what it is made of: its kind, and its named parameters and children. What facts a policy reads, its
// pools, its explanation or its translation are folds over these; none needs an overload per rule type.
#ifndef BYLAW_PARTS_HPP
#define BYLAW_PARTS_HPP

#include <bylaw/detail/pack.hpp>
#include <bylaw/fact.hpp>
#include <bylaw/words.hpp>

#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>
#include <utility>

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

namespace detail {
// Aggregates without a constructor, and not a `pack`: each type of rule has a list of its own, and what is made for it
// is most of what a rule costs the compiler.
template <std::size_t I, class T>
struct part_at {
  part<T> it;
};
template <class Indices, class... T>
struct parts_in_order;
template <std::size_t... I, class... T>
struct parts_in_order<std::index_sequence<I...>, T...> : part_at<I, T>... {};

template <class Visitor, std::size_t... I, class... T>
constexpr void visit_parts(Visitor& visit, const parts_in_order<std::index_sequence<I...>, T...>& all) {
  // Not a fold over the comma: clang stops at 256.
  [[maybe_unused]] const int visited[] = {0, (static_cast<void>(visit(static_cast<const part_at<I, T>&>(all).it.name,
                                                                      static_cast<const part_at<I, T>&>(all).it.value)),
                                              0)...};
}
}  // namespace detail

/// What `parts()` returns: the kind (the name of the rule type) and its parts in the order they are read.
template <class... T>
struct part_list : detail::parts_in_order<std::index_sequence_for<T...>, T...> {
  std::string_view kind;

  static constexpr std::size_t size = sizeof...(T);

  /// Calls `visit(name, value)` for each part in order.
  template <class Visitor>
  constexpr void for_each(Visitor&& visit) const {
    detail::visit_parts(visit, *this);
  }
};

template <class... T>
[[nodiscard]] constexpr part_list<T...> parts_of(detail::label kind, const part<T>&... parts) {
  return {{{parts}...}, kind.text};
}

namespace detail {
/// The children of a combinator, which have no names of their own.
template <class... T, std::size_t... I>
constexpr part_list<T...> parts_of_children(std::string_view kind, const pack<T...>& children,
                                            std::index_sequence<I...>) {
  return {{{part<T>{std::string_view{}, get<I>(children)}}...}, kind};
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

// Most of a policy is clauses and pipes, and what they are made of is known: what reads every part of a policy takes
// theirs as they are. A list of their parts would be half of what a policy costs the compiler.
template <class T>
concept is_a_clause = requires {
  requires T::role == node_role::clause;
  typename T::rule_type;
};

/// What all pipes of a kind tell alike.
struct pipe_terms {
  std::string_view kind;
  /// The name of what stands behind the rule.
  std::string_view behind;
  bylaw::words words;
};
/// Of a type that is a pipe: its `terms`, and what stands `behind` the rule.
template <class T>
struct pipe_of {};
template <class T>
concept is_a_pipe = requires {
  pipe_of<T>::terms;
};
template <is_a_pipe T>
using type_behind = std::remove_cvref_t<decltype(pipe_of<T>::behind(std::declval<const T&>()))>;
}  // namespace detail

/// A list of facts: what a rule type of the user's own reads.
template <auto... Facts>
requires(detail::is_fact<std::remove_cv_t<decltype(Facts)>>&&...) struct fact_list {
};

}  // namespace bylaw

#endif
