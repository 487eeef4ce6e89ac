// SPDX-License-Identifier: MIT
//
// A policy as JSON: a fold over its parts.
#ifndef BYLAW_JSON_POLICY_JSON_HPP
#define BYLAW_JSON_POLICY_JSON_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/json/json_writer.hpp>

#include <string>

namespace bylaw::detail {

constexpr std::string_view word_of(status document) noexcept {
  switch (document) {
    case status::not_stated:
      return "not_stated";
    case status::draft:
      return "draft";
    case status::in_force:
      return "in_force";
    case status::expired:
      return "expired";
    case status::superseded:
      return "superseded";
  }
  return {};
}

constexpr std::string_view word_of(reading how) noexcept {
  switch (how) {
    case reading::not_stated:
      return "not_stated";
    case reading::rule_text:
      return "rule_text";
    case reading::reprint:
      return "reprint";
    case reading::official_page:
      return "official_page";
    case reading::news_report:
      return "news_report";
    case reading::april_2025_article:
      return "april_2025_article";
    case reading::unverified_summary:
      return "unverified_summary";
    case reading::extract:
      return "extract";
  }
  return {};
}

constexpr std::string_view word_of(government whose) noexcept {
  switch (whose) {
    case government::not_stated:
      return "not_stated";
    case government::province:
      return "province";
    case government::city:
      return "city";
    case government::district:
      return "district";
    case government::zone:
      return "zone";
  }
  return {};
}

constexpr std::string_view word_of(figure::bound how) noexcept {
  switch (how) {
    case figure::bound::over:
      return "over";
    case figure::bound::at_least:
      return "at_least";
    case figure::bound::exactly:
      return "exactly";
  }
  return {};
}

constexpr std::string_view word_of(payee paid) noexcept {
  switch (paid) {
    case payee::not_stated:
      return "not_stated";
    case payee::firm:
      return "firm";
    case payee::supplier:
      return "supplier";
  }
  return {};
}

constexpr std::string_view word_of(payment when) noexcept {
  switch (when) {
    case payment::not_stated:
      return "not_stated";
    case payment::offset_at_once:
      return "offset_at_once";
    case payment::after_settlement:
      return "after_settlement";
    case payment::in_stages:
      return "in_stages";
  }
  return {};
}

constexpr std::string_view word_of(rounding mode) noexcept {
  switch (mode) {
    case rounding::down:
      return "down";
    case rounding::up:
      return "up";
    case rounding::half_up:
      return "half_up";
    case rounding::half_even:
      return "half_even";
  }
  return {};
}

inline void write(json_writer& json, const rough_date& day) {
  if (day.is_known())
    json.value(to_text(day));
  else
    json.null();
}

inline void write(json_writer& json, const period& span) {
  json.begin_object();
  json.key("from");
  write(json, span.from);
  json.key("until");
  write(json, span.until);
  json.end_object();
}

inline void write(json_writer& json, const provenance& source) {
  json.begin_object();
  json.member("read_in", word_of(source.read_in));
  json.member("address", source.address);
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

inline void write(json_writer& json, const about& document) {
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
  json.key("source");
  write(json, document.source);
  json.key("coverage");
  write(json, document.coverage);
  json.end_object();
}

inline void write(json_writer& json, const particulars& clause) {
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

inline void write(json_writer& json, const target& goal) {
  json.begin_object();
  json.key("name");
  write(json, goal.name);
  json.key("figure");
  if (goal.figure.what() == figure::kind::none) {
    json.null();
  } else {
    json.begin_object();
    json.member("bound", word_of(goal.figure.how()));
    if (goal.figure.what() == figure::kind::money) {
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

inline void write(json_writer& json, rate share) {
  json.begin_object();
  json.member("ppm", share.ppm());
  json.end_object();
}

template <class T>
void write_thing(json_writer& json, const T& thing);

/// A parameter that has no parts of its own.
template <class T>
void write_parameter(json_writer& json, const T& value) {
  if constexpr (std::same_as<T, undocumented_term_value>)
    json.value("undocumented");
  else if constexpr (std::same_as<T, money> || std::same_as<T, rate>)
    write(json, value);
  else if constexpr (std::same_as<T, range<rate>>) {
    json.begin_object();
    json.key("low");
    write(json, value.low);
    json.key("high");
    write(json, value.high);
    json.end_object();
  } else if constexpr (std::same_as<T, rounding>)
    json.value(word_of(value));
  else if constexpr (std::integral<T>)
    json.value(static_cast<std::int64_t>(value));
  else if constexpr (std::convertible_to<const T&, std::string_view>)
    json.value(std::string_view(value));
  else if constexpr (requires { value.begin()->from; })
    json.array(value, [&](const auto& bracket) {
      json.begin_object();
      json.key("from");
      write_parameter(json, bracket.from);
      json.key("award");
      write(json, bracket.award);
      json.end_object();
    });
  else if constexpr (requires { value.begin()->above; })
    json.array(value, [&](const auto& bracket) {
      json.begin_object();
      json.key("above");
      write(json, bracket.above);
      json.key("rate");
      write(json, bracket.share);
      json.end_object();
    });
  else if constexpr (requires { value.begin()->shares; })
    json.array(value, [&](const payer& one) {
      json.begin_object();
      json.key("name");
      write(json, one.name);
      json.member("shares", one.shares);
      json.end_object();
    });
  else if constexpr (requires { value.begin()->parts(); })
    json.array(value, [&](const auto& item) { write_thing(json, item); });
  else if constexpr (requires { std::string_view(*value.begin()); })
    json.array(value, [&](std::string_view item) { json.value(item); });
  else
    json.null();
}

/// A rule, condition, quantity or fact; a type of the user's own without parts is `{"kind": "own"}`.
template <class T>
void write_thing(json_writer& json, const T& thing) {
  if constexpr (is_fact<T>) {
    json.begin_object();
    json.member("fact", T::name);
    json.member("fact_zh", T::name_zh);
    json.end_object();
  } else if constexpr (tells_parts<T>) {
    const auto all = thing.parts();
    json.begin_object();
    json.member("kind", all.kind);
    bool in_children = false;
    all.for_each([&](std::string_view name, const auto& value) {
      if (!name.empty()) {
        json.key(name);
      } else if (!in_children) {
        json.key("children");
        json.begin_array();
        in_children = true;
      }
      write_thing(json, value);
    });
    if (in_children) json.end_array();
    json.end_object();
  } else if constexpr (names_reads<T> || rule<T> || condition<T>) {
    json.begin_object();
    json.member("kind", "own");
    json.end_object();
  } else {
    write_parameter(json, thing);
  }
}

template <class Policy>
void write_policy(json_writer& json, const Policy& rules) {
  json.begin_object();
  json.key("document");
  write(json, rules.about());
  write_fingerprint(json, rules.fingerprint());
  json.key("clauses");
  json.begin_array();
  rules.for_each_clause([&](const auto& clause) {
    json.begin_object();
    json.member("id", clause.id);
    json.key("title");
    write(json, clause.title);
    json.key("source");
    write(json, clause.source);
    json.key("particulars");
    write(json, clause.particulars);
    json.key("rule");
    write_thing(json, clause.rule);
    json.end_object();
  });
  json.end_array();
  json.key("cumulation");
  json.begin_array();
  rules.for_each_rule_of_cumulation([&](const auto& stated) { write_thing(json, stated); });
  json.end_array();
  json.key("targets");
  json.array(rules.targets(), [&](const target& goal) { write(json, goal); });
  json.end_object();
}

}  // namespace bylaw::detail

#endif
