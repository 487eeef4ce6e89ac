// SPDX-License-Identifier: MIT
//
// Why, in words.
#ifndef BYLAW_CURVE_SAY_CAUSE_HPP
#define BYLAW_CURVE_SAY_CAUSE_HPP

#include <bylaw/curve/piece.hpp>
#include <bylaw/text/amounts.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace bylaw {

namespace detail {

struct said_cause {
  std::string_view kind;
  bylaw::effect effect;
  words text;  ///< with {figure} where the figure stands, if it has one
};
// A kind that is not listed is said by what it does.
inline constexpr said_cause said_causes[] = {
    {"at_most", effect::limits, {"the cap of {figure} is reached", "达到最高额{figure}"}},
    {"at_most_per_year", effect::limits, {"the cap of {figure} a year is reached", "达到年度最高额{figure}"}},
    {"annual_pool", effect::limits, {"all of the year's pool of {figure}", "达到年度资金池总额{figure}"}},
    {"pool", effect::limits, {"all of the pool of {figure}", "达到资金池总额{figure}"}},
    {"total_cap", effect::limits, {"the cap of {figure} on the total is reached", "达到合计最高额{figure}"}},
    {"lesser_quantity", effect::limits, {"the lesser of two quantities counts", "取两项数额中较低者"}},
    {"greater_quantity", effect::selects, {"the greater of two quantities counts", "取两项数额中较高者"}},
    {"lowest_of", effect::limits, {"the lowest of several counts", "取各项中最低者"}},
    {"highest_of", effect::selects, {"the highest of several counts", "取各项中最高者"}},
    {"first_of", effect::selects, {"one of several rules counts", "适用多项规则之一"}},
    {"exclusive", effect::selects, {"of measures that exclude each other the highest counts", "互斥措施取最高者"}},
    {"tier", effect::selects, {"the tier from {figure}", "自{figure}起的档次"}},
    {"in_years", effect::selects, {"what is so from {figure} on", "自{figure}年起的规定"}},
    {"band", effect::selects, {"the band above {figure}", "超过{figure}的部分"}},
    {"when", effect::refuses, {"a condition is not met", "条件未满足"}},
    {"at_least_or_nothing", effect::refuses, {"below the least of {figure} that is paid", "低于最低发放额{figure}"}},
};
inline constexpr words said_effects[] = {{"a limit is reached", "达到上限"},
                                         {"refused", "不予支持"},
                                         {"one of several counts", "适用多项之一"},
                                         {"rounding decides which of two counts", "由取整决定适用哪一项"}};

BYLAW_COLD inline std::string figure_text(const cause& why, language in) {
  if (why.unit == label_unit::money) return to_text(money::from_fen(why.figure), in);
  if (why.unit == label_unit::year) return std::to_string(why.figure);
  return to_text(why.figure, in);
}

}  // namespace detail

/// Why, in words: `the cap of ¥5,000,000.00 a year is reached`; in Chinese `达到年度最高额500万元`.
[[nodiscard]] BYLAW_COLD inline std::string to_text(const cause& why, language in = language::english) {
  std::string_view text = detail::in(detail::said_effects[static_cast<std::size_t>(why.effect)], in);
  for (const detail::said_cause& one : detail::said_causes)
    if (one.kind == why.kind && one.effect == why.effect) text = detail::in(one.text, in);
  constexpr std::string_view figure = "{figure}";
  const std::size_t place = text.find(figure);
  if (place == std::string_view::npos) return std::string(text);
  if (why.unit == label_unit::none) {
    // A cap that is no figure.
    return std::string(detail::in(detail::said_effects[static_cast<std::size_t>(why.effect)], in));
  }
  return detail::concatenated(text.substr(0, place), detail::figure_text(why, in), text.substr(place + figure.size()));
}

}  // namespace bylaw

#endif
