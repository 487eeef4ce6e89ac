// SPDX-License-Identifier: MIT
//
// A policy as JSON: its outline, node by node.
#ifndef BYLAW_JSON_POLICY_JSON_HPP
#define BYLAW_JSON_POLICY_JSON_HPP

#include <bylaw/json/json_writer.hpp>
#include <bylaw/outline.hpp>

#include <initializer_list>
#include <string>

namespace bylaw::detail {

/// The word of an enumerator, from those of all of them in order; nothing for a number that is none.
template <class Enumeration>
constexpr std::string_view word_among(std::initializer_list<std::string_view> all, Enumeration one) noexcept {
  const auto place = static_cast<std::size_t>(one);
  return place < all.size() ? all.begin()[place] : std::string_view{};
}

constexpr std::string_view word_of(status document) noexcept {
  return word_among({"not_stated", "draft", "in_force", "expired", "superseded"}, document);
}
constexpr std::string_view word_of(reading how) noexcept {
  return word_among({"not_stated", "rule_text", "reprint", "official_page", "news_report", "april_2025_article",
                     "unverified_summary", "extract"},
                    how);
}
constexpr std::string_view word_of(government whose) noexcept {
  return word_among({"not_stated", "province", "city", "district", "zone"}, whose);
}
constexpr std::string_view word_of(bylaw::figure::bound how) noexcept {
  return word_among({"over", "at_least", "exactly"}, how);
}
constexpr std::string_view word_of(payee paid) noexcept { return word_among({"not_stated", "firm", "supplier"}, paid); }
constexpr std::string_view word_of(payment when) noexcept {
  return word_among({"not_stated", "offset_at_once", "after_settlement", "in_stages"}, when);
}

BYLAW_COLD inline void write(json_writer& json, const rough_date& day) {
  if (day.is_known())
    json.value(to_text(day));
  else
    json.null();
}

BYLAW_COLD inline void write(json_writer& json, const period& span) {
  json.begin_object();
  json.key("from");
  write(json, span.from);
  json.key("until");
  write(json, span.until);
  json.end_object();
}

BYLAW_COLD inline void write(json_writer& json, const provenance& source) {
  json.begin_object();
  json.member("read_in", word_of(source.read_in));
  json.member("address", source.address);
  json.member("also_read_in", word_of(source.also_read_in));
  json.member("also_address", source.also_address);
  json.key("note");
  write(json, source.note);
  json.member("document", source.document);
  json.member("number", source.number);
  json.member("issuer", source.issuer);
  json.key("published");
  write(json, source.published);
  json.end_object();
}

/// The status and the dates of a document, or of a clause.
template <class Thing>
void write_time(json_writer& json, const Thing& thing) {
  json.member("status", word_of(thing.status));
  json.key("published");
  write(json, thing.published);
  json.key("in_force_from");
  write(json, thing.in_force_from);
  json.key("in_force_until");
  write(json, thing.in_force_until);
  json.member("dates_read_in", word_of(thing.dates_read_in));
  json.key("seen_in_force");
  write(json, period{thing.seen_in_force.low, thing.seen_in_force.high});
  json.member("superseded_by", thing.superseded_by);
}

BYLAW_COLD inline void write(json_writer& json, const about& document) {
  json.begin_object();
  json.key("city");
  write(json, document.city);
  json.member("government", word_of(document.government));
  json.member("edition", document.edition);
  json.key("title");
  write(json, document.title);
  json.member("number", document.number);
  json.member("issuer", document.issuer);
  write_time(json, document);
  json.key("as_of");
  write(json, rough_date(document.as_of));
  json.key("source");
  write(json, document.source);
  json.key("coverage");
  write(json, document.coverage);
  json.end_object();
}

BYLAW_COLD inline void write(json_writer& json, const particulars& clause) {
  const auto write_words = [&](std::string_view name, const words& text) {
    json.key(name);
    write(json, text);
  };
  json.begin_object();
  write_words("applicants", clause.applicants);
  write_words("decided_by", clause.decided_by);
  write_words("paid_by", clause.paid_by);
  json.member("paid_to", word_of(clause.paid_to));
  json.member("paid", word_of(clause.paid));
  json.key("application");
  write(json, clause.application);
  write_words("apply_at", clause.apply_at);
  write_words("materials", clause.materials);
  json.key("source");
  write(json, clause.source);
  write_time(json, clause);
  json.end_object();
}

BYLAW_COLD inline void write(json_writer& json, const target& goal) {
  json.begin_object();
  json.key("name");
  write(json, goal.name);
  json.key("figure");
  if (goal.figure.what() == bylaw::figure::kind::none) {
    json.null();
  } else {
    json.begin_object();
    json.member("bound", word_of(goal.figure.how()));
    if (goal.figure.what() == bylaw::figure::kind::money) {
      json.key("money");
      write(json, goal.figure.amount());
    } else {
      json.member("count", goal.figure.count());
    }
    json.end_object();
  }
  json.key("due");
  if (goal.due.is_each_year())
    json.value("each_year");
  else if (goal.due.year() != 0)
    json.value(static_cast<std::int64_t>(goal.due.year()));
  else
    json.null();
  json.key("source");
  write(json, goal.source);
  json.end_object();
}

/// A rate in millionths, or both of its ends.
BYLAW_COLD inline void write_rate(json_writer& json, const range<std::int64_t>& ppm, bool is_range) {
  json.begin_object();
  if (is_range) {
    json.key("low");
    write_rate(json, exactly(ppm.low), false);
    json.key("high");
    write_rate(json, exactly(ppm.high), false);
  } else {
    json.member("ppm", ppm.low);
  }
  json.end_object();
}

BYLAW_COLD inline void write_count(json_writer& json, const range<std::int64_t>& count) {
  json.begin_object();
  json.member("low", count.low);
  json.key("high");
  if (count.high == no_limit)
    json.null();
  else
    json.value(count.high);
  json.end_object();
}

BYLAW_COLD inline void write_fact(json_writer& json, const words& names) {
  json.begin_object();
  json.member("fact", names.english);
  json.member("fact_zh", names.chinese);
  json.end_object();
}

BYLAW_COLD inline void write_value(json_writer& json, const outline_entry& value) {
  const range<std::int64_t>& n = value.number;
  switch (value.value) {
    case value_kind::money:
      return value.is_range ? write(json, range_from<money>(n.low, n.high)) : write(json, money::from_fen(n.low));
    case value_kind::rate:
      return write_rate(json, n, value.is_range);
    case value_kind::count:
      return value.is_range ? write_count(json, n) : json.value(n.low);
    case value_kind::year:
      return json.value(n.low);
    case value_kind::yes_no:
      return json.boolean(n.low != 0);
    case value_kind::enumerator:
    case value_kind::text:
      return json.value(value.text);
    case value_kind::words:
      return write(json, value.says);
    case value_kind::fact:
      return write_fact(json, value.says);
    case value_kind::not_documented:
      return json.value("undocumented");
    case value_kind::none:
      break;
  }
  json.null();
}

/// A value, a list, or an object of its kind and its parts; those without a name are its children.
BYLAW_COLD inline void write(json_writer& json, const outline_node& node) {
  if (node.role == node_role::value) return write_value(json, node);
  if (node.role == node_role::list || node.role == node_role::reads)
    return json.array(node.parts, [&](const outline_node& item) { write(json, item); });
  json.begin_object();
  json.member("kind", node.kind);
  std::size_t nameless = 0;
  for (const outline_node& part : node.parts) {
    if (part.name.empty()) {
      ++nameless;
      continue;
    }
    json.key(part.name);
    write(json, part);
  }
  if (nameless > 0) {
    json.key("children");
    json.begin_array();
    for (const outline_node& part : node.parts)
      if (part.name.empty()) write(json, part);
    json.end_array();
  }
  json.end_object();
}

BYLAW_COLD inline void write(json_writer& json, const outlined_clause& clause) {
  json.begin_object();
  json.member("id", clause.id);
  json.key("title");
  write(json, clause.title);
  json.key("source");
  write(json, clause.source);
  json.key("particulars");
  write(json, clause.particulars);
  json.key("rule");
  write(json, clause.rule);
  json.end_object();
}

BYLAW_COLD inline void write(json_writer& json, const parameter_value& value) {
  outline_entry entry;
  entry.value = value.kind();
  entry.number = value.number();
  entry.is_range = value.is_range();
  write_value(json, entry);
}

/// Of a reform alone: which figures are not the law's.
BYLAW_COLD inline void write_changes(json_writer& json, const reform_changes& changes) {
  if (changes.empty()) return;
  json.key("changed");
  json.begin_object();
  json.key("source");
  write(json, changes.source);
  json.key("parameters");
  json.array(changes.figures, [&](const changed_parameter& change) {
    json.begin_object();
    json.member("path", change.path);
    json.key("published");
    write(json, change.published);
    json.key("now");
    write(json, change.now);
    json.end_object();
  });
  json.end_object();
}

BYLAW_COLD inline void write(json_writer& json, const outline& rules) {
  json.begin_object();
  json.key("document");
  write(json, rules.document);
  write_fingerprint(json, rules.fingerprint);
  write_changes(json, rules.changes);
  json.key("clauses");
  json.array(rules.clauses, [&](const outlined_clause& clause) { write(json, clause); });
  json.key("cumulation");
  json.array(rules.cumulation, [&](const outline_node& stated) { write(json, stated); });
  json.key("targets");
  json.array(rules.targets, [&](const target& goal) { write(json, goal); });
  json.end_object();
}

}  // namespace bylaw::detail

#endif
