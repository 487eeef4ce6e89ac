// SPDX-License-Identifier: MIT
//
// The ledger: every status, a seeded simulation beside a simple model, disks that fail, and many threads. What a crash
// leaves is in simulated_disk_test.cpp.
#include "support/facts.hpp"
#include "support/failing_file.hpp"
#include "support/random.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/file_journal.hpp>
#include <bylaw/ledger.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <map>
#include <thread>

using namespace bylaw::literals;
using bylaw::draw;
using bylaw::draw_status;
using bylaw::fiscal_year;
using bylaw::ledger;
using bylaw::money;
using bylaw::receipt;

namespace {

namespace facts = support::facts;

constexpr auto whole = bylaw::percentage_subsidy{facts::cost, 100_pct};

// A pool of two clauses, one of them with a yearly cap; a quota; an award paid once; a clause without any limit.
constexpr auto city = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"voucher", whole | bylaw::at_most_per_year(100_fen) | bylaw::annual_pool{"compute", 1000_fen}},
    bylaw::clause{"rent", whole | bylaw::annual_pool{"compute", 1000_fen}},
    bylaw::clause{"park", whole | bylaw::annual_quota{"parks", 4}},
    bylaw::clause{"prize", bylaw::fixed_award{50_fen} | bylaw::once | bylaw::pool{"prizes", 200_fen}},
    bylaw::clause{"open", whole}};

using file = bylaw::framed_journal<support::failing_file>;

receipt reserved(money amount, money asked, money left, money cap) {
  receipt r{draw_status::reserved, amount, asked, left, cap};
  r.now = bylaw::draw_state::reserved;
  return r;
}

}  // namespace

TEST_CASE("ledger: reserve, settle, release, and what is left") {
  ledger book{bylaw::cities::wuhan_2025_04, fiscal_year{2026}};
  const receipt r = book.reserve({.id = 7001, .firm = 42, .clause = "compute-voucher", .amount = 30_wan});
  CHECK(r);
  CHECK(r == reserved(30_wan, 30_wan, 970_wan, 1000_wan));
  CHECK(book.remaining("compute-voucher") == 970_wan);
  CHECK(book.settle(7001, 25_wan));
  CHECK(book.remaining("compute-voucher") == 975_wan);
  CHECK(book.drawn_by(42, "compute-voucher") == 25_wan);
  CHECK(book.reserve({.id = 7002, .firm = 43, .clause = "compute-voucher", .amount = 975_wan}));
  CHECK(book.remaining("compute-voucher") == 0_wan);
  CHECK(book.release(7002));
  CHECK(book.remaining("compute-voucher") == 975_wan);
  CHECK(book.drawn_by(43, "compute-voucher") == 0_wan);
  const auto asked = bylaw::evaluate(
      bylaw::cities::wuhan_2025_04,
      bylaw::closed_world(bylaw::firm{bylaw::facts::domestic_compute_cost = 1990_wan, bylaw::facts::is_sme = true}));
  CHECK(book.quote(42, asked["compute-voucher"]) == bylaw::between(975_wan, 975_wan));
  CHECK(book.entries().size() == 4);
  CHECK(book.year() == fiscal_year{2026});
}

TEST_CASE("ledger: every refusal is named, with its figures, and changes nothing") {
  ledger book{city, fiscal_year{2026}};
  const auto status = [&](const draw& d) { return book.reserve(d).status; };
  CHECK(status({1, 5, "nothing", 1_fen}) == draw_status::unknown_clause);
  CHECK(status({1, 5, "rent", 0_fen}) == draw_status::invalid_amount);
  CHECK(status({1, 5, "rent", money::from_fen(-1)}) == draw_status::invalid_amount);
  CHECK(status({1, 5, "rent", bylaw::unlimited}) == draw_status::invalid_amount);
  CHECK(book.reserve({1, 5, "rent", 1001_fen}) ==
        receipt{draw_status::insufficient_funds, 0_fen, 1001_fen, 1000_fen, 1000_fen});
  CHECK(book.reserve({1, 5, "voucher", 101_fen}) ==
        receipt{draw_status::over_firm_cap, 0_fen, 101_fen, 100_fen, 100_fen});
  CHECK(book.entries().empty());

  // A refused id may be tried again, with other content.
  CHECK(status({1, 5, "voucher", 60_fen}) == draw_status::reserved);
  CHECK(book.reserve({2, 5, "voucher", 41_fen}) == receipt{draw_status::over_firm_cap, 0_fen, 41_fen, 40_fen, 100_fen});
  CHECK(status({2, 6, "voucher", 41_fen}) == draw_status::reserved);

  // The same again gets the same receipt; anything else is a conflict.
  CHECK(book.reserve({1, 5, "voucher", 60_fen}) == reserved(60_fen, 60_fen, 40_fen, 100_fen));
  CHECK(book.remaining("compute") == 899_fen);
  CHECK(status({1, 5, "voucher", 61_fen}) == draw_status::conflict);
  CHECK(status({1, 6, "voucher", 60_fen}) == draw_status::conflict);
  CHECK(status({1, 5, "rent", 60_fen}) == draw_status::conflict);
  CHECK(status({.id = 1, .firm = 5, .clause = "voucher", .amount = 60_fen, .expires = 9}) == draw_status::conflict);

  CHECK(book.settle(99, 1_fen).status == draw_status::unknown_draw);
  CHECK(book.release(99).status == draw_status::unknown_draw);
  CHECK(book.settle(1, 61_fen).status == draw_status::invalid_amount);
  CHECK(book.settle(1, 61_fen).cap == 60_fen);
  CHECK(book.settle(1, 50_fen).status == draw_status::settled);
  CHECK(book.settle(1, 49_fen).status == draw_status::already_settled);
  CHECK(book.settle(1, 49_fen).paid == 50_fen);
  CHECK(book.release(1).status == draw_status::already_settled);
  CHECK(book.release(2).status == draw_status::released);
  CHECK(book.settle(2, 1_fen).status == draw_status::already_released);
  CHECK(book.remaining("compute") == 950_fen);

  for (std::uint64_t i = 10; i < 14; ++i) CHECK(status({i, i, "park", 1_wan}) == draw_status::reserved);
  CHECK(book.reserve({14, 14, "park", 1_wan}).status == draw_status::quota_used_up);
  CHECK(book.places_left("parks") == 0);
  CHECK(book.settle(10, 1_wan));
  CHECK(status({14, 14, "park", 1_wan}) == draw_status::quota_used_up);
  CHECK(book.release(11));
  CHECK(status({14, 14, "park", 1_wan}) == draw_status::reserved);

  CHECK(status({20, 5, "open", 10'000'000_yi}) == draw_status::reserved);
  CHECK_THROWS_AS(static_cast<void>(book.remaining("nothing")), bylaw::no_such_clause);
  CHECK_THROWS_AS(static_cast<void>(book.remaining("parks")), bylaw::no_such_clause);
  CHECK_THROWS_AS(static_cast<void>(book.drawn_by(5, "nothing")), bylaw::no_such_clause);
}

TEST_CASE("ledger: what is left, an outcome, an amount the authority decides") {
  ledger book{city, fiscal_year{2026}};
  CHECK(book.reserve_up_to({1, 5, "rent", 999_fen}).amount == 999_fen);
  CHECK(book.reserve_up_to({2, 6, "rent", 50_fen}) == reserved(1_fen, 50_fen, 0_fen, 1000_fen));
  CHECK(book.reserve_up_to({2, 6, "rent", 50_fen}) == reserved(1_fen, 50_fen, 0_fen, 1000_fen));
  CHECK(book.reserve_up_to({3, 7, "rent", 50_fen}).status == draw_status::insufficient_funds);
  CHECK(book.release(1));

  const auto exact = bylaw::evaluate(city, bylaw::firm{facts::cost = 70_fen});
  CHECK(book.reserve(4, 8, exact["voucher"]).amount == 70_fen);
  CHECK(book.reserve(5, 8, exact["voucher"]).status == draw_status::over_firm_cap);
  const auto open = bylaw::evaluate(city, bylaw::firm{facts::cost = bylaw::between(20_fen, 70_fen)});
  CHECK(book.reserve(6, 9, open["voucher"]).status == draw_status::invalid_amount);
  CHECK(book.reserve(6, 9, open["voucher"], 19_fen).status == draw_status::invalid_amount);
  CHECK(book.reserve(6, 9, open["voucher"], 71_fen).status == draw_status::invalid_amount);
  CHECK(book.reserve(6, 9, open["voucher"], 20_fen).status == draw_status::reserved);
  CHECK(book.quote(8, exact["voucher"]) == bylaw::between(30_fen, 30_fen));
  CHECK(book.quote(9, open["voucher"]) == bylaw::between(20_fen, 70_fen));
}

TEST_CASE("ledger: paid once, also in earlier years; budgets, expiry, the end of the year") {
  const bylaw::earlier_award earlier[] = {{77, "prize"}};
  ledger book{city, fiscal_year{2026}, earlier};
  CHECK(book.reserve({1, 77, "prize", 50_fen}).status == draw_status::over_firm_cap);
  CHECK(book.reserve({1, 78, "prize", 50_fen}));
  CHECK(book.reserve({2, 78, "prize", 50_fen}).status == draw_status::over_firm_cap);
  CHECK(book.release(1));
  CHECK(book.reserve({2, 78, "prize", 50_fen}));

  CHECK(book.set_budget("prizes", 49_fen).status == draw_status::invalid_amount);
  CHECK(book.set_budget("nothing", 49_fen).status == draw_status::unknown_pool);
  CHECK(book.set_budget("prizes", 60_fen));
  CHECK(book.remaining("prizes") == 10_fen);
  CHECK(book.set_budget("prizes", 500_fen));
  CHECK(book.remaining("prizes") == 450_fen);

  CHECK(book.reserve({.id = 3, .firm = 1, .clause = "rent", .amount = 10_fen, .expires = 100}));
  CHECK(book.reserve({.id = 4, .firm = 1, .clause = "rent", .amount = 20_fen, .expires = 200}));
  CHECK(book.reserve({.id = 5, .firm = 1, .clause = "rent", .amount = 40_fen, .expires = 100}));
  CHECK(book.settle(5, 40_fen));
  CHECK(book.expire(99) == 0);
  CHECK(book.expire(100) == 1);
  CHECK(book.remaining("compute") == 940_fen);
  CHECK(book.settle(3, 1_fen).status == draw_status::already_released);

  for (int i = 0; i < 2; ++i)
    CHECK(book.close_year() == std::vector<bylaw::unspent>{{"compute", 940_fen}, {"prizes", 450_fen}});
  CHECK(book.reserve({6, 1, "rent", 1_fen}).status == draw_status::year_closed);
  CHECK(book.settle(4, 20_fen));
  const bylaw::ledger& read = book;
  CHECK(read.entries().back() == bylaw::entry{bylaw::entry_kind::settle, 4, 1, "rent", 20_fen, 20_fen, bylaw::never});
  CHECK_THROWS_AS((ledger{city, fiscal_year{2026}, std::vector<bylaw::earlier_award>{{1, "none"}}}),
                  bylaw::no_such_clause);
}

// --- beside a simple model ---

namespace {

/// What a random policy of the simulation says, for the model.
struct limits {
  std::int64_t compute = 1000;
  std::int64_t prizes = 200;
  std::int64_t firm_cap = 100;
  std::int64_t places = 4;
  std::int64_t total = 400;
  bool takes_one = false;
  std::int64_t in_all = 5000;
  bool has_earlier_years = false;  // then firm n had 15 n fen of the voucher, the fifth in three years
};

limits random_limits(support::random_numbers& random) {
  return {random.between(0, 2000), random.between(0, 500),  random.between(0, 300),
          random.between(0, 8),    random.between(50, 900), random.one_in(2), random.between(0, 250), random.one_in(2)};
}

auto city_of(const limits& l) {
  const auto fen = [](std::int64_t n) { return money::from_fen(n); };
  auto excludes = bylaw::exclusive("grant", "bonus", bylaw::the_highest);
  excludes.takes_one = l.takes_one;
  return bylaw::policy{
      bylaw::about{},
      bylaw::clause{"voucher",
                    whole | bylaw::at_most_per_year(fen(l.firm_cap)) | bylaw::at_most_in_all(fen(l.in_all)) |
                        bylaw::for_at_most_years(3) | bylaw::annual_pool{"compute", fen(l.compute)}},
      bylaw::clause{"rent", whole | bylaw::annual_pool{"compute", fen(l.compute)}},
      bylaw::clause{"park", whole | bylaw::annual_quota{"parks", l.places}},
      bylaw::clause{"prize", bylaw::fixed_award{50_fen} | bylaw::once | bylaw::pool{"prizes", fen(l.prizes)}},
      bylaw::clause{"open", whole},
      bylaw::clause{"grant", whole},
      bylaw::clause{"bonus", whole | bylaw::at_most_per_year(50_pct * facts::cost)},
      excludes,
      bylaw::total_at_most(fen(l.total))};
}

constexpr const char* clauses[] = {"voucher", "rent", "park", "prize", "open", "grant", "bonus"};

// Every second draw and firm is known by a text.
bylaw::identifier draw_id(std::uint64_t n) {
  static const std::vector<std::string> texts = [] {
    std::vector<std::string> all;
    for (int i = 0; i < 100; ++i) all.push_back("发票-" + std::to_string(i));
    return all;
  }();
  return n % 2 == 0 ? bylaw::identifier(n) : bylaw::identifier(texts[n]);
}
bylaw::identifier firm_id(std::uint64_t n) {
  static const std::string texts[] = {"0", "1", "2", "3", "4", "5"};
  return n % 2 == 0 ? bylaw::identifier(n) : bylaw::identifier(texts[n]);
}

std::vector<bylaw::earlier_award> earlier_years_of(const limits& l) {
  std::vector<bylaw::earlier_award> all;
  for (std::uint64_t firm = 1; l.has_earlier_years && firm < 6; ++firm)
    for (std::uint64_t year = 0; year < (firm == 5 ? 3U : 1U); ++year)
      all.push_back({firm_id(firm), "voucher", money::from_fen(firm == 5 ? 25 : 15 * static_cast<std::int64_t>(firm))});
  return all;
}

// Balances by adding up every draw there is. No limit is ever looked up in anything but these maps.
class plain_book {
 public:
  struct kept {
    std::uint64_t firm;
    std::string clause;
    std::int64_t asked;
    bool up_to;
    std::int64_t firm_cap;  // as the draw states it; below zero if it does not
    std::int64_t expires;
    std::int64_t amount = 0;
    std::int64_t paid = 0;
    char state = 'r';  // reserved, settled, given back, expired
    friend bool operator==(const kept&, const kept&) = default;
  };
  explicit plain_book(const limits& l = {}) : said(l), budgets{{"compute", l.compute}, {"prizes", l.prizes}} {}

  limits said;
  std::map<std::uint64_t, kept> draws{};
  std::map<std::string, std::int64_t> budgets;

  std::int64_t counts(const kept& d) const { return d.state == 'r' ? d.amount : d.state == 's' ? d.paid : 0; }
  std::int64_t of_pool(const std::string& pool) const {
    std::int64_t sum = 0;
    for (const auto& [id, d] : draws)
      if ((pool == "compute" && (d.clause == "voucher" || d.clause == "rent")) ||
          (pool == "prizes" && d.clause == "prize"))
        sum += counts(d);
    return sum;
  }
  std::int64_t of_firm(std::uint64_t firm, const std::string& clause) const {
    std::int64_t sum = 0;
    for (const auto& [id, d] : draws)
      if (d.firm == firm && d.clause == clause) sum += counts(d);
    return sum;
  }
  std::int64_t of_firm(std::uint64_t firm) const {
    std::int64_t sum = 0;
    for (const char* clause : clauses) sum += of_firm(firm, clause);
    return sum;
  }
  std::int64_t places() const {
    std::int64_t taken = 0;
    for (const auto& [id, d] : draws) taken += d.clause == "park" && counts(d) > 0 ? 1 : 0;
    return taken;
  }
  /// What a draw would get; 0 where it is refused.
  std::int64_t would_get(const kept& d) const {
    std::int64_t amount = d.asked;
    if (amount <= 0) return 0;
    if (d.clause == "bonus" && d.firm_cap < 0) return 0;
    if (d.clause == "grant" || d.clause == "bonus") {
      const std::int64_t of_the_other = of_firm(d.firm, d.clause == "grant" ? "bonus" : "grant");
      if (said.takes_one && of_the_other > 0) return 0;
      amount -= of_the_other;
    }
    std::vector<std::int64_t> left{said.total - of_firm(d.firm)};
    if (d.clause == "voucher") left.push_back(said.firm_cap - of_firm(d.firm, d.clause));
    if (d.clause == "voucher" && said.has_earlier_years && d.firm == 5) return 0;
    if (d.clause == "voucher")
      left.push_back(said.in_all - of_firm(d.firm, d.clause) -
                     (said.has_earlier_years ? 15 * static_cast<std::int64_t>(d.firm) : 0));
    if (d.clause == "voucher" || d.clause == "rent") left.push_back(budgets.at("compute") - of_pool("compute"));
    if (d.clause == "prize") left.push_back(budgets.at("prizes") - of_pool("prizes"));
    if (d.clause == "prize" && of_firm(d.firm, d.clause) > 0) return 0;
    if (d.clause == "park" && places() >= said.places) return 0;
    if (d.firm_cap >= 0) left.push_back(d.firm_cap - of_firm(d.firm, d.clause));
    for (const std::int64_t l : left) {
      if (amount > l && !d.up_to) return 0;
      amount = std::min(amount, l);
    }
    return std::max<std::int64_t>(amount, 0);
  }
};

bool agree(const ledger& book, const plain_book& plain) {
  if (book.remaining("compute").fen() != plain.budgets.at("compute") - plain.of_pool("compute")) return false;
  if (book.remaining("prizes").fen() != plain.budgets.at("prizes") - plain.of_pool("prizes")) return false;
  if (book.places_left("parks") != plain.said.places - plain.places()) return false;
  if (book.remaining("compute").fen() < 0 || book.remaining("prizes").fen() < 0 || book.places_left("parks") < 0)
    return false;
  for (std::uint64_t firm = 0; firm < 6; ++firm)
    for (const char* clause : clauses)
      if (book.drawn_by(firm_id(firm), clause).fen() != plain.of_firm(firm, clause)) return false;
  for (const auto& [id, d] : plain.draws) {
    const auto found = book.find(draw_id(id));
    if (!found || found->firm != firm_id(d.firm) || found->clause != d.clause || found->asked.fen() != d.asked ||
        found->reserved.fen() != d.amount || found->paid.fen() != d.paid || found->expires != d.expires)
      return false;
    const char state = found->state == bylaw::draw_state::reserved   ? 'r'
                       : found->state == bylaw::draw_state::settled  ? 's'
                       : found->state == bylaw::draw_state::released ? 'g'
                                                                     : 'e';
    if (state != d.state) return false;
  }
  return true;
}

draw draw_of(std::uint64_t id, const plain_book::kept& d) {
  draw wanted{draw_id(id), firm_id(d.firm), d.clause, money::from_fen(d.asked), d.expires};
  if (d.firm_cap >= 0) wanted.limits.of_clause = money::from_fen(d.firm_cap);
  return wanted;
}

// One random operation on both; false if they differ in what they say.
bool random_operation(ledger& book, plain_book& plain, support::random_numbers& random, std::uint64_t most_ids) {
  const std::uint64_t id = random.below(most_ids);
  const auto found = plain.draws.find(id);
  switch (random.below(8)) {
    case 0:
    case 1:
    case 2:
    case 3: {
      plain_book::kept wanted{random.below(6),
                              clauses[random.below(7)],
                              random.one_in(20) ? random.between(-1, 2000) : random.between(1, 120),
                              random.one_in(4),
                              random.one_in(3) ? random.between(0, 200) : -1,
                              random.one_in(4) ? random.between(0, 100) : bylaw::never};
      // Now and then the same again.
      if (found != plain.draws.end() && random.one_in(2)) {
        wanted = found->second;
        wanted.amount = wanted.paid = 0, wanted.state = 'r';
      }
      const draw asked = draw_of(id, wanted);
      const receipt r = wanted.up_to ? book.reserve_up_to(asked) : book.reserve(asked);
      if (found != plain.draws.end()) {
        plain_book::kept made = found->second;
        made.amount = made.paid = 0, made.state = 'r';
        if (made != wanted) return r.status == draw_status::conflict && !r;
        const bool holds = found->second.state == 'r' || found->second.state == 's';
        return r.status == draw_status::reserved && r.amount.fen() == found->second.amount &&
               r.paid.fen() == found->second.paid && static_cast<bool>(r) == holds;
      }
      wanted.amount = plain.would_get(wanted);
      if (wanted.amount > 0) plain.draws[id] = wanted;
      return static_cast<bool>(r) == (wanted.amount > 0) && r.amount.fen() == wanted.amount;
    }
    case 4:
    case 5: {
      const std::int64_t amount = random.between(0, 120);
      const receipt r = book.settle(draw_id(id), money::from_fen(amount));
      const bool again = found != plain.draws.end() && found->second.state == 's' && amount == found->second.paid;
      const bool may =
          again || (found != plain.draws.end() && found->second.state == 'r' && amount <= found->second.amount);
      if (may) found->second.state = 's', found->second.paid = amount;
      return static_cast<bool>(r) == may;
    }
    case 6: {
      const receipt r = book.release(draw_id(id));
      const bool may = found != plain.draws.end() && (found->second.state == 'r' || found->second.state == 'g');
      if (may) found->second.state = 'g';
      return static_cast<bool>(r) == may;
    }
    default: {
      if (random.one_in(20)) {
        const std::int64_t now = random.one_in(4) ? bylaw::never : random.between(0, 100);
        std::size_t expired = 0;
        for (auto& [other, d] : plain.draws)
          if (d.state == 'r' && d.expires != bylaw::never && d.expires <= now) d.state = 'e', ++expired;
        return book.expire(now) == expired;
      }
      if (!random.one_in(50)) return true;
      if (random.one_in(3)) {
        const std::int64_t places = random.between(0, 8);
        const receipt r = book.set_places("parks", places);
        const bool may = places >= plain.places();
        if (may) plain.said.places = places;
        return static_cast<bool>(r) == may;
      }
      const std::string pool = random.one_in(2) ? "compute" : "prizes";
      const std::int64_t budget = random.between(0, 2000);
      const receipt r = book.set_budget(pool, money::from_fen(budget));
      const bool may = budget >= plain.of_pool(pool);
      if (may) plain.budgets[pool] = budget;
      return static_cast<bool>(r) == may;
    }
  }
}

}  // namespace

TEST_CASE("ledger: a seeded simulation of random policies holds what a simple model holds") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  constexpr int operations_in_a_round = 400;
  int operations = 0;
  const int wanted = support::iterations(1'000'000);
  while (operations < wanted) {
    const limits said = random_limits(random);
    ledger book{city_of(said), fiscal_year{2026}, earlier_years_of(said)};
    plain_book plain(said);
    for (int i = 0; i < operations_in_a_round; ++i, ++operations) {
      const bool same = random_operation(book, plain, random, 60);
      if (!same || (i % 20 == 0 && !agree(book, plain))) {
        CAPTURE(operations);
        REQUIRE(same);
        REQUIRE(agree(book, plain));
      }
    }
    REQUIRE(agree(book, plain));
  }
}

TEST_CASE("ledger: when the disk fails the draw is refused and the state is unchanged") {
  support::random_numbers random(support::seed());
  for (const bool syncs_fail : {false, true})
    for (std::int64_t good = 1; good < 40; ++good) {
      auto on = std::make_shared<support::disk>();
      plain_book plain;
      {
        file journal{support::failing_file(on)};
        ledger book{city_of(limits{}), fiscal_year{2026}, journal};
        (syncs_fail ? on->syncs_left : on->writes_left) = good;
        bool failed = false;
        for (std::uint64_t id = 0; id < 60; ++id) {
          const auto amount = random.between(1, 9);
          const receipt r = book.reserve({draw_id(id), firm_id(id % 6), "rent", money::from_fen(amount)});
          if (r) {
            REQUIRE_FALSE(failed);
            plain.draws[id] = {id % 6, "rent", amount, false, -1, bylaw::never, amount};
          } else {
            REQUIRE(r.status == draw_status::journal_failed);
            failed = true;
          }
          REQUIRE(agree(book, plain));
        }
        CHECK(failed);
        CHECK(book.settle(0, 1_fen).status == draw_status::journal_failed);
        CHECK_FALSE(book.expire(bylaw::never).has_value());
        CHECK_FALSE(book.close_year().has_value());
        CHECK(book.failure().has_value());
        CHECK(book.entries().size() == plain.draws.size());
      }
      // What was acknowledged is there when the disk is well again.
      on->syncs_left = on->writes_left = -1;
      file journal{support::failing_file(on)};
      ledger book{city_of(limits{}), fiscal_year{2026}, journal};
      REQUIRE(agree(book, plain));
      CHECK(book.recovery().entries == plain.draws.size());
    }
}

TEST_CASE("ledger: a journal of another policy, year or format is refused") {
  auto on = std::make_shared<support::disk>();
  {
    file journal{support::failing_file(on)};
    ledger book{city, fiscal_year{2026}, journal};
    REQUIRE(book.reserve({1, 1, "rent", 1_fen}));
  }
  const auto opens = [&](const auto& policy, int year) {
    file journal{support::failing_file(std::make_shared<support::disk>(*on))};
    ledger book{policy, fiscal_year{year}, journal};
  };
  CHECK_NOTHROW(opens(city, 2026));
  CHECK_THROWS_WITH_AS(opens(city, 2027), "journal: of another year: was 2026, is 2027", bylaw::terms_changed);
  CHECK_THROWS_AS(opens(bylaw::cities::wuhan_2025_04, 2026), bylaw::terms_changed);
  auto other = std::make_shared<support::disk>();
  {
    file journal{support::failing_file(other)};
    struct nobody : bylaw::record_reader {
      void take(std::span<const std::byte>) override {}
    } reader;
    journal.read(reader);
    const std::byte bytes[3]{};
    REQUIRE(journal.append(bytes));
    REQUIRE(journal.sync());
  }
  file journal{support::failing_file(other)};
  CHECK_THROWS_WITH_AS((ledger{city, fiscal_year{2026}, journal}), "journal: of another format", bylaw::journal_error);
}

TEST_CASE("ledger: a file on a disk, and no second process or book on it") {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("bylaw_ledger_test_" + std::to_string(::getpid()))).string();
  std::filesystem::remove(path);
  {
    bylaw::file_journal journal{path};
    ledger book{city, fiscal_year{2026}, journal};
    CHECK(book.recovery().entries == 0);
    CHECK(book.reserve({1, 1, "rent", 10_fen}));
    CHECK_THROWS_WITH_AS(bylaw::file_journal{path},
                         "journal: is in use by another process, or by another journal of this one",
                         bylaw::journal_error);
  }
  {
    bylaw::file_journal journal{path};
    ledger book{city, fiscal_year{2026}, journal};
    CHECK(book.recovery().entries == 1);
    CHECK(book.remaining("compute") == 990_fen);
    CHECK(book.reserve({1, 1, "rent", 10_fen}) == reserved(10_fen, 10_fen, 990_fen, 1000_fen));
    CHECK(book.remaining("compute") == 990_fen);
  }
  std::filesystem::remove(path);
  CHECK_THROWS_WITH_AS(bylaw::file_journal{"/there/is/no/such/folder/journal"}, "journal: cannot be opened",
                       bylaw::journal_error);
}

TEST_CASE("ledger: many draws at once wait for the journal once") {
  auto on = std::make_shared<support::disk>();
  file journal{support::failing_file(on)};
  ledger book{city, fiscal_year{2026}, journal};
  std::vector<draw> wanted;
  for (std::uint64_t id = 0; id < 100; ++id) wanted.push_back({id, id, "rent", 15_fen});
  std::vector<receipt> receipts(wanted.size());
  on->syncs_left = 1;
  book.reserve_all(wanted, receipts);
  CHECK(on->syncs_left == 0);
  CHECK(std::count_if(receipts.begin(), receipts.end(), [](const receipt& r) { return static_cast<bool>(r); }) == 66);
  CHECK(receipts[66].status == draw_status::insufficient_funds);
  CHECK(book.remaining("compute") == 10_fen);
}

TEST_CASE("ledger: eight threads at once, with and without a journal") {
  for (const bool kept : {false, true}) {
    auto on = std::make_shared<support::disk>();
    file journal{support::failing_file(on)};
    auto book = kept ? std::make_unique<ledger>(city, fiscal_year{2026}, journal)
                     : std::make_unique<ledger>(city, fiscal_year{2026});
    std::atomic<std::int64_t> paid{0};
    std::vector<std::thread> threads;
    const int rounds = support::iterations(kept ? 2'000 : 10'000);
    for (std::uint64_t t = 0; t < 8; ++t)
      threads.emplace_back([&, t] {
        support::random_numbers random(support::seed() + t);
        for (int i = 0; i < rounds; ++i) {
          const std::uint64_t id = t << 32U | static_cast<std::uint64_t>(i);
          const char* clause = random.one_in(2) ? "voucher" : random.one_in(2) ? "rent" : "open";
          const receipt r = book->reserve({id, random.below(50), clause, money::from_fen(random.between(1, 5))});
          static_cast<void>(book->remaining("compute"));
          if (!r) continue;
          if (random.one_in(3) && std::string_view(clause) != "open") {
            const receipt s = book->settle(id, money::from_fen(random.between(0, r.amount.fen())));
            if (s) paid += s.amount.fen();
          } else {
            REQUIRE(book->release(id));
          }
        }
      });
    for (std::thread& thread : threads) thread.join();
    CHECK(book->remaining("compute").fen() == 1000 - paid);
    CHECK(book->remaining("compute") >= 0_fen);
    for (std::uint64_t firm = 0; firm < 50; ++firm) CHECK(book->drawn_by(firm, "voucher") <= 100_fen);
    if (kept) {
      const auto before = book->entries();
      book.reset();
      file again{support::failing_file(on)};
      const ledger recovered{city, fiscal_year{2026}, again};
      CHECK(recovered.entries() == before);
      CHECK(recovered.remaining("compute").fen() == 1000 - paid);
    }
  }
}

TEST_CASE("ledger: a receipt is no number") {
  const auto is_no_number = []<class T>(const T& r) {
    return !requires { r + 1; } && !requires { r < r; } && !std::is_convertible_v<T, bool> &&
           std::is_constructible_v<bool, T>;
  };
  CHECK(is_no_number(receipt{}));
}
