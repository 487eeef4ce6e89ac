// SPDX-License-Identifier: MIT
//
// A journal, and a ledger with clients that send again what was not answered, on a disk that fails in every way that
// simulated_disk.hpp knows, started over and over. What was acknowledged is there; what was refused never counts; no
// limit is passed. A million operations of the disk each; the hundred million of docs/explanation/faults.md are
//
//   BYLAW_ITERATIONS=100 bylaw_tests -tc="simulated disk:*"
#include "support/simulated_disk.hpp"
#include "support/facts.hpp"
#include "support/random.hpp"

#include <bylaw/file_journal.hpp>
#include <bylaw/ledger.hpp>

#include <doctest/doctest.h>

#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace {

using file = bylaw::framed_journal<support::simulated_file>;

// A record is its number, and bytes that follow from it.
std::vector<std::byte> record_of(std::uint64_t number) {
  support::random_numbers its_own(number);
  std::vector<std::byte> bytes(8 + its_own.below(its_own.one_in(8) ? 400 : 60));
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<std::byte>(i < 8 ? number >> (8 * i) : its_own.bits() & 0xFFU);
  return bytes;
}

struct numbers_found final : bylaw::record_reader {
  std::vector<std::uint64_t> found{};
  bool are_whole = true;
  void take(std::span<const std::byte> record) override {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8 && i < record.size(); ++i)
      number |= std::to_integer<std::uint64_t>(record[i]) << (8 * i);
    const std::vector<std::byte> expected = record_of(number);
    are_whole = are_whole && std::equal(record.begin(), record.end(), expected.begin(), expected.end());
    found.push_back(number);
  }
};

/// One file from its making on, and what is known of it.
class journal_life {
 public:
  explicit journal_life(support::random_numbers& random) : random_(random), disk_(random) {}

  std::uint64_t operations() const { return disk_.operations(); }

  /// The program is started, and runs until it stops. Empty if all was as it should be.
  std::string run() {
    std::string mistake;
    if (random_.one_in(8) && disk_.size() > 0) mistake = damage_a_copy();
    if (!mistake.empty()) return mistake;
    disk_.start_program();
    {
      file journal{support::simulated_file(disk_)};
      numbers_found reader;
      bool is_open = false;
      try {
        journal.read(reader);
        is_open = true;
      } catch (const bylaw::journal_error& e) {
        if (disk_.faults() == 0) mistake = std::string("refused without a reason: ") + e.what();
      }
      if (is_open) mistake = look_at(reader);
      if (is_open && mistake.empty()) append_until_it_stops(journal);
      if (went_on_) mistake = "it went on after a sync that failed";
    }
    if (random_.one_in(2)) disk_.crash();
    return mistake;
  }

 private:
  // A byte of a copy changes: an error, or what was acknowledged; what was acknowledged last may be missing where it is
  // in the last commit.
  std::string damage_a_copy() {
    support::simulated_disk copy = disk_;
    copy.start_program_without_faults();
    const std::size_t at = random_.below(copy.size());
    copy.flip(at, static_cast<std::byte>(1 + random_.below(255)));
    const std::vector<std::byte> damaged = copy.memory();
    file journal{support::simulated_file(copy)};
    numbers_found reader;
    try {
      journal.read(reader);
    } catch (const bylaw::journal_error&) {
      return copy.memory() == damaged ? "" : "a damaged file was changed";
    }
    std::vector<std::uint64_t> expected = acknowledged_;
    if (reader.found.size() < expected.size() && at >= last_begins_) expected.resize(before_last_);
    if (reader.found.size() > expected.size()) expected.insert(expected.end(), unanswered_.begin(), unanswered_.end());
    return reader.are_whole && reader.found == expected ? "" : "damage at " + std::to_string(at) + " was not told";
  }

  std::string look_at(const numbers_found& reader) {
    if (!reader.are_whole) return "a record is not what was written";
    std::vector<std::uint64_t> with_last = acknowledged_;
    with_last.insert(with_last.end(), unanswered_.begin(), unanswered_.end());
    if (reader.found != acknowledged_ && reader.found != with_last)
      return "what was acknowledged is not what was found: " + std::to_string(acknowledged_.size()) + ", then " +
             std::to_string(unanswered_.size()) + " not answered; found " + std::to_string(reader.found.size());
    if (reader.found.size() > acknowledged_.size()) is_acknowledged();
    unanswered_.clear();
    return {};
  }

  void is_acknowledged() {
    before_last_ = acknowledged_.size();
    acknowledged_.insert(acknowledged_.end(), unanswered_.begin(), unanswered_.end());
    last_begins_ = ends_;
    ends_ += 32;
    for (const std::uint64_t number : unanswered_) ends_ += 4 + record_of(number).size();
    unanswered_.clear();
  }

  void append_until_it_stops(file& journal) {
    const std::uint64_t commits = random_.below(12);
    for (std::uint64_t c = 0; c < commits; ++c) {
      const std::uint64_t count = 1 + random_.below(random_.one_in(4) ? 12 : 2);
      for (std::uint64_t i = 0; i < count; ++i) {
        unanswered_.push_back(next_++);
        if (!journal.append(record_of(unanswered_.back()))) {
          unanswered_.pop_back();
          return;
        }
      }
      if (random_.one_in(30)) {
        unanswered_.clear();  // let go without a sync: nothing of it was ever sent to the file
        return;
      }
      if (!journal.sync()) {
        // It takes nothing more, and what was not answered stays the same.
        static_cast<void>(journal.append(record_of(next_)));
        const bool says_yes = journal.sync();
        went_on_ = went_on_ || says_yes;
        return;
      }
      is_acknowledged();
    }
  }

  support::random_numbers& random_;
  support::simulated_disk disk_;
  std::vector<std::uint64_t> acknowledged_{};
  std::vector<std::uint64_t> unanswered_{};
  std::uint64_t next_ = 1;
  // Of the last commit that was acknowledged: where it begins and ends, and how many records are before it.
  std::size_t last_begins_ = 1536;
  std::size_t ends_ = 1536;
  std::size_t before_last_ = 0;
  bool went_on_ = false;
};

// --- a ledger and its clients ---

using namespace bylaw::literals;
using bylaw::draw_status;
using bylaw::money;

constexpr auto whole = bylaw::percentage_subsidy{support::facts::cost, 100_pct};
constexpr auto city = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"voucher", whole | bylaw::at_most_per_year(100_fen) | bylaw::annual_pool{"compute", 1000_fen}},
    bylaw::clause{"rent", whole | bylaw::annual_pool{"compute", 1000_fen}},
    bylaw::clause{"park", whole | bylaw::annual_quota{"parks", 5}},
    bylaw::clause{"settling-in", whole},
    bylaw::exclusive("park", "settling-in", bylaw::one_or_the_other),
    bylaw::total_at_most(150_fen)};
constexpr const char* clauses[] = {"voucher", "rent", "park", "settling-in"};
constexpr std::size_t clause_count = 4;
constexpr std::uint64_t firms = 14;

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
  enum class kinds { reserve, settle, release } kind;
  std::uint64_t id;
  std::uint64_t firm;
  std::size_t clause;
  std::int64_t fen;
};

/// What a draw has come to.
struct standing_draw {
  enum class states { none, reserved, settled, released } state = states::none;
  std::uint64_t firm = 0;
  std::size_t clause = 0;
  std::int64_t fen = 0;       ///< reserved, or paid
  std::int64_t reserved = 0;  ///< whatever became of it
  friend bool operator==(const standing_draw&, const standing_draw&) = default;

  std::int64_t counts() const { return state == states::reserved || state == states::settled ? fen : 0; }
};
using states = standing_draw::states;
using kinds = request::kinds;

/// Adds every draw up; no limit is looked up in anything but this map.
struct plain_book {
  std::map<std::uint64_t, standing_draw> draws{};

  template <class Counted>
  std::int64_t sum(Counted&& counted) const {
    std::int64_t total = 0;
    for (const auto& [id, d] : draws) total += counted(d);
    return total;
  }
  std::int64_t of_pool() const {
    return sum([](const standing_draw& d) { return d.clause < 2 ? d.counts() : 0; });
  }
  std::int64_t of_firm(std::uint64_t firm, std::size_t clause) const {
    return sum([&](const standing_draw& d) { return d.firm == firm && d.clause == clause ? d.counts() : 0; });
  }
  std::int64_t of_firm(std::uint64_t firm) const {
    return sum([&](const standing_draw& d) { return d.firm == firm ? d.counts() : 0; });
  }
  std::int64_t places() const {
    return sum([](const standing_draw& d) { return d.clause == 2 && d.counts() > 0 ? 1 : 0; });
  }

  const standing_draw& of(std::uint64_t id) const {
    static const standing_draw none;
    const auto found = draws.find(id);
    return found == draws.end() ? none : found->second;
  }
  /// What becomes of its draw where the request is accepted.
  standing_draw after(const request& r) const {
    if (r.kind == kinds::reserve) return {states::reserved, r.firm, r.clause, r.fen, r.fen};
    standing_draw d = of(r.id);
    d.state = r.kind == kinds::settle ? states::settled : states::released;
    if (r.kind == kinds::settle) d.fen = r.fen;
    return d;
  }
  bool is_done(const request& r) const { return of(r.id) == after(r); }
  bool may(const request& r) const {
    const standing_draw& d = of(r.id);
    if (r.kind != kinds::reserve) return d.state == states::reserved && (r.kind == kinds::release || r.fen <= d.fen);
    if (d.state != states::none) return false;
    if (of_firm(r.firm) + r.fen > 150) return false;
    if (r.clause >= 2 && of_firm(r.firm, 5 - r.clause) > 0) return false;
    if (r.clause == 3) return true;
    if (r.clause == 2) return places() < 5;
    if (r.clause == 0 && of_firm(r.firm, 0) + r.fen > 100) return false;
    return of_pool() + r.fen <= 1000;
  }
};

class ledger_life {
 public:
  explicit ledger_life(support::random_numbers& random) : random_(random), disk_(random) {}

  std::uint64_t operations() const { return disk_.operations(); }
  std::uint64_t requests() const { return requests_; }

  std::string run() {
    disk_.start_program();
    std::string mistake;
    try {
      file journal{support::simulated_file(disk_)};
      bylaw::ledger book{city, bylaw::fiscal_year{2026}, journal};
      mistake = look_at(book);
      if (mistake.empty()) mistake = serve(book);
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
      standing_draw& d = found.draws[ids_.number_of(e.id)];
      if (e.kind == bylaw::entry_kind::reserve) {
        std::size_t clause = 0;
        while (e.name != clauses[clause]) ++clause;
        d = {states::reserved, firms_.number_of(e.firm), clause, e.amount.fen(), e.amount.fen()};
      } else {
        d.state = e.kind == bylaw::entry_kind::settle ? states::settled : states::released;
        d.fen = e.amount.fen();
      }
    }
    return found;
  }

  // Every draw is as its client was told, or, where it was told nothing, as it would be after what it had asked for.
  std::string look_at(const bylaw::ledger& book) {
    const plain_book found = history_of(book);
    for (const auto& [id, d] : found.draws)
      if (known_.of(id) != d && !is_unanswered(id, d)) return "draw " + std::to_string(id) + " is not as it was told";
    for (const auto& [id, d] : known_.draws)
      if (found.of(id) != d && !is_unanswered(id, found.of(id)))
        return "draw " + std::to_string(id) + " was acknowledged and is lost";
    known_ = found;
    return balances(book);
  }
  bool is_unanswered(std::uint64_t id, const standing_draw& d) const {
    for (const request& r : unanswered_)
      if (r.id == id && known_.after(r) == d) return true;
    return false;
  }
  std::string balances(const bylaw::ledger& book) {
    if (book.remaining("compute").fen() != 1000 - known_.of_pool() || known_.of_pool() > 1000)
      return "the pool is wrong";
    if (book.places_left("parks") != 5 - known_.places() || known_.places() > 5) return "the places are wrong";
    for (std::uint64_t firm = 0; firm < firms; ++firm) {
      if (known_.of_firm(firm, 0) > 100 || known_.of_firm(firm) > 150) return "a firm's cap is passed";
      if (known_.of_firm(firm, 2) > 0 && known_.of_firm(firm, 3) > 0) return "a firm has both of two clauses";
      for (std::size_t clause = 0; clause < clause_count; ++clause)
        if (book.drawn_by(firms_.of(firm), clauses[clause]).fen() != known_.of_firm(firm, clause))
          return "what a firm has is wrong";
    }
    return {};
  }

  // The clients send again what was not answered, and then something new.
  std::string serve(bylaw::ledger& book) {
    const std::vector<request> again = unanswered_;
    for (const request& r : again)
      if (std::string mistake = send(book, r); !mistake.empty()) return mistake;
    const std::uint64_t count = random_.below(25);
    for (std::uint64_t i = 0; i < count && !disk_.is_stopped(); ++i) {
      std::string mistake = random_.one_in(6) ? send_group(book) : send(book, any_request());
      if (mistake.empty() && unanswered_.empty() && random_.one_in(8)) mistake = balances(book);
      if (!mistake.empty()) return mistake;
    }
    return {};
  }
  request new_draw() {
    return {kinds::reserve, next_id_++, random_.below(firms), random_.below(clause_count), random_.between(1, 70)};
  }
  request any_request() {
    if (known_.draws.empty() || random_.one_in(3)) return new_draw();
    // Something known: settled, released, or sent again.
    auto d = known_.draws.lower_bound(random_.below(next_id_));
    if (d == known_.draws.end()) d = known_.draws.begin();
    const auto& [id, known] = *d;
    switch (random_.below(5)) {
      case 0:
        return {kinds::reserve, id, known.firm, known.clause, known.reserved};
      case 1:
        return {kinds::reserve, id, known.firm, known.clause, known.reserved + 1};
      case 2:
        return {kinds::settle, id, known.firm, known.clause, random_.between(1, known.fen)};
      case 3:
        return {kinds::settle, id, known.firm, known.clause, known.fen};
      default:
        return {kinds::release, id, known.firm, known.clause, known.reserved};
    }
  }

  bylaw::draw draw_of(const request& r) {
    return {ids_.of(r.id), firms_.of(r.firm), clauses[r.clause], money::from_fen(r.fen)};
  }
  std::string send(bylaw::ledger& book, const request& r) {
    ++requests_;
    switch (r.kind) {
      case kinds::reserve:
        return take_answer(r, book.reserve(draw_of(r)));
      case kinds::settle:
        return take_answer(r, book.settle(ids_.of(r.id), money::from_fen(r.fen)));
      case kinds::release:
        return take_answer(r, book.release(ids_.of(r.id)));
    }
    return {};
  }
  std::string send_group(bylaw::ledger& book) {
    std::vector<request> group;
    std::vector<bylaw::draw> wanted;
    for (std::uint64_t i = 1 + random_.below(6); i > 0; --i) {
      group.push_back(new_draw());
      wanted.push_back(draw_of(group.back()));
    }
    requests_ += group.size();
    std::vector<bylaw::receipt> receipts(group.size());
    book.reserve_all(wanted, receipts);
    // Where the journal fails, a draw may have been refused for what one before it had taken until then.
    const bool has_failed = std::any_of(receipts.begin(), receipts.end(), [](const bylaw::receipt& r) {
      return r.status == draw_status::journal_failed;
    });
    for (std::size_t i = 0; i < group.size(); ++i) {
      const draw_status status = receipts[i].status;
      if (has_failed && status != draw_status::journal_failed && !is_accepted(status)) continue;
      if (std::string mistake = take_answer(group[i], receipts[i]); !mistake.empty()) return mistake;
    }
    return {};
  }
  std::string take_answer(const request& r, const bylaw::receipt& answer) {
    const auto is_this = [&r](const request& other) { return other.id == r.id; };
    if (answer.status == draw_status::journal_failed) {
      if (disk_.faults() == 0) return "the journal failed without a reason";
      // What was done before, or would be refused, is not done by asking again.
      if (known_.may(r) && std::none_of(unanswered_.begin(), unanswered_.end(), is_this)) unanswered_.push_back(r);
      return {};
    }
    std::erase_if(unanswered_, is_this);
    const draw_status expected = status_of(r);
    const bool may = known_.may(r);
    if (may) known_.draws[r.id] = known_.after(r);
    const bool is_refused = expected == draw_status::journal_failed && !is_accepted(answer.status);
    if (!is_refused && answer.status != expected) return "request " + std::to_string(r.id) + " was answered wrongly";
    if (is_accepted(answer.status) &&
        (answer.amount.fen() != r.fen || (r.kind != kinds::release && answer.asked.fen() != r.fen)))
      return "request " + std::to_string(r.id) + " was answered with another amount";
    return {};
  }
  /// The same for the same request, before and after a restart. Where it is refused for a limit, whichever: written
  /// here as `journal_failed`.
  draw_status status_of(const request& r) const {
    const standing_draw& known = known_.of(r.id);
    const bool is_again = known.state != states::none;
    switch (r.kind) {
      case kinds::reserve:
        if (!is_again) return known_.may(r) ? draw_status::reserved : draw_status::journal_failed;
        return r.fen == known.reserved ? draw_status::reserved : draw_status::conflict;
      case kinds::settle:
        if (known.state == states::released) return draw_status::already_released;
        if (known.state == states::settled)
          return r.fen == known.fen ? draw_status::settled : draw_status::already_settled;
        return known_.may(r) ? draw_status::settled : draw_status::journal_failed;
      case kinds::release:
        return known.state == states::settled ? draw_status::already_settled : draw_status::released;
    }
    return draw_status::journal_failed;
  }

  support::random_numbers& random_;
  support::simulated_disk disk_;
  names ids_{"invoice "};
  names firms_{"firm "};
  plain_book known_{};
  std::vector<request> unanswered_{};
  std::uint64_t next_id_ = 1;
  std::uint64_t requests_ = 0;
};

template <class Life>
void run_lives(const char* what, int count) {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  const auto wanted = static_cast<std::uint64_t>(support::iterations(count));
  std::uint64_t done = 0;
  std::uint64_t starts = 0;
  for (std::uint64_t number = 0; done < wanted; ++number) {
    support::random_numbers of_this(random.bits());
    Life life(of_this);
    const std::uint64_t lives = 1 + of_this.below(40);
    for (std::uint64_t i = 0; i < lives; ++i, ++starts) {
      const std::string mistake = life.run();
      if (mistake.empty()) continue;
      CAPTURE(number);
      CAPTURE(i);
      REQUIRE(mistake == "");
    }
    done += life.operations();
  }
  CHECK(done >= wanted);
  std::printf("simulated disk: seed %llu, %llu operations, %s started %llu times\n",
              static_cast<unsigned long long>(seed), static_cast<unsigned long long>(done), what,
              static_cast<unsigned long long>(starts));
}

}  // namespace

TEST_CASE("simulated disk: a journal loses nothing that was acknowledged, and is never refused without a reason") {
  run_lives<journal_life>("a journal", 1'000'000);
}

TEST_CASE(
    "simulated disk: a ledger whose clients send again holds every limit, loses nothing and counts nothing twice") {
  run_lives<ledger_life>("a ledger", 1'000'000);
}
