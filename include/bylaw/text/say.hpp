// SPDX-License-Identifier: MIT
//
// A rule, condition or quantity in words: a fold over `parts()`, by one table of patterns for the kinds. A type of the
// user's own says itself with `in_words()`; without it, it is called by the clause it stands in.
#ifndef BYLAW_TEXT_SAY_HPP
#define BYLAW_TEXT_SAY_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/text/amounts.hpp>
#include <bylaw/text/say_terms.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace bylaw::detail {

/// How a kind is said. `{name}` stands for a part, `{*}` for all parts in a row.
struct pattern {
  std::string_view kind;
  std::string_view english;
  std::string_view chinese;
};

inline constexpr pattern patterns[] = {
    {"percentage_subsidy", "{rate} of {base}", "按{base}的{rate}补贴"},
    {"capped_award", "an award of up to {most}", "最高{most}的奖励"},
    {"fixed_award", "an award of {amount}", "{amount}的奖励"},
    {"unit_award", "{each} for each of {count}", "按{count}每项{each}"},
    {"tiered_award", "an award by {base} ({tiers})", "按{base}分档奖励({tiers})"},
    {"banded_subsidy", "a subsidy by bands of {base} ({bands})", "按{base}分段累进补贴({bands})"},
    {"at_most", "at most {most}", "最高{most}"},
    {"at_most_per_year", "at most {most} a firm a year", "每家企业每年最高{most}"},
    {"at_least_or_nothing", "nothing below {least}", "不足{least}不予支付"},
    {"when", "only if “{condition}”", "须满足“{condition}”"},
    {"rounded", "rounded {mode} to {unit}", "以{unit}为单位{mode}"},
    {"once", "once for a firm", "每家企业限享受一次"},
    {"topped_up", "less {earlier}, which was had earlier", "补差:扣除此前已获的{earlier}"},
    {"funded_by", "borne in shares ({payers})", "按比例分担({payers})"},
    {"annual_pool", "from a yearly pool of {budget}", "由年度资金池({budget})支付"},
    {"pool", "from a pool of {budget} (period not documented)", "由资金池({budget},期限未载明)支付"},
    {"annual_quota", "{places} awards a year", "每年{places}个名额"},
    {"sum_of", "the sum of: {*}", "以下各项之和:{*}"},
    {"highest_of", "the highest of, not cumulated: {*}", "以下各项就高不重复:{*}"},
    {"lowest_of", "the lowest of: {*}", "以下各项就低:{*}"},
    {"first_of", "the first that applies of: {*}", "以下各项按先后适用第一项:{*}"},
    {"modified", "{rule}, {modifier}", "{rule},{modifier}"},
    {"drawn", "{rule}, {limit}", "{rule},{limit}"},
    {"clause", "{rule}", "{rule}"},
    {"constant", "{value}", "{value}"},
    {"by_year", "({years})", "({years})"},
    {"total_at_most", "all together at most {most}", "各项合计最高{most}"},
    {"quantity_sum", "{left} plus {right}", "{left}与{right}之和"},
    {"quantity_difference", "{left} less {right}", "{left}超过{right}的部分"},
    {"quantity_share", "{rate} of {base}", "{base}的{rate}"},
    {"lesser_quantity", "the lesser of {left} and {right}", "{left}与{right}中较低者"},
    {"greater_quantity", "the greater of {left} and {right}", "{left}与{right}中较高者"},
    {"less_than", "{left} is less than {right}", "{left}低于{right}"},
    {"not_more_than", "{left} is at most {right}", "{left}不超过{right}"},
    {"more_than", "{left} is more than {right}", "{left}超过{right}"},
    {"not_less_than", "{left} is at least {right}", "{left}不低于{right}"},
    {"equal_to", "{left} is {right}", "{left}等于{right}"},
    {"different_from", "{left} is not {right}", "{left}不等于{right}"},
    {"both_of", "{left} and {right}", "{left}且{right}"},
    {"either_of", "({left} or {right})", "({left}或{right})"},
    {"negation_of", "not ‘{test}’", "不属于‘{test}’"},
};
// Where a term is undocumented there is nothing to fill in.
inline constexpr pattern undocumented_patterns[] = {
    {"percentage_subsidy", "a share of {base} (rate not documented)", "按{base}的一定比例补贴(比例未载明)"},
    {"capped_award", "an award (most not documented)", "奖励(最高额未载明)"},
    {"at_most", "cap not documented", "最高额未载明"},
};

constexpr const pattern* pattern_of(std::string_view kind, bool undocumented_term) noexcept {
  if (undocumented_term)
    for (const pattern& p : undocumented_patterns)
      if (p.kind == kind) return &p;
  for (const pattern& p : patterns)
    if (p.kind == kind) return &p;
  return nullptr;
}

template <class T>
concept has_own_words = requires(const T& thing) {
  thing.in_words().english;
  thing.in_words().chinese;
};

/// What a rule without words of its own is called: by its clause.
struct called {
  std::string_view clause_id;
  words clause_title{};

  std::string rule(language in) const {
    const std::string_view title = detail::in(clause_title, in);
    const std::string name(title.empty() ? clause_id : title);
    return in == language::english ? concatenated("the rule of “", name, "”") : concatenated("“", name, "”的规则");
  }
};

template <class T>
std::string say(const T& thing, language in, const called& by);

inline std::string say_mode(rounding mode, language in) {
  const bool english = in == language::english;
  switch (mode) {
    case rounding::down:
      return english ? "down" : "向下取整";
    case rounding::up:
      return english ? "up" : "向上取整";
    case rounding::half_up:
      return english ? "half up" : "四舍五入";
    case rounding::half_even:
      return english ? "half to even" : "四舍六入五成双";
  }
  return {};
}

template <class T>
std::string say_bracket(const tier<T>& t, language in) {
  return in == language::english ? concatenated("from ", to_text(t.from, in), ": ", to_text(t.award, in))
                                 : concatenated(to_text(t.from, in), "起:", to_text(t.award, in));
}
inline std::string say_bracket(const band& b, language in) {
  return in == language::english ? concatenated("above ", to_text(b.above, in), ": ", to_text(b.share, in))
                                 : concatenated("超过", to_text(b.above, in), "的部分:", to_text(b.share, in));
}
inline std::string say_bracket(const payer& p, language in) {
  return concatenated(detail::in(p.name, in), " ", std::to_string(p.shares));
}
template <class T>
std::string say_bracket(const in_years<T>& some, language in) {
  const std::string first = std::to_string(some.first);
  const std::string last = std::to_string(some.last);
  const bool one = some.first == some.last;
  if (in == language::english)
    return concatenated(to_text(some.value, in), " in ", first, one ? "" : concatenated(" to ", last));
  return concatenated(first, "年", one ? "" : concatenated("至", last, "年"), to_text(some.value, in));
}

/// A parameter: a value, not a thing with parts.
template <class T>
std::string say_value(const T& value, language in) {
  if constexpr (std::convertible_to<const T&, std::string_view>)
    return std::string(std::string_view(value));
  else if constexpr (std::same_as<T, rounding>)
    return say_mode(value, in);
  else if constexpr (requires { to_text(value, in); })
    return to_text(value, in);
  else if constexpr (requires { value.begin(); }) {
    std::string list;
    for (const auto& item : value) append_item(list, say_bracket(item, in), in);
    return list;
  } else {
    return {};
  }
}

/// The pattern with its parts filled in.
template <class T>
std::string say_parts(const T& thing, language in, const called& by) {
  const auto all = thing.parts();
  std::vector<std::string> names;
  std::vector<std::string> values;
  bool undocumented_term = false;
  all.for_each([&](std::string_view name, const auto& value) {
    undocumented_term |= std::same_as<std::remove_cvref_t<decltype(value)>, undocumented_term_value>;
    names.emplace_back(name);
    values.push_back(say(value, in, by));
  });
  const pattern* how = pattern_of(all.kind, undocumented_term);
  if (how == nullptr) return by.rule(in);
  std::string text;
  const std::string_view said = in == language::english ? how->english : how->chinese;
  for (std::size_t i = 0; i < said.size();) {
    const std::size_t open = said.find('{', i);
    text += said.substr(i, open - i);
    if (open == std::string_view::npos) break;
    const std::size_t close = said.find('}', open);
    const std::string_view wanted = said.substr(open + 1, close - open - 1);
    std::string list;
    for (std::size_t k = 0; k < names.size(); ++k)
      if (wanted == "*" || names[k] == wanted) append_item(list, values[k], in);
    text += list;
    i = close + 1;
  }
  return text;
}

// What stands for years without a change needs no brackets.
template <class T>
inline constexpr bool changes_in_no_year = false;
template <class T>
inline constexpr bool changes_in_no_year<by_year<T, 1>> = true;

/// Anything a policy is made of, in words.
template <class T>
std::string say(const T& thing, language in, const called& by) {
  if constexpr (is_fact<T>)
    return std::string(in == language::english ? T::name : T::name_zh);
  else if constexpr (has_own_words<T>)
    return std::string(in == language::english ? thing.in_words().english : thing.in_words().chinese);
  else if constexpr (changes_in_no_year<T>)
    return say_value(thing.years, in);
  else if constexpr (tells_parts<T>)
    return say_parts(thing, in, by);
  else if constexpr (std::is_class_v<T> && (names_reads<T> || rule<T> || condition<T>))
    return by.rule(in);
  else
    return say_value(thing, in);
}

template <class T>
phrase said(const T& thing, const called& by) {
  return {say(thing, language::english, by), say(thing, language::chinese, by)};
}

/// The title of a clause, or its id where it has none.
template <class Policy>
std::string title_of(const Policy& rules, std::string_view id, language in) {
  std::string title(id);
  rules.for_each_clause([&](const auto& clause) {
    if (clause.id == id && !detail::in(clause.title, in).empty()) title = detail::in(clause.title, in);
  });
  return title;
}

template <class Policy, std::size_t Count>
std::string say_cumulation(const Policy& rules, const exclusive_clauses<Count>& stated, language in) {
  std::string list;
  for (const std::string_view id : stated.ids) append_item(list, title_of(rules, id, in), in);
  if (stated.takes_one)
    return in == language::english ? concatenated("of “", list, "” a firm takes one")
                                   : concatenated("“", list, "”择一享受");
  return in == language::english ? concatenated("of “", list, "” only the highest counts")
                                 : concatenated("“", list, "”就高不重复");
}
template <class Policy, class Most>
std::string say_cumulation(const Policy&, const total_cap<Most>& stated, language in) {
  return say(stated, in, called{});
}

/// How the clauses of a policy add up; that nothing was examined, where it states nothing.
template <class Policy>
std::string say_cumulation(const Policy& rules, language in) {
  std::string list;
  rules.for_each_rule_of_cumulation(
      [&](const auto& stated) { append_item(list, say_cumulation(rules, stated, in), in); });
  return list.empty() ? std::string(detail::in(cumulation_not_examined, in)) : list;
}

}  // namespace bylaw::detail

#endif
