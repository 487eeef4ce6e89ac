// SPDX-License-Identifier: MIT
//
// Which city supports which firm, how much, and what is still open?
//
//   compare_cities [--on 2026-03-01] [--explain] [--language english|chinese] [FILE.csv]
//
// --on asks about a day: each edition that counts then, instead of the one a firm would ask today. --explain adds, for
// every city with computable measures, how each amount came about; --language is that of the explanations, of what is
// still to be asked and of what an application needs.
//
// The file has one firm a line. Its first row names the columns: `firm`, then facts by their English name or Chinese
// label, in any order. An empty cell means that the fact is not known; `50万-90万` that it is known roughly.
#include <bylaw/bylaw.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/compare.hpp>
#include <bylaw/csv.hpp>
#include <bylaw/explain.hpp>
#include <bylaw/facts.hpp>
#include <bylaw/parse.hpp>
#include <bylaw/questions.hpp>

#include "plain_text.hpp"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#ifndef BYLAW_EXAMPLE_FIRMS
#define BYLAW_EXAMPLE_FIRMS "docs/examples/firms.csv"
#endif

namespace {

// A firm whose facts are given by name while the program runs. `bylaw::firm{...}` is the one for a constant.
using named_firm = decltype(bylaw::named_firm{bylaw::facts::all});

// --- asking a city ---

/// What one city gives one firm.
struct answer {
  bylaw::about document{};
  bylaw::compared_policy given{};
  std::string status{};  ///< on the day, where one is asked about
  int clauses_that_apply = 0;
  int clauses_that_may = 0;
  int clauses_that_do_not = 0;
  std::vector<std::string> pools{};
  struct line {
    std::string clause;
    std::string words;
  };
  std::vector<line> lines{};  ///< one for each clause that gives or may give something
};

/// Calls `visit(name, part)` for the part and all that it is made of.
template <class Part, class Visitor>
void for_each_part(std::string_view name, const Part& part, Visitor& visit) {
  visit(name, part);
  if constexpr (requires { part.parts(); })
    part.parts().for_each([&](std::string_view inner, const auto& child) { for_each_part(inner, child, visit); });
}

bool is_known(bylaw::verdict value) { return value != bylaw::verdict::unknown; }
template <class T>
bool is_known(const bylaw::range<T>& value) {
  return value.is_exact();
}

void add_once(std::vector<std::string>& words, std::string_view word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.emplace_back(word);
}

/// The facts the clause reads that are not known of the firm.
template <class Clause>
std::vector<std::string> unknown_facts(const Clause& clause, const named_firm& firm) {
  std::vector<std::string> names;
  auto collect = [&]([[maybe_unused]] std::string_view name, [[maybe_unused]] const auto& part) {
    if constexpr (requires { firm[part]; })
      if (!is_known(firm[part])) add_once(names, part.name);
  };
  for_each_part("clause", clause, collect);
  return names;
}

/// "rate not documented", "cap not documented", or both.
template <class Clause>
std::string undocumented_terms(const Clause& clause) {
  std::vector<std::string> terms;
  auto collect = [&](std::string_view name, const auto& part) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(part)>, bylaw::undocumented_term_value>)
      add_once(terms, name == "rate" ? "rate not documented" : "cap not documented");
  };
  for_each_part("clause", clause, collect);
  return plain_text::joined(terms, ", ");
}

/// Asks about a day, where one is known; else without one.
template <class Ask>
auto asked_about(const named_firm& firm, bylaw::date day, Ask&& ask) {
  return day.is_known() ? ask(bylaw::asked_on(firm, bylaw::on{day})) : ask(firm);
}

/// The amount of one outcome, and why it is not simply due.
template <class Clause>
std::string in_words(const bylaw::outcome& outcome, const Clause& clause, const named_firm& firm) {
  using bylaw::reason;
  const auto open_to = [&](reason why) { return outcome.open.contains(why); };
  std::string words = plain_text::amount(outcome.amount);
  if (open_to(reason::undocumented_term)) words += "*; " + undocumented_terms(clause);
  if (open_to(reason::discretion)) words += "; the authority decides";
  if (open_to(reason::pool)) words += "; pool shared with other firms";
  if (open_to(reason::quota)) words += "; other firms compete for the places";
  if (open_to(reason::draft)) words += "; draft";
  if (open_to(reason::validity)) words += "; not known whether in force";
  if (open_to(reason::unknown_fact))
    words += "; depends on facts not known: " + plain_text::joined(unknown_facts(clause, firm), ", ");
  return words;
}

std::string status_in_words(bylaw::status status) {
  switch (status) {
    case bylaw::status::draft:
      return "draft";
    case bylaw::status::in_force:
      return "in force";
    case bylaw::status::expired:
      return "expired";
    case bylaw::status::superseded:
      return "superseded";
    case bylaw::status::not_stated:
      break;
  }
  return "status not known";
}

std::string status_in_words(const bylaw::about& document, bylaw::date day) {
  if (!day.is_known() || document.status == bylaw::status::draft) return status_in_words(document.status);
  const bylaw::verdict in_force = bylaw::in_force_on(bylaw::validity_of(document), bylaw::on{day});
  return in_force.holds() ? "in force" : in_force.may_hold() ? "perhaps in force" : "not in force";
}

/// Eligible or not, and whatever is open: there is nothing to get.
bool comes_to_nothing(const bylaw::outcome& outcome) { return outcome.amount.high == bylaw::money{}; }

void count(const bylaw::outcome& outcome, answer& result) {
  if (outcome.standing == bylaw::standing::not_eligible || outcome.standing == bylaw::standing::not_in_force) {
    ++result.clauses_that_do_not;
    return;
  }
  ++(outcome.standing == bylaw::standing::undetermined || outcome.eligible == bylaw::verdict::unknown
         ? result.clauses_that_may
         : result.clauses_that_apply);
  if (!comes_to_nothing(outcome) && !outcome.pool.empty()) add_once(result.pools, outcome.pool);
}

template <class Policy>
answer ask(const Policy& policy, const named_firm& firm, bylaw::date day) {
  return asked_about(firm, day, [&](const auto& asked) {
    const auto assessment = bylaw::evaluate(policy, asked);  // this line is what the library is for
    answer result{.document = policy.about(),
                  .given = bylaw::compare(asked, policy)[0],
                  .status = status_in_words(policy.about(), day)};
    policy.for_each_clause([&](const auto& clause) {
      const bylaw::outcome& outcome = assessment[clause.id];
      count(outcome, result);
      if (!comes_to_nothing(outcome)) result.lines.push_back({std::string(clause.id), in_words(outcome, clause, firm)});
    });
    return result;
  });
}

// --- all cities ---

std::vector<std::string> city_names() {
  std::vector<std::string> names;
  bylaw::cities::for_each_city([&](const auto& policy) { add_once(names, policy.about().city.english); });
  return names;
}

/// Calls `visit(policy)` for the edition of each city that a firm would ask today, or for all that count on a day.
template <class Visitor>
void for_each_asked(bylaw::date day, Visitor&& visit) {
  for (const std::string& city : city_names()) {
    // The names are the catalogue's own; of a city nothing may count on the day.
    if (day.is_known())
      static_cast<void>(bylaw::cities::visit_city(city, bylaw::on{day}, visit));
    else
      static_cast<void>(bylaw::cities::visit_city(city, visit));
  }
}

std::vector<answer> ask_all_cities(const named_firm& firm, bylaw::date day) {
  std::vector<answer> answers;
  for_each_asked(day, [&](const auto& policy) { answers.push_back(ask(policy, firm, day)); });
  std::sort(answers.begin(), answers.end(),
            [](const answer& a, const answer& b) { return is_better(a.given, b.given); });
  return answers;
}

// --- the table ---

/// The status of an edition and its dates.
std::string edition_in_words(const bylaw::about& document) {
  std::string words = status_in_words(document.status);
  if (document.published.is_known()) words += ", published " + to_text(document.published);
  if (document.in_force_until.is_known()) {
    words += ", until " + to_text(document.in_force_until);
    if (document.dates_read_in == bylaw::reading::unverified_summary) words += " (unverified)";
  }
  if (document.seen_in_force.high.is_known()) words += ", last seen in force " + to_text(document.seen_in_force.high);
  if (!document.superseded_by.empty()) words += ", a later edition exists";
  return words;
}

std::string city_in_words(const bylaw::about& document) {
  std::string words = std::string(document.city.english) + " " + std::string(document.city.chinese);
  switch (document.government) {
    case bylaw::government::province:
      return words + ", province";
    case bylaw::government::district:
      return words + ", district";
    case bylaw::government::zone:
      return words + ", zone";
    case bylaw::government::city:
    case bylaw::government::not_stated:
      break;
  }
  return words;
}

struct table_row {
  std::string city;
  std::string guaranteed;
  std::string at_most;
  std::string clauses;
  std::string status;
  std::string pools;
};

table_row row_of(const answer& a) {
  const auto or_nothing = [](bylaw::money m) { return m == bylaw::money{} ? "nothing" : plain_text::money(m); };
  return {city_in_words(a.document),
          or_nothing(a.given.guaranteed),
          or_nothing(a.given.total.high) + (a.given.is_documented() ? " " : "*"),
          std::to_string(a.clauses_that_apply) + " / " + std::to_string(a.clauses_that_may) + " / " +
              std::to_string(a.clauses_that_do_not),
          a.status,
          a.pools.empty() ? "-" : plain_text::joined(a.pools, ", ")};
}

constexpr std::string_view heading_of_totals = "total (cumulation between clauses not examined)";
constexpr std::string_view nothing_computable = "no computable measure in this document";

class table {
 public:
  explicit table(const std::vector<answer>& answers) : answers_(answers) {
    for (const answer& a : answers) rows_.push_back(row_of(a));
    widen(heading_);
    for (const table_row& row : rows_) widen(row);
  }

  void print(std::ostream& out) const {
    out << "  " << std::string(city_, ' ') << gap << heading_of_totals << "\n";
    print_row(out, heading_);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (answers_[i].given.clause_count == 0)
        print_without_amounts(out, rows_[i]);
      else
        print_row(out, rows_[i]);
      print_lines(out, answers_[i]);
    }
  }

 private:
  static constexpr std::string_view gap = "  ";

  void widen(const table_row& row) {
    const auto at_least = [](std::size_t& width, std::string_view text) {
      width = std::max(width, plain_text::display_width(text));
    };
    at_least(city_, row.city);
    at_least(guaranteed_, row.guaranteed);
    at_least(at_most_, row.at_most);
    at_least(clauses_, row.clauses);
    at_least(status_, row.status);
  }

  void print_row(std::ostream& out, const table_row& row) const {
    out << "  " << plain_text::left(row.city, city_) << gap << plain_text::right(row.guaranteed, guaranteed_) << gap
        << plain_text::right(row.at_most, at_most_) << gap << plain_text::left(row.clauses, clauses_) << gap
        << plain_text::left(row.status, status_) << gap << row.pools << "\n";
  }

  void print_without_amounts(std::ostream& out, const table_row& row) const {
    const std::size_t rest = guaranteed_ + gap.size() + at_most_ + gap.size() + clauses_;
    out << "  " << plain_text::left(row.city, city_) << gap << plain_text::left(nothing_computable, rest) << gap
        << row.status << "\n";
  }

  static void print_lines(std::ostream& out, const answer& a) {
    std::size_t width = 0;
    for (const answer::line& line : a.lines) width = std::max(width, line.clause.size());
    for (const answer::line& line : a.lines)
      out << "      " << plain_text::left(line.clause, width) << "  " << line.words << "\n";
  }

  const std::vector<answer>& answers_;
  std::vector<table_row> rows_{};
  table_row heading_{"city", "guaranteed", "at most ", "apply/may/not", "status", "pools"};
  std::size_t city_ = 0;
  std::size_t guaranteed_ = 0;
  std::size_t at_most_ = 0;
  std::size_t clauses_ = 0;
  std::size_t status_ = 0;
};

// --- what is still to be asked, and why ---

struct options {
  std::string file = BYLAW_EXAMPLE_FIRMS;
  bylaw::date day{};  ///< not known: no day is asked about
  bool explain = false;
  bylaw::language language = bylaw::language::english;
};

/// The facts not known of the firm that could change what a city gives, the most telling first.
template <class Policy>
void print_questions_of(std::ostream& out, const Policy& policy, const named_firm& firm, const options& how) {
  const std::vector<bylaw::question> questions =
      asked_about(firm, how.day, [&](const auto& asked) { return bylaw::questions(policy, asked); });
  if (questions.empty()) return;
  const bylaw::language language = how.language;
  const bool english = language == bylaw::language::english;
  std::vector<std::string> words;
  for (const bylaw::question& q : questions) {
    const std::string narrows = to_text(q.narrows, language);
    const std::string effect = q.narrows == bylaw::money{} ? ""
                               : english                   ? " (narrows the total by up to " + narrows + ")"
                                                           : "(最多可使合计区间缩小" + narrows + ")";
    words.push_back(std::string(english ? q.name : q.name_zh) + effect);
  }
  const bylaw::words& city = policy.about().city;
  out << "      " << (english ? std::string(city.english) + " would ask: " : std::string(city.chinese) + "还需了解:")
      << plain_text::joined(words, english ? "; " : ";") << "\n";
}

void print_questions(std::ostream& out, const named_firm& firm, const options& how) {
  for_each_asked(how.day, [&](const auto& policy) { print_questions_of(out, policy, firm, how); });
}

/// What the firm needs beside the amount, of the measures whose window for applications was read. All particulars of a
/// measure stand in its explanation.
template <class Policy>
void print_windows_of(std::ostream& out, const Policy& policy, const named_firm& firm, const options& how) {
  const std::vector<bylaw::needed_to_apply> needs =
      how.day.is_known() ? bylaw::to_apply(policy, firm, bylaw::on{how.day}) : bylaw::to_apply(policy, firm);
  const bylaw::words& city = policy.about().city;
  for (const bylaw::needed_to_apply& one : needs)
    if (one.particulars.application.is_known())
      out << "      "
          << (how.language == bylaw::language::english ? "to apply in " + std::string(city.english) + ", "
                                                       : std::string(city.chinese) + "申报:")
          << to_text(one, how.language) << "\n";
}

void print_windows(std::ostream& out, const named_firm& firm, const options& how) {
  for_each_asked(how.day, [&](const auto& policy) { print_windows_of(out, policy, firm, how); });
}

void print_explanations(std::ostream& out, const named_firm& firm, const options& how) {
  for_each_asked(how.day, [&](const auto& policy) {
    if (policy.clause_count() > 0)
      out << "\n"
          << asked_about(firm, how.day,
                         [&](const auto& asked) { return bylaw::explain(policy, asked).in(how.language); });
  });
}

/// The cities of which no edition counts on the day, with what comes next and what was last.
void print_cities_without(std::ostream& out, bylaw::date day) {
  if (!day.is_known()) return;
  for (const std::string& city : city_names()) {
    const auto found = bylaw::cities::editions_on(city, bylaw::on{day});
    if (found) continue;
    out << "No edition of " << city << " counts on " << to_text(day);
    if (found.next() != nullptr) out << "; next: " << found.next()->title.english;
    if (found.last() != nullptr) out << "; last: " << found.last()->title.english;
    out << "\n";
  }
}

/// Every document there is, and which ones were asked.
void print_editions(std::ostream& out, bylaw::date day) {
  std::vector<std::string_view> asked;
  for_each_asked(day, [&](const auto& policy) { asked.push_back(policy.about().edition); });
  print_cities_without(out, day);
  out << "Documents, checked on " << to_text(bylaw::cities::as_of) << " (> asked"
      << (day.is_known() ? " about " + to_text(day) : std::string()) << ")\n";
  bylaw::cities::for_each_city([&](const auto& policy) {
    const bylaw::about& document = policy.about();
    const bool is_asked = std::find(asked.begin(), asked.end(), document.edition) != asked.end();
    out << (is_asked ? "> " : "  ") << plain_text::left(city_in_words(document), 19) << "  " << document.title.english
        << "; " << edition_in_words(document);
    if (policy.clause_count() == 0) out << "; " << nothing_computable;
    out << "\n";
  });
  out << "\n";
}

/// What ends soon behind the day that is asked about, or else behind the day of the catalogue.
void print_endings(std::ostream& out, bylaw::date day) {
  const bylaw::on from{day.is_known() ? day : bylaw::cities::as_of};
  const auto soon = bylaw::cities::endings_within(90, from);
  if (soon.empty()) return;
  out << "Ends within 90 days of " << to_text(from.day) << "\n";
  for (const bylaw::ending& one : soon)
    out << "  " << plain_text::left(city_in_words(one.document), 19) << "  " << one.document.title.english
        << (one.clause.empty() ? "" : ", " + std::string(one.clause)) << ": until " << to_text(one.until) << "\n";
  out << "\n";
}

void print_legend(std::ostream& out) {
  out << "apply/may/not  clauses that apply, that may apply, that do not\n"
         "*              rests on a rate or cap that no source read states; does not count for the order of the "
         "cities\n";
}

// --- the file ---

/// Says on stderr what is wrong in the file, and remembers that something was.
class complaints {
 public:
  explicit complaints(std::string file) : file_(std::move(file)) {}

  void about(const bylaw::csv_flaw& flaw) {
    any_ = true;
    std::cerr << file_ << ":" << flaw.line << ": column " << flaw.column << ": "
              << plain_text::one_line(flaw.what.english) << "\n";
  }
  bool any() const { return any_; }

 private:
  std::string file_;
  bool any_ = false;
};

void compare_cities(std::istream& in, const options& asked, complaints& wrong) {
  bylaw::csv_firms firms{in, bylaw::facts::all};
  for (const bylaw::csv_flaw& flaw : firms.heading_flaws()) wrong.about(flaw);
  if (!firms.ok()) return;
  for (const auto& row : firms) {
    for (const bylaw::csv_flaw& flaw : row.flaws) wrong.about(flaw);
    if (!row.ok()) continue;
    std::cout << plain_text::one_line(row.key) << "\n";
    table(ask_all_cities(row.firm, asked.day)).print(std::cout);
    print_questions(std::cout, row.firm, asked);
    print_windows(std::cout, row.firm, asked);
    if (asked.explain) print_explanations(std::cout, row.firm, asked);
    std::cout << "\n";
  }
  print_editions(std::cout, asked.day);
  print_endings(std::cout, asked.day);
  print_legend(std::cout);
}

/// False if the arguments are not what the first lines of this file say.
bool read_arguments(const std::vector<std::string>& arguments, options& asked) {
  bool has_file = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--explain") {
      asked.explain = true;
    } else if (arguments[i] == "--language" && i + 1 < arguments.size()) {
      const std::string& name = arguments[++i];
      if (name != "english" && name != "chinese") return false;
      asked.language = name == "english" ? bylaw::language::english : bylaw::language::chinese;
    } else if (arguments[i] == "--on" && i + 1 < arguments.size()) {
      const auto day = bylaw::parse_date(arguments[++i]);
      if (!day.ok()) return false;
      asked.day = day.value();
    } else if (!has_file && !arguments[i].starts_with("--")) {
      asked.file = arguments[i];
      has_file = true;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

int main(int argument_count, char** arguments) {
  options asked;
  if (!read_arguments({arguments + 1, arguments + argument_count}, asked)) {
    std::cerr << "usage: compare_cities [--on 2026-03-01] [--explain] [--language english|chinese] [FILE.csv]\n";
    return 2;
  }
  std::ifstream in(asked.file, std::ios::binary);
  if (!in || in.peek() == std::ifstream::traits_type::eof()) {
    std::cerr << asked.file << ": cannot be read, or is empty\n";
    return 1;
  }
  complaints wrong(asked.file);
  compare_cities(in, asked, wrong);
  std::cout.flush();
  return wrong.any() || !std::cout ? 1 : 0;
}
