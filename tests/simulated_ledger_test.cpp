// SPDX-License-Identifier: MIT
//
// A ledger with clients that send again what was not answered, on a disk that fails in every way that
// simulated_disk.hpp knows, started over and over: every request is answered as a book that adds every draw up would,
// and after each start the history is what was acknowledged, with some first of the requests that were not answered.
#include "support/facts.hpp"
#include "support/random.hpp"
#include "support/simulated_disk.hpp"
#include "support/simulated_lives.hpp"

#include <bylaw/file_journal.hpp>
#include <bylaw/ledger.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace bylaw::literals;
using bylaw::draw_state;
using bylaw::draw_status;
using bylaw::money;

constexpr auto whole = bylaw::percentage_subsidy{support::facts::cost, 100_pct};
constexpr auto city = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"voucher", whole | bylaw::at_most_per_year(100_fen) | bylaw::annual_pool{"compute", 1000_fen}},
    bylaw::clause{"rent", whole | bylaw::annual_pool{"compute", 1000_fen}},
    bylaw::clause{"park", whole | bylaw::annual_quota{"parks", 5}},
    bylaw::clause{"settling-in", whole | bylaw::once},
    bylaw::clause{"study", whole},
    bylaw::clause{"works", whole},
    bylaw::exclusive("park", "settling-in", bylaw::one_or_the_other),
    bylaw::exclusive("study", "works", bylaw::the_highest),
    bylaw::total_at_most(150_fen)};
enum clauses : std::size_t { voucher, rent, park, settling_in, study, works, clause_count };
constexpr const char* clause_ids[] = {"voucher", "rent", "park", "settling-in", "study", "works"};
constexpr std::uint64_t firms = 14;
constexpr std::int64_t voucher_cap = 100;
constexpr std::int64_t total_cap = 150;
constexpr std::int64_t unlimited = bylaw::unlimited.fen();

// Every other draw and firm is known by a text.
class names {
 public:
  explicit names(const char* what) : what_(what) {}
  bylaw::identifier of(std::uint64_t number) {
    if (number % 2 == 0) return number;
    std::string& text = texts_[number];
    if (text.empty()) text = what_ + std::to_string(number);
    return text;
  }
  std::uint64_t number_of(const bylaw::identifier& id) const {
    return id.is_text() ? std::stoull(std::string(id.text().substr(what_.size()))) : id.number();
  }

 private:
  std::string what_;
  std::map<std::uint64_t, std::string> texts_{};
};

struct request {
  enum class kinds { reserve, reserve_up_to, settle, release, expire, set_budget, set_places, close } kind;
  std::uint64_t id = 0;
  std::uint64_t firm = 0;
  std::size_t clause = 0;
  /// An amount; of `expire` the time, of `set_places` how many.
  std::int64_t number = 0;
  std::int64_t expires = bylaw::never;
  /// What the draw says that a yearly cap comes to.
  std::int64_t most = unlimited;

  bool is_draw() const { return kind == kinds::reserve || kind == kinds::reserve_up_to; }
};
using kinds = request::kinds;

struct answer {
  /// Where a limit refuses it, whichever: `insufficient_funds`. Of what has no receipt `budget_set`, once it is done.
  draw_status status = draw_status::journal_failed;
  /// The amount; how many draws expired; what the pool has left when the year is closed.
  std::int64_t number = 0;
  draw_state now = draw_state::none;
  std::int64_t paid = 0;
  friend bool operator==(const answer&, const answer&) = default;
};

/// What a draw has come to.
struct standing_draw {
  draw_state state = draw_state::none;
  std::uint64_t firm = 0;
  std::size_t clause = 0;
  std::int64_t asked = 0;
  std::int64_t reserved = 0;
  std::int64_t paid = 0;
  std::int64_t expires = bylaw::never;
  friend bool operator==(const standing_draw&, const standing_draw&) = default;

  std::int64_t counts() const {
    if (state == draw_state::reserved) return reserved;
    return state == draw_state::settled ? paid : 0;
  }
};

/// Adds every draw up; no limit is looked up in anything but this.
struct plain_book {
  std::map<std::uint64_t, standing_draw> draws{};
  std::int64_t budget = 1000;
  std::int64_t places = 5;
  bool is_closed = false;
  friend bool operator==(const plain_book&, const plain_book&) = default;

  template <class Counted>
  std::int64_t sum(Counted&& counted) const {
    std::int64_t total = 0;
    for (const auto& [id, d] : draws) total += counted(d);
    return total;
  }
  std::int64_t of_pool() const {
    return sum([](const standing_draw& d) { return d.clause == voucher || d.clause == rent ? d.counts() : 0; });
  }
  std::int64_t of_firm(std::uint64_t firm, std::size_t clause) const {
    return sum([&](const standing_draw& d) { return d.firm == firm && d.clause == clause ? d.counts() : 0; });
  }
  std::int64_t of_firm(std::uint64_t firm) const {
    return sum([&](const standing_draw& d) { return d.firm == firm ? d.counts() : 0; });
  }
  std::int64_t places_taken() const {
    return sum([](const standing_draw& d) { return d.clause == park && d.counts() > 0 ? 1 : 0; });
  }

  /// What a new draw gets: 0 where a limit refuses it.
  std::int64_t granted(const request& r) const {
    const auto other = [&](std::size_t a, std::size_t b) {
      return r.clause == a ? of_firm(r.firm, b) : r.clause == b ? of_firm(r.firm, a) : 0;
    };
    if (other(park, settling_in) > 0) return 0;
    if (r.clause == settling_in && of_firm(r.firm, settling_in) > 0) return 0;
    if (r.clause == park && places_taken() >= places) return 0;
    std::int64_t left = std::min(total_cap - of_firm(r.firm), r.most - of_firm(r.firm, r.clause));
    if (r.clause == voucher) left = std::min(left, voucher_cap - of_firm(r.firm, voucher));
    if (r.clause == voucher || r.clause == rent) left = std::min(left, budget - of_pool());
    std::int64_t amount = r.number - other(study, works);
    if (r.kind == kinds::reserve_up_to) amount = std::min(amount, left);
    return amount <= left ? std::max(amount, std::int64_t{0}) : 0;
  }

  /// Does what is asked, or nothing.
  answer take(const request& r) {
    const auto found = draws.find(r.id);
    switch (r.kind) {
      case kinds::reserve:
      case kinds::reserve_up_to:
        return found == draws.end() ? reserve(r) : repeat(r, found->second);
      case kinds::settle:
        return settle(r.number, found->second);
      case kinds::release:
        return release(found->second);
      case kinds::expire:
        return expire(r.number);
      case kinds::set_budget:
        if (r.number < of_pool()) return {draw_status::invalid_amount};
        budget = r.number;
        return {draw_status::budget_set, budget};
      case kinds::set_places:
        if (r.number < places_taken()) return {draw_status::invalid_amount};
        places = r.number;
        return {draw_status::budget_set};
      case kinds::close:
        is_closed = true;
        return {draw_status::budget_set, budget - of_pool()};
    }
    return {};
  }

 private:
  answer reserve(const request& r) {
    if (is_closed) return {draw_status::year_closed};
    const std::int64_t amount = granted(r);
    if (amount == 0) return {draw_status::insufficient_funds};
    draws[r.id] = {draw_state::reserved, r.firm, r.clause, r.number, amount, 0, r.expires};
    asked_for[r.id] = {r.kind, r.most};
    return {draw_status::reserved, amount, draw_state::reserved};
  }
  answer repeat(const request& r, const standing_draw& d) const {
    const bool is_same = r.firm == d.firm && r.clause == d.clause && r.number == d.asked && r.expires == d.expires &&
                         asked_for.at(r.id) == std::pair{r.kind, r.most};
    if (!is_same) return {draw_status::conflict, 0, d.state, d.paid};
    return {draw_status::reserved, d.reserved, d.state, d.paid};
  }
  static answer refused(const standing_draw& d) {
    const bool is_settled = d.state == draw_state::settled;
    return {is_settled ? draw_status::already_settled : draw_status::already_released, 0, d.state, d.paid};
  }
  static answer settle(std::int64_t amount, standing_draw& d) {
    const bool is_again = d.state == draw_state::settled && d.paid == amount;
    if (d.state != draw_state::reserved && !is_again) return refused(d);
    if (amount > d.reserved) return {draw_status::invalid_amount, 0, d.state, d.paid};
    d.state = draw_state::settled;
    d.paid = amount;
    return {draw_status::settled, amount, d.state, d.paid};
  }
  static answer release(standing_draw& d) {
    if (d.state != draw_state::reserved && d.state != draw_state::released) return refused(d);
    d.state = draw_state::released;
    return {draw_status::released, d.reserved, d.state};
  }
  answer expire(std::int64_t now) {
    std::int64_t count = 0;
    for (auto& [id, d] : draws) {
      if (d.state != draw_state::reserved || d.expires == bylaw::never || d.expires > now) continue;
      d.state = draw_state::expired;
      ++count;
    }
    return {draw_status::budget_set, count};
  }

 public:
  /// How a draw was asked for, which no history shows: of every one that ever was taken.
  std::map<std::uint64_t, std::pair<kinds, std::int64_t>> asked_for{};
};

class ledger_life {
 public:
  explicit ledger_life(support::random_numbers& random) : random_(random), disk_(random) {}

  std::uint64_t operations() const { return disk_.operations(); }

  std::string run() {
    disk_.start_program();
    has_failed_ = false;
    std::string mistake;
    try {
      bylaw::framed_journal<support::simulated_file> journal{support::simulated_file(disk_)};
      bylaw::ledger book{city, bylaw::fiscal_year{2026}, journal};
      mistake = look_at(book);
      if (mistake.empty()) mistake = serve(book);
      if (mistake.empty()) mistake = balances(book);
    } catch (const bylaw::journal_error& e) {
      if (disk_.faults() == 0) mistake = std::string("refused without a reason: ") + e.what();
    }
    if (random_.one_in(2)) disk_.crash();
    return mistake;
  }

 private:
  plain_book history_of(const bylaw::ledger& book) const {
    plain_book found;
    for (const bylaw::entry& e : book.entries()) {
      switch (e.kind) {
        case bylaw::entry_kind::budget:
          found.budget = e.amount.fen();
          continue;
        case bylaw::entry_kind::places:
          found.places = e.places;
          continue;
        case bylaw::entry_kind::close:
          found.is_closed = true;
          continue;
        case bylaw::entry_kind::reserve:
        case bylaw::entry_kind::settle:
        case bylaw::entry_kind::release:
        case bylaw::entry_kind::expire:
          break;
      }
      standing_draw& d = found.draws[ids_.number_of(e.id)];
      if (e.kind == bylaw::entry_kind::reserve) {
        std::size_t clause = 0;
        while (e.name != clause_ids[clause]) ++clause;
        d = {draw_state::reserved, firms_.number_of(e.firm), clause, e.asked.fen(), e.amount.fen(), 0, e.expires};
      } else if (e.kind == bylaw::entry_kind::settle) {
        d.state = draw_state::settled;
        d.paid = e.amount.fen();
      } else {
        d.state = e.kind == bylaw::entry_kind::release ? draw_state::released : draw_state::expired;
      }
    }
    return found;
  }

  // All is as the clients were told, and as it would be after some first of the requests that were not answered.
  std::string look_at(const bylaw::ledger& book) {
    plain_book found = history_of(book);
    plain_book expected = known_;
    std::size_t done = 0;
    for (;; ++done) {
      found.asked_for = expected.asked_for;
      if (found == expected) break;
      if (done == unanswered_.size()) return "the history is not what was acknowledged, nor with what was not answered";
      static_cast<void>(expected.take(unanswered_[done]));
    }
    known_ = expected;
    return balances(book);
  }
  std::string balances(const bylaw::ledger& book) {
    if (book.remaining("compute").fen() != known_.budget - known_.of_pool()) return "the pool is wrong";
    if (book.places_left("parks") != known_.places - known_.places_taken()) return "the places are wrong";
    if (known_.of_pool() > known_.budget || known_.places_taken() > known_.places) return "the pool is overdrawn";
    for (std::uint64_t firm = 0; firm < firms; ++firm) {
      if (known_.of_firm(firm, voucher) > voucher_cap || known_.of_firm(firm) > total_cap)
        return "a firm's cap is passed";
      if (known_.of_firm(firm, park) > 0 && known_.of_firm(firm, settling_in) > 0)
        return "a firm has both of two clauses";
      for (std::size_t clause = 0; clause < clause_count; ++clause)
        if (book.drawn_by(firms_.of(firm), clause_ids[clause]).fen() != known_.of_firm(firm, clause))
          return "what a firm has is wrong";
    }
    // What a firm would get, without drawing it.
    request r = new_draw();
    r.kind = kinds::reserve_up_to;
    bylaw::outcome given{};
    given.clause = clause_ids[r.clause];
    given.amount = bylaw::up_to(money::from_fen(r.number));
    const std::int64_t would_get = known_.is_closed ? 0 : known_.granted(r);
    if (book.quote(firms_.of(r.firm), given, {money::from_fen(r.most), bylaw::unlimited}).high.fen() != would_get)
      return "what a firm would get is wrong";
    if (known_.draws.empty()) return {};
    const auto& [id, d] = *known_draw();
    const auto account = book.find(ids_.of(id));
    if (!account || account->state != d.state || account->paid.fen() != d.paid || account->reserved.fen() != d.reserved)
      return "a draw is not found as it is";
    return {};
  }

  // The clients send again what was not answered, and then something new.
  std::string serve(bylaw::ledger& book) {
    for (const request& r : std::exchange(unanswered_, {}))
      if (std::string mistake = send(book, r); !mistake.empty()) return mistake;
    const std::uint64_t count = random_.below(25);
    for (std::uint64_t i = 0; i < count && !disk_.is_stopped(); ++i) {
      std::string mistake = random_.one_in(6) ? send_group(book) : send(book, any_request());
      if (mistake.empty() && random_.one_in(8)) mistake = balances(book);
      if (!mistake.empty()) return mistake;
    }
    return {};
  }

  std::map<std::uint64_t, standing_draw>::const_iterator known_draw() {
    const auto d = known_.draws.lower_bound(random_.below(next_id_));
    return d == known_.draws.end() ? known_.draws.begin() : d;
  }
  request new_draw() {
    request r{kinds::reserve, next_id_++, random_.below(firms), random_.below(clause_count), random_.between(1, 70)};
    if (random_.one_in(4)) r.kind = kinds::reserve_up_to;
    if (random_.one_in(3)) r.expires = random_.between(1, 100);
    if (random_.one_in(6)) r.most = random_.between(1, 90);
    return r;
  }
  request any_request() {
    if (known_.draws.empty() || random_.one_in(3)) return new_draw();
    if (random_.one_in(10)) return of_the_year();
    // Something known: settled, released, or sent again.
    const auto& [id, known] = *known_draw();
    request r{kinds::reserve, id, known.firm, known.clause, known.asked, known.expires};
    const auto [kind, most] = known_.asked_for.at(id);
    switch (random_.below(5)) {
      case 0:
        r.kind = kind;
        r.most = most;
        return r;
      case 1:
        r.kind = kind;
        r.most = most;
        if (random_.one_in(2)) return r.expires = 101, r;
        ++r.number;
        return r;
      case 2:
        return {kinds::settle, id, known.firm, known.clause, random_.between(0, known.reserved + 1)};
      case 3:
        return {kinds::settle, id, known.firm, known.clause, known.reserved};
      default:
        return {kinds::release, id};
    }
  }
  request of_the_year() {
    request r{kinds::expire};
    switch (random_.below(10)) {
      case 0:
        r.kind = kinds::close;
        break;
      case 1:
      case 2:
      case 3:
        r.kind = kinds::set_budget;
        r.number = random_.between(0, 1500);
        break;
      case 4:
      case 5:
        r.kind = kinds::set_places;
        r.number = random_.between(0, 8);
        break;
      default:
        r.number = random_.one_in(8) ? bylaw::never : random_.between(0, 101);
        break;
    }
    return r;
  }

  bylaw::draw draw_of(const request& r) {
    return {ids_.of(r.id),
            firms_.of(r.firm),
            clause_ids[r.clause],
            money::from_fen(r.number),
            r.expires,
            {money::from_fen(r.most), bylaw::unlimited}};
  }
  static answer answer_of(const bylaw::receipt& got) {
    switch (got.status) {
      case draw_status::journal_failed:
        return {};
      case draw_status::over_firm_cap:
      case draw_status::over_total_cap:
      case draw_status::excluded:
      case draw_status::quota_used_up:
        return {draw_status::insufficient_funds, got.amount.fen(), got.now, got.paid.fen()};
      default:
        return {got.status, got.amount.fen(), got.now, got.paid.fen()};
    }
  }
  answer asked(bylaw::ledger& book, const request& r) {
    switch (r.kind) {
      case kinds::reserve:
        return answer_of(book.reserve(draw_of(r)));
      case kinds::reserve_up_to:
        return answer_of(book.reserve_up_to(draw_of(r)));
      case kinds::settle:
        return answer_of(book.settle(ids_.of(r.id), money::from_fen(r.number)));
      case kinds::release:
        return answer_of(book.release(ids_.of(r.id)));
      case kinds::set_budget:
        return answer_of(book.set_budget("compute", money::from_fen(r.number)));
      case kinds::set_places:
        return answer_of(book.set_places("parks", r.number));
      case kinds::expire:
        if (const auto count = book.expire(r.number))
          return {draw_status::budget_set, static_cast<std::int64_t>(*count)};
        return {};
      case kinds::close:
        if (const auto all = book.close_year()) return {draw_status::budget_set, all->at(0).amount.fen()};
        return {};
    }
    return {};
  }
  std::string send(bylaw::ledger& book, const request& r) { return take_answer(r, asked(book, r)); }
  std::string send_group(bylaw::ledger& book) {
    std::vector<request> group;
    std::vector<bylaw::draw> wanted;
    for (std::uint64_t i = 1 + random_.below(6); i > 0; --i) {
      group.push_back(new_draw());
      group.back().kind = kinds::reserve;
      wanted.push_back(draw_of(group.back()));
    }
    std::vector<bylaw::receipt> receipts(group.size());
    book.reserve_all(wanted, receipts);
    for (std::size_t i = 0; i < group.size(); ++i)
      if (std::string mistake = take_answer(group[i], answer_of(receipts[i])); !mistake.empty()) return mistake;
    return {};
  }
  std::string take_answer(const request& r, const answer& got) {
    if (got.status == draw_status::journal_failed) {
      if (disk_.faults() == 0) return "the journal failed without a reason";
      has_failed_ = true;
      unanswered_.push_back(r);
      return {};
    }
    if (has_failed_) return "it went on after the journal failed";
    const answer expected = known_.take(r);
    if (got == expected) return {};
    return "request " + std::to_string(r.id) + " was answered " + std::to_string(static_cast<int>(got.status)) + ", " +
           std::to_string(got.number) + " instead of " + std::to_string(static_cast<int>(expected.status)) + ", " +
           std::to_string(expected.number);
  }

  support::random_numbers& random_;
  support::simulated_disk disk_;
  names ids_{"invoice "};
  names firms_{"firm "};
  plain_book known_{};
  std::vector<request> unanswered_{};
  std::uint64_t next_id_ = 1;
  bool has_failed_ = false;
};

}  // namespace

TEST_CASE(
    "simulated disk: a ledger whose clients send again holds every limit, loses nothing and counts nothing twice") {
  support::run_lives<ledger_life>("a ledger", 1'000'000);
}
