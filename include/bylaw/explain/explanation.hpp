// SPDX-License-Identifier: MIT
//
// What `explain` gives: the trace of every clause, with what the document says of itself.
#ifndef BYLAW_EXPLAIN_EXPLANATION_HPP
#define BYLAW_EXPLAIN_EXPLANATION_HPP

#include <bylaw/explain/trace.hpp>

#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace bylaw {

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
  /// `policy.fingerprint()`: of which policy.
  std::uint64_t fingerprint = 0;
  std::vector<explained_clause> clauses{};
  range<money> total{};
  money guaranteed{};
  bylaw::cumulation cumulation = bylaw::cumulation::not_examined;
  /// How the clauses add up, in words.
  phrase added_up{};
  /// The day that was asked about, where one was.
  date asked_on{};
  /// What it is printed in.
  language printed_in = language::english;

  /// The same, printed in another language.
  explanation in(language wanted) const& {
    explanation copy = *this;
    copy.printed_in = wanted;
    return copy;
  }
  explanation in(language wanted) && {
    printed_in = wanted;
    return std::move(*this);
  }

  std::string text() const;
};

}  // namespace bylaw

#endif
