// SPDX-License-Identifier: MIT
//
// A fact: a typed, named thing a rule may read of a firm; and how a fact is given a value.
#ifndef BYLAW_FACT_HPP
#define BYLAW_FACT_HPP

#include <bylaw/detail/pack.hpp>
#include <bylaw/detail/text.hpp>
#include <bylaw/money.hpp>
#include <bylaw/values/verdict.hpp>

#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace bylaw {

/// Said of a fact nobody knows. Never read as zero.
struct unknown_value {};
inline constexpr unknown_value unknown{};

namespace detail {

template <class T>
concept fact_value = std::same_as<T, money> || std::same_as<T, std::int64_t> || std::same_as<T, bool>;

/// The most a fact may be (law 8): 10^15 yuan, a count of 10^12.
template <class T>
inline constexpr std::int64_t most = no_limit;
template <>
inline constexpr std::int64_t most<money> = 100'000'000'000'000'000;
template <>
inline constexpr std::int64_t most<std::int64_t> = 1'000'000'000'000;

template <class T>
struct is_range : std::false_type {};
template <class T>
struct is_range<range<T>> : std::true_type {
  using value_type = T;
};

// std::optional, or anything that behaves like one; naming it would bring in its header.
template <class T>
concept optional_like = std::is_class_v<T> && requires(const T& value) {
  { value.has_value() } -> std::same_as<bool>;
  *value;
};

constexpr std::int64_t number_of(money m) noexcept { return m.fen(); }
constexpr std::int64_t number_of(std::int64_t n) noexcept { return n; }
template <class T>
constexpr T value_from(std::int64_t number) noexcept {
  if constexpr (std::same_as<T, money>)
    return money::from_fen(number);
  else
    return number;
}

// A whole number too large for int64 becomes the largest one, which no count may be.
template <whole_number N>
constexpr std::int64_t count_from(N number) noexcept {
  return fits_int64(number) ? static_cast<std::int64_t>(number) : no_limit;
}

template <class V>
concept states_a_value =
    std::is_arithmetic_v<V> || std::is_enum_v<V> || std::is_pointer_v<V> || std::same_as<V, money> ||
    std::same_as<V, rate> || std::same_as<V, unknown_value> || is_range<V>::value || optional_like<V>;

template <class T, class V>
inline constexpr bool is_value_for = false;
template <class V>
inline constexpr bool is_value_for<money, V> = std::same_as<V, money>;
template <class V>
inline constexpr bool is_value_for<std::int64_t, V> = whole_number<V>;
template <class V>
inline constexpr bool is_value_for<bool, V> = std::same_as<V, bool> || std::same_as<V, verdict>;

/// True if a fact of type T may be given a V.
template <class T, class V>
consteval bool accepts() {
  if constexpr (std::same_as<V, unknown_value>)
    return true;
  else if constexpr (is_range<V>::value)
    return !std::same_as<T, bool> && is_value_for<T, typename is_range<V>::value_type>;
  else if constexpr (optional_like<V>)
    return accepts<T, std::remove_cvref_t<decltype(*std::declval<const V&>())>>();
  else
    return is_value_for<T, V>;
}

template <class T>
struct wide_form {
  using type = range<T>;
  static constexpr type unknown() noexcept { return {in_order{}, T{}, value_from<T>(no_limit)}; }
};
template <>
struct wide_form<bool> {
  using type = verdict;
  static constexpr type unknown() noexcept { return verdict::unknown; }
};
/// What a rule is given of a fact that need not be exact: a range, or a verdict for yes/no.
template <class T>
using wide = typename wide_form<T>::type;

BYLAW_ALWAYS_INLINE constexpr range<money> widened(money value) noexcept { return range(value); }
BYLAW_ALWAYS_INLINE constexpr range<std::int64_t> widened(std::int64_t value) noexcept { return range(value); }
BYLAW_ALWAYS_INLINE constexpr verdict widened(bool value) noexcept { return verdict::of(value); }
template <class T>
BYLAW_ALWAYS_INLINE constexpr range<T> widened(const range<T>& value) noexcept {
  return value;
}
BYLAW_ALWAYS_INLINE constexpr verdict widened(verdict value) noexcept { return value; }

/// Brings whatever a fact of type T was given into one of two forms: T itself where the type says that it is exact, or
/// its wide form.
template <class T, class V>
BYLAW_ALWAYS_INLINE constexpr auto normalised(const V& value) {
  if constexpr (std::same_as<V, unknown_value>)
    return wide_form<T>::unknown();
  else if constexpr (optional_like<V>)
    return value.has_value() ? widened(normalised<T>(*value)) : wide_form<T>::unknown();
  else if constexpr (is_range<V>::value && std::same_as<T, std::int64_t>)
    return range<std::int64_t>{in_order{}, count_from(value.low), count_from(value.high)};  // checked when it is read
  else if constexpr (std::same_as<T, std::int64_t>)
    return count_from(value);
  else
    return value;
}

template <class T>
inline constexpr std::string_view type_word = "";
template <>
inline constexpr std::string_view type_word<money> = "money";
template <>
inline constexpr std::string_view type_word<std::int64_t> = "count";
template <>
inline constexpr std::string_view type_word<bool> = "yes/no";

template <class T>
struct quantity_tag {
  using quantity_type = T;
};
template <>
struct quantity_tag<bool> {};

}  // namespace detail

/// A fact given a value, or a way to read it: an argument of `firm` or `fact_map`. Made by `fact = value`.
template <class Fact, class Source>
struct binding {
  using bound_fact = Fact;
  using source_type = Source;
  Source source;
};

/// A typed, named thing a rule may read of a firm. Of `money`, `std::int64_t` (a count) or `bool` (yes/no).
// The parameter is named for whoever leaves it out, `fact<"employees", "员工人数">`: there g++ prints it, and no
// static_assert can.
template <class MoneyInt64OrBool, detail::text Name = "", detail::packed_text NameZh = "">
struct fact : detail::quantity_tag<MoneyInt64OrBool> {
  using value_type = MoneyInt64OrBool;
  static_assert(detail::fact_value<value_type>,
                "a fact is of bylaw::money, of std::int64_t (a count) or of bool (yes/no): fact<std::int64_t, "
                "name, Chinese name>");

 private:
  static constexpr detail::unpacked_text chinese{NameZh};

 public:
  static constexpr std::string_view name = Name.view();
  static constexpr std::string_view name_zh = chinese.view();
  static_assert(!name.empty() && !name_zh.empty(),
                "a fact has two names, English and Chinese: fact<bylaw::money, name, Chinese name>");
  /// Tells facts apart quickly; equal on every compiler.
  static constexpr std::uint64_t key =
      detail::hash_of(detail::type_word<value_type>, detail::hash_of(name_zh, detail::hash_of(name)));

  /// `fact = value` states it (an exact value, `between(a, b)`, `unknown`, a `std::optional`); `fact = reader` says how
  /// to read it of a user's type (a callable, a member pointer).
  template <class V>
  constexpr auto operator=(const V& value) const {
    using given = std::remove_cvref_t<V>;
    constexpr bool is_a_fact = requires { given::name_zh; };
    static_assert(!is_a_fact, "a fact is given a value or a reader, not another fact");
    if constexpr (std::is_member_pointer_v<given> || !(detail::states_a_value<given> || std::is_array_v<given>)) {
      return binding<fact, given>{value};
    } else {
      static_assert(
          detail::accepts<value_type, given>(),
          "this fact is given a value of the wrong type: a money fact takes bylaw::money (800_wan, "
          "money::from_fen(n)), a count a whole number, a yes/no fact a bool; or between(a, b), unknown, or a "
          "std::optional of these");
      if constexpr (detail::accepts<value_type, given>()) {
        const auto stated = detail::normalised<value_type>(value);
        return binding<fact, std::remove_const_t<decltype(stated)>>{stated};
      } else {
        return binding<fact, value_type>{value_type{}};
      }
    }
  }
};

namespace detail {

template <class T>
inline constexpr bool is_fact = false;
template <class T, text Name, packed_text NameZh>
inline constexpr bool is_fact<fact<T, Name, NameZh>> = true;

#if BYLAW_SPELL_NAMES_AS_CHARACTERS
template <char... Characters>
struct spelled {};
template <class Fact, std::size_t... I>
spelled<Fact::name[I]...> spell(std::index_sequence<I...>);
/// What an error message prints of a fact: its English name and nothing else.
template <class Fact>
using named = decltype(spell<Fact>(std::make_index_sequence<Fact::name.size()>{}));
#else
template <text Name>
struct spelled {};
template <class T, text Name, packed_text NameZh>
spelled<Name> spell(const fact<T, Name, NameZh>*);
/// What an error message prints of a fact: its English name and nothing else.
template <class Fact>
using named = decltype(spell(static_cast<const Fact*>(nullptr)));
#endif

}  // namespace detail
}  // namespace bylaw

#endif
