// SPDX-License-Identifier: MIT
//
// Who has drawn what from which pool, and what is left: `ledger book{policy, fiscal_year{2026}}`. It never overspends a
// pool, a quota or a firm's yearly cap, and with a journal it acknowledges only what the journal has accepted. Opt-in.
#ifndef BYLAW_LEDGER_HPP
#define BYLAW_LEDGER_HPP

#include <bylaw/ledger/books.hpp>
#include <bylaw/ledger/journal.hpp>

#include <condition_variable>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

namespace bylaw {

/// A year's draws on a policy's pools, quotas and yearly caps. Every member may be called at once from many threads.
///
/// - An id is the caller's. The same draw under the same id gets the same receipt and draws once; another draw under it
/// is a
///   conflict. A refused draw leaves no trace: its id may be tried again, with the same or with other content.
/// - A draw passes all its limits or changes nothing.
/// - What threads that wait for the journal have drawn counts already; should the journal fail, all of it is taken
/// back.
///
/// The policy's text must outlive the ledger. Caps `at_most_per_year` and `once` are those of a clause's own pipe; one
/// inside a combinator caps a part of a claim, which a ledger of claims cannot hold over the year.
class ledger {
 public:
  /// `earlier` are awards of earlier years, for clauses that pay a firm once. Error: `no_such_clause`.
  template <class... Element>
  explicit ledger(const policy<Element...>& rules, fiscal_year year, std::span<const earlier_award> earlier = {})
      : books_(detail::terms_of(rules, year.year), earlier), year_(year) {}

  /// Starts from what the journal holds, and appends to it. Error: `journal_error` where it is of another policy, year
  /// or format, or holds what cannot be.
  template <class... Element>
  ledger(const policy<Element...>& rules, fiscal_year year, journal& kept_in,
         std::span<const earlier_award> earlier = {})
      : books_(detail::terms_of(rules, year.year), earlier), year_(year), journal_(&kept_in) {
    start_from_journal();
  }

  ledger(const ledger&) = delete;
  ledger& operator=(const ledger&) = delete;

  /// Reserves the whole amount, or nothing.
  receipt reserve(const draw& wanted) {
    return change([&] { return books_.reserve(wanted, false); });
  }
  /// Reserves what is left of the amount.
  receipt reserve_up_to(const draw& wanted) {
    return change([&] { return books_.reserve(wanted, true); });
  }
  /// Reserves what `evaluate` gave, where nothing is left open in the amount; else it is refused as an invalid amount.
  receipt reserve(std::uint64_t id, std::uint64_t firm, const outcome& given) {
    if (!given.amount.is_exact()) return {draw_status::invalid_amount, {}, given.amount.high};
    return reserve(id, firm, given, given.amount.low);
  }
  /// Reserves an amount that the authority decided, inside the outcome's range; a draft pays nobody.
  receipt reserve(std::uint64_t id, std::uint64_t firm, const outcome& given, money decided) {
    if (given.eligible != verdict::yes || given.open.contains(reason::draft) || !given.amount.contains(decided))
      return {draw_status::invalid_amount, {}, decided, given.amount.low, given.amount.high};
    return reserve(draw{id, firm, given.clause, decided});
  }

  /// Reserves many, each by itself, and waits for the journal once. `receipts` is as long as `wanted`.
  void reserve_all(std::span<const draw> wanted, std::span<receipt> receipts) {
    change_all(wanted.size(), receipts, [&](std::size_t i) { return books_.reserve(wanted[i], false); });
  }

  /// Pays this much of a reservation; the rest goes back.
  receipt settle(std::uint64_t id, money amount) {
    return change([&] { return books_.settle(id, amount); });
  }
  /// Pays the whole of many reservations or less, and waits for the journal once: `amounts` is as long as `ids`.
  void settle_all(std::span<const std::uint64_t> ids, std::span<const money> amounts, std::span<receipt> receipts) {
    change_all(ids.size(), receipts, [&](std::size_t i) { return books_.settle(ids[i], amounts[i]); });
  }

  /// Gives a reservation back.
  receipt release(std::uint64_t id) {
    return change([&] { return books_.release(id); });
  }

  /// Gives back every reservation whose time is past at `now`; says how many. None where the journal fails.
  [[nodiscard]] std::size_t expire(std::int64_t now) {
    std::unique_lock<std::mutex> guard(lock_);
    if (failed_) return 0;
    const std::vector<std::uint64_t> ids = books_.expired(now);
    for (const std::uint64_t id : ids) static_cast<void>(books_.release(id, entry_kind::expire));
    return wait_until_kept(guard) ? ids.size() : 0;
  }

  /// Sets the budget of a pool (or, in fen, the places of a quota) for this year. Refused as an invalid amount below
  /// what is reserved and settled.
  receipt set_budget(std::string_view pool_name, money budget) {
    return change([&] { return books_.set_budget(pool_name, budget.fen()); });
  }

  /// Refuses further draws, and says what is left of each pool; what is reserved can still be settled or released.
  /// Empty where the journal fails.
  [[nodiscard]] std::vector<unspent> close_year() {
    std::unique_lock<std::mutex> guard(lock_);
    if (failed_) return {};
    books_.close();
    if (!wait_until_kept(guard)) return {};
    std::vector<unspent> all;
    for (std::size_t i = 0; i < books_.terms().funds.size(); ++i)
      if (!books_.terms().funds[i].counts_places)
        all.push_back({books_.terms().funds[i].name, money::from_fen(books_.fund(i).left())});
    return all;
  }

  /// A pool's budget less what is reserved and settled. Error: `no_such_clause` where no pool has this name.
  [[nodiscard]] money remaining(std::string_view pool_name) const { return money::from_fen(fund_of(pool_name, false).left()); }
  /// The places of a quota less those that are taken. Error: `no_such_clause`.
  [[nodiscard]] std::int64_t places_left(std::string_view quota_name) const { return fund_of(quota_name, true).left(); }

  /// What is reserved for and paid to a firm of a clause this year. Error: `no_such_clause`.
  [[nodiscard]] money drawn_by(std::uint64_t firm, std::string_view clause) const {
    const std::lock_guard<std::mutex> guard(lock_);
    return money::from_fen(books_.drawn_by(firm, known_clause(clause)));
  }

  /// For a check-out: the least of the entitlement, what the firm's cap leaves, and what the pool leaves. Error:
  /// `no_such_clause`.
  [[nodiscard]] range<money> quote(std::uint64_t firm, const outcome& given) const {
    const std::lock_guard<std::mutex> guard(lock_);
    const std::size_t clause = known_clause(given.clause);
    std::int64_t left = detail::greater(books_.limit_of(firm, clause).left, 0);
    const std::size_t fund = books_.terms().clauses[clause].fund;
    const bool no_place =
        fund != detail::no_fund && books_.terms().funds[fund].counts_places && books_.fund(fund).left() <= 0;
    if (no_place || books_.is_closed()) left = 0;
    return {money::from_fen(detail::lesser(given.amount.low.fen(), left)),
            money::from_fen(detail::lesser(given.amount.high.fen(), left))};
  }

  /// The whole history; balances are its sum.
  [[nodiscard]] std::vector<entry> entries() const {
    const std::lock_guard<std::mutex> guard(lock_);
    std::vector<entry> all;
    all.reserve(books_.history().size());
    for (std::size_t i = 0; i < books_.history().size(); ++i) {
      const detail::numbered_entry& e = books_.history()[i];
      const bool names_a_fund = e.kind == entry_kind::budget;
      std::string_view name;
      if (e.kind != entry_kind::close)
        name = names_a_fund ? books_.terms().funds[e.place].name : books_.terms().clauses[e.place].id;
      all.push_back({e.kind, e.id, e.firm, name, money::from_fen(e.amount), money::from_fen(e.asked), e.expires});
    }
    return all;
  }

  [[nodiscard]] fiscal_year year() const noexcept { return year_; }
  /// What was found in the journal it started from.
  [[nodiscard]] const bylaw::recovery& recovery() const noexcept { return recovery_; }

 private:
  std::size_t known_clause(std::string_view id) const {
    const std::size_t clause = books_.clause_of(id);
    if (clause == detail::no_fund) detail::raise(no_such_clause(id));
    return clause;
  }
  detail::fund_state fund_of(std::string_view name, bool counts_places) const {
    const std::lock_guard<std::mutex> guard(lock_);
    const std::size_t fund = books_.fund_named(name);
    if (fund == detail::no_fund || books_.terms().funds[fund].counts_places != counts_places)
      detail::raise(no_such_clause(name));
    return books_.fund(fund);
  }

  template <class Operation>
  receipt change(Operation&& operation) {
    std::unique_lock<std::mutex> guard(lock_);
    if (failed_) return refused_by_journal({});
    const receipt got = operation();
    if (journal_ == nullptr || !got) return got;
    return wait_until_kept(guard) ? got : refused_by_journal(got);
  }

  template <class Operation>
  void change_all(std::size_t count, std::span<receipt> receipts, Operation&& operation) {
    std::unique_lock<std::mutex> guard(lock_);
    for (std::size_t i = 0; i < count; ++i) receipts[i] = failed_ ? refused_by_journal({}) : operation(i);
    if (journal_ == nullptr || wait_until_kept(guard)) return;
    for (std::size_t i = 0; i < count; ++i)
      if (receipts[i]) receipts[i] = refused_by_journal(receipts[i]);
  }

  static receipt refused_by_journal(const receipt& got) noexcept {
    return {draw_status::journal_failed, {}, got.asked};
  }

  // One of the threads that wait writes for all (group commit): what came in while it was writing is written next.
  bool wait_until_kept(std::unique_lock<std::mutex>& guard) {
    if (journal_ == nullptr) return true;
    const std::size_t mine = books_.history().size();
    while (kept_ < mine && !failed_) {
      if (writing_) {
        written_.wait(guard);
        continue;
      }
      writing_ = true;
      std::vector<detail::numbered_entry> batch;
      for (std::size_t i = kept_; i < books_.history().size(); ++i) batch.push_back(books_.history()[i]);
      guard.unlock();
      const bool is_kept = write(batch);
      guard.lock();
      writing_ = false;
      if (is_kept) {
        kept_ += batch.size();
      } else {
        failed_ = true;
        while (books_.history().size() > kept_) books_.undo();
      }
      written_.notify_all();
    }
    return kept_ >= mine;
  }

  bool write(const std::vector<detail::numbered_entry>& batch) {
    for (const detail::numbered_entry& e : batch)
      if (!journal_->append(detail::record_of(e))) return false;
    return journal_->sync();
  }

  // Takes the records of a journal into the books.
  class replayer final : public record_reader {
   public:
    replayer(detail::books& into, const detail::journal_heading& expected) : into_(into), expected_(expected) {}
    void take(std::span<const std::byte> record) override {
      if (!detail::is_of_this_format(record)) detail::raise(journal_error("of another format"));
      if (!has_heading_) return take_heading(record);
      const auto e = detail::entry_in(record);
      if (!e || !into_.replay(*e)) detail::raise(journal_error("an entry that cannot be, number", entries_));
      ++entries_;
    }
    bool has_heading() const noexcept { return has_heading_; }
    std::uint64_t entries() const noexcept { return entries_; }

   private:
    void take_heading(std::span<const std::byte> record) {
      const auto heading = detail::heading_in(record);
      if (!heading) detail::raise(journal_error("without a heading"));
      if (heading->fingerprint != expected_.fingerprint) detail::raise(journal_error("of another policy"));
      if (heading->year != expected_.year) detail::raise(journal_error("of another year"));
      has_heading_ = true;
    }

    detail::books& into_;
    detail::journal_heading expected_;
    bool has_heading_ = false;
    std::uint64_t entries_ = 0;
  };

  void start_from_journal() {
    const detail::journal_heading heading{books_.terms().fingerprint, year_.year};
    replayer taking(books_, heading);
    recovery_.bytes_cut = journal_->read(taking);
    recovery_.entries = taking.entries();
    kept_ = books_.history().size();
    if (!taking.has_heading() && !(journal_->append(detail::record_of(heading)) && journal_->sync()))
      detail::raise(journal_error("cannot be written"));
  }

  mutable std::mutex lock_;
  std::condition_variable written_{};
  detail::books books_;
  fiscal_year year_;
  journal* journal_ = nullptr;
  bylaw::recovery recovery_{};
  std::size_t kept_ = 0;  // entries of the history that are in the journal
  bool writing_ = false;
  bool failed_ = false;
};

}  // namespace bylaw

#endif
