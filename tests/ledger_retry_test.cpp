// SPDX-License-Identifier: MIT
//
// The same request gets the same answer, with what is true now beside it; and a restart changes no answer.
#include "support/facts.hpp"
#include "support/memory_journal.hpp"
#include "support/random.hpp"

#include <bylaw/ledger.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace bylaw::literals;
using bylaw::draw_state;
using bylaw::draw_status;
using bylaw::fiscal_year;
using bylaw::ledger;
using bylaw::money;
using bylaw::receipt;

namespace {

constexpr auto whole = bylaw::percentage_subsidy{support::facts::cost, 100_pct};
constexpr auto city = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"voucher", whole | bylaw::at_most_per_year(100_fen) | bylaw::annual_pool{"compute", 1000_fen}},
    bylaw::clause{"rent", whole | bylaw::at_most_per_year(50_pct * support::facts::cost) |
                              bylaw::annual_pool{"compute", 1000_fen}},
    bylaw::clause{"park", whole | bylaw::annual_quota{"parks", 4}},
    bylaw::clause{"prize", bylaw::fixed_award{50_fen} | bylaw::once},
    bylaw::clause{"grant", whole},
    bylaw::exclusive("prize", "grant", bylaw::the_highest),
    bylaw::total_at_most(300_fen)};
constexpr const char* clauses[] = {"voucher", "rent", "park", "prize", "grant"};

}  // namespace

TEST_CASE("ledger retries: a settlement sent again says what was paid") {
  ledger book{city, fiscal_year{2026}};
  REQUIRE(book.reserve({1, 7, "voucher", 60_fen}));
  const receipt paid = book.settle(1, 50_fen);
  REQUIRE(paid);
  CHECK(paid.amount == 50_fen);
  CHECK(paid.cap == 60_fen);
  CHECK(book.settle(1, 50_fen) == paid);
  const receipt other = book.settle(1, 40_fen);
  CHECK(other.status == draw_status::already_settled);
  CHECK_FALSE(other);
  CHECK(other.paid == 50_fen);
  CHECK(book.remaining("compute") == 950_fen);
  CHECK(book.entries().size() == 2);
  // What was paid can be read back.
  CHECK(book.find(1) == bylaw::draw_account{draw_state::settled, 1, 7, "voucher", 60_fen, 60_fen, 50_fen, bylaw::never, 0, 1});
}

TEST_CASE("ledger retries: a draw sent again after it expired does not hold") {
  ledger book{city, fiscal_year{2026}};
  const bylaw::draw wanted{1, 7, "voucher", 60_fen, 100};
  const receipt first = book.reserve(wanted);
  REQUIRE(first);
  CHECK(first.now == draw_state::reserved);
  REQUIRE(book.expire(100) == 1);
  const receipt again = book.reserve(wanted);
  CHECK_FALSE(again);
  CHECK(again.status == draw_status::reserved);  // the answer it got
  CHECK(again.amount == first.amount);
  CHECK(again.now == draw_state::expired);  // what is true now
  CHECK(again.left == 100_fen);
  CHECK(book.drawn_by(7, "voucher") == 0_fen);
  const receipt late = book.settle(1, 60_fen);
  CHECK(late.status == draw_status::already_released);
  CHECK(late.now == draw_state::expired);
  CHECK(book.release(1).status == draw_status::already_released);
}

TEST_CASE("ledger retries: a settled draw sent again holds, and says that it is settled") {
  ledger book{city, fiscal_year{2026}};
  REQUIRE(book.reserve({1, 7, "voucher", 60_fen}));
  REQUIRE(book.settle(1, 50_fen));
  const receipt again = book.reserve({1, 7, "voucher", 60_fen});
  CHECK(again);
  CHECK(again.amount == 60_fen);
  CHECK(again.now == draw_state::settled);
  CHECK(again.paid == 50_fen);
}

TEST_CASE("ledger retries: whole or what is left is part of the request") {
  ledger book{city, fiscal_year{2026}};
  CHECK(book.reserve({1, 7, "voucher", 120_fen}).status == draw_status::over_firm_cap);
  CHECK(book.reserve_up_to({1, 7, "voucher", 120_fen}).amount == 100_fen);
  CHECK(book.reserve({1, 7, "voucher", 120_fen}).status == draw_status::conflict);
  CHECK(book.reserve_up_to({1, 7, "voucher", 120_fen}).amount == 100_fen);
  CHECK(book.reserve_up_to({2, 8, "voucher", 60_fen}).amount == 60_fen);
  CHECK(book.reserve({2, 8, "voucher", 60_fen}).status == draw_status::conflict);
}

TEST_CASE("ledger retries: a release sent again is accepted once") {
  ledger book{city, fiscal_year{2026}};
  REQUIRE(book.reserve({1, 7, "voucher", 60_fen}));
  const receipt first = book.release(1);
  CHECK(first);
  CHECK(first.amount == 60_fen);
  CHECK(book.release(1) == first);
  CHECK(book.entries().size() == 2);
}

namespace {

struct request {
  enum class kinds { reserve, reserve_up_to, settle, release } kind;
  std::uint64_t id;
  std::uint64_t firm;
  std::size_t clause;
  std::int64_t fen;
  std::int64_t expires;
  std::int64_t firm_cap;
};

bylaw::identifier id_of(std::uint64_t n) {
  static const std::string texts[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p",
                                      "q", "r", "s", "t", "u", "v", "w", "x", "y", "z", "A", "B", "C", "D"};
  return n % 2 == 0 ? bylaw::identifier(n) : bylaw::identifier(texts[n]);
}

receipt send(ledger& book, const request& r) {
  bylaw::draw wanted{id_of(r.id), id_of(r.firm), clauses[r.clause], money::from_fen(r.fen), r.expires};
  if (r.firm_cap >= 0) wanted.limits.of_clause = money::from_fen(r.firm_cap);
  switch (r.kind) {
    case request::kinds::reserve:
      return book.reserve(wanted);
    case request::kinds::reserve_up_to:
      return book.reserve_up_to(wanted);
    case request::kinds::settle:
      return book.settle(id_of(r.id), money::from_fen(r.fen));
    case request::kinds::release:
      return book.release(id_of(r.id));
  }
  return {};
}

request random_request(support::random_numbers& random) {
  const auto kind = random.below(6);
  return {kind < 2    ? request::kinds::reserve
          : kind == 2 ? request::kinds::reserve_up_to
          : kind < 5  ? request::kinds::settle
                      : request::kinds::release,
          random.below(30),
          random.below(6),
          random.below(5),
          random.between(0, 130),
          random.one_in(3) ? random.between(0, 50) : bylaw::never,
          random.one_in(2) ? random.between(0, 150) : -1};
}

// Of what was accepted, or says where a draw stands: the answer, without what is true now.
bool is_same_answer(const receipt& a, const receipt& b) {
  return a.status == b.status && a.amount == b.amount && a.asked == b.asked;
}

}  // namespace

TEST_CASE("ledger retries: a restart changes no answer, and an accepted request is answered as before for ever") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  for (int round = support::iterations(300); round > 0; --round) {
    support::kept_records kept;
    std::vector<std::pair<request, receipt>> accepted;
    for (int life = 0; life < 4; ++life) {
      auto journal = std::make_optional<support::memory_journal>(kept);
      auto book = std::make_unique<ledger>(city, fiscal_year{2026}, *journal);
      for (int i = 0; i < 60; ++i) {
        const request r = random_request(random);
        const receipt got = send(*book, r);
        if (is_accepted(got.status)) accepted.emplace_back(r, got);
        if (random.one_in(20)) REQUIRE(book->expire(random.between(0, 50)));
        if (random.one_in(40)) static_cast<void>(book->set_budget("compute", money::from_fen(random.between(500, 1500))));
        if (random.one_in(40)) static_cast<void>(book->set_places("parks", random.between(2, 6)));
      }
      for (const auto& [r, got] : accepted) REQUIRE(is_same_answer(send(*book, r), got));
      const std::vector<bylaw::entry> history = book->entries();
      // Every kind of request, also what will be refused, before the restart and after: equal receipts, all of them.
      std::vector<request> requests;
      for (int i = 0; i < 40; ++i) requests.push_back(random_request(random));
      for (const auto& [r, got] : accepted) requests.push_back(r);
      const auto answers_of = [&requests](const support::kept_records& from) {
        support::kept_records copy = from;
        support::memory_journal again(copy);
        ledger reopened{city, fiscal_year{2026}, again};
        std::vector<receipt> answers;
        for (const request& r : requests) answers.push_back(send(reopened, r));
        return answers;
      };
      std::vector<receipt> before;
      const support::kept_records then = kept;
      for (const request& r : requests) before.push_back(send(*book, r));
      REQUIRE(answers_of(then) == before);
      for (std::size_t i = 0; i < requests.size(); ++i)
        if (is_accepted(before[i].status)) accepted.emplace_back(requests[i], before[i]);
      REQUIRE(std::equal(history.begin(), history.end(), book->entries().begin()));
    }
  }
}

TEST_CASE("ledger retries: what a journal that failed may have kept is answered when it is open anew") {
  using fault = support::memory_journal::fault;
  for (const fault how : {fault::says_no, fault::throws, fault::throws_no_exception})
    for (std::int64_t call = 0; call < 6; ++call)
      for (const bool is_kept : {false, true}) {
        support::kept_records kept;
        std::vector<request> unanswered;
        {
          support::memory_journal journal(kept);
          ledger book{city, fiscal_year{2026}, journal};
          journal.fail_at(call, how);
          for (std::uint64_t id = 0; id < 6; ++id) {
            const request r{request::kinds::reserve, id, id % 2, 0, 10, bylaw::never, -1};
            const receipt got = send(book, r);
            if (got.status != draw_status::journal_failed) continue;
            unanswered.push_back(r);
            CHECK_FALSE(got);
            CHECK(book.failure().has_value());
            CHECK(std::string(book.failure()->what()) == (how == fault::throws    ? "journal: the journal is full"
                                                         : how == fault::says_no ? "journal: does not take what it is given"
                                                                                 : "journal: threw what is no std::exception"));
            CHECK(book.entries().size() == id - (unanswered.size() - 1));
            CHECK_FALSE(book.find(id_of(id)));
            CHECK(book.remaining("compute").fen() == 1000 - 10 * static_cast<std::int64_t>(book.entries().size()));
            CHECK_FALSE(book.expire(100));
            CHECK_FALSE(book.close_year());
            CHECK(book.settle(0, 1_fen).status == draw_status::journal_failed);
          }
        }
        REQUIRE_FALSE(unanswered.empty());
        if (is_kept) kept.durable = kept.all.size();  // a sync that failed may have kept it
        support::memory_journal journal(kept);
        ledger book{city, fiscal_year{2026}, journal};
        for (const request& r : unanswered) CHECK(send(book, r));
        CHECK(book.remaining("compute") == 940_fen);
        CHECK(book.entries().size() == 6);
      }
}

TEST_CASE("ledger retries: many at once are all done, or none is") {
  ledger book{city, fiscal_year{2026}};
  const std::vector<bylaw::draw> wanted{{1, 7, "voucher", 10_fen}, {2, 7, "voucher", 20_fen}};
  std::vector<receipt> receipts(1);
  CHECK_THROWS_AS(book.reserve_all(wanted, receipts), bylaw::invalid_parameter);
  CHECK(book.entries().empty());
  receipts.resize(2);
  book.reserve_all(wanted, receipts);
  const std::vector<bylaw::identifier> ids{1, 2};
  const std::vector<money> amounts{10_fen};
  CHECK_THROWS_AS(book.settle_all(ids, amounts, receipts), bylaw::invalid_parameter);
  CHECK(book.entries().size() == 2);
}
