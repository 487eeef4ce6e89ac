// SPDX-License-Identifier: MIT
//
// An explanation as text, in either language.
#ifndef BYLAW_EXPLAIN_PRINT_HPP
#define BYLAW_EXPLAIN_PRINT_HPP

#include <bylaw/explain/explanation.hpp>
#include <bylaw/quantity.hpp>
#include <bylaw/text/amounts.hpp>
#include <bylaw/text/parameters.hpp>
#include <bylaw/text/say_outcome.hpp>

#include <string>
#include <vector>

namespace bylaw::detail {

class explanation_printer {
 public:
  explicit explanation_printer(language in) : in_(in) {}

  BYLAW_COLD std::string print(const explanation& what) {
    print_heading(what);
    for (const explained_clause& clause : what.clauses) print_clause(clause);
    return std::move(text_);
  }

 private:
  bool english() const noexcept { return in_ == language::english; }
  std::string_view choose(std::string_view in_english, std::string_view in_chinese) const noexcept {
    return english() ? in_english : in_chinese;
  }
  std::string_view colon() const noexcept { return choose(": ", ":"); }
  BYLAW_COLD void line(std::size_t indent, const std::string& words) {
    text_.append(indent * 2, ' ');
    text_ += words;
    text_ += '\n';
  }

  BYLAW_COLD void print_heading(const explanation& what) {
    document_title_ = what.document.title.chinese;
    document_number_ = what.document.number;
    const std::string_view title = in(what.document.title, in_);
    std::string heading(in(what.document.city, in_));
    if (!title.empty()) heading += (heading.empty() ? "" : std::string(colon())) + std::string(title);
    line(0, heading);
    line(0, document_of(what.document));
    print_changes(what.changes);
    if (what.asked_on.is_known()) {
      asked_on_ = what.asked_on;
      line(0, concatenated(choose("asked about ", "查询日期:"), to_text(asked_on_, in_)));
    } else if (what.document.status == status::expired || what.document.status == status::superseded) {
      line(0, std::string(choose("not asked about a day: what it gave while it was in force",
                                 "未指定查询日期:以下为其有效期内的结果")));
    }
    if (what.clauses.empty()) {
      line(0, std::string(choose("no computable measure in this document", "本文件无可计算的补贴条款")));
      return;
    }
    line(0, std::string(choose("total: ", "合计:")) + to_text(what.total, in_) +
                std::string(choose("; due whatever others do and decide: ", ";其中确定可得:")) +
                to_text(what.guaranteed, in_));
    line(0, what.added_up.in(in_));
    for (const cumulation_step& s : what.added_up_by)
      line(1, concatenated("- ", s.words.in(in_), colon(), effect_of(s)));
  }

  BYLAW_COLD void print_changes(const reform_changes& changes) {
    if (changes.empty()) return;
    line(0, say_reform(changes.source, in_));
    for (const changed_parameter& change : changes.figures) line(1, concatenated("- ", say(change, in_)));
  }

  // Status, number, issuer and dates; in English the Chinese title too, which is the document's own.
  BYLAW_COLD std::string document_of(const about& document) const {
    std::string words(say(document.status, in_));
    const auto add = [&](const std::string& item) { append_item(words, item, in_); };
    if (english() && !document.title.english.empty() && !document.title.chinese.empty())
      add(std::string(document.title.chinese));
    if (!document.number.empty()) add(std::string(document.number));
    if (!document.issuer.empty()) add(std::string(document.issuer));
    if (document.published.is_known())
      add(concatenated(choose("published ", "发布日期"), to_text(document.published, in_)));
    const period in_force{document.in_force_from, document.in_force_until};
    if (in_force.is_known())
      add(concatenated(choose("in force ", "有效期"), to_text(in_force, in_),
                       in_brackets(document.dates_read_in, in_)));
    return words;
  }

  BYLAW_COLD void print_clause(const explained_clause& clause) {
    text_ += '\n';
    const std::string_view title = in(clause.title, in_);
    std::string heading = std::string(title.empty() ? clause.result.clause : title) + std::string(colon());
    const bool is_paid = clause.result.standing != standing::not_in_force;
    if (!is_paid) {
      heading += asked_on_.is_known()
                     ? concatenated(choose("not in force on ", "该日不在有效期内:"), to_text(asked_on_, in_))
                     : std::string(say(standing::not_in_force, in_));
    } else if (clause.result.eligible == verdict::no) {
      heading += choose("not eligible", "不符合条件");
      const std::string failed = failed_conditions(clause.steps);
      if (!failed.empty()) heading += std::string(colon()) + failed;
    } else {
      heading += say_given(clause.result, in_);
    }
    line(0, heading);
    if (is_paid) print_steps(clause.steps, 1);
    const std::string beside = say(clause.particulars, in_, asked_on_);
    if (!beside.empty()) line(1, beside);
    print_source(clause.source);
  }

  BYLAW_COLD void print_source(const provenance& source) {
    if (source.read_in == reading::not_stated && source.address.empty()) return;
    std::string document;
    if (source.document != document_title_ && !source.document.empty())
      document += concatenated(choose(", ", ","), source.document);
    if (source.number != document_number_ && !source.number.empty())
      document += concatenated(choose(", ", ","), source.number);
    const auto as_it_is = [](std::string_view text) { return text; };
    line(1, concatenated(choose("source: ", "来源:"), say_source(source, document, in_, as_it_is, as_it_is)));
  }

  BYLAW_COLD void print_steps(const std::vector<step>& steps, std::size_t indent) {
    for (const step& s : steps) {
      const bool begins = s.eligible_before == verdict::yes && s.before == range<money>{} && &s == &steps.front();
      std::string words = s.words.in(in_);
      if (begins)
        words += std::string(colon()) + to_text(s.after, in_) + doubt(s.eligible);
      else
        words += std::string(colon()) + effect_of(s);
      line(indent, concatenated("- ", words));
      for (const known_fact& fact : s.facts) line(indent + 1, value_of(fact));
      for (const branch& b : s.branches) print_branch(s, b, indent + 1);
    }
  }

  BYLAW_COLD void print_branch(const step& of, const branch& b, std::size_t indent) {
    const bool is_choice = of.pays != selection::every;
    if (is_choice) {
      const std::string_view counts = b.counts == verdict::yes  ? choose("this one counts", "适用本项")
                                      : b.counts == verdict::no ? choose("this one does not count", "不适用本项")
                                                                : choose("this one may count", "可能适用本项");
      line(indent, std::string(counts) + std::string(colon()));
    } else if (b.eligible == verdict::no) {
      line(indent, std::string(choose("not eligible:", "不符合条件:")));
    }
    print_steps(b.steps, is_choice || b.eligible == verdict::no ? indent + 1 : indent);
  }

  BYLAW_COLD std::string doubt(verdict eligible) const {
    if (eligible == verdict::yes) return {};
    return std::string(eligible == verdict::no ? choose(", not eligible", ",不符合条件")
                                               : choose(", if eligible", ",是否符合条件未知"));
  }

  BYLAW_COLD std::string effect_of(const step& s) const {
    if (!s.condition.english.empty() || !s.condition.chinese.empty()) {
      if (s.eligible_before == verdict::no) return std::string(choose("already not eligible", "此前已不符合条件"));
      if (s.eligible == verdict::no) return std::string(choose("it does not hold", "不满足"));
      if (s.made_a_difference) return std::string(choose("not known whether it holds", "是否满足未知"));
      return std::string(s.eligible == verdict::yes ? choose("it holds", "满足")
                                                    : choose("does not settle it", "仍未确定是否符合条件"));
    }
    if (!s.made_a_difference) return std::string(choose("does not change the amount", "未影响金额"));
    return becomes(s.before, s.after);
  }
  BYLAW_COLD std::string effect_of(const cumulation_step& s) const {
    if (s.binds == verdict::no) return std::string(choose("does not change the amount", "未影响金额"));
    return becomes(s.before, s.after);
  }
  BYLAW_COLD std::string becomes(const range<money>& before, const range<money>& after) const {
    return concatenated(to_text(before, in_), choose(" becomes ", "调整为"), to_text(after, in_));
  }

  BYLAW_COLD std::string value_of(const known_fact& fact) const {
    std::string words((english() ? fact.name : fact.name_zh));
    words += colon();
    if (fact.type == fact_type::yes_no) {
      words += fact.answer == verdict::yes  ? choose("yes", "是")
               : fact.answer == verdict::no ? choose("no", "否")
                                            : choose("not known", "未知");
    } else if (fact.type == fact_type::money) {
      words += to_text(range_from<money>(fact.number.low, fact.number.high), in_);
    } else if (fact.type == fact_type::year && fact.number.high != no_limit) {
      words += std::to_string(fact.number.low);
      if (!fact.is_exact()) words += concatenated(choose(" – ", "至"), std::to_string(fact.number.high));
    } else {
      words += to_text(fact.number, in_);
    }
    return words;
  }

  /// The conditions that refused, with the facts that made them, each once.
  BYLAW_COLD std::string failed_conditions(const std::vector<step>& steps) const {
    std::vector<std::string> failed;
    add_failed(steps, failed);
    std::string list;
    for (const std::string& one : failed) append_item(list, one, in_);
    return list;
  }

  // Where a choice or a sum is refused, so is each branch that is; of one that is not, no condition is to blame.
  BYLAW_COLD void add_failed(const std::vector<step>& steps, std::vector<std::string>& failed) const {
    for (const step& s : steps) {
      if (s.eligible != verdict::no || s.eligible_before == verdict::no) continue;
      for (const branch& b : s.branches)
        if (b.eligible == verdict::no) add_failed(b.steps, failed);
      if (!s.branches.empty()) continue;
      const std::string one = failed_condition(s);
      bool is_new = true;
      for (const std::string& other : failed) is_new = is_new && other != one;
      if (is_new) failed.push_back(one);
    }
  }

  BYLAW_COLD std::string failed_condition(const step& s) const {
    std::string facts;
    for (const known_fact& fact : s.facts) append_item(facts, value_of(fact), in_);
    const std::string& said = s.condition.english.empty() ? s.words.in(in_) : s.condition.in(in_);
    // Of a condition that is one fact its value says it all.
    if (s.facts.size() == 1 && said == (english() ? s.facts[0].name : s.facts[0].name_zh)) return facts;
    if (facts.empty()) return said;
    return concatenated(said, choose(" (", "("), facts, choose(")", ")"));
  }

  language in_;
  std::string text_;
  // Said once, in the heading: a clause of another document says its own.
  std::string_view document_title_{};
  std::string_view document_number_{};
  date asked_on_{};
};

}  // namespace bylaw::detail

#endif
