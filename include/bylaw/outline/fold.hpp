// SPDX-License-Identifier: MIT
//
// The one fold over `parts()`: it tells a listener, node by node, what a policy is made of. Everything that shows or
// compares policies is ordinary code behind it. It allocates nothing and is constexpr: the fingerprint is a constant.
#ifndef BYLAW_OUTLINE_FOLD_HPP
#define BYLAW_OUTLINE_FOLD_HPP

#include <bylaw/detail/snapshot.hpp>
#include <bylaw/detail/value_bytes.hpp>
#include <bylaw/outline/value_kind.hpp>
#include <bylaw/particulars.hpp>
#include <bylaw/rule.hpp>

namespace bylaw {

/// What a part of a policy tells of itself, without its own parts. Its text refers to the policy's.
struct outline_entry {
  /// Of the part, in what it is a part of; of a clause its id; of the children of a list or combinator empty.
  std::string_view name{};
  /// "percentage_subsidy"; "own" for a type that does not tell its parts; of a value empty.
  std::string_view kind{};
  node_role role = node_role::value;
  /// A phrase with `{name}` for the part of that name, `{*}` for all in a row; empty where the type says nothing.
  words says{};
  /// The same where a part is not documented, and where the branches of a choice follow, each on its own.
  words says_if_undocumented{};
  words says_of_branches{};

  value_kind value = value_kind::none;
  /// Of a value; of a quantity that reads no fact of the firm, in a policy outlined for a year, what it is then.
  range<std::int64_t> number{};
  /// Whether `number` was stated as a range.
  bool is_range = false;
  std::string_view text{};
  /// Of a fact.
  fact_type type = fact_type::yes_no;

  /// Of a rule of several.
  selection pays = selection::every;
  /// Of a modifier.
  scope holds_for = scope::claim;
  /// Of a fact its key; of a type with `fingerprint()` that; of one that tells no parts its bytes as a number, 0 where
  /// they are not its value.
  std::uint64_t key = 0;
  bool has_own_fingerprint = false;
  /// Which object it was told by.
  detail::identity told_by{};
};

namespace detail {

/// Hears a policy node by node. Virtual, not a template: each type of rule is then folded once, whoever listens.
class outline_listener {
 public:
  virtual constexpr void begin(const outline_entry& entry) = 0;
  /// Of a clause, behind its beginning: what it says beside its rule.
  virtual constexpr void beside(const words&, const provenance&, const particulars&) {}
  /// Behind the last part of a node; `parts`: how many it has, without words; 0 of a value and of a type that tells
  /// none.
  virtual constexpr void end(node_role role, std::size_t parts) = 0;

  /// The year in which quantities are measured; 0 for none.
  int year = 0;

 protected:
  constexpr outline_listener() = default;
  constexpr outline_listener(const outline_listener&) = default;
  constexpr outline_listener& operator=(const outline_listener&) = default;
  constexpr ~outline_listener() = default;
};

// What follows is out of line, and takes what is known of a type as data: the code that a type of rule adds is a few
// calls, and a program of fifteen editions compiles in seconds.

BYLAW_NOINLINE constexpr void tell_leaf(const outline_entry& entry, outline_listener& to) {
  to.begin(entry);
  to.end(entry.role, 0);
}
BYLAW_NOINLINE constexpr void tell_number(std::string_view name, value_kind kind, const range<std::int64_t>& number,
                                          bool is_range, outline_listener& to) {
  outline_entry entry;
  entry.name = name;
  entry.value = kind;
  entry.number = number;
  entry.is_range = is_range;
  tell_leaf(entry, to);
}
BYLAW_NOINLINE constexpr void tell_text(std::string_view name, value_kind kind, std::string_view text,
                                        const words& says, std::int64_t number, outline_listener& to) {
  outline_entry entry;
  entry.name = name;
  entry.value = kind;
  entry.text = text;
  entry.says = says;
  entry.number = {number, number};
  tell_leaf(entry, to);
}
struct told_fact {
  words names{};
  fact_type type = fact_type::yes_no;
  std::uint64_t key = 0;
};
template <class Fact>
inline constexpr told_fact told_fact_of{{Fact::name, Fact::name_zh}, type_of_fact<Fact>(), Fact::key};

BYLAW_NOINLINE constexpr void tell_fact(std::string_view name, const told_fact& fact, outline_listener& to) {
  outline_entry entry;
  entry.name = name;
  entry.value = value_kind::fact;
  entry.text = fact.names.english;
  entry.says = fact.names;
  entry.type = fact.type;
  entry.key = fact.key;
  tell_leaf(entry, to);
}

constexpr range<std::int64_t> exactly(std::int64_t number) noexcept { return {number, number}; }

// A figure. What is none of these is told without a value.
BYLAW_NOINLINE constexpr void tell_value(std::string_view name, money amount, outline_listener& to) {
  tell_number(name, value_kind::money, exactly(amount.fen()), false, to);
}
BYLAW_NOINLINE constexpr void tell_value(std::string_view name, rate share, outline_listener& to) {
  tell_number(name, value_kind::rate, exactly(share.ppm()), false, to);
}
BYLAW_NOINLINE constexpr void tell_value(std::string_view name, year_number year, outline_listener& to) {
  tell_number(name, value_kind::year, exactly(year.number), false, to);
}
BYLAW_NOINLINE constexpr void tell_value(std::string_view name, const range<money>& amount, outline_listener& to) {
  tell_number(name, value_kind::money, {amount.low.fen(), amount.high.fen()}, true, to);
}
BYLAW_NOINLINE constexpr void tell_value(std::string_view name, const range<rate>& share, outline_listener& to) {
  tell_number(name, value_kind::rate, {share.low.ppm(), share.high.ppm()}, true, to);
}
BYLAW_NOINLINE constexpr void tell_value(std::string_view name, const range<std::int64_t>& count, outline_listener& to) {
  tell_number(name, value_kind::count, count, true, to);
}
BYLAW_NOINLINE constexpr void tell_value(std::string_view name, undocumented_term_value, outline_listener& to) {
  tell_text(name, value_kind::not_documented, {}, {}, 0, to);
}
BYLAW_NOINLINE constexpr void tell_value(std::string_view name, const words& both, outline_listener& to) {
  tell_text(name, value_kind::words, {}, both, 0, to);
}

template <class T>
concept has_own_fingerprint = requires(const T& thing) {
  { thing.fingerprint() } -> std::same_as<std::uint64_t>;
};
// A quantity converts to an amount, only to be refused with a sentence.
template <class T>
concept is_a_value = !is_of_a_firm<T> && requires(const T& value, outline_listener& to) {
  tell_value(std::string_view{}, value, to);
};
template <class T>
concept is_a_list = requires(const T& list) {
  list.begin();
  list.end();
  list.size();
};
template <class T>
concept is_an_element = requires {
  { T::role } -> std::convertible_to<node_role>;
};

/// A clause, a policy and a rule of cumulation say what they are; the others are known by what they can do.
template <class T>
consteval node_role role_of() {
  if constexpr (is_an_element<T>)
    return T::role;
  else if constexpr (draw_limit<T>)
    return node_role::draw_limit;
  else if constexpr (modifier<T>)
    return node_role::modifier;
  else if constexpr (rule<T>)
    return node_role::rule;
  else if constexpr (condition<T>)
    return node_role::condition;
  else if constexpr (quantity<T>)
    return node_role::quantity;
  else
    return node_role::item;
}

template <class List>
inline constexpr std::size_t parts_but_words = 0;
template <class... T>
inline constexpr std::size_t parts_but_words<part_list<T...>> = (std::size_t{0} + ... +
                                                                 (std::same_as<T, words> ? std::size_t{0} : 1));

/// What all things of a type tell alike.
struct told_by_type {
  node_role role = node_role::item;
  selection pays = selection::every;
  scope holds_for = scope::claim;
  words says{};
  words says_if_undocumented{};
  words says_of_branches{};
  /// Of a rule.
  const void* mark = nullptr;
};

template <class T>
consteval told_by_type type_of() {
  told_by_type all;
  all.role = role_of<T>();
  if constexpr (says_itself<T>) all.says = T::says;
  if constexpr (requires { T::says_if_undocumented; }) all.says_if_undocumented = T::says_if_undocumented;
  if constexpr (requires { T::says_of_branches; }) all.says_of_branches = T::says_of_branches;
  if constexpr (requires { T::pays; }) all.pays = T::pays;
  if constexpr (requires { T::holds_for; }) all.holds_for = T::holds_for;
  if constexpr (rule<T>) all.mark = &type_mark<T>;
  return all;
}
template <class T>
inline constexpr told_by_type told_by_type_of = type_of<T>();

/// What one thing tells beside it, where it does.
struct told_by_thing {
  words says{};
  std::uint64_t key = 0;
  bool has_own_fingerprint = false;
  value_kind value = value_kind::none;
  range<std::int64_t> number{};
};

BYLAW_NOINLINE constexpr void begin(const told_by_type& type, std::string_view name, std::string_view kind,
                                    const void* address, const told_by_thing* thing, outline_listener& to) {
  outline_entry entry;
  entry.name = name;
  entry.kind = kind;
  entry.role = type.role;
  entry.says = type.says;
  entry.says_if_undocumented = type.says_if_undocumented;
  entry.says_of_branches = type.says_of_branches;
  entry.pays = type.pays;
  entry.holds_for = type.holds_for;
  if (type.mark != nullptr) entry.told_by = {address, type.mark};
  if (thing != nullptr) {
    if (entry.says.empty()) entry.says = thing->says;
    entry.value = thing->value;
    entry.number = thing->number;
    entry.key = thing->key;
    entry.has_own_fingerprint = thing->has_own_fingerprint;
  }
  to.begin(entry);
}

BYLAW_NOINLINE constexpr void begin_clause(std::string_view name, const clause_head& clause, outline_listener& to) {
  outline_entry entry;
  entry.name = name;
  entry.kind = "clause";
  entry.role = node_role::clause;
  entry.says = {"{rule}", "{rule}"};
  to.begin(entry);
  to.beside(clause.title, clause.source, clause.particulars);
}

// A call, where g++ would take a guess at the listener into every type of rule.
BYLAW_NOINLINE constexpr void end(node_role role, std::size_t parts, outline_listener& to) { to.end(role, parts); }

BYLAW_NOINLINE constexpr void begin_pipe(const pipe_terms& pipe, std::string_view name, const identity& which,
                                         outline_listener& to) {
  outline_entry entry;
  entry.name = name;
  entry.kind = pipe.kind;
  entry.role = node_role::pipe;
  entry.says = pipe.words;
  entry.told_by = which;
  to.begin(entry);
}

BYLAW_NOINLINE constexpr void begin_list(std::string_view name, node_role role, outline_listener& to) {
  outline_entry list;
  list.name = name;
  list.role = role;
  to.begin(list);
}

template <class T>
inline constexpr bool has_a_key = (has_own_fingerprint<T> && !is_an_element<T>) ||
                                  (!tells_parts<T> && bytes_are_the_value<T> && !std::is_empty_v<T>);
template <class Facts>
inline constexpr bool rests_on_the_year_alone = false;
template <class... Fact>
inline constexpr bool rests_on_the_year_alone<fact_types<Fact...>> = (std::same_as<Fact, the_year> && ...);
/// True of a quantity that is known once the year is.
template <class T>
consteval bool is_known_by_the_year() {
  if constexpr (role_of<T>() == node_role::quantity)
    return rests_on_the_year_alone<reads_of<T>>;
  else
    return false;
}

// Of a year for which nothing is stated it has no value.
template <class T>
BYLAW_NOINLINE constexpr void measure_in_the_year(told_by_thing& told, const T& thing, int year) {
  const auto asked = snapshot_of(firm{calendar_year = std::int64_t{year}}, reads_of<T>{});
  if (!covers_the_year(thing, asked).may_hold()) return;
  const auto amount = measure(thing, asked);
  told.value = std::same_as<typename T::quantity_type, money> ? value_kind::money : value_kind::count;
  told.number = {number_of(amount.low), number_of(amount.high)};
}

template <class T>
constexpr void begin(std::string_view name, std::string_view kind, const T& thing, outline_listener& to) {
  constexpr bool says_more = says_itself_by_its_figures<T> && !says_itself<T>;
  constexpr bool is_measured = is_known_by_the_year<T>();
  if constexpr (says_more || has_a_key<T> || is_measured) {
    told_by_thing told;
    if constexpr (says_more) told.says = thing.says();
    if constexpr (has_own_fingerprint<T> && !is_an_element<T>) {
      told.key = thing.fingerprint();
      told.has_own_fingerprint = true;
    } else if constexpr (has_a_key<T>) {
      told.key = hash_of_bytes(thing);
    }
    if constexpr (is_measured)
      if (to.year != 0) measure_in_the_year(told, thing, to.year);
    begin(told_by_type_of<T>, name, kind, &thing, &told, to);
  } else {
    begin(told_by_type_of<T>, name, kind, &thing, nullptr, to);
  }
}

template <class T>
constexpr void tell(std::string_view name, const T& thing, outline_listener& to);

template <class... T, std::size_t... I>
constexpr void tell_each(const parts_in_order<std::index_sequence<I...>, T...>& all, outline_listener& to) {
  [[maybe_unused]] const int told[] = {
      0, (tell(static_cast<const part_at<I, T>&>(all).it.name, static_cast<const part_at<I, T>&>(all).it.value, to), 0)...};
}

template <auto... Facts>
constexpr void tell_reads(outline_listener& to, fact_list<Facts...>) {
  begin_list("reads", node_role::reads, to);
  [[maybe_unused]] const int told[] = {0, (tell_fact({}, told_fact_of<std::remove_cv_t<decltype(Facts)>>, to), 0)...};
  end(node_role::reads, sizeof...(Facts), to);
}

template <class T>
constexpr void tell_list(std::string_view name, const T& all, outline_listener& to) {
  begin_list(name, node_role::list, to);
  for (const auto& item : all) tell({}, item, to);
  end(node_role::list, static_cast<std::size_t>(all.size()), to);
}

template <class T>
constexpr void tell_parts(std::string_view name, const T& thing, outline_listener& to) {
  const auto all = thing.parts();
  begin(name, all.kind, thing, to);
  tell_each(all, to);
  if constexpr (names_reads<T>) tell_reads(to, typename T::reads{});
  end(role_of<T>(), parts_but_words<std::remove_const_t<decltype(all)>>, to);
}

// Of a thing of which nothing is known its bytes still count in the fingerprint, where they are its value.
template <class T>
constexpr void tell_bytes(std::string_view name, [[maybe_unused]] const T& thing, outline_listener& to) {
  outline_entry entry;
  entry.name = name;
  if constexpr (bytes_are_the_value<T>) entry.key = hash_of_bytes(thing);
  tell_leaf(entry, to);
}

/// Tells what a thing is made of. No branch of it names a type of rule.
template <class T>
BYLAW_NOINLINE constexpr void tell(std::string_view name, const T& thing, outline_listener& to) {
  if constexpr (is_fact<T>) {
    tell_fact(name, told_fact_of<T>, to);
  } else if constexpr (is_a_pipe<T>) {
    begin_pipe(pipe_of<T>::terms, name, identity_of(thing), to);
    tell("rule", thing.inner, to);
    tell(pipe_of<T>::terms.behind, pipe_of<T>::behind(thing), to);
    end(node_role::pipe, 2, to);
  } else if constexpr (is_a_clause<T>) {
    begin_clause(name, thing, to);
    tell("rule", thing.rule, to);
    end(node_role::clause, 1, to);
  } else if constexpr (tells_parts<T>) {
    tell_parts(name, thing, to);
  } else if constexpr (is_a_value<T>) {
    tell_value(name, thing, to);
  } else if constexpr (requires { told(thing).says; }) {
    tell_text(name, value_kind::enumerator, told(thing).name, told(thing).says, static_cast<std::int64_t>(thing), to);
  } else if constexpr (std::integral<T> || std::is_enum_v<T>) {
    tell_number(name, std::same_as<T, bool> ? value_kind::yes_no : value_kind::count,
                exactly(static_cast<std::int64_t>(thing)), false, to);
  } else if constexpr (std::convertible_to<const T&, std::string_view>) {
    tell_text(name, value_kind::text, thing, {}, 0, to);
  } else if constexpr (is_a_list<T>) {
    tell_list(name, thing, to);
  } else if constexpr (std::is_class_v<T> && (names_reads<T> || rule<T> || condition<T> || modifier<T>)) {
    begin(name, "own", thing, to);
    if constexpr (names_reads<T>) tell_reads(to, typename T::reads{});
    end(node_role::value, 0, to);
  } else {
    tell_bytes(name, thing, to);
  }
}

template <class T>
consteval bool all_is_in_the_fingerprint();
template <class List>
inline constexpr bool all_are_in_the_fingerprint = false;
template <class... T>
inline constexpr bool all_are_in_the_fingerprint<part_list<T...>> = [] {
  // Not a fold: clang stops at 256.
  for (const bool seen : {true, all_is_in_the_fingerprint<T>()...})
    if (!seen) return false;
  return true;
}();

/// True if no two values of a type are told alike: `tell`, asked of the type.
template <class T>
consteval bool all_is_in_the_fingerprint() {
  if constexpr (is_fact<T>)
    return true;
  else if constexpr (is_a_pipe<T>)
    return all_is_in_the_fingerprint<decltype(T::inner)>() && all_is_in_the_fingerprint<type_behind<T>>();
  else if constexpr (is_a_clause<T>)
    return all_is_in_the_fingerprint<typename T::rule_type>();
  else if constexpr (has_own_fingerprint<T> && !is_an_element<T>)
    return true;
  else if constexpr (tells_parts<T>)
    return all_are_in_the_fingerprint<decltype(std::declval<const T&>().parts())>;
  else if constexpr (std::integral<T> || std::is_enum_v<T> || is_a_value<T> ||
                     std::convertible_to<const T&, std::string_view>)
    return true;
  else if constexpr (is_a_list<T>)
    return all_is_in_the_fingerprint<std::remove_cvref_t<decltype(*std::declval<const T&>().begin())>>();
  else
    return bytes_are_the_value<T>;
}

}  // namespace detail
}  // namespace bylaw

#endif
