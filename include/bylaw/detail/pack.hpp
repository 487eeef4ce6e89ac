// SPDX-License-Identifier: MIT
//
// A list of values of different types, found by position in one step. A std::tuple of a thousand exceeds the compilers'
// depth of templates; this one has no depth.
#ifndef BYLAW_DETAIL_PACK_HPP
#define BYLAW_DETAIL_PACK_HPP

#include <bylaw/detail/config.hpp>

#include <cstddef>
#include <utility>

namespace bylaw::detail {

template <std::size_t I, class T>
struct pack_leaf {
  BYLAW_NO_UNIQUE_ADDRESS T value;
  // Not an aggregate: g++ 12 would look for its default constructor in some constants.
  constexpr explicit pack_leaf(const T& given) : value(given) {}
};

template <class Indices, class... T>
struct pack_storage;

template <std::size_t... I, class... T>
struct pack_storage<std::index_sequence<I...>, T...> : pack_leaf<I, T>... {
  constexpr explicit pack_storage(const T&... values) : pack_leaf<I, T>(values)... {}
};

template <>
struct pack_storage<std::index_sequence<>> {};

template <class... T>
struct pack : pack_storage<std::make_index_sequence<sizeof...(T)>, T...> {
  using pack_storage<std::make_index_sequence<sizeof...(T)>, T...>::pack_storage;
  using indices = std::make_index_sequence<sizeof...(T)>;
};

template <class... T>
pack(T...) -> pack<T...>;

template <std::size_t I, class T>
BYLAW_ALWAYS_INLINE constexpr const T& get(const pack_leaf<I, T>& leaf) noexcept {
  return leaf.value;
}

/// The type at position I of a list of types, in one step.
template <std::size_t I, class T>
struct indexed_type {
  using type = T;
};

template <class Indices, class... T>
struct indexed_types;
template <std::size_t... I, class... T>
struct indexed_types<std::index_sequence<I...>, T...> : indexed_type<I, T>... {};

template <std::size_t I, class T>
indexed_type<I, T> type_at(const indexed_type<I, T>*);

}  // namespace bylaw::detail

#endif
