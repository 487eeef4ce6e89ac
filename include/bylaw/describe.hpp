// SPDX-License-Identifier: MIT
//
// A policy as a person would want to read it: `describe(policy)` gives Markdown in either language, made of the object
// alone. Opt-in.
#ifndef BYLAW_DESCRIBE_HPP
#define BYLAW_DESCRIBE_HPP

#include <bylaw/text/say.hpp>

#include <ostream>
#include <string>
#include <utility>

namespace bylaw {

/// A policy in words, in both languages; prints in English unless `.in(language::chinese)`.
struct description {
  phrase markdown{};
  language printed_in = language::english;

  description in(language wanted) const& { return {markdown, wanted}; }
  description in(language wanted) && { return {std::move(markdown), wanted}; }
  const std::string& text() const noexcept { return markdown.in(printed_in); }

  friend std::ostream& operator<<(std::ostream& out, const description& what) { return out << what.text(); }
};

namespace detail {

/// What a clause says, by the column it belongs into.
struct described_clause {
  std::string pays, caps, conditions, draws;
};

template <class M>
void describe_modifier(const M& change, language in, const called& by, described_clause& clause) {
  if constexpr (requires { change.test; }) {
    append_item(clause.conditions, say(change.test, in, by), in);
  } else if constexpr (draw_limit<M>) {
    append_item(clause.draws, say(change, in, by), in);
  } else {
    append_item(clause.caps, say(change, in, by), in);
  }
}

template <class R>
void describe_rule(const R& r, language in, const called& by, described_clause& clause) {
  if constexpr (requires { r.inner, r.change; }) {
    describe_rule(r.inner, in, by, clause);
    describe_modifier(r.change, in, by, clause);
  } else if constexpr (requires { r.inner, r.limit; }) {
    describe_rule(r.inner, in, by, clause);
    describe_modifier(r.limit, in, by, clause);
  } else {
    clause.pays = say(r, in, by);
  }
}

// A bar would end the cell.
inline std::string cell(std::string text) {
  for (std::size_t i = 0; (i = text.find('|', i)) != std::string::npos; i += 2) text.insert(i, 1, '\\');
  return text.empty() ? "–" : text;
}

inline std::string said_source(const provenance& source, language in) {
  std::string text(say(source.read_in, in));
  if (!source.address.empty()) text += concatenated(in == language::english ? ", <" : ",<", source.address, ">");
  const std::string_view note = detail::in(source.note, in);
  if (!note.empty()) text += std::string(between_items(in)) + std::string(note);
  return text;
}

inline std::string said_target(const target& goal, language in) {
  const bool english = in == language::english;
  std::string text(detail::in(goal.name, in));
  if (goal.figure.what() != figure::kind::none) {
    const std::string number = goal.figure.what() == figure::kind::money ? to_text(goal.figure.amount(), in)
                                                                         : to_text(goal.figure.count(), in);
    switch (goal.figure.how()) {
      case figure::bound::over:
        text += english ? ": over " : ":超过";
        break;
      case figure::bound::at_least:
        text += english ? ": at least " : ":不少于";
        break;
      case figure::bound::exactly:
        text += english ? ": " : ":";
        break;
    }
    text += number;
  }
  if (goal.due.is_each_year()) text += english ? " each year" : "(每年)";
  if (goal.due.year() != 0)
    text += english ? concatenated(" in ", std::to_string(goal.due.year()))
                    : concatenated("(", std::to_string(goal.due.year()), "年)");
  return text;
}

class policy_describer {
 public:
  explicit policy_describer(language in) : in_(in) {}

  template <class Policy>
  std::string describe(const Policy& rules) {
    describe_document(rules.about());
    if constexpr (Policy::clause_count() == 0) {
      paragraph(choose("No computable measure in this document.", "本文件无可计算的补贴条款。"));
    } else {
      text_ += choose("\n| measure | what it pays | caps and rounding | conditions | pool or quota | source |\n",
                      "\n| 条款 | 补贴内容 | 封顶与取整 | 条件 | 资金池或名额 | 来源 |\n");
      text_ += "|---|---|---|---|---|---|\n";
      rules.for_each_clause([&](const auto& clause) { describe_clause(clause); });
      describe_particulars(rules);
      paragraph(
          Policy::states_cumulation()
              ? choose("How the measures add up: ", "合并计算:") + say_cumulation(rules, in_) + choose(".", "。")
              : choose("Whether the measures may be cumulated was not examined.", "各项补贴能否同时享受未经核查。"));
    }
    if (!rules.targets().empty()) {
      text_ += choose("\nTargets:\n\n", "\n目标:\n\n");
      for (const target& goal : rules.targets()) text_ += "- " + said_target(goal, in_) + "\n";
    }
    return std::move(text_);
  }

 private:
  std::string choose(std::string_view english, std::string_view chinese) const {
    return std::string(in_ == language::english ? english : chinese);
  }
  void paragraph(const std::string& words) { text_ += "\n" + words + "\n"; }
  void item(std::string_view english, std::string_view chinese, const std::string& value) {
    if (!value.empty()) text_ += "- " + choose(english, chinese) + choose(": ", ":") + value + "\n";
  }

  void describe_document(const about& document) {
    const std::string title(in(document.title, in_));
    const std::string city(in(document.city, in_));
    text_ += "# " + city + (title.empty() ? "" : (city.empty() ? "" : choose(": ", ":")) + title) + "\n\n";
    if (document.government != government::not_stated)
      item("government", "层级", std::string(say(document.government, in_)));
    item("status", "状态", std::string(say(document.status, in_)));
    item("document number", "文号", std::string(document.number));
    item("issued by", "发文机关", std::string(document.issuer));
    if (in_ == language::english && !document.title.english.empty())
      item("title in Chinese", {}, std::string(document.title.chinese));
    if (document.published.is_known()) item("published", "发布日期", to_text(document.published, in_));
    const std::string how = in_brackets(document.dates_read_in, in_);
    if (document.in_force_from.is_known())
      item("in force from", "施行日期", to_text(document.in_force_from, in_) + how);
    item(
        "in force until", "有效期至",
        document.in_force_until.is_known() ? to_text(document.in_force_until, in_) + how : choose("not known", "未知"));
    if (document.seen_in_force.low.is_known())
      item("seen in force", "已知有效", to_text(period{document.seen_in_force.low, document.seen_in_force.high}, in_));
    if (!document.superseded_by.empty())
      item("later editions", "后续版本", choose("there is a later edition of this document", "本文件已有后续版本"));
    item("source", "来源", said_source(document.source, in_));
    item("coverage", "覆盖范围", std::string(in(document.coverage, in_)));
  }

  template <class Policy>
  void describe_particulars(const Policy& rules) {
    // Of a document that nobody read, as a user's own may be, nothing was missed.
    const bool was_read = rules.about().source.read_in != reading::not_stated;
    unsigned of_none = was_read ? ~0U : 0U;
    rules.for_each_clause([&](const auto& clause) { of_none &= not_read(clause.particulars); });
    std::string list;
    rules.for_each_clause([&](const auto& clause) {
      std::string beside = say(clause.particulars, in_);
      const std::string missing = say_needs(was_read ? not_read(clause.particulars) & ~of_none : 0U, in_);
      if (!missing.empty()) append_item(beside, choose("not read: ", "未见:") + missing, in_);
      if (!beside.empty()) list += concatenated("- ", title_of(rules, clause.id, in_), choose(": ", ":"), beside, "\n");
    });
    if (!list.empty()) text_ += "\n" + list;
    if (of_none != 0)
      paragraph(choose("Not read of any measure: ", "各项均未见:") + say_needs(of_none, in_) + choose(".", "。"));
  }

  template <class Clause>
  void describe_clause(const Clause& clause) {
    described_clause d;
    describe_rule(clause.rule, in_, called{clause.id, clause.title}, d);
    const std::string_view title = in(clause.title, in_);
    text_ += "| " + cell(std::string(title.empty() ? clause.id : title)) + " | " + cell(d.pays) + " | " + cell(d.caps) +
             " | " + cell(d.conditions) + " | " + cell(d.draws) + " | " + cell(said_source(clause.source, in_)) +
             " |\n";
  }

  language in_;
  std::string text_;
};

}  // namespace detail

/// Title, status, dates, source, a table of clauses (what each pays, caps, conditions, pool) and targets, as Markdown.
template <class... Element>
description describe(const policy<Element...>& rules) {
  return {{detail::policy_describer(language::english).describe(rules),
           detail::policy_describer(language::chinese).describe(rules)}};
}

}  // namespace bylaw

#endif
