// SPDX-License-Identifier: MIT
//
// A firm whose facts are given while the program runs, by name: a form, a file, a request.
#ifndef BYLAW_PARSE_NAMED_FIRM_HPP
#define BYLAW_PARSE_NAMED_FIRM_HPP

#include <bylaw/parse/values.hpp>
#include <bylaw/parts.hpp>

#include <array>
#include <string>

namespace bylaw {

/// The three kinds of facts.
enum class fact_kind : unsigned char { money, count, yes_no };

/// A fact as a named firm knows it.
struct named_fact {
  std::string_view name;
  std::string_view name_zh;
  fact_kind kind;
};

/// Whether a fact was given, or what is wrong.
class set_result {
 public:
  constexpr explicit set_result(std::string_view fact) : fact_(fact) {}
  constexpr set_result(std::string_view fact, flaw why, std::size_t position = 0)
      : fact_(fact), why_(why), position_(position) {}

  constexpr bool ok() const noexcept { return why_ == flaw::none; }
  constexpr flaw why() const noexcept { return why_; }
  /// Where in the text of the value it is wrong, in bytes.
  constexpr std::size_t position() const noexcept { return position_; }
  /// The English name of the fact. Of a name that no fact has it is the text that was passed, which must still exist.
  constexpr std::string_view fact() const noexcept { return fact_; }

  /// What is wrong with which fact, in English: "'is an SME': it is neither yes nor no".
  std::string message() const {
    std::string words{"'"};
    words += fact_;
    words += "': ";
    words += to_text(why_);
    return words;
  }

 private:
  std::string_view fact_;
  flaw why_ = flaw::none;
  std::size_t position_ = 0;
};

namespace detail {

/// What is known of one fact. Yes/no as the range of 0 and 1.
struct given_value {
  std::int64_t low = 0;
  std::int64_t high = no_limit;
  bool is_given = false;
};

template <class T>
inline constexpr fact_kind fact_kind_of = fact_kind::count;
template <>
inline constexpr fact_kind fact_kind_of<money> = fact_kind::money;
template <>
inline constexpr fact_kind fact_kind_of<bool> = fact_kind::yes_no;

template <class T>
constexpr wide<T> value_of(const given_value& given) noexcept {
  if constexpr (std::same_as<T, bool>)
    return verdict::of(given.high != 0, given.low != 0);
  else
    return {value_from<T>(given.low), value_from<T>(given.high)};
}

constexpr parsed<range<std::int64_t>> within_limit(const parsed<range<std::int64_t>>& read, std::int64_t limit) {
  if (read.ok() && read.value().high > limit) return {flaw::more_than_a_fact_may_be, 0};
  return read;
}

constexpr parsed<range<std::int64_t>> read_value(fact_kind kind, std::string_view text) {
  if (says_unknown(text)) return range<std::int64_t>{0, no_limit};
  if (kind == fact_kind::money) return within_limit(read_range(text, of_money), most<money>);
  if (kind == fact_kind::count) return within_limit(read_range(text, of_counts), most<std::int64_t>);
  const parsed<bool> answer = parse_yes_no(text);
  if (!answer.ok()) return {answer.why(), answer.position()};
  return range<std::int64_t>{answer.value() ? 1 : 0, answer.value() ? 1 : 0};
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

/// The position of the fact called so; Count if there is none.
template <std::size_t Count>
constexpr std::size_t find_fact(const std::array<named_fact, Count>& facts, std::string_view name) noexcept {
  for (std::size_t i = 0; i < Count; ++i)
    if (facts[i].name == name || facts[i].name_zh == name) return i;
  std::size_t found = Count;
  for (std::size_t i = 0; i < Count; ++i) {
    if (!equals_loosely(facts[i].name, name)) continue;
    if (found != Count) return Count;  // two facts differ in case or underscores only: which is meant is not known
    found = i;
  }
  return found;
}

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
  static constexpr std::array<named_fact, sizeof...(Fact)> facts{
      named_fact{Fact::name, Fact::name_zh, fact_kind_of<typename Fact::value_type>}...};
  static_assert(each_name_means_one_fact(facts),
                "two facts of a vocabulary have one name or one label: a firm cannot be told which is meant");

 public:
  /// The facts that can be given, in the order of the vocabulary.
  static constexpr const std::array<named_fact, sizeof...(Fact)>& vocabulary() noexcept { return facts; }

  /// The fact called so, or null. Linear in the vocabulary.
  static constexpr const named_fact* find(std::string_view name) noexcept {
    const std::size_t place = find_fact(facts, trimmed(name));
    return place == sizeof...(Fact) ? nullptr : &facts[place];
  }

  /// Gives a fact a value. A fact is called by its Chinese label or its English name; `Is_an_SME` means "is an SME"
  /// unless it could mean another fact as well. Money and counts are written as for `parse_money_range` and
  /// `parse_count_range`, yes/no as for `parse_yes_no`; an empty text, `?`, `unknown` or `未知` says that it is not
  /// known.
  ///
  /// Flaws: `unknown_name`; `given_twice`, also if one of the two was unknown; whatever is wrong with the value; and
  /// `more_than_a_fact_may_be`, so that `evaluate` does not refuse the firm. After a flaw the firm is as it was before.
  constexpr set_result set(std::string_view name, std::string_view text) {
    const std::size_t place = find_fact(facts, trimmed(name));
    if (place == sizeof...(Fact)) return {name, flaw::unknown_name};
    if (values_[place].is_given) return {facts[place].name, flaw::given_twice};
    const auto read = read_value(facts[place].kind, text);
    if (!read.ok()) return {facts[place].name, read.why(), read.position()};
    values_[place] = {read.value().low, read.value().high, true};
    return set_result{facts[place].name};
  }

  /// A range, or a verdict for yes/no; unknown where nothing was given. Only for facts of the vocabulary.
  template <class F>
  requires requires(const positions* all) { detail::position_of<F>(all); }
  constexpr wide<typename F::value_type> operator[](const F&) const noexcept {
    constexpr std::size_t place = decltype(detail::position_of<F>(static_cast<const positions*>(nullptr)))::value;
    return value_of<typename F::value_type>(values_[place]);
  }

 private:
  std::array<given_value, sizeof...(Fact)> values_{};
};

}  // namespace detail

/// A firm whose facts are given by name: `named_firm firm{facts::all}; firm.set("is an SME", "是");`. What is not given
/// is unknown. It goes into `evaluate` as any firm does; a policy that reads a fact outside the vocabulary does not
/// compile.
template <class Vocabulary>
class named_firm : public detail::named_values<typename detail::from_public_list<Vocabulary>::type> {
 public:
  constexpr named_firm() = default;
  constexpr explicit named_firm(Vocabulary) {}
};

template <class Vocabulary>
named_firm(Vocabulary) -> named_firm<Vocabulary>;

}  // namespace bylaw

#endif
