// SPDX-License-Identifier: MIT
//
// A firm whose facts are given while the program runs, by name: a form, a file, a request.
#ifndef BYLAW_PARSE_NAMED_FIRM_HPP
#define BYLAW_PARSE_NAMED_FIRM_HPP

#include <bylaw/calendar_year.hpp>
#include <bylaw/firm.hpp>
#include <bylaw/parse/named_fact.hpp>
#include <bylaw/parse/values.hpp>
#include <bylaw/parts.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace bylaw {

class any_firm;

namespace detail {

/// A value given in the program, not in a text: a fact's type, a range of it or a verdict.
template <class T>
constexpr given_value given_of(const range<T>& value) noexcept {
  return {number_of(value.low), number_of(value.high), true};
}
constexpr given_value given_of(verdict value) noexcept { return {value.holds(), value.may_hold(), true}; }

template <class T>
constexpr wide<T> value_of(const given_value& given) noexcept {
  if constexpr (std::same_as<T, bool>)
    return verdict::perhaps(given.high != 0) || verdict::of(given.low != 0);
  else
    return {in_order{}, value_from<T>(given.low), value_from<T>(given.high)};
}

constexpr parsed<range<std::int64_t>> within_limit(const parsed<range<std::int64_t>>& read, std::int64_t limit) {
  if (read.ok() && read.value().high > limit) return {flaw::more_than_a_fact_may_be, 0};
  return read;
}

constexpr parsed<range<std::int64_t>> read_value(fact_type type, std::string_view text) {
  if (says_unknown(text)) return wide_form<std::int64_t>::unknown();
  if (type == fact_type::money) return within_limit(read_range(text, of_money), most<money>);
  if (type != fact_type::yes_no) return within_limit(read_range(text, of_counts), most<std::int64_t>);
  const parsed<bool> answer = parse_yes_no(text);
  if (!answer.ok()) return {answer.why(), answer.position()};
  return range<std::int64_t>(answer.value() ? 1 : 0);
}

constexpr char loose_form(char c) noexcept {
  return c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool equals_loosely(std::string_view name, std::string_view text) noexcept {
  if (name.size() != text.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i)
    if (loose_form(name[i]) != loose_form(text[i])) return false;
  return true;
}

/// The position of the fact called so; their number if there is none.
constexpr std::size_t find_fact(std::span<const named_fact> facts, std::string_view given) noexcept {
  const std::string_view name = trimmed(given);
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (facts[i].name == name || facts[i].name_zh == name) return i;
  std::size_t found = facts.size();
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (!equals_loosely(facts[i].name, name)) continue;
    if (found != facts.size()) return facts.size();  // two facts differ in case or underscores only: which is meant is not known
    found = i;
  }
  return found;
}

constexpr set_result give_value(const named_fact& fact, given_value& place, const given_value& value) {
  const bool replaced = place.is_given;
  place = value;
  return set_result{fact, replaced};
}

/// Gives the fact called so what the text says.
constexpr set_result set_by_name(std::span<const named_fact> facts, given_value* values, std::string_view name,
                                 std::string_view text) {
  const std::size_t place = find_fact(facts, name);
  if (place == facts.size()) return {name, where_not_utf8(name) < name.size() ? flaw::not_utf8 : flaw::unknown_name};
  if (trimmed(text).empty()) return give_value(facts[place], values[place], {});
  const auto read = read_value(facts[place].type, text);
  if (!read.ok()) return {facts[place], read.why(), read.position()};
  return give_value(facts[place], values[place], {read.value().low, read.value().high, true});
}

inline constexpr fact_reader by_name_and_text{&find_fact, &set_by_name};

/// A fact as a firm knows it whose facts are given by name.
template <class Fact>
inline constexpr named_fact named_fact_of{Fact::name, Fact::name_zh, type_of_fact<Fact>(), Fact::key, &by_name_and_text};

/// True if no name or label means two facts.
template <std::size_t Count>
constexpr bool each_name_means_one_fact(const std::array<named_fact, Count>& facts) {
  if constexpr (Count > 0) {
    index_by_hash<2 * Count> seen;
    const auto name_at = [&](std::size_t i) { return i % 2 == 0 ? facts[i / 2].name : facts[i / 2].name_zh; };
    for (std::size_t i = 0; i < 2 * Count; ++i) {
      const std::string_view name = name_at(i);
      const std::size_t first = seen.first_like(hash_of(name), i, [&](std::size_t j) { return name_at(j) == name; });
      if (first / 2 != i / 2) return false;
    }
  }
  return true;
}

template <class T, std::size_t I>
std::integral_constant<std::size_t, I> position_of(const indexed_type<I, T>*);

template <class Facts>
class named_values;

template <class... Fact>
class named_values<fact_types<Fact...>> {
  using positions = indexed_types<std::make_index_sequence<sizeof...(Fact)>, Fact...>;
  static constexpr std::array<named_fact, sizeof...(Fact)> facts{named_fact_of<Fact>...};
  static_assert(each_name_means_one_fact(facts),
                "two facts of a vocabulary have one name or one label: a firm cannot be told which is meant");

 public:
  /// The facts that can be given, in the order of the vocabulary.
  [[nodiscard]] static constexpr const std::array<named_fact, sizeof...(Fact)>& vocabulary() noexcept { return facts; }

  /// The fact called so, or null. Linear in the vocabulary.
  [[nodiscard]] static constexpr const named_fact* find(passing_text name) noexcept {
    const std::size_t place = find_fact(facts, name);
    return place == sizeof...(Fact) ? nullptr : &facts[place];
  }

  /// Gives a fact a value; a second time overwrites, and says so. A fact is called by its Chinese label or its English
  /// name; `Is_an_SME` means "is an SME" unless it could mean another fact as well. Money and counts are written as for
  /// `parse_money_range` and `parse_count_range`, yes/no as for `parse_yes_no`; `?`, `unknown` or `未知` says that it
  /// is not known. An empty text gives nothing: it is `clear`.
  ///
  /// Flaws: `unknown_name`; whatever is wrong with the value; and `more_than_a_fact_may_be`, so that `evaluate` does
  /// not refuse the firm. After a flaw the firm is as it was before.
  [[nodiscard]] constexpr set_result set(passing_text name, passing_text text) {
    return set_by_name(facts, values_.data(), name, text);
  }

  /// The same from a value of the program: `firm.set(facts::is_sme = true)`. Flaws: `below_zero`, `low_above_high`,
  /// `more_than_a_fact_may_be`.
  template <class F, class Source>
  requires is_stated_form<Source> && requires(const positions* all) { detail::position_of<F>(all); }
  [[nodiscard]] constexpr set_result set(const binding<F, Source>& stated) {
    constexpr std::size_t place = decltype(detail::position_of<F>(static_cast<const positions*>(nullptr)))::value;
    const given_value value = given_of(widened(stated.source));
    if (value.low < 0) return {facts[place], flaw::below_zero};
    if (value.high < value.low) return {facts[place], flaw::low_above_high};
    if constexpr (!std::same_as<typename F::value_type, bool>)
      if (value.high > most<typename F::value_type> && value.high != no_limit)
        return {facts[place], flaw::more_than_a_fact_may_be};
    return give_value(facts[place], values_[place], value);
  }

  /// Takes a fact back, as if it had never been given. Flaw: `unknown_name`.
  [[nodiscard]] constexpr set_result clear(passing_text name) { return set(name, {}); }

  /// True if the fact was given, if only as unknown. False of a name that no fact has.
  [[nodiscard]] constexpr bool is_given(passing_text name) const noexcept {
    const std::size_t place = find_fact(facts, name);
    return place != sizeof...(Fact) && values_[place].is_given;
  }

  /// What the facts count as that nobody gave.
  [[nodiscard]] constexpr bylaw::unstated rest() const noexcept { return rest_; }
  constexpr void take_the_rest_for(bylaw::unstated what) noexcept { rest_ = what; }

  /// A range, or a verdict for yes/no; of a fact that nobody gave what `rest()` says. Only for facts of the vocabulary.
  template <class F>
  requires requires(const positions* all) { detail::position_of<F>(all); }
  [[nodiscard]] constexpr wide<typename F::value_type> operator[](const F&) const noexcept {
    constexpr std::size_t place = decltype(detail::position_of<F>(static_cast<const positions*>(nullptr)))::value;
    // The year is of the day: silence about it is no year 0.
    const bool is_zero =
        !values_[place].is_given && rest_ == bylaw::unstated::is_zero_or_no && !is_of_the_day<F>;
    return value_of<typename F::value_type>(is_zero ? given_value{0, 0, false} : values_[place]);
  }

 private:
  friend class bylaw::any_firm;

  std::array<given_value, sizeof...(Fact)> values_{};
  bylaw::unstated rest_ = bylaw::unstated::is_unknown;
};

}  // namespace detail

/// A firm whose facts are given by name: `named_firm firm{facts::all}; firm.set("is an SME", "是");`. What is not given
/// is unknown, or zero or no where it is made with `unstated::is_zero_or_no`. It goes into `evaluate` as any firm does;
/// a policy that reads a fact outside the vocabulary does not compile.
template <class Vocabulary>
class named_firm : public detail::named_values<typename detail::from_public_list<std::remove_cv_t<Vocabulary>>::type> {
 public:
  constexpr named_firm() = default;
  constexpr explicit named_firm(Vocabulary, unstated rest = unstated::is_unknown) { this->take_the_rest_for(rest); }

  /// A copy with one fact changed: `firm.with("employees", "301").value()`. Flaws as of `set`.
  [[nodiscard]] constexpr parsed<named_firm> with(detail::passing_text name, detail::passing_text text) const {
    named_firm changed = *this;
    const set_result got = changed.set(name, text);
    if (!got.ok()) return {got.why(), got.position()};
    return changed;
  }
  /// `firm.with(facts::is_sme = false).value()`.
  template <class Fact, class Source>
  [[nodiscard]] constexpr parsed<named_firm> with(const binding<Fact, Source>& stated) const {
    named_firm changed = *this;
    const set_result got = changed.set(stated);
    if (!got.ok()) return {got.why(), got.position()};
    return changed;
  }
};

template <class Vocabulary>
named_firm(Vocabulary) -> named_firm<Vocabulary>;
template <class Vocabulary>
named_firm(Vocabulary, unstated) -> named_firm<Vocabulary>;

namespace detail {

template <class Vocabulary>
struct firm_told_by {
  using type = named_firm<Vocabulary>;
};

}  // namespace detail
}  // namespace bylaw

#endif
