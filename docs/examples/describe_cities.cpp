// SPDX-License-Identifier: MIT
//
// Writes the pages of the catalogue from the policy objects alone, in both languages:
//
//   describe_cities FOLDER [CLAIMS]
//
// CLAIMS is docs/claims.md, which a solver wrote: what always holds stands in the overview too. FOLDER/cities.md is that, FOLDER/cities/PLACE.md has every edition of a place, FOLDER/facts.md the shared
// facts and the clauses that read them.
#include <bylaw/cities.hpp>
#include <bylaw/describe.hpp>
#include <bylaw/outline.hpp>
#include <bylaw/text/terms.hpp>

#include "vocabulary.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace cities = bylaw::cities;
using bylaw::language;

// --- the catalogue, as data ---

struct edition {
  bylaw::outline rules;
  bylaw::description text;
};

/// A place and its editions, in the order of the catalogue.
struct place {
  bylaw::words name{};
  std::vector<edition> editions{};
};

std::vector<place> all_places() {
  std::vector<place> places;
  cities::for_each_city([&](const auto& policy) {
    if (places.empty() || places.back().name != policy.about().city) places.push_back({policy.about().city, {}});
    places.back().editions.push_back({bylaw::outline_of(policy), bylaw::describe(policy)});
  });
  return places;
}

/// "Hangzhou" is in hangzhou.md.
std::string file_of(const bylaw::words& place) {
  std::string name(place.english);
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name + ".md";
}

std::string anchor(std::string_view edition) { return "<a id=\"" + std::string(edition) + "\"></a>\n\n"; }

/// The same page with its headings one level deeper.
std::string as_section(const std::string& page) { return "#" + page; }

/// `12.5%`, of whole numbers, rounded down to a tenth.
std::string share(std::size_t part, std::size_t whole) {
  const std::size_t permille = 1000 * part / whole;
  return std::to_string(permille / 10) + "." + std::to_string(permille % 10) + "%";
}

// --- what a clause reads ---

void collect_facts(const bylaw::outline_node& node, std::vector<std::string_view>& names) {
  if (node.value == bylaw::value_kind::fact) {
    for (const std::string_view name : names)
      if (name == node.text) return;
    names.push_back(node.text);
  }
  for (const bylaw::outline_node& part : node.parts) collect_facts(part, names);
}

std::vector<std::string_view> facts_of(const bylaw::outlined_clause& clause) {
  std::vector<std::string_view> names;
  collect_facts(clause.rule, names);
  return names;
}

bool is_for_compute(const bylaw::outlined_clause& clause) {
  for (const std::string_view fact : facts_of(clause))
    for (const std::string_view base :
         {bylaw::facts::domestic_compute_cost.name, bylaw::facts::compute_contract_amount.name,
          bylaw::facts::compute_cost_paid.name, bylaw::facts::compute_cost_settled_in_window.name})
      if (fact == base) return true;
  return false;
}

// --- the overview ---

/// The cells of a row of a table. A bar inside a cell is written `\|`.
std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (row[i] == '|' && row[i - 1] != '\\') {
      cells.push_back(cell.size() > 2 ? cell.substr(1, cell.size() - 2) : "");
      cell.clear();
    } else {
      cell += row[i];
    }
  }
  return cells;
}

/// The row of a clause in the table that `describe` writes: clauses stand in their order, behind the two lines of the
/// heading.
std::vector<std::string> row_of(const std::string& page, std::size_t clause) {
  std::size_t at = page.find("\n| measure |");
  for (std::size_t line = 0; line < clause + 2; ++line) at = page.find('\n', at + 1);
  return cells_of(page.substr(at + 1, page.find('\n', at + 1) - at - 1));
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

/// What the first measure for compute pays, on which conditions, its caps and its pool.
std::string compute_at_a_glance(const edition& one) {
  for (std::size_t i = 0; i < one.rules.clauses.size(); ++i) {
    if (!is_for_compute(one.rules.clauses[i])) continue;
    const std::vector<std::string> row = row_of(one.text.text(), i);
    std::string words = row[1];
    if (row[3] != "–") words += ", if " + row[3];
    for (const std::size_t column : {std::size_t{2}, std::size_t{4}})
      if (row[column] != "–") words += "; " + row[column];
    replace_all(words, "domestic compute cost plus other compute cost", "compute");
    replace_all(words, ".00", "");
    return words;
  }
  return one.rules.clauses.empty() ? "no computable measure" : "–";
}

/// On the day of the catalogue.
std::string standing_of(const bylaw::about& document) {
  if (document.status == bylaw::status::draft) return "draft";
  const bylaw::verdict in_force = bylaw::in_force_on(bylaw::validity_of(document), bylaw::on{cities::as_of});
  return in_force.holds() ? "in force" : in_force.may_hold() ? "perhaps in force" : "not in force";
}

void write_row(std::ostream& out, const place& where, const edition& one) {
  const bylaw::about& document = one.rules.document;
  const auto or_dash = [](const std::string& text, bool is_known) { return is_known ? text : std::string("–"); };
  out << "| " << where.name.english << " " << where.name.chinese << " | " << to_text(document.government) << " | ["
      << document.edition << "](cities/" << file_of(where.name) << "#" << document.edition << ") | "
      << standing_of(document) << " | " << or_dash(to_text(document.in_force_until), document.in_force_until.is_known())
      << " | " << or_dash(to_text(document.seen_in_force.high), document.seen_in_force.high.is_known()) << " | "
      << compute_at_a_glance(one) << " |\n";
}

void write_readings(std::ostream& out, const std::vector<place>& places) {
  std::map<bylaw::reading, std::size_t> count;
  std::size_t all = 0;
  for (const place& where : places)
    for (const edition& one : where.editions)
      for (const bylaw::outlined_clause& clause : one.rules.clauses) {
        ++count[clause.source.read_in];
        ++all;
      }
  out << "\n## How the figures were read\n\n"
         "Each clause says where and how it was read; of one that was read twice the better reading counts.\n\n"
         "| how | clauses of "
      << all << " | share |\n|---|---|---|\n";
  for (const auto& entry : count)
    out << "| " << to_text(entry.first) << " | " << entry.second << " | " << share(entry.second, all) << " |\n";
}

void write_endings(std::ostream& out) {
  out << "\n## What ends within 90 days\n\n"
         "Behind "
      << to_text(cities::as_of)
      << ", as far as an end was read: see [how a catalogue is kept current](how-to/keep-a-catalogue-current.md).\n\n"
         "| edition | clause | until | how the end was read |\n|---|---|---|---|\n";
  for (const bylaw::ending& one : cities::endings_within(90, bylaw::on{cities::as_of}))
    out << "| [" << one.document.edition << "](cities/" << file_of(one.document.city) << "#" << one.document.edition
        << ") | " << (one.clause.empty() ? "all" : one.clause) << " | " << to_text(one.until) << " | "
        << (one.read_in == bylaw::reading::not_stated ? std::string("as the document's source") : to_text(one.read_in))
        << " |\n";
}

// --- what always holds, as it was proved ---

struct proved_of_edition {
  std::string cliffs, silence, never_above;
};
using proved = std::map<std::string, proved_of_edition, std::less<>>;

/// The first table of docs/claims.md: | edition | cliffs | silence grants | never above |
proved read_claims(std::istream& page) {
  proved all;
  for (std::string line; std::getline(page, line);) {
    std::vector<std::string> cells;
    for (std::size_t at = 0, end = 0; line.starts_with("| ") && (end = line.find(" |", at + 1)) != line.npos; at = end + 1)
      cells.push_back(line.substr(at + 2, end - at - 2));
    if (cells.size() == 4 && cells[0] != "edition") all[cells[0]] = {cells[1], cells[2], cells[3]};
  }
  return all;
}

std::string holds_or(const std::string& found, std::string_view not_so) {
  if (found == "none") return "holds";
  return (found.find("undecided") != found.npos ? "undecided: " : std::string(not_so)) + found;
}
/// Of the facts along which there are cliffs those that are a compute cost.
std::string holds_in_compute_cost(const std::string& cliffs) {
  std::string found;
  for (std::size_t at = 0; at < cliffs.size() && cliffs != "none";) {
    const std::size_t end = std::min(cliffs.find("; ", at), cliffs.size());
    const std::string fact = cliffs.substr(at, end - at);
    if (fact.find("compute") != fact.npos) found += (found.empty() ? "" : ", ") + fact;
    at = end + 2;
  }
  return holds_or(found.empty() ? "none" : found, "not along ");
}

bool reads_a_fact(const bylaw::outline_node& node) {
  return node.value == bylaw::value_kind::fact || std::any_of(node.parts.begin(), node.parts.end(), reads_a_fact);
}

/// False where an edition that reads facts has no claims.
bool write_claims(std::ostream& out, const std::vector<place>& places, const proved& all) {
  out << "\n## What always holds\n\n"
         "For all firms of which everything is known, as [proved or refuted](claims.md) by a solver; a test holds that page to "
         "the policies. No cliff: one more fen, or one more of a count, never brings less. Silence never grants: who leaves a fact "
         "out never gets more than who states it; where that is not so, it is the fact's purpose ([lowering "
         "facts](reference/facts.md)).\n\n"
         "| edition | no cliff in compute cost | no cliff in any amount or count | silence never grants | never above |\n"
         "|---|---|---|---|---|\n";
  bool all_are_there = true;
  for (const place& where : places)
    for (const edition& one : where.editions) {
      const std::string name(one.rules.document.edition);
      const auto& clauses = one.rules.clauses;
      if (std::none_of(clauses.begin(), clauses.end(), [](const auto& clause) { return reads_a_fact(clause.rule); })) continue;
      const auto found = all.find(name);
      if (found == all.end()) {
        std::cerr << "no claims of " << name << "\n";
        all_are_there = false;
        continue;
      }
      const proved_of_edition& p = found->second;
      out << "| [" << name << "](cities/" << file_of(where.name) << "#" << name << ") | " << holds_in_compute_cost(p.cliffs) << " | "
          << holds_or(p.cliffs, "not along ") << " | " << holds_or(p.silence, "not of ") << " | " << p.never_above << " |\n";
    }
  return all_are_there;
}

void write_overview(std::ostream& out, const std::vector<place>& places) {
  out << "# The catalogue of cities\n\n"
         "Checked on "
      << to_text(cities::as_of)
      << ". Written by [describe_cities.cpp](examples/describe_cities.cpp) from the policy objects in "
         "`bylaw/cities.hpp`; not to be edited by hand. What is not known is not guessed. Each place has a page with "
         "its "
         "figures, conditions and sources, in both languages; what is asked of a firm stands in "
         "[the shared facts](facts.md). Which editions have cliffs, and what none of them ever exceeds, is [proved](claims.md).\n\n"
         "| place | government | edition | on that day | until | last seen in force | compute at a glance |\n"
         "|---|---|---|---|---|---|---|\n";
  for (const place& where : places)
    for (const edition& one : where.editions) write_row(out, where, one);
  write_readings(out, places);
  write_endings(out);
}

// --- a place ---

void write_place(std::ostream& out, const place& where) {
  out << "# " << where.name.english << " " << where.name.chinese
      << "\n\n"
         "[All places](../cities.md), checked on "
      << to_text(cities::as_of)
      << ". Written by [describe_cities.cpp](../examples/describe_cities.cpp); not to be edited by hand.\n";
  for (const edition& one : where.editions)
    out << "\n"
        << anchor(one.rules.document.edition) << as_section(one.text.text()) << "\n"
        << as_section(bylaw::description(one.text).in(language::chinese).text());
}

// --- the facts ---

struct known_fact {
  std::string_view name, name_zh;
  bool is_money, is_count;
};

template <auto... Fact>
std::vector<known_fact> known_facts(const bylaw::fact_list<Fact...>&) {
  return {{Fact.name, Fact.name_zh, std::is_same_v<typename decltype(Fact)::value_type, bylaw::money>,
           std::is_same_v<typename decltype(Fact)::value_type, std::int64_t>}...};
}

/// " (base not said)", where the source of a clause does not say of an amount what it counts.
std::string unsaid_base(std::string_view edition, std::string_view clause, std::string_view fact) {
  const vocabulary::source_base* const said = vocabulary::find_base(edition, clause, fact);
  return said != nullptr && said->base == vocabulary::not_said ? " (base not said)" : "";
}

/// The clauses that read a fact, by edition; what base a source does not say is said.
std::string readers_of(std::string_view fact, const std::vector<place>& places) {
  std::string list;
  for (const place& where : places)
    for (const edition& one : where.editions) {
      std::string clauses;
      for (const bylaw::outlined_clause& clause : one.rules.clauses)
        for (const std::string_view read : facts_of(clause))
          if (read == fact)
            clauses += (clauses.empty() ? " " : ", ") + std::string(clause.id) +
                       unsaid_base(one.rules.document.edition, clause.id, fact);
      if (clauses.empty()) continue;
      const std::string_view name = one.rules.document.edition;
      list += (list.empty() ? "[" : "; [") + std::string(name) + "](cities/" + file_of(where.name) + "#" +
              std::string(name) + ")" + clauses;
    }
  return list.empty() ? "–" : list;
}

/// Whether tax is in an amount, as the sources of the clauses that read it say.
std::string_view tax_of(std::string_view fact) {
  for (const vocabulary::source_base& one : vocabulary::source_bases)
    if (one.fact == fact) return one.tax;
  return vocabulary::not_said;
}

template <class Predicate>
void write_facts(std::ostream& out, const std::vector<place>& places, std::string_view heading, bool has_base,
                 const Predicate& belongs) {
  const std::vector<known_fact> facts = known_facts(bylaw::facts::all);
  out << "\n## " << heading << "\n\n| fact | 中文 | " << (has_base ? "base | tax | " : "")
      << "definition | read by |\n|---|---|" << (has_base ? "---|---|" : "") << "---|---|\n";
  for (const known_fact& fact : facts) {
    if (!belongs(fact)) continue;
    const vocabulary::entry& said = *vocabulary::find(fact.name);
    out << "| `" << said.identifier << "` “" << fact.name << "” | " << fact.name_zh << " | ";
    if (has_base) out << said.base << " | " << tax_of(fact.name) << " | ";
    out << (said.definition.empty() ? "–" : said.definition) << " | " << readers_of(fact.name, places) << " |\n";
  }
}

void write_vocabulary(std::ostream& out, const std::vector<place>& places) {
  out << "# The shared facts\n\n"
         "What the catalogue asks of a firm, in the namespace `bylaw::facts` of "
         "[`bylaw/facts.hpp`](reference/facts.md). Written by "
         "[describe_cities.cpp](examples/describe_cities.cpp) from the facts and the policies; not to be edited by "
         "hand.\n\n"
         "Two clauses that mean different bases do not share a fact: what was contracted, incurred, settled, purchased "
         "and invested are different amounts, and so is one without the tax in it. Where a source says no more than "
         "\"cost\", it is taken for what was incurred, and that it does not say is said with the clause. Amounts are "
         "in "
         "yuan, to the fen. Exclusions are phrased as exclusions (true means excluded), so that a closed world does "
         "not refuse by default. What a "
         "value may be is said in [fact](reference/fact.md).\n";
  write_facts(out, places, "Money", true, [](const known_fact& f) { return f.is_money; });
  write_facts(out, places, "Counts", true, [](const known_fact& f) { return f.is_count; });
  write_facts(out, places, "Yes or no", false, [](const known_fact& f) { return !f.is_money && !f.is_count; });
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2 && argument_count != 3) {
    std::cerr << "usage: describe_cities FOLDER [CLAIMS]\n";
    return 2;
  }
  for (const known_fact& fact : known_facts(bylaw::facts::all))
    if (vocabulary::find(fact.name) == nullptr) {
      std::cerr << "docs/examples/vocabulary.hpp has no entry for the fact '" << fact.name << "'\n";
      return 1;
    }
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder / "cities");
  const std::vector<place> places = all_places();
  std::ofstream overview(folder / "cities.md");
  write_overview(overview, places);
  if (argument_count == 3) {
    std::ifstream claims(arguments[2]);
    if (!write_claims(overview, places, read_claims(claims))) return 1;
  }
  std::ofstream vocabulary_page(folder / "facts.md");
  write_vocabulary(vocabulary_page, places);
  bool good = overview.flush() && vocabulary_page.flush();
  for (const place& where : places) {
    std::ofstream page(folder / "cities" / file_of(where.name));
    write_place(page, where);
    good = good && page.flush();
  }
  if (!good) std::cerr << folder << " cannot be written\n";
  return good ? 0 : 1;
}
