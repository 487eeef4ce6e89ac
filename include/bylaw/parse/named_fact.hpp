// SPDX-License-Identifier: MIT
//
// A fact as a firm knows it whose facts are given by name, and what giving one results in. Of reading there is a pointer
// here alone: what a file costs that asks for a city by its name must not grow with what a form may say.
#ifndef BYLAW_PARSE_NAMED_FACT_HPP
#define BYLAW_PARSE_NAMED_FACT_HPP

#include <bylaw/parse/parsed.hpp>
#include <bylaw/calendar_year/fact_type.hpp>
#include <bylaw/values/money.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace bylaw {

namespace detail {
struct fact_reader;
}

/// A fact as a named firm knows it.
struct named_fact {
  std::string_view name;
  std::string_view name_zh;
  fact_type type;
  /// `Fact::key`, of its names and its type.
  std::uint64_t key = 0;
  /// How it is found by its name and read from text.
  const detail::fact_reader* read_by = nullptr;
};

/// What a named firm takes the facts for that nobody gave.
enum class unstated : unsigned char {
  is_unknown,
  is_zero_or_no,  ///< a closed world: silence is zero or no
};

/// Whether a fact was given, or what is wrong.
class set_result {
 public:
  constexpr explicit set_result(const named_fact& fact, bool replaced = false)
      : fact_{fact.name, fact.name_zh}, replaced_(replaced) {}
  constexpr set_result(const named_fact& fact, flaw why, std::size_t position = 0)
      : fact_{fact.name, fact.name_zh}, why_(why), position_(position) {}
  /// Of a name that no fact has.
  constexpr set_result(std::string_view name, flaw why) : fact_{name, name}, why_(why) {}

  [[nodiscard]] constexpr bool ok() const noexcept { return why_ == flaw::none; }
  /// True if the fact had been given before.
  [[nodiscard]] constexpr bool replaced() const noexcept { return replaced_; }
  [[nodiscard]] constexpr flaw why() const noexcept { return why_; }
  /// Where in the text of the value it is wrong, in bytes.
  [[nodiscard]] constexpr std::size_t position() const noexcept { return position_; }
  /// The English name of the fact. Of a name that no fact has it is the text that was passed, which must still exist.
  [[nodiscard]] constexpr std::string_view fact() const noexcept { return fact_.english; }
  /// Its Chinese label.
  [[nodiscard]] constexpr std::string_view fact_zh() const noexcept { return fact_.chinese; }

  /// What is wrong with which fact, by both its names: "'is an SME' (中小微企业): it is neither yes nor no".
  [[nodiscard]] std::string message(language in = language::english) const {
    const bool is_known = why_ != flaw::unknown_name && why_ != flaw::not_utf8;
    const bool english = in == language::english;
    std::string text = detail::concatenated("'", detail::in(fact_, in), "'");
    if (is_known) text += detail::concatenated(" (", english ? fact_.chinese : fact_.english, ")");
    return text += detail::concatenated(": ", to_text(why_, in));
  }

 private:
  words fact_;
  flaw why_ = flaw::none;
  std::size_t position_ = 0;
  bool replaced_ = false;
};

namespace detail {

/// What is known of one fact. Yes/no as the range of 0 and 1.
struct given_value {
  std::int64_t low = 0;
  std::int64_t high = no_limit;
  bool is_given = false;
};

/// The position of the fact called so, their number if there is none; and giving the fact called so what a text says.
/// The values are as many as the facts: not a span, whose making of a vector would cost a file that asks as much as all
/// else that it does with a firm.
struct fact_reader {
  std::size_t (*find)(std::span<const named_fact> facts, std::string_view name) noexcept;
  set_result (*set)(std::span<const named_fact> facts, given_value* values, std::string_view name,
                    std::string_view text);
};

/// The firm whose facts are given by the names of a vocabulary.
template <class Vocabulary>
struct firm_told_by;

}  // namespace detail
}  // namespace bylaw

#endif
