// SPDX-License-Identifier: MIT
//
// Claims about every edition of the catalogue, given to a solver: each is proved, refuted with a firm, or undecided in ten
// seconds. A firm that refutes one is asked again by `evaluate`, and shown by `explain`. Prints docs/claims.md, and the firms
// beside it on the standard error: another version of the solver finds others.
//
//   check_claims SOLVER FILE.smt2 [SECONDS]
#include <bylaw/cities.hpp>
#include <bylaw/claim.hpp>
#include <bylaw/explain.hpp>
#include <bylaw/facts/lowering.hpp>
#include <bylaw/questions.hpp>
#include <bylaw/text/amounts.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace bylaw::literals;

namespace {

std::string solver, file, seconds = "10";
int mistakes = 0;
std::map<bylaw::finding, int> tally;

std::string solved() {
  std::string printed;
  const std::string command = solver + " -T:" + seconds + " -smt2 " + file + " 2>&1";
  std::FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return {};
  char part[4096];
  for (std::size_t size = 0; (size = std::fread(part, 1, sizeof part, pipe)) > 0;) printed.append(part, size);
  static_cast<void>(pclose(pipe));
  return printed;
}

bylaw::solver_answer asked(const bylaw::formula& f, const bylaw::claim& what) {
  {
    std::ofstream out(file, std::ios::binary);
    bylaw::write_smt(out, f, what);
  }
  const bylaw::solver_answer answer = bylaw::read_answer(f, what, solved());
  ++tally[answer.finding];
  return answer;
}

std::vector<bylaw::formula_value> values_of(const bylaw::formula& f, const bylaw::solver_answer& answer) {
  std::vector<bylaw::formula_value> values;
  for (const bylaw::formula_fact& fact : f.facts)
    for (const bylaw::counterexample_fact& one : answer.firm)
      if (one.fact.name == fact.name) values.emplace_back(one.value);
  return values;
}
std::size_t place_of(const bylaw::formula& f, std::string_view fact) {
  std::size_t place = 0;
  while (f.facts[place].name != fact) ++place;
  return place;
}

void expect(bool held, const std::string& what) {
  if (held) return;
  ++mistakes;
  std::cerr << "mistake: " << what << "\n";
}

/// What a firm states that is not zero or no.
std::string said(const bylaw::solver_answer& answer) {
  std::string text;
  for (const bylaw::counterexample_fact& one : answer.firm) {
    if (one.value == 0) continue;
    if (!text.empty()) text += ", ";
    text += one.fact.name;
    if (one.fact.type == bylaw::formula_fact_type::money) text += " " + to_text(bylaw::money::from_fen(one.value));
    if (one.fact.type == bylaw::formula_fact_type::count) text += " " + std::to_string(one.value);
  }
  return text.empty() ? "a firm that states nothing" : text;
}

/// The firm is one in the eyes of `evaluate` and `explain` too.
template <class Policy>
void show(const Policy& policy, const bylaw::formula& f, const std::vector<bylaw::formula_value>& values) {
  using reads = typename bylaw::detail::asked_facts<false, bylaw::detail::reads_of<Policy>>::type;
  const bylaw::detail::answered_firm<reads> firm(values.data());
  const auto total = bylaw::evaluate(policy, firm).total();
  expect(total == bylaw::evaluate(f, values).total, "evaluate and the formula differ on a counterexample");
  const bylaw::explanation why = bylaw::explain(policy, firm);
  expect(why.total == total, "explain and evaluate differ on a counterexample");
}

template <class Policy>
std::string cliffs_of(const Policy& policy, const bylaw::formula& f) {
  std::string text;
  for (const bylaw::formula_fact& fact : f.facts) {
    if (fact.type == bylaw::formula_fact_type::yes_no) continue;
    const auto answer = asked(f, bylaw::claim::no_cliff_in(fact.name));
    if (answer.finding == bylaw::finding::proved) continue;
    if (!text.empty()) text += "; ";
    text += std::string(fact.name);
    if (answer.finding == bylaw::finding::undecided) {
      text += ": undecided";
      continue;
    }
    auto values = values_of(f, answer);
    const std::size_t place = place_of(f, fact.name);
    const auto before = bylaw::evaluate(f, values).total;
    show(policy, f, values);
    values[place] = bylaw::formula_value(values[place].low + 1);
    const auto after = bylaw::evaluate(f, values).total;
    show(policy, f, values);
    expect(after.low < before.low || after.high < before.high, "a cliff that is none");
    std::cerr << policy.about().edition << ", a cliff: " << said(answer) << " gets " << to_text(before) << "; with one more "
              << fact.name << " " << to_text(after) << "\n";
  }
  return text.empty() ? "none" : text;
}

template <class Policy>
std::string silent_facts_of(const Policy& policy, const bylaw::formula& f) {
  std::string text;
  for (const bylaw::formula_fact& fact : f.facts) {
    const auto answer = asked(f, bylaw::claim::silence_never_grants(fact.name));
    if (answer.finding == bylaw::finding::proved) continue;
    if (!text.empty()) text += ", ";
    text += std::string(fact.name);
    if (answer.finding == bylaw::finding::undecided) {
      text += " (undecided)";
      continue;
    }
    auto values = values_of(f, answer);
    const auto stated = bylaw::evaluate(f, values).total;
    show(policy, f, values);
    values[place_of(f, fact.name)] = {};
    const auto silent = bylaw::evaluate(f, values).total;
    expect(stated.low < silent.low || stated.high < silent.high, "a silence that grants nothing");
    const auto is_it = [&](const bylaw::facts::lowering_fact& one) { return one.name == fact.name; };
    expect(std::any_of(std::begin(bylaw::facts::lowering), std::end(bylaw::facts::lowering), is_it),
           std::string(fact.name) + " lowers an award, and is not listed");
  }
  return text.empty() ? "none" : text;
}

template <class Later, class Earlier>
std::string compared(const Later& later, const Earlier& earlier) {
  const bylaw::formula f = bylaw::formula_of(later);
  const bylaw::formula other = bylaw::formula_of(earlier);
  const auto answer = asked(f, bylaw::claim::at_least_as_much_as(other));
  std::string text = "| " + std::string(later.about().edition) + " | " + std::string(earlier.about().edition) + " | ";
  if (answer.finding == bylaw::finding::proved) return text + "always at least as much |\n";
  if (answer.finding == bylaw::finding::undecided) return text + "undecided |\n";
  const auto mine = bylaw::evaluate(f, values_of(f, answer)).total;
  const auto theirs = bylaw::evaluate(other, values_of(other, answer)).total;
  expect(mine.low < theirs.low || mine.high < theirs.high, "less that is not less");
  std::cerr << later.about().edition << " after " << earlier.about().edition << ": " << said(answer) << " gets " << to_text(mine)
            << ", and got " << to_text(theirs) << "\n";
  return text + "not always |\n";
}

void check_the_reader() {
  const bylaw::formula f = bylaw::formula_of(bylaw::cities::hangzhou_2025_06);
  const auto c = bylaw::claim::no_cliff_in(bylaw::facts::domestic_compute_cost);
  for (const char* garbage : {"", "timeout\n", "unknown\n", "(error \"unsat\")\n", "sat\n", "sat\n((x0 99999999999999999999))\n", "unsatisfied\n"})
    expect(bylaw::read_answer(f, c, garbage).finding == bylaw::finding::undecided, "an answer that is none");
  expect(bylaw::read_answer(f, c, "unsat\n(error \"no model\")\n").finding == bylaw::finding::proved, "unsat");
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  solver = arguments[1];
  file = arguments[2];
  if (count > 3) seconds = arguments[3];
  check_the_reader();
  namespace cities = bylaw::cities;

  std::cout << "# What always holds\n\n"
               "Proved, or refuted with a firm, by z3 for all firms of which everything is known, from what `write_smt` of\n"
               "[claim.hpp](reference/claim.md) writes; by the test `engines.claims`, not to be edited by hand.\n\n"
               "A **cliff** is where one fen more, or one more of a count, brings less. **Silence grants** where a firm that leaves a\n"
               "fact out, so that it counts as zero or no, gets more than one that states it: such facts are exclusions and size\n"
               "tests, and each is in the list of [lowering facts](reference/facts.md).\n\n"
               "| edition | cliffs | silence grants | never above |\n|---|---|---|---|\n";
  bool hangzhous_cliff_is_found = false;
  cities::for_each_city([&](const auto& policy) {
    const bylaw::formula f = bylaw::formula_of(policy);
    if (f.facts.empty()) return;
    const std::string cliffs = cliffs_of(policy, f);
    if (policy.about().edition == "hangzhou_2025_06") hangzhous_cliff_is_found = cliffs.find("domestic compute cost") != std::string::npos;
    std::string never_above = "–";
    for (const bylaw::money amount : {100_wan, 500_wan, 1000_wan, 2000_wan, 5000_wan, 1_yi, 10_yi}) {
      const auto answer = asked(f, bylaw::claim::never_above(amount));
      if (answer.finding == bylaw::finding::refuted) {
        expect(bylaw::evaluate(f, values_of(f, answer)).total.high > amount, "above that is not above");
        continue;
      }
      if (answer.finding == bylaw::finding::proved) never_above = to_text(amount);
      break;
    }
    std::cout << "| " << policy.about().edition << " | " << cliffs << " | " << silent_facts_of(policy, f) << " | " << never_above << " |\n";
  });
  expect(hangzhous_cliff_is_found, "Hangzhou's cliff is not found");

  std::cout << "\nWhat a later edition gives is at least what the one before it gave:\n\n| edition | before | |\n|---|---|---|\n"
            << compared(cities::chengdu_2025_08, cities::chengdu_2025_04) << compared(cities::wuhan_2026_02, cities::wuhan_2025_04)
            << compared(cities::beijing_2024_11, cities::beijing_2023_10) << compared(cities::suzhou_2026_01, cities::suzhou_2025_04)
            << compared(cities::xiamen_2025_04, cities::xiamen_2024);
  // What must be refuted and what must be proved, whatever the catalogue says.
  const bylaw::formula chengdu = bylaw::formula_of(cities::chengdu_2025_08);
  expect(asked(chengdu, bylaw::claim::at_least_as_much_as(cities::chengdu_2025_08)).finding == bylaw::finding::proved, "a policy against itself");
  const bylaw::formula wuhan = bylaw::formula_of(cities::wuhan_2025_04);
  expect(asked(wuhan, bylaw::claim::never_above(50_pct, bylaw::facts::domestic_compute_cost)).finding == bylaw::finding::refuted,
         "Wuhan pays a share of other compute too");
  std::cerr << tally[bylaw::finding::proved] << " proved, " << tally[bylaw::finding::refuted] << " refuted, "
            << tally[bylaw::finding::undecided] << " undecided; " << mistakes << " mistakes\n";
  return mistakes == 0 && tally[bylaw::finding::proved] > 50 ? 0 : 1;
}
