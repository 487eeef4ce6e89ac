// SPDX-License-Identifier: MIT
//
// The facts a policy reads, taken of a firm once: every reader is called at most once per evaluation, every value
// checked once (law 8), and every rule sees the same.
#ifndef BYLAW_DETAIL_SNAPSHOT_HPP
#define BYLAW_DETAIL_SNAPSHOT_HPP

#include <bylaw/on.hpp>

namespace bylaw::detail {

template <class Fact, class Stored>
struct slot {
  Stored stored;
};

template <class Fact, class Stored>
BYLAW_ALWAYS_INLINE constexpr const Stored& stored_of(const slot<Fact, Stored>& s) noexcept {
  return s.stored;
}
template <class Fact, class Stored>
Stored stored_type_of(const slot<Fact, Stored>*);
template <class Fact, class Stored>
consteval std::int64_t upper_bound_of(const slot<Fact, Stored>*) noexcept {
  return most<Stored>;
}

// A yes/no that is a data member is left where it is until a rule asks: there is nothing to check, and taken all at
// once at the start flags occupied more registers than there are, and went to the stack and back.
template <class Fact, class Firm>
struct flag_in_place {
  const Firm& firm;
};

template <class Fact, class Firm>
BYLAW_ALWAYS_INLINE constexpr bool stored_of(const flag_in_place<Fact, Firm>& flag) noexcept {
  return read<Fact>(flag.firm);
}
template <class Fact, class Firm>
bool stored_type_of(const flag_in_place<Fact, Firm>*);

// An aggregate, so that each slot is made in its place: g++ keeps a flag that was copied inside its slot in memory.
template <class... Slot>
struct snapshot : Slot... {
  /// True where the firm's type says that the fact is exact.
  template <class Fact>
  static constexpr bool is_exact =
      std::same_as<decltype(stored_type_of<Fact>(static_cast<const snapshot*>(nullptr))), typename Fact::value_type>;

  /// What the fact cannot exceed, or no_limit.
  template <class Fact>
  static constexpr std::int64_t upper_bound = [] {
    if constexpr (!is_exact<Fact>)
      return no_limit;
    else if constexpr (std::same_as<typename Fact::value_type, bool>)
      return std::int64_t{1};
    else
      return upper_bound_of<Fact>(static_cast<const snapshot*>(nullptr));
  }();

  /// The fact as a range or a verdict.
  template <class Fact>
  BYLAW_ALWAYS_INLINE constexpr wide<typename Fact::value_type> operator[](const Fact&) const {
    return widened(stored_of<Fact>(*this));
  }
};

/// The facts of a firm that is asked about on a day.
template <class... Slot>
struct dated_snapshot : snapshot<Slot...> {
  date day;
};
template <class... Slot>
constexpr date day_asked(const dated_snapshot<Slot...>& facts) noexcept {
  return facts.day;
}

// A year that nobody stated. It is unknown; and no rule is refused for it, since time was not asked about.
template <class Fact>
struct unasked_slot : slot<Fact, wide<typename Fact::value_type>> {};
template <class Fact>
std::true_type is_unasked(const unasked_slot<Fact>*);
template <class Fact>
std::false_type is_unasked(const void*);

/// True of a snapshot in which somebody stated the fact.
template <class Fact, class Firm>
inline constexpr bool is_asked_about = !decltype(is_unasked<Fact>(static_cast<const Firm*>(nullptr)))::value;

[[noreturn]] BYLAW_COLD inline void raise_invalid_money(std::string_view name, std::int64_t value) {
  raise(invalid_fact(name, value, "0 to 10^15 yuan, in fen (a range: low first)"));
}
[[noreturn]] BYLAW_COLD inline void raise_invalid_count(std::string_view name, std::int64_t value) {
  raise(invalid_fact(name, value, "a count of 0 to 10^12 (a range: low first)"));
}

/// In a constant the compiler's message ends at this call, and prints the fact's name.
template <class NamedFact, class Fact>
[[noreturn]] BYLAW_COLD inline void a_fact_is_out_of_range(std::int64_t value) {
  if constexpr (std::same_as<typename Fact::value_type, money>)
    raise_invalid_money(Fact::name, value);
  else
    raise_invalid_count(Fact::name, value);
}

BYLAW_ALWAYS_INLINE constexpr bool in_bounds(std::int64_t value, std::int64_t most) noexcept {
  return static_cast<std::uint64_t>(value) <= static_cast<std::uint64_t>(most);
}

/// True if the value is not what the fact may be (law 8); then `wrong` is the end of it that is wrong.
template <class Fact, class Stored>
BYLAW_ALWAYS_INLINE constexpr bool is_invalid(const Stored& stored, [[maybe_unused]] std::int64_t& wrong) noexcept {
  using T = typename Fact::value_type;
  if constexpr (std::same_as<T, bool>) {
    return false;
  } else if constexpr (std::same_as<Stored, T>) {
    wrong = number_of(stored);
    return !in_bounds(wrong, most<T>);
  } else {
    const std::int64_t high = number_of(stored.high);
    wrong = number_of(stored.low);
    if (!in_bounds(wrong, most<T>)) return true;
    wrong = high;
    return high < number_of(stored.low) || (high > most<T> && high != no_limit);
  }
}

/// A step on the way that clang prints with the value it is given.
template <class Fact>
BYLAW_ALWAYS_INLINE constexpr void the_value_is(std::int64_t wrong) {
  a_fact_is_out_of_range<named<Fact>, Fact>(wrong);
}

template <class Fact, class Stored>
BYLAW_ALWAYS_INLINE constexpr void check_fact(const Stored& stored) {
  std::int64_t wrong = 0;
  if (is_invalid<Fact>(stored, wrong)) the_value_is<Fact>(wrong);
}

// --- what is read, and the firm does not state ---
//
// One check, before anything is read. What fails is keyed by the English names alone, so that the compiler names what is
// missing before it prints any type of firm; and it is one function for all that is missing, so that it is one error.
// (A class that fails is no constant to clang, which would be a second error.)

template <class... Name>
struct names {};
template <class... Fact>
names<named<Fact>...> names_of(fact_types<Fact...>);

template <class Names>
inline constexpr bool are_stated = std::same_as<Names, names<>>;

template <class Names>
constexpr void the_firm_does_not_state() {
  static_assert(are_stated<Names>,
                "the firm does not state a fact that the policy reads (each is named in this line, or above it beside "
                "'the_firm_does_not_state'): state it, or say what is unstated with bylaw::open_world(firm) (unknown) "
                "or bylaw::closed_world(firm) (zero or no)");
}
template <class Names>
constexpr void the_firm_states_another_fact_of_this_name() {
  static_assert(are_stated<Names>,
                "the firm states another fact of this name, with another type or Chinese name (it is named in this "
                "line or above it): write one bylaw::fact, and use it in the policy and for the firm");
}

template <class Facts, class Fact>
inline constexpr bool has_one_of_its_name = false;
template <class... Binding, class Fact>
inline constexpr bool has_one_of_its_name<firm<Binding...>, Fact> = ((Binding::bound_fact::name == Fact::name) || ...);
template <class... Binding, class Fact>
inline constexpr bool has_one_of_its_name<fact_map<Binding...>, Fact> = ((Binding::bound_fact::name == Fact::name) ||
                                                                         ...);

/// Stated under the fact's name is another one. No world answers for it: that would be silence where something was
/// said.
template <class Firm, class Fact>
inline constexpr bool states_another =
    !states<Firm, Fact> &&
    (has_one_of_its_name<Firm, Fact> || has_one_of_its_name<std::remove_cvref_t<decltype(facts_of<Firm>)>, Fact>);
template <class Firm, class Fact>
inline constexpr bool states_another<open_world_of<Firm>, Fact> = states_another<std::remove_cvref_t<Firm>, Fact>;
template <class Firm, class Fact>
inline constexpr bool states_another<closed_world_of<Firm>, Fact> = states_another<std::remove_cvref_t<Firm>, Fact>;
template <class Firm, class Fact>
inline constexpr bool states_another<dated_firm<Firm>, Fact> = states_another<std::remove_cvref_t<Firm>, Fact>;

/// The year need not be stated: then time is not asked about.
template <class Firm, class Fact>
inline constexpr bool states_nothing = !states<Firm, Fact> && !is_of_the_day<Fact> && !states_another<Firm, Fact>;

template <class Firm, class... Fact>
consteval bool states_all(fact_types<Fact...>) {
  bool all = true;
  for (const bool is_missing : {false, (states_nothing<Firm, Fact> || states_another<Firm, Fact>)...})
    all = all && !is_missing;
  return all;
}

template <bool Listed, class Fact>
using listed_if = std::conditional_t<Listed, fact_types<Fact>, fact_types<>>;
/// Asks that the firm states all of the facts; where it does not, the compiler says what is missing.
template <class Firm, class... Fact>
BYLAW_ALWAYS_INLINE constexpr void check_stated(fact_types<Fact...>) {
  if constexpr (states_all<Firm>(fact_types<Fact...>{}))
    return;
  else if constexpr (nothing_is_said_about<Firm>)
    check_facts_can_be_read_of<Firm>();
  else {
    using missing = typename joined<listed_if<states_nothing<Firm, Fact>, Fact>...>::type;
    using renamed = typename joined<listed_if<states_another<Firm, Fact>, Fact>...>::type;
    the_firm_does_not_state<decltype(names_of(missing{}))>();
    the_firm_states_another_fact_of_this_name<decltype(names_of(renamed{}))>();
  }
}

/// A fact that is not stated has its zero: the check has said so, and nothing need be said twice.
template <class Fact, class Firm>
BYLAW_ALWAYS_INLINE constexpr auto read_if_stated(const Firm& firm) {
  if constexpr (states<Firm, Fact>)
    return read<Fact>(firm);
  else
    return typename Fact::value_type{};
}

template <class Fact, class Firm>
BYLAW_ALWAYS_INLINE constexpr auto slot_of(const Firm& firm) {
  if constexpr (is_of_the_day<Fact> && !states<Firm, Fact>) {
    return unasked_slot<Fact>{{wide_form<typename Fact::value_type>::unknown()}};
  } else if constexpr (is_data_member<Firm, Fact>() && std::same_as<decltype(read_if_stated<Fact>(firm)), bool>) {
    return flag_in_place<Fact, Firm>{firm};
  } else {
    const auto stored = read_if_stated<Fact>(firm);
    return slot<Fact, std::remove_const_t<decltype(stored)>>{stored};
  }
}

/// The facts as they are, right or wrong.
template <class Firm, class... Fact>
BYLAW_ALWAYS_INLINE constexpr auto unchecked_snapshot_of(const Firm& firm, fact_types<Fact...> facts) {
  check_stated<Firm>(facts);
  if constexpr (std::same_as<decltype(day_asked(firm)), date>)
    return dated_snapshot<decltype(slot_of<Fact>(firm))...>{{slot_of<Fact>(firm)...}, day_asked(firm)};
  else
    return snapshot<decltype(slot_of<Fact>(firm))...>{slot_of<Fact>(firm)...};
}

/// Error: `invalid_fact` for the first that is wrong.
template <class Firm, class... Fact>
BYLAW_ALWAYS_INLINE constexpr auto snapshot_of(const Firm& firm, fact_types<Fact...> facts) {
  const auto taken = unchecked_snapshot_of(firm, facts);
  [[maybe_unused]] const int checked[] = {0, (check_fact<Fact>(stored_of<Fact>(taken)), 0)...};
  return taken;
}

}  // namespace bylaw::detail

#endif
