// SPDX-License-Identifier: MIT
//
// Assessments, explanations and policies as JSON; docs/json.md is the schema. Opt-in.
#ifndef BYLAW_JSON_HPP
#define BYLAW_JSON_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/explain.hpp>
#include <bylaw/jointly.hpp>
#include <bylaw/json/json_writer.hpp>
#include <bylaw/json/policy_json.hpp>

namespace bylaw {

namespace detail {

constexpr std::string_view word_of(standing where) noexcept {
  return word_among({"entitled", "not_eligible", "undetermined", "not_in_force", "draft"}, where);
}

BYLAW_COLD inline void write_members(json_writer& json, const outcome& o) {
  json.member("clause", o.clause);
  json.key("amount");
  write(json, o.amount);
  json.member("eligible", word_of(o.eligible));
  json.key("pool");
  if (o.pool.empty())
    json.null();
  else
    json.value(o.pool);
  json.key("open");
  write(json, o.open);
  json.member("standing", word_of(o.standing));
}
BYLAW_COLD inline void write(json_writer& json, const outcome& o) {
  json.begin_object();
  write_members(json, o);
  json.end_object();
}
BYLAW_COLD inline void write(json_writer& json, const outcome& o, const provenance& source) {
  json.begin_object();
  write_members(json, o);
  json.key("source");
  write(json, source);
  json.end_object();
}

BYLAW_COLD inline void write(json_writer& json, const known_fact& fact) {
  json.begin_object();
  json.member("name", fact.name);
  json.member("name_zh", fact.name_zh);
  json.key("value");
  if (fact.type == fact_type::yes_no) {
    json.value(word_of(fact.answer));
  } else if (fact.type == fact_type::money) {
    write(json, range_from<money>(fact.number.low, fact.number.high));
  } else {
    write_count(json, fact.number);
  }
  json.end_object();
}

inline void write(json_writer& json, const std::vector<step>& steps);

BYLAW_COLD inline void write(json_writer& json, const branch& b) {
  json.begin_object();
  json.key("amount");
  write(json, b.amount);
  json.member("eligible", word_of(b.eligible));
  json.member("counts", word_of(b.counts));
  json.key("steps");
  write(json, b.steps);
  json.end_object();
}

BYLAW_COLD inline void write(json_writer& json, const step& s) {
  json.begin_object();
  json.member("kind", s.kind);
  json.key("words");
  write(json, words{s.words.english, s.words.chinese});
  json.key("facts");
  json.array(s.facts, [&](const known_fact& fact) { write(json, fact); });
  json.key("before");
  write(json, s.before);
  json.key("after");
  write(json, s.after);
  json.member("eligible_before", word_of(s.eligible_before));
  json.member("eligible", word_of(s.eligible));
  json.key("made_a_difference");
  json.boolean(s.made_a_difference);
  json.key("branches");
  json.array(s.branches, [&](const branch& b) { write(json, b); });
  json.end_object();
}

inline void write(json_writer& json, const std::vector<step>& steps) {
  json.array(steps, [&](const step& s) { write(json, s); });
}

BYLAW_COLD inline void write(json_writer& json, const cumulation_step& s) {
  json.begin_object();
  json.member("kind", s.kind);
  json.key("words");
  write(json, words{s.words.english, s.words.chinese});
  json.key("clauses");
  json.array(s.clauses, [&](std::string_view id) { json.value(id); });
  json.key("before");
  write(json, s.before);
  json.key("most");
  write(json, s.most);
  json.key("after");
  write(json, s.after);
  json.member("binds", word_of(s.binds));
  json.end_object();
}

BYLAW_COLD inline void write_totals(json_writer& json, const range<money>& total, money guaranteed, cumulation how) {
  json.key("total");
  write(json, total);
  json.key("guaranteed");
  write(json, guaranteed);
  json.key("cumulation_examined");
  json.boolean(how == cumulation::as_stated);
}

/// What is assessed, whoever holds the outcomes; `write_one(json, outcome)` writes each.
template <class Assessment, class WriteOne>
void write_assessment(sink out, const Assessment& assessed, const WriteOne& write_one) {
  json_writer json(out);
  json.begin_object();
  json.key("outcomes");
  json.array(assessed, [&](const outcome& o) { write_one(json, o); });
  write_totals(json, assessed.total(), assessed.guaranteed(), assessed.cumulation());
  json.end_object();
}

}  // namespace detail

/// One outcome per clause, the total and what is guaranteed.
template <std::size_t Count>
void to_json(sink out, const assessment<Count>& assessed) {
  detail::write_assessment(out, assessed,
                           [](detail::json_writer& json, const outcome& o) { detail::write(json, o); });
}

/// The same, each outcome with its source: `to_json(out, policy, evaluate(policy, firm))`. Error: `no_such_clause`
/// where the assessment is of another policy.
template <class... Element, std::size_t Count>
void to_json(sink out, const policy<Element...>& rules, const assessment<Count>& assessed) {
  detail::write_assessment(out, assessed, [&](detail::json_writer& json, const outcome& o) {
    detail::write(json, o, rules.source_of(o));
  });
}

/// What several policies give: each outcome with the edition of its policy, and what they come to together.
template <std::size_t Count>
void to_json(sink out, const joint_assessment<Count>& assessed) {
  detail::json_writer json(out);
  json.begin_object();
  json.key("outcomes");
  json.array(assessed, [&](const joint_outcome& one) {
    json.begin_object();
    json.member("edition", one.edition);
    detail::write_members(json, one.outcome);
    json.end_object();
  });
  detail::write_totals(json, assessed.total(), assessed.guaranteed(), assessed.cumulation());
  json.end_object();
}

/// The document, and for each clause its outcome and the steps to it.
BYLAW_COLD inline void to_json(sink out, const explanation& what) {
  detail::json_writer json(out);
  json.begin_object();
  json.key("document");
  detail::write(json, what.document);
  detail::write_fingerprint(json, what.fingerprint);
  detail::write_changes(json, what.changes);
  json.key("asked_on");
  detail::write(json, rough_date(what.asked_on));
  json.key("clauses");
  json.array(what.clauses, [&](const explained_clause& clause) {
    json.begin_object();
    json.key("title");
    detail::write(json, clause.title);
    json.key("source");
    detail::write(json, clause.source);
    json.key("particulars");
    detail::write(json, clause.particulars);
    json.member("applications_open", what.asked_on.is_known()
                                         ? detail::word_of(applications_open(clause.particulars, on{what.asked_on}))
                                         : detail::word_of(verdict::unknown));
    json.key("outcome");
    detail::write(json, clause.result);
    json.key("steps");
    detail::write(json, clause.steps);
    json.end_object();
  });
  detail::write_totals(json, what.total, what.guaranteed, what.cumulation);
  json.key("added_up_by");
  json.array(what.added_up_by, [&](const cumulation_step& s) { detail::write(json, s); });
  json.end_object();
}

/// The policy: its document, clauses with their rules as trees of kinds and parts, and targets.
BYLAW_COLD inline void to_json(sink out, const outline& rules) {
  detail::json_writer json(out);
  detail::write(json, rules);
}
template <class... Element>
void to_json(sink out, const policy<Element...>& rules) {
  to_json(out, outline_of(rules));
}
/// The same of a reform: it says which figures are not the law's.
template <class Policy>
void to_json(sink out, const reform<Policy>& rules) {
  to_json(out, outline_of(rules));
}

}  // namespace bylaw

#endif
