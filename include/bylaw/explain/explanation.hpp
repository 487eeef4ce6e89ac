// SPDX-License-Identifier: MIT
//
// What `explain` gives: how every clause came about, as data, with what the document says of itself.
#ifndef BYLAW_EXPLAIN_EXPLANATION_HPP
#define BYLAW_EXPLAIN_EXPLANATION_HPP

#include <bylaw/calendar_year.hpp>
#include <bylaw/cumulation/kind.hpp>
#include <bylaw/outcome.hpp>
#include <bylaw/particulars.hpp>
#include <bylaw/rule/selection.hpp>
#include <bylaw/sink.hpp>
#include <bylaw/text/language.hpp>

#include <bylaw/parameters/changed_parameter.hpp>

#include <string>
#include <utility>
#include <vector>

namespace bylaw {

/// A fact that a step read, and what was known of it.
struct known_fact {
  std::string_view name{};
  std::string_view name_zh{};
  fact_type type = fact_type::yes_no;
  /// Fen or a plain number; of a yes/no fact nothing.
  range<std::int64_t> number{};
  /// Of a yes/no fact.
  verdict answer = verdict::unknown;

  [[nodiscard]] constexpr bool is_exact() const noexcept {
    return type == fact_type::yes_no ? answer.is_known() : number.is_exact();
  }
};

struct branch;

/// One step of a rule: what it is, what it read, and what the amount was before and after.
struct step {
  /// The kind of the rule or modifier, "percentage_subsidy", "at_most"; "own" for a type that does not tell its parts.
  std::string_view kind{};
  /// The same in words, in both languages; of a choice whose branches follow, how it chooses.
  phrase words{};
  /// Of a `when`, the condition alone.
  phrase condition{};
  /// The facts that this step itself reads.
  std::vector<known_fact> facts{};
  /// What it was applied to; for the step a rule begins with, nothing.
  range<money> before{};
  range<money> after{};
  verdict eligible_before = verdict::yes;
  verdict eligible = verdict::yes;
  /// Whether the amount or the eligibility is another after it: a cap that bit, a condition that failed or is unknown.
  bool made_a_difference = true;
  /// Which of its branches it pays.
  selection pays = selection::every;
  /// The parts of a sum, or the alternatives of a choice.
  std::vector<branch> branches;
};

/// A part of a sum, or an alternative.
struct branch {
  std::vector<step> steps{};
  range<money> amount{};
  verdict eligible = verdict::yes;
  /// Whether it is the one that counts: every eligible part of a sum, the first or the highest of a choice.
  verdict counts = verdict::yes;
};

/// How clauses add up: clauses of which one counts, or what all together may not exceed.
struct cumulation_step {
  /// "exclusive", "total_at_most".
  std::string_view kind{};
  phrase words{};
  /// The ids of the clauses it names; empty where it speaks of all.
  std::vector<std::string_view> clauses{};
  /// What these clauses came to before it.
  range<money> before{};
  /// What they may not exceed: the highest of them, or the cap.
  range<money> most{};
  range<money> after{};
  /// Whether it takes anything away.
  verdict binds = verdict::no;
};

/// One clause: its outcome, as `evaluate` gives it, and how it came about.
struct explained_clause {
  outcome result{};
  words title{};
  provenance source{};
  bylaw::particulars particulars{};
  std::vector<step> steps{};
};

/// Why a policy gives a firm what it gives. Its text refers to the policy's, which must outlive it.
struct explanation {
  about document{};
  /// `policy.fingerprint()`: of which policy; 0 where it does not compile.
  std::uint64_t fingerprint = 0;
  /// Of a reform: its figures that are not the law's.
  reform_changes changes{};
  std::vector<explained_clause> clauses{};
  range<money> total{};
  money guaranteed{};
  bylaw::cumulation cumulation = bylaw::cumulation::not_examined;
  /// How the clauses add up, in words.
  phrase added_up{};
  /// The same step by step: exclusive clauses first, then what all together may not exceed.
  std::vector<cumulation_step> added_up_by{};
  /// The day that was asked about, where one was.
  date asked_on{};
  /// What it is printed in.
  language printed_in = language::english;
  /// How it is said; where nobody says it, its text is empty. A file that only asks need not compile it.
  std::string (*said_by)(const explanation&) = nullptr;

  /// The same, printed in another language.
  [[nodiscard]] explanation in(language wanted) const& {
    explanation copy = *this;
    copy.printed_in = wanted;
    return copy;
  }
  [[nodiscard]] explanation in(language wanted) && {
    printed_in = wanted;
    return std::move(*this);
  }

  [[nodiscard]] std::string text() const { return said_by == nullptr ? std::string() : said_by(*this); }
  void print(sink out) const { out.write(text()); }

  template <detail::stream Stream>
  friend Stream& operator<<(Stream& out, const explanation& what) {
    what.print(out);
    return out;
  }
};

}  // namespace bylaw

#endif
