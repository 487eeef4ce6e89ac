// SPDX-License-Identifier: MIT
//
// A firm: what is asked about. `firm{fact = value ...}`, a type of the user's own bound with `facts_of`, or any type
// whose operator[] takes a fact; `open_world` and `closed_world` say what an unstated fact means.
#ifndef BYLAW_FIRM_HPP
#define BYLAW_FIRM_HPP

#include <bylaw/calendar_year.hpp>
#include <bylaw/detail/reads.hpp>

namespace bylaw {

namespace detail {

template <std::size_t I, class Binding>
struct binding_leaf {
  BYLAW_NO_UNIQUE_ADDRESS Binding binding;
};

// Finds the binding of a fact by the conversion to its base class: one step, however many facts are stated.
template <class Fact, std::size_t I, class Source>
BYLAW_ALWAYS_INLINE constexpr const Source& source_of(const binding_leaf<I, binding<Fact, Source>>& leaf) noexcept {
  return leaf.binding.source;
}

template <class Indices, class... Binding>
struct binding_storage;
template <std::size_t... I, class... Binding>
struct binding_storage<std::index_sequence<I...>, Binding...> : binding_leaf<I, Binding>... {
  constexpr explicit binding_storage(const Binding&... bindings) : binding_leaf<I, Binding>{bindings}... {}
};
template <>
struct binding_storage<std::index_sequence<>> {};

template <class... Binding>
using bindings = binding_storage<std::make_index_sequence<sizeof...(Binding)>, Binding...>;

template <class... Binding>
inline constexpr bool each_fact_once = first_positions<typename Binding::bound_fact...>().count == sizeof...(Binding);

template <class T>
concept is_stated_form =
    fact_value<T> || std::same_as<T, verdict> || std::same_as<T, range<money>> || std::same_as<T, range<std::int64_t>>;

template <class T>
inline constexpr bool is_binding = false;
template <class Fact, class Source>
inline constexpr bool is_binding<binding<Fact, Source>> = true;

}  // namespace detail

/// A firm by the facts stated of it: `firm{facts::is_sme = true, facts::model_rd_cost = between(50_wan, 90_wan)}`.
template <class... Binding>
class firm : detail::bindings<Binding...> {
  static_assert((detail::is_binding<Binding> && ...), "a firm is made of facts: firm{facts::is_sme = true, ...}");
  static_assert((detail::is_stated_form<typename Binding::source_type> && ...),
                "a firm takes values; readers of a type of your own belong into bylaw::facts_of<T> = fact_map{...}");
  static_assert(detail::each_fact_once<Binding...>, "a fact is stated twice of one firm");

 public:
  constexpr explicit firm(const Binding&... bindings) : detail::bindings<Binding...>(bindings...) {}

  /// The value as it was stated: the fact's type, or a range or verdict.
  template <class Fact>
  requires(std::same_as<Fact, typename Binding::bound_fact> || ...) [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto
  operator[](const Fact&) const {
    return detail::source_of<Fact>(*this);
  }
};

template <class... Binding>
firm(Binding...) -> firm<Binding...>;

namespace detail {
template <class T>
inline constexpr bool is_firm = false;
template <class... Binding>
inline constexpr bool is_firm<firm<Binding...>> = true;
}  // namespace detail

/// How facts are read of a type of the user's own: `fact = reader` (a callable or a member pointer), or `fact = value`
/// for what is the same of every firm.
template <class... Binding>
class fact_map : detail::bindings<Binding...> {
  static_assert((detail::is_binding<Binding> && ...),
                "a fact map is made of facts: fact_map{facts::is_sme = &company::is_small, ...}");
  static_assert(detail::each_fact_once<Binding...>, "a fact is bound twice in one fact map");

 public:
  constexpr explicit fact_map(const Binding&... bindings) : detail::bindings<Binding...>(bindings...) {}

  template <class Fact>
  static constexpr bool states = (std::same_as<Fact, typename Binding::bound_fact> || ...);

  /// True if the fact is a data member of the object: reading it twice gives the same.
  template <class Fact>
  static constexpr bool is_data_member = std::is_member_object_pointer_v<
      std::remove_cvref_t<decltype(detail::source_of<Fact>(std::declval<const fact_map&>()))>>;

  /// Reads the fact of `object`, in whatever form the reader returns it.
  template <class Fact, class Object>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto read(const Object& object) const {
    const auto& source = detail::source_of<Fact>(*this);
    using source_type = std::remove_cvref_t<decltype(source)>;
    if constexpr (detail::is_stated_form<source_type>)
      return source;
    else if constexpr (std::is_member_object_pointer_v<source_type>)
      return object.*source;
    else if constexpr (std::is_member_pointer_v<source_type>)
      return (object.*source)();
    else
      return source(object);
  }
};

template <class... Binding>
fact_map(Binding...) -> fact_map<Binding...>;

namespace detail {
struct not_bound {
  template <class>
  static constexpr bool states = false;
};
}  // namespace detail

/// Specialise this for a type of your own, and the library reads its facts without a copy.
template <class T>
inline constexpr auto facts_of = detail::not_bound{};

namespace detail {

template <class Firm, class Fact>
concept subscript_states = requires(const Firm& firm) {
  firm[Fact{}];
};

// A member operator[] of whatever signature: with another one beside it its name has two meanings.
struct has_a_subscript {
  void operator[](const void*) const;
};
template <class T>
struct beside_a_subscript : T, has_a_subscript {};

template <class T>
inline constexpr bool has_subscript = std::is_array_v<T>;
template <class T>
requires std::is_final_v<T>
inline constexpr bool has_subscript<T> = true;
template <class T>
requires(std::is_class_v<T> && !std::is_final_v<T>) inline constexpr bool has_subscript<T> = !requires {
  &beside_a_subscript<T>::operator[];
};

/// True of a type that no facts can be read of: it has no operator[], and no `facts_of`.
template <class Firm>
inline constexpr bool nothing_is_said_about =
    std::same_as<std::remove_cvref_t<decltype(facts_of<Firm>)>, not_bound> && !has_subscript<Firm>;

template <class Firm>
constexpr void check_facts_can_be_read_of() {
  static_assert(!is_binding<Firm>, "the facts of a firm stand in one: evaluate(policy, firm{fact = value, ...})");
  static_assert(is_binding<Firm> || !nothing_is_said_about<Firm>,
                "nothing says how to read facts of this type of firm: specialise bylaw::facts_of<T> = "
                "bylaw::fact_map{fact = reader, ...} before it is asked about, or ask about bylaw::firm{fact = value, "
                "...}");
}

/// True if this type of firm states this fact.
template <class Firm, class Fact>
inline constexpr bool states =
    subscript_states<Firm, Fact> || std::remove_cvref_t<decltype(facts_of<Firm>)>::template states<Fact>;

/// True if the fact is a data member of a type bound with `facts_of`.
template <class Firm, class Fact>
consteval bool is_data_member() {
  if constexpr (!subscript_states<Firm, Fact> && states<Firm, Fact>)
    return std::remove_cvref_t<decltype(facts_of<Firm>)>::template is_data_member<Fact>;
  else
    return false;
}

/// Reads a fact in one of its two forms.
template <class Fact, class Firm>
BYLAW_ALWAYS_INLINE constexpr auto read(const Firm& firm) {
  using value_type = typename Fact::value_type;
  const auto given = [&] {
    if constexpr (subscript_states<Firm, Fact>)
      return firm[Fact{}];
    else
      return facts_of<Firm>.template read<Fact>(firm);
  }();
  using given_type = std::remove_cvref_t<decltype(given)>;
  static_assert(accepts<value_type, given_type>(),
                "the reader of this fact returns a value of the wrong type: a money fact takes bylaw::money "
                "(money::from_fen(n)), a count a whole number, a yes/no fact a bool; or a range, unknown, or a "
                "std::optional of these");
  if constexpr (accepts<value_type, given_type>())
    return normalised<value_type>(given);
  else
    return value_type{};
}

// What a world answers for a firm: every fact but the year, which is not the firm's to leave out. No year is the year
// zero, and a firm in an open world is not asked about "some day".
template <class Fact, class Firm>
concept answered_by_a_world = is_fact<Fact> &&(!is_of_the_day<Fact> || states<std::remove_cvref_t<Firm>, Fact>);

// A temporary firm is owned, a named one referred to: deduced from how it was passed.
template <class Firm>
struct open_world_of {
  Firm inner;

  template <answered_by_a_world<Firm> Fact>
  BYLAW_ALWAYS_INLINE constexpr auto operator[](const Fact&) const {
    if constexpr (states<std::remove_cvref_t<Firm>, Fact>)
      return read<Fact>(inner);
    else
      return unknown;
  }
};

template <class Firm>
struct closed_world_of {
  Firm inner;

  template <answered_by_a_world<Firm> Fact>
  BYLAW_ALWAYS_INLINE constexpr auto operator[](const Fact&) const {
    if constexpr (states<std::remove_cvref_t<Firm>, Fact>)
      return read<Fact>(inner);
    else
      return typename Fact::value_type{};
  }
};

template <class T>
inline constexpr bool is_world = false;
template <class Firm>
inline constexpr bool is_world<open_world_of<Firm>> = true;
template <class Firm>
inline constexpr bool is_world<closed_world_of<Firm>> = true;

template <class Firm>
constexpr void check_world_of() {
  check_facts_can_be_read_of<Firm>();
  static_assert(!is_world<Firm>,
                "a firm stands in one world: open_world(firm), where what is unstated is unknown, or "
                "closed_world(firm), where it is zero or no");
}

// Two functions, so that only the one that refers to a firm says that it does.
template <class Firm>
concept temporary = !std::is_lvalue_reference_v<Firm>;

}  // namespace detail

/// What is not stated of the firm is unknown. Owns a temporary, refers to a named firm.
template <class Firm>
[[nodiscard]] constexpr auto open_world(const Firm& firm BYLAW_LIFETIME_BOUND) {
  detail::check_world_of<Firm>();
  return detail::open_world_of<const Firm&>{firm};
}
template <detail::temporary Firm>
[[nodiscard]] constexpr auto open_world(Firm&& firm) {
  detail::check_world_of<std::remove_cv_t<Firm>>();
  return detail::open_world_of<std::remove_cv_t<Firm>>{static_cast<Firm&&>(firm)};
}

/// What is not stated of the firm is zero or no. Owns a temporary, refers to a named firm.
template <class Firm>
[[nodiscard]] constexpr auto closed_world(const Firm& firm BYLAW_LIFETIME_BOUND) {
  detail::check_world_of<Firm>();
  return detail::closed_world_of<const Firm&>{firm};
}
template <detail::temporary Firm>
[[nodiscard]] constexpr auto closed_world(Firm&& firm) {
  detail::check_world_of<std::remove_cv_t<Firm>>();
  return detail::closed_world_of<std::remove_cv_t<Firm>>{static_cast<Firm&&>(firm)};
}

}  // namespace bylaw

#endif
