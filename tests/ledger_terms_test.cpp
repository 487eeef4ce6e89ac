// SPDX-License-Identifier: MIT
//
// A journal begins with the terms it is kept under: where they are others, each figure that differs is named.
#include "support/facts.hpp"
#include "support/memory_journal.hpp"

#include <bylaw/ledger.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace bylaw::literals;
using bylaw::fiscal_year;
using bylaw::ledger;
using bylaw::money;

namespace {

struct figures {
  money pool = 100_wan;
  std::int64_t places = 4;
  money firm_cap = 10_wan;
  bylaw::rate share = 30_pct;
  money total = 50_wan;
  bool takes_one = false;
};

auto city_of(const figures& f) {
  auto excludes = bylaw::exclusive("voucher", "park", bylaw::the_highest);
  excludes.takes_one = f.takes_one;
  return bylaw::policy{
      bylaw::about{},
      bylaw::clause{"voucher", bylaw::percentage_subsidy{support::facts::cost, f.share} |
                                   bylaw::at_most_per_year(f.firm_cap) | bylaw::annual_pool{"compute", f.pool}},
      bylaw::clause{"park", bylaw::fixed_award{1_wan} | bylaw::once | bylaw::annual_quota{"parks", f.places}}, excludes,
      bylaw::total_at_most(f.total)};
}

support::kept_records kept_under(const figures& f, std::vector<bylaw::earlier_award> earlier = {}, bool drawn = true) {
  support::kept_records kept;
  support::memory_journal journal(kept);
  ledger book{city_of(f), fiscal_year{2026}, journal, earlier};
  if (drawn) CHECK(book.reserve({1, 7, "voucher", 1_wan}));
  return kept;
}

template <class Policy>
std::string opened(support::kept_records kept, const Policy& policy, std::vector<bylaw::earlier_award> earlier = {},
                   int year = 2026) {
  try {
    support::memory_journal journal(kept);
    ledger book{policy, fiscal_year{year}, journal, earlier};
    return "opens";
  } catch (const bylaw::terms_changed& e) {
    return e.what();
  }
}

}  // namespace

TEST_CASE("ledger terms: each figure that differs is named, as it was and as it is") {
  const support::kept_records kept = kept_under({});
  const auto said = [&](const figures& f) { return opened(kept, city_of(f)); };
  CHECK(said({}) == "opens");
  CHECK(said({.pool = 200_wan}) == "journal: of another policy: pool compute was 100000000 fen, is 200000000 fen");
  CHECK(said({.places = 5}) == "journal: of another policy: quota parks was 4, is 5");
  CHECK(said({.firm_cap = 9_wan}) ==
        "journal: of another policy: clause voucher: at_most_per_year was 10000000 fen, is 9000000 fen");
  CHECK(said({.share = 40_pct}) == "journal: of another policy: voucher.rate was 300000 ppm, is 400000 ppm");
  CHECK(said({.total = 60_wan}) == "journal: of another policy: total_at_most was 50000000 fen, is 60000000 fen");
  CHECK(said({.takes_one = true}) ==
        "journal: of another policy: exclusive voucher, park was the highest, is one or the other");
  CHECK(said({.pool = 200_wan, .places = 5}) ==
        "journal: of another policy: pool compute was 100000000 fen, is 200000000 fen; quota parks was 4, is 5");
  CHECK(opened(kept, city_of({}), {}, 2027) == "journal: of another year: was 2026, is 2027");

  // Clauses that come, go, or stand elsewhere; more than the text of an error holds.
  const auto other = bylaw::policy{
      bylaw::about{}, bylaw::clause{"park", bylaw::fixed_award{1_wan} | bylaw::once | bylaw::annual_quota{"parks", 4}}};
  const std::string many = opened(kept, other);
  CHECK(many.find("pool compute was 100000000 fen, is gone") != std::string::npos);
  CHECK(many.find(" more") != std::string::npos);
  CHECK(many.size() <= 255);
}

TEST_CASE("ledger terms: earlier awards that change are named") {
  const support::kept_records kept = kept_under({}, {{77, "park"}, {"91310000MA1FL0AB1Q", "park"}});
  const auto said = [&](const std::vector<bylaw::earlier_award>& earlier) {
    return opened(kept, city_of({}), earlier);
  };
  CHECK(said({{"91310000MA1FL0AB1Q", "park"}, {77, "park"}}) == "opens");
  CHECK(said({{77, "park"}, {77, "park"}, {"91310000MA1FL0AB1Q", "park"}}) == "opens");
  CHECK(said({{77, "park"}}) == "journal: of other terms: earlier award of park to firm 91310000MA1FL0AB1Q is gone");
  CHECK(said({{77, "park"}, {"91310000MA1FL0AB1Q", "park"}, {78, "park"}}) ==
        "journal: of other terms: earlier award of park to firm 78 was not there");
  CHECK(said({}) ==
        "journal: of other terms: earlier award of park to firm 77 is gone; earlier award of park to firm "
        "91310000MA1FL0AB1Q is gone");
  support::kept_records again = kept;
  support::memory_journal journal(again);
  const std::vector<bylaw::earlier_award> earlier{{77, "park"}, {"91310000MA1FL0AB1Q", "park"}};
  ledger book{city_of({}), fiscal_year{2026}, journal, earlier};
  CHECK(book.reserve({5, "91310000MA1FL0AB1Q", "park", 1_wan}).status == bylaw::draw_status::over_firm_cap);
  CHECK(book.recovery().entries == 1);
}

TEST_CASE("ledger terms: a beginning that a crash cut short is completed") {
  const std::vector<bylaw::earlier_award> earlier{{77, "park"}, {78, "park"}};
  const support::kept_records whole = kept_under({}, earlier, false);
  for (std::size_t count = 0; count <= whole.all.size(); ++count) {
    support::kept_records kept = whole;
    kept.all.resize(count);
    kept.durable = count;
    for (int start = 0; start < 2; ++start) {
      support::memory_journal journal(kept);
      ledger book{city_of({}), fiscal_year{2026}, journal, earlier};
      CHECK(book.reserve({1, 7, "voucher", 1_wan}));
    }
    CHECK(kept.all.size() == whole.all.size() + 1);
    CHECK(opened(kept, city_of({.places = 5}), earlier) == "journal: of another policy: quota parks was 4, is 5");
  }
}

TEST_CASE("ledger terms: records that cannot be are errors, whatever stands in them") {
  const support::kept_records whole = kept_under({}, {{77, "park"}});
  const std::vector<bylaw::earlier_award> earlier{{77, "park"}};
  int opens = 0, refused = 0;
  const auto try_to_open = [&](const support::kept_records& from) {
    support::kept_records kept = from;
    kept.durable = kept.all.size();
    try {
      support::memory_journal journal(kept);
      ledger book{city_of({}), fiscal_year{2026}, journal, earlier};
      ++opens;
    } catch (const bylaw::error&) {
      ++refused;
    }
  };
  for (std::size_t r = 0; r < whole.all.size(); ++r) {
    for (std::size_t length = 0; length < whole.all[r].size(); ++length) {
      support::kept_records kept = whole;
      kept.all[r].resize(length);
      try_to_open(kept);
    }
    for (std::size_t at = 0; at < whole.all[r].size(); ++at)
      for (const unsigned bit : {1U, 0x80U}) {
        support::kept_records kept = whole;
        kept.all[r][at] ^= static_cast<std::byte>(bit);
        try_to_open(kept);
      }
    support::kept_records without = whole;
    without.all.erase(without.all.begin() + static_cast<std::ptrdiff_t>(r));
    if (r + 1 < whole.all.size()) try_to_open(without);
  }
  // Of one draw's record another amount, firm, id or time can be; nothing of the terms can.
  CHECK(opens < 80);
  CHECK(refused > 500);
  support::kept_records old = whole;
  old.all[0] = {std::byte{1}, std::byte{0xFF}};
  old.durable = old.all.size();
  support::memory_journal journal(old);
  CHECK_THROWS_WITH_AS((ledger{city_of({}), fiscal_year{2026}, journal, earlier}), "journal: of another format",
                       bylaw::journal_error);
}

TEST_CASE("ledger terms: an entry that its ledger could not have made is an error, not passed over") {
  support::kept_records kept;
  {
    support::memory_journal journal(kept);
    ledger book{city_of({}), fiscal_year{2026}, journal};
    REQUIRE(book.reserve({1, 7, "voucher", 4_wan}));
    REQUIRE(book.reserve({2, 7, "voucher", 5_wan}));
    REQUIRE(book.settle(1, 3_wan));
    REQUIRE(book.set_budget("compute", 90_wan));
  }
  const std::size_t first = kept.all.size() - 4;
  const auto opens = [](support::kept_records changed) -> std::string {
    changed.durable = changed.all.size();
    try {
      support::memory_journal journal(changed);
      ledger book{city_of({}), fiscal_year{2026}, journal};
      return "opens";
    } catch (const bylaw::journal_error& e) {
      return e.what();
    }
  };
  REQUIRE(opens(kept) == "opens");
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(i);
    support::kept_records twice = kept;
    twice.all.push_back(kept.all[first + i]);
    CHECK(opens(twice) == "journal: it cannot have had entry 5");
  }
  // The settlement of a draw that never was, and a firm's second draw above what it may get.
  support::kept_records orphan = kept;
  orphan.all.erase(orphan.all.begin() + static_cast<std::ptrdiff_t>(first));
  CHECK(opens(orphan) == "journal: it cannot have had entry 2");
  support::kept_records more = kept;
  support::kept_records other;
  {
    support::memory_journal journal(other);
    ledger book{city_of({.firm_cap = 20_wan}), fiscal_year{2026}, journal};
    REQUIRE(book.reserve({3, 7, "voucher", 9_wan}));
  }
  more.all.push_back(other.all.back());
  CHECK(opens(more) == "journal: it cannot have had entry 5");
}
