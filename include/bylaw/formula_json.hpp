// SPDX-License-Identifier: MIT
//
// A formula as JSON: docs/json.md has the schema. Opt-in.
#ifndef BYLAW_FORMULA_JSON_HPP
#define BYLAW_FORMULA_JSON_HPP

#include <bylaw/formula.hpp>
#include <bylaw/json/json_writer.hpp>

#include <cstdint>
#include <string_view>

namespace bylaw {

namespace detail {

constexpr std::string_view word_of(node_kind kind) noexcept {
  constexpr std::string_view words[] = {"constant", "fact_low", "fact_high", "add",    "subtract",
                                        "times",    "shares",   "fraction",  "floor_to", "lesser",
                                        "greater",  "choose",   "truth",     "fact_holds", "fact_may",
                                        "less",     "equal",    "both",      "negation"};
  return words[static_cast<std::size_t>(kind)];
}
constexpr std::string_view word_of(formula_fact_type type) noexcept {
  return type == formula_fact_type::money ? "money" : type == formula_fact_type::count ? "count" : "yes_no";
}

BYLAW_COLD inline void write_number(json_writer& json, std::string_view name, std::int64_t n) {
  json.key(name);
  if (n == no_limit)
    json.null();
  else
    json.value(n);
}

BYLAW_COLD inline void write(json_writer& json, const formula& f, const formula_node& node) {
  json.begin_object();
  json.member("kind", word_of(node.kind));
  const operand_list operands = operands_of(node);
  if (operands.size() > 0 || node.kind == node_kind::shares) {
    json.key("of");
    json.begin_array();
    for (const std::uint32_t operand : operands) json.value(std::int64_t{operand});
    if (node.kind == node_kind::shares)
      for (std::uint32_t t = node.a; t < node.a + node.b; ++t) json.value(std::int64_t{f.terms[t].node});
    json.end_array();
  }
  if (node.kind == node_kind::shares) {
    json.key("ppm");
    json.begin_array();
    for (std::uint32_t t = node.a; t < node.a + node.b; ++t) json.value(f.terms[t].ppm);
    json.end_array();
  } else if (operands.size() < 2 && node.kind != node_kind::negation) {
    write_number(json, "value", node.value);
  }
  if (node.kind == node_kind::fraction) json.member("divisor", std::int64_t{node.c});
  if (const formula_label& label = f.labels[node.label]; !label.kind.empty()) {
    json.member("for", label.kind);
    if (!label.name.empty()) json.member("named", label.name);
    if (label.unit != label_unit::none) json.member("at", label.figure);
  }
  json.end_object();
}

BYLAW_COLD inline void write(json_writer& json, const formula_clause& c) {
  json.begin_object();
  json.member("id", c.id);
  json.member("low", std::int64_t{c.low});
  json.member("high", std::int64_t{c.high});
  json.member("may", std::int64_t{c.may});
  json.member("holds", std::int64_t{c.holds});
  json.key("open");
  json.begin_object();
  for (std::size_t i = 0; i < c.open.size(); ++i)
    json.member(word_of(static_cast<reason>(i)), std::int64_t{c.open[i]});
  json.end_object();
  json.end_object();
}

}  // namespace detail

/// Facts, nodes, and for each clause and the total the nodes in which they are found.
BYLAW_COLD inline void to_json(sink out, const formula& f) {
  detail::json_writer json(out);
  json.begin_object();
  json.key("facts");
  json.array(f.facts, [&](const formula_fact& fact) {
    json.begin_object();
    json.member("name", fact.name);
    json.member("name_zh", fact.name_zh);
    json.member("type", detail::word_of(fact.type));
    json.end_object();
  });
  json.key("nodes");
  json.array(f.nodes, [&](const formula_node& node) { detail::write(json, f, node); });
  json.key("clauses");
  json.array(f.clauses, [&](const formula_clause& c) { detail::write(json, c); });
  json.member("total_low", std::int64_t{f.total_low});
  json.member("total_high", std::int64_t{f.total_high});
  json.member("guaranteed", std::int64_t{f.guaranteed});
  json.member("overflow", std::int64_t{f.overflow});
  json.key("cumulation_examined");
  json.boolean(f.cumulation == cumulation::as_stated);
  json.end_object();
}

}  // namespace bylaw

#endif
