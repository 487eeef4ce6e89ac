// SPDX-License-Identifier: MIT
//
// What an outline holds, in words: each node fills in the phrase that its type says of itself. A type that says nothing
// is called by the clause it stands in.
#ifndef BYLAW_TEXT_SAY_HPP
#define BYLAW_TEXT_SAY_HPP

#include <bylaw/outline.hpp>
#include <bylaw/text/amounts.hpp>
#include <bylaw/text/say_terms.hpp>

#include <string>
#include <string_view>

namespace bylaw::detail {

inline std::string_view title_of(std::string_view id, const words& title, language in) noexcept {
  const std::string_view said = detail::in(title, in);
  return said.empty() ? id : said;
}

/// What a rule without words of its own is called.
BYLAW_COLD inline std::string say_nameless(std::string_view clause, language in) {
  return in == language::english ? concatenated("the rule of “", clause, "”") : concatenated("“", clause, "”的规则");
}

BYLAW_COLD inline std::string say_value(const outline_entry& value, language in) {
  const range<std::int64_t>& n = value.number;
  switch (value.value) {
    case value_kind::money:
      return to_text(range_from<money>(n.low, n.high), in);
    case value_kind::rate:
      return value.is_range ? to_text(range<rate>{rate::from_ppm(n.low), rate::from_ppm(n.high)}, in)
                            : to_text(rate::from_ppm(n.low), in);
    case value_kind::count:
      return to_text(n, in);
    case value_kind::year:
      return std::to_string(n.low);
    case value_kind::yes_no:
      return std::string(in == language::english ? (n.low != 0 ? "yes" : "no") : (n.low != 0 ? "是" : "否"));
    case value_kind::text:
      return std::string(value.text);
    case value_kind::enumerator:
    case value_kind::words:
    case value_kind::fact:
      return std::string(detail::in(value.says, in));
    case value_kind::not_documented:
      return in == language::english ? "not documented" : "未载明";
    case value_kind::none:
      break;
  }
  return {};
}

/// A node in words; `clause`: the title of the clause it stands in.
BYLAW_COLD inline std::string say(const outline_node& node, language in, std::string_view clause) {
  const auto listed = [&](std::string_view wanted) {
    std::string list;
    for (const outline_node& part : node.parts)
      if (wanted == "*" || part.name == wanted) append_item(list, say(part, in, clause), in);
    return list;
  };
  if (node.role == node_role::value) return say_value(node, in);
  if (node.role == node_role::list) return listed("*");
  bool is_documented = true;
  for (const outline_node& part : node.parts) is_documented &= part.value != value_kind::not_documented;
  const words& both = is_documented || node.says_if_undocumented.empty() ? node.says : node.says_if_undocumented;
  if (both.empty()) return say_nameless(clause, in);
  std::string text;
  std::string_view rest = detail::in(both, in);
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}', open);
    text += rest.substr(0, open);
    if (close == std::string_view::npos) return text;
    text += listed(rest.substr(open + 1, close - open - 1));
    rest.remove_prefix(close + 1);
  }
  return text.append(rest);
}

BYLAW_COLD inline phrase said(const outline_node& node, const outlined_clause& clause) {
  return {say(node, language::english, title_of(clause.id, clause.title, language::english)),
          say(node, language::chinese, title_of(clause.id, clause.title, language::chinese))};
}

/// A rule of cumulation names clauses by their ids; said, it names them by their titles.
BYLAW_COLD inline outline_node with_titles(outline_node node, const outline& of) {
  for (outline_node& part : node.parts) part = with_titles(std::move(part), of);
  if (node.value == value_kind::text)
    if (const outlined_clause* clause = of.find(node.text); clause != nullptr) {
      node.value = value_kind::words;
      node.says = {title_of(clause->id, clause->title, language::english),
                   title_of(clause->id, clause->title, language::chinese)};
    }
  return node;
}

/// How the clauses of a policy add up; that nothing was examined, where it states nothing.
BYLAW_COLD inline std::string say_cumulation(const outline& of, language in) {
  std::string list;
  for (const outline_node& stated : of.cumulation) append_item(list, say(with_titles(stated, of), in, {}), in);
  return list.empty() ? std::string(detail::in(cumulation_not_examined, in)) : list;
}

}  // namespace bylaw::detail

#endif
