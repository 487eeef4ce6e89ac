// SPDX-License-Identifier: MIT
//
// The back end of a subsidy portal, without its web server: the city comes with the request, a firm as a form or in a
// table, and what it is granted is drawn from the city's pool. No policy is compiled here; they are in
// portal_catalogue.cpp.
//
//   portal ask CITY DAY FORM                  '国产算力费用=800万&is+an+SME=yes', as a browser sends it
//   portal apply CITY DAY TABLE.csv FOLDER    one firm a row; a journal for each edition and year is kept in the folder
#include <bylaw/catalogue.hpp>
#include <bylaw/csv.hpp>
#include <bylaw/file_journal.hpp>
#include <bylaw/ledger.hpp>
#include <bylaw/parse.hpp>
#include <bylaw/text/results.hpp>

#include <algorithm>
#include <charconv>
#include <exception>
#include <fstream>
#include <iostream>
#include <span>
#include <string>
#include <string_view>

namespace {

constexpr bylaw::language chinese = bylaw::language::chinese;

// --- a form ---

/// A name or value of a form as a browser sends it: + is a space, %E5 a byte.
std::string decoded(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    const char* const digits = text.data() + i + 1;
    const bool is_byte = text[i] == '%' && i + 2 < text.size() &&
                         std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
    plain += is_byte ? static_cast<char>(byte) : text[i] == '+' ? ' ' : text[i];
    if (is_byte) i += 2;
  }
  return plain;
}

/// Gives the firm what the form says; false where something is wrong with it, and says what. What is left out is unknown.
bool take(std::string_view form, bylaw::any_firm& firm) {
  bool is_good = true;
  while (!form.empty()) {
    const std::string_view field = form.substr(0, form.find('&'));
    form.remove_prefix((std::min)(field.size() + 1, form.size()));
    const std::size_t equals = (std::min)(field.find('='), field.size());
    const std::string name = decoded(field.substr(0, equals));
    const std::string text = decoded(field.substr((std::min)(equals + 1, field.size())));
    const bylaw::set_result given = firm.set(name, text);
    if (!given.ok()) std::cerr << given.message(chinese) << "\n";
    if (given.replaced()) std::cerr << name << ": " << to_text(bylaw::flaw::given_twice, chinese) << "\n";
    is_good = is_good && given.ok() && !given.replaced();
  }
  return is_good;
}

/// What each edition gives as a line of JSON, why, and what is still to be asked.
int ask(const bylaw::found_editions& editions, const bylaw::on& day, std::string_view form) {
  bylaw::any_firm firm{bylaw::catalogue_facts()};
  if (!take(form, firm)) return 1;
  for (const bylaw::any_policy* policy : editions) {
    std::string json;
    to_json(json, *policy, policy->evaluate(firm, day));
    std::cout << policy->about().edition << " " << json << "\n" << policy->explain(firm, day).in(chinese);
    for (const bylaw::question& q : policy->questions(firm, day)) std::cout << "还需填写:" << q.name_zh << "\n";
  }
  return 0;
}

// --- a table, and the pools ---

/// Draws for a firm what is granted to it out of pools, once a clause and year: an application that is sent again is
/// answered as before, and draws nothing more.
void draw(const bylaw::any_policy& policy, const bylaw::on& day, const std::string& name, const bylaw::any_firm& firm,
          bylaw::ledger& book) {
  for (const bylaw::outcome& given : policy.evaluate(firm, day)) {
    if (given.pool.empty() || given.empty() || given.standing != bylaw::standing::entitled) continue;
    const std::string id = std::string(given.clause) + "/" + name;
    const bylaw::receipt drawn = book.reserve(id, name, given, limits_of(policy, firm, day, given.clause));
    std::cout << name << " " << to_text(given, chinese) << "。" << to_text(drawn, chinese) << "\n";
  }
}

int apply(const bylaw::found_editions& editions, const bylaw::on& day, const char* table, const std::string& folder) {
  bool is_good = true;
  for (const bylaw::any_policy* policy : editions) {
    const bylaw::any_assessment of_nobody = policy->evaluate({}, day);
    const auto has_a_pool = [](const bylaw::outcome& o) { return !o.pool.empty(); };
    if (std::none_of(of_nobody.begin(), of_nobody.end(), has_a_pool)) continue;
    const int year = day.day.year();
    const std::string edition(policy->about().edition);
    bylaw::file_journal journal{folder + "/" + edition + "-" + std::to_string(year) + ".journal"};
    bylaw::ledger book{*policy, bylaw::fiscal_year{year}, journal};
    std::cout << edition << ": " << book.recovery().entries << " entries found\n";

    std::ifstream file(table, std::ios::binary);
    bylaw::csv_options how;
    how.key = {"credit code", "统一社会信用代码"};
    how.rest = bylaw::unstated::is_zero_or_no;
    bylaw::csv_firms firms{file, bylaw::catalogue_facts(), how};
    for (const bylaw::csv_flaw& flaw : firms.heading_flaws()) std::cerr << flaw.message(chinese) << "\n";
    is_good = is_good && firms.heading_flaws().empty();
    for (const auto& row : firms) {
      for (const bylaw::csv_flaw& flaw : row.flaws) std::cerr << flaw.message(chinese) << "\n";
      if (row.ok()) draw(*policy, day, row.key, row.firm, book);
      is_good = is_good && row.ok();
    }
    for (const bylaw::outcome& given : of_nobody)
      if (has_a_pool(given)) std::cout << given.pool << ": 余额" << to_text(book.remaining(given.pool), chinese) << "\n";
  }
  return is_good ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) try {
  const std::span<char* const> given(arguments, static_cast<std::size_t>(count));
  const std::string_view command = given.size() > 1 ? given[1] : "";
  const bool asks = command == "ask" && given.size() == 5;
  if (!asks && !(command == "apply" && given.size() == 6)) {
    std::cerr << "portal ask CITY DAY FORM | portal apply CITY DAY TABLE.csv FOLDER\n";
    return 2;
  }
  const auto day = bylaw::parse_date(given[3]);
  if (!day.ok()) {
    std::cerr << given[3] << ": " << day.message(chinese) << "\n";
    return 2;
  }
  const bylaw::on when{day.value()};
  const bylaw::found_editions editions = bylaw::find_city(given[2], when);
  if (!editions) {
    std::cerr << given[2] << ": 该日无政策可查\n";
    return 1;
  }
  return asks ? ask(editions, when, given[4]) : apply(editions, when, given[4], given[5]);
} catch (const std::exception& wrong) {  // a journal that is damaged, in use or of other terms
  std::cerr << wrong.what() << "\n";
  return 1;
}
