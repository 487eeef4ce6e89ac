// SPDX-License-Identifier: MIT
//
// A policy as a person would want to read it: `describe(policy)` gives Markdown in either language, made of the object
// alone. Opt-in.
#ifndef BYLAW_DESCRIBE_HPP
#define BYLAW_DESCRIBE_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/describe/markdown.hpp>
#include <bylaw/jointly.hpp>
#include <bylaw/outline.hpp>
#include <bylaw/sink.hpp>
#include <bylaw/text/parameters.hpp>
#include <bylaw/text/say.hpp>

#include <string>
#include <utility>

namespace bylaw {

/// A policy in words, in both languages; prints in English unless `.in(language::chinese)`.
struct description {
  phrase markdown{};
  language printed_in = language::english;

  [[nodiscard]] description in(language wanted) const& { return {markdown, wanted}; }
  [[nodiscard]] description in(language wanted) && { return {std::move(markdown), wanted}; }
  [[nodiscard]] const std::string& text() const& noexcept { return markdown.in(printed_in); }
  [[nodiscard]] std::string text() && { return std::move(markdown).in(printed_in); }
  void print(sink out) const { out.write(text()); }

  template <detail::stream Stream>
  friend Stream& operator<<(Stream& out, const description& what) {
    what.print(out);
    return out;
  }
};

namespace detail {

/// What a clause says, by the column it belongs into.
struct described_clause {
  std::string pays{}, caps{}, conditions{}, draws{};
};

/// The modifiers of a pipe go into their columns; what stands before the pipe is what the clause pays.
BYLAW_COLD inline void describe_pipe(const outline_node& rule, language in, std::string_view clause,
                                     described_clause& columns) {
  if (rule.role != node_role::pipe) {
    columns.pays = say(rule, in, clause);
    return;
  }
  describe_pipe(inner_of(rule), in, clause, columns);
  const outline_node& change = behind(rule);
  if (const outline_node* condition = condition_of(change); condition != nullptr)
    append_item(columns.conditions, say(*condition, in, clause), in);
  else
    append_item(change.role == node_role::draw_limit ? columns.draws : columns.caps, say(change, in, clause), in);
}

BYLAW_COLD inline std::string said_source(const provenance& source, language in) {
  return say_source(source, {}, in, [](std::string_view address) { return link_to(address); },
                    [](std::string_view note) { return escaped(note); });
}

BYLAW_COLD inline std::string said_target(const target& goal, language in) {
  const bool english = in == language::english;
  std::string text = escaped(detail::in(goal.name, in));
  if (goal.figure.what() != bylaw::figure::kind::none) {
    const std::string number = goal.figure.what() == bylaw::figure::kind::money ? to_text(goal.figure.amount(), in)
                                                                                : to_text(goal.figure.count(), in);
    switch (goal.figure.how()) {
      case bylaw::figure::bound::over:
        text += english ? ": over " : ":超过";
        break;
      case bylaw::figure::bound::at_least:
        text += english ? ": at least " : ":不少于";
        break;
      case bylaw::figure::bound::exactly:
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

  BYLAW_COLD std::string describe(const outline& rules) {
    describe_document(rules.document);
    describe_changes(rules.changes);
    if (rules.clauses.empty()) {
      paragraph(choose("No computable measure in this document.", "本文件无可计算的补贴条款。"));
    } else {
      text_ += choose("\n| measure | what it pays | caps and rounding | conditions | pool or quota | source |\n",
                      "\n| 条款 | 补贴内容 | 封顶与取整 | 条件 | 资金池或名额 | 来源 |\n");
      text_ += "|---|---|---|---|---|---|\n";
      for (const outlined_clause& clause : rules.clauses) describe_clause(clause);
      describe_particulars(rules);
      paragraph(!rules.cumulation.empty() ? concatenated(choose("How the measures add up: ", "合并计算:"),
                                                         escaped(say_cumulation(rules, in_)), choose(".", "。"))
                                          : choose("Whether the measures may be cumulated was not examined.",
                                                   "各项补贴能否同时享受未经核查。"));
    }
    if (!rules.targets.empty()) {
      text_ += choose("\nTargets:\n\n", "\n目标:\n\n");
      for (const target& goal : rules.targets) line("- ", said_target(goal, in_));
    }
    return std::move(text_);
  }

 private:
  std::string_view choose(std::string_view english, std::string_view chinese) const {
    return in_ == language::english ? english : chinese;
  }
  BYLAW_COLD void paragraph(std::string_view words) { text_ += concatenated("\n", words, "\n"); }
  BYLAW_COLD void line(std::string_view start, std::string_view words) { text_ += concatenated(start, words, "\n"); }
  // The value is Markdown.
  BYLAW_COLD void item(std::string_view english, std::string_view chinese, std::string_view value) {
    if (!value.empty()) line("- ", concatenated(choose(english, chinese), choose(": ", ":"), value));
  }

  BYLAW_COLD void describe_document(const about& document) {
    const std::string title = escaped(in(document.title, in_));
    const std::string city = escaped(in(document.city, in_));
    const std::string_view between = city.empty() || title.empty() ? std::string_view{} : choose(": ", ":");
    text_ += concatenated("# ", city, between, title, "\n\n");
    if (document.government != government::not_stated) item("government", "层级", say(document.government, in_));
    item("status", "状态", say(document.status, in_));
    item("document number", "文号", escaped(document.number));
    item("issued by", "发文机关", escaped(document.issuer));
    if (in_ == language::english && !document.title.english.empty())
      item("title in Chinese", {}, escaped(document.title.chinese));
    if (document.published.is_known()) item("published", "发布日期", to_text(document.published, in_));
    const std::string how = in_brackets(document.dates_read_in, in_);
    if (document.in_force_from.is_known())
      item("in force from", "施行日期", to_text(document.in_force_from, in_) + how);
    item("in force until", "有效期至",
         document.in_force_until.is_known() ? to_text(document.in_force_until, in_) + how
                                            : std::string(choose("not known", "未知")));
    if (document.seen_in_force.low.is_known())
      item("seen in force", "已知有效", to_text(period{document.seen_in_force.low, document.seen_in_force.high}, in_));
    if (!document.superseded_by.empty())
      item("later editions", "后续版本", choose("there is a later edition of this document", "本文件已有后续版本"));
    item("source", "来源", said_source(document.source, in_));
    if (document.as_of.is_known()) item("sources read until", "来源截至", to_text(document.as_of, in_));
    item("coverage", "覆盖范围", escaped(in(document.coverage, in_)));
  }

  BYLAW_COLD void describe_changes(const reform_changes& changes) {
    if (changes.empty()) return;
    paragraph(concatenated("**", escaped(say_reform(changes.source, in_)), "**"));
    text_ += "\n";
    for (const changed_parameter& change : changes.figures) line("- ", escaped(say(change, in_)));
  }

  BYLAW_COLD void describe_particulars(const outline& rules) {
    // Of a document that nobody read, as a user's own may be, nothing was missed.
    const bool was_read = rules.document.source.read_in != reading::not_stated;
    unsigned of_none = was_read ? ~0U : 0U;
    for (const outlined_clause& clause : rules.clauses) of_none &= not_read(clause.particulars);
    std::string list;
    for (const outlined_clause& clause : rules.clauses) {
      std::string beside = say(clause.particulars, in_);
      const std::string missing = say_needs(was_read ? not_read(clause.particulars) & ~of_none : 0U, in_);
      if (!missing.empty()) append_item(beside, concatenated(choose("not read: ", "未见:"), missing), in_);
      if (!beside.empty())
        list += concatenated("- ", escaped(title_of(clause.id, clause.title, in_)), choose(": ", ":"), escaped(beside),
                             "\n");
    }
    if (!list.empty()) text_ += "\n" + list;
    if (of_none != 0)
      paragraph(
          concatenated(choose("Not read of any measure: ", "各项均未见:"), say_needs(of_none, in_), choose(".", "。")));
  }

  BYLAW_COLD void describe_clause(const outlined_clause& clause) {
    const std::string_view title = title_of(clause.id, clause.title, in_);
    described_clause columns;
    describe_pipe(clause.rule, in_, title, columns);
    text_ += "| " + escaped(title);
    for (const std::string& column : {columns.pays, columns.caps, columns.conditions, columns.draws})
      text_ += " | " + (column.empty() ? "–" : escaped(column));
    text_ += concatenated(" | ", said_source(clause.source, in_), " |\n");
  }

  language in_;
  std::string text_{};
};

}  // namespace detail

/// Title, status, dates, source, a table of clauses (what each pays, caps, conditions, pool) and targets, as Markdown.
[[nodiscard]] BYLAW_COLD inline description describe(const outline& rules) {
  return {{detail::policy_describer(language::english).describe(rules),
           detail::policy_describer(language::chinese).describe(rules)}};
}
template <class... Element>
[[nodiscard]] description describe(const policy<Element...>& rules) {
  return describe(outline_of(rules));
}
/// The same of a reform: it says which figures are not the law's.
template <class Policy>
[[nodiscard]] description describe(const reform<Policy>& rules) {
  return describe(outline_of(rules));
}

namespace detail {

/// One document after the other, then how they add up; clauses are named with their editions, as the rules name them.
class joint_describer {
 public:
  BYLAW_COLD void add(const outline& rules) {
    const description one = describe(rules);
    all_.markdown.english += one.markdown.english + "\n";
    all_.markdown.chinese += one.markdown.chinese + "\n";
  }
  template <class Cumulation>
  void add_rule(const Cumulation& stated) {
    outline_builder told(between_);
    tell({}, stated, told);
  }
  BYLAW_COLD description result() && {
    const bool is_stated = !between_.cumulation.empty();
    all_.markdown.english +=
        is_stated ? concatenated("How these documents add up: ", escaped(say_cumulation(between_, language::english)), ".\n")
                  : "Whether measures of these documents may be cumulated was not examined.\n";
    all_.markdown.chinese += is_stated
                                 ? concatenated("各文件之间的合并计算:", escaped(say_cumulation(between_, language::chinese)), "。\n")
                                 : "各文件之间的补贴能否同时享受未经核查。\n";
    return std::move(all_);
  }

 private:
  description all_{};
  outline between_{};
};

}  // namespace detail

/// Several policies, one after the other, and how they add up.
template <class... Part>
[[nodiscard]] description describe(const jointly<Part...>& rules) {
  detail::joint_describer all;
  rules.for_each_policy([&](const auto& one) { all.add(outline_of(one)); });
  rules.for_each_rule_of_cumulation([&](const auto& stated) { all.add_rule(stated); });
  return std::move(all).result();
}

}  // namespace bylaw

#endif
