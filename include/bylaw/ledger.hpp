// SPDX-License-Identifier: MIT
//
// Who has drawn what from which pool, and what is left: `ledger book{policy, fiscal_year{2026}}`. It never passes a
// limit that the policy states, and with a journal it acknowledges only what the journal has accepted. Opt-in.
#ifndef BYLAW_LEDGER_HPP
#define BYLAW_LEDGER_HPP

#include <bylaw/any_policy/interface.hpp>
#include <bylaw/ledger/books.hpp>
#include <bylaw/ledger/credit_code.hpp>
#include <bylaw/ledger/journal.hpp>
#include <bylaw/ledger/replayer.hpp>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bylaw {

/// A year's draws on what a policy limits: pools, quotas, what a firm may get of a clause and of all together, what
/// excludes what. Every member may be called at once from many threads.
///
/// - An id is the caller's. The same draw under the same id gets the same answer and draws once, also after a restart;
///   another draw under it is a conflict. The same goes for settling and releasing. A refused draw leaves no trace: its
///   id may be tried again, with the same or with other content.
/// - A draw passes all its limits or changes nothing; and so it is where memory runs out (`std::bad_alloc`).
/// - What threads that wait for the journal have drawn counts already; should the journal fail or throw, all of it is
///   taken back, every thread is told `journal_failed`, and the ledger accepts nothing more. What the journal kept of
///   it is known when it is opened anew: then send the same requests again.
///
/// The policy's text must outlive the ledger, and it the texts that its answers refer to. Caps `at_most_per_year` and
/// `once` are those of a clause's own pipe; one inside a combinator caps a part of a claim, which a ledger of claims
/// cannot hold over the year.
class ledger {
 public:
  /// `earlier` are awards of earlier years, for clauses that pay a firm once. Errors: `no_such_clause`;
  /// `invalid_parameter` where the year is not 1 to 9999, a firm has no valid identifier, or an award is below 0 fen or of
  /// no year.
  template <class... Element>
  explicit ledger(const policy<Element...>& rules, fiscal_year year, std::span<const earlier_award> earlier = {})
      : books_(detail::terms_of(rules, year.year), earlier), year_(year) {}

  /// Starts from what the journal holds, and appends to it. Errors: `terms_changed` where the policy or the earlier
  /// awards are others than those it was begun with, `journal_error` where it is of another year or format, or holds
  /// what cannot be; and whatever the journal throws.
  template <class... Element>
  ledger(const policy<Element...>& rules, fiscal_year year, journal& kept_in,
         std::span<const earlier_award> earlier = {})
      : books_(detail::terms_of(rules, year.year), earlier), year_(year), journal_(&kept_in), batch_(in_a_batch) {
    start_from_journal();
  }

  /// The same of several policies: a clause is named "edition/clause", a pool "edition/pool".
  template <class... Part>
  explicit ledger(const jointly<Part...>& rules, fiscal_year year, std::span<const earlier_award> earlier = {})
      : books_(detail::terms_of(rules, year.year), earlier), year_(year) {}
  template <class... Part>
  ledger(const jointly<Part...>& rules, fiscal_year year, journal& kept_in,
         std::span<const earlier_award> earlier = {})
      : books_(detail::terms_of(rules, year.year), earlier), year_(year), journal_(&kept_in), batch_(in_a_batch) {
    start_from_journal();
  }

  /// The same of any policy. Error besides: `invalid_parameter` where its fingerprint does not compile.
  explicit ledger(const any_policy& rules, fiscal_year year, std::span<const earlier_award> earlier = {})
      : books_(detail::policy_access::held_by(rules).terms_in(year.year), earlier), year_(year) {}
  ledger(const any_policy& rules, fiscal_year year, journal& kept_in, std::span<const earlier_award> earlier = {})
      : books_(detail::policy_access::held_by(rules).terms_in(year.year), earlier),
        year_(year),
        journal_(&kept_in),
        batch_(in_a_batch) {
    start_from_journal();
  }

  ledger(const ledger&) = delete;
  ledger& operator=(const ledger&) = delete;

  /// Reserves the whole amount, or nothing; of clauses of which the highest counts, less what the firm has of the
  /// others.
  receipt reserve(const draw& wanted) {
    return change([&] { return books_.reserve(wanted, false); });
  }
  /// Reserves what is left of the amount.
  receipt reserve_up_to(const draw& wanted) {
    return change([&] { return books_.reserve(wanted, true); });
  }
  /// Reserves what `evaluate` gave, where nothing is left open in the amount; else it is refused as an invalid amount.
  receipt reserve(const identifier& id, const identifier& firm, const outcome& given, const firm_limits& limits = {}) {
    if (!given.amount.is_exact()) return {draw_status::invalid_amount, {}, given.amount.high};
    return reserve(id, firm, given, given.amount.low, limits);
  }
  /// Reserves an amount that the authority decided, inside the outcome's range; a draft pays nobody.
  receipt reserve(const identifier& id, const identifier& firm, const outcome& given, money decided,
                  const firm_limits& limits = {}) {
    if (given.eligible != verdict::yes || given.open.contains(reason::draft) || !given.amount.contains(decided))
      return {draw_status::invalid_amount, {}, decided, given.amount.low, given.amount.high};
    return reserve(draw{id, firm, given.clause, decided, never, limits});
  }

  /// The same of what one clause of several policies gave.
  receipt reserve(const identifier& id, const identifier& firm, const joint_outcome& given,
                  const firm_limits& limits = {}) {
    const std::string clause = name_of(given);
    return reserve(id, firm, qualified(given, clause), limits);
  }
  receipt reserve(const identifier& id, const identifier& firm, const joint_outcome& given, money decided,
                  const firm_limits& limits = {}) {
    const std::string clause = name_of(given);
    return reserve(id, firm, qualified(given, clause), decided, limits);
  }

  /// Reserves many, each by itself, and waits for the journal once. Error: `invalid_parameter` where `receipts` is
  /// shorter than `wanted`.
  void reserve_all(std::span<const draw> wanted, std::span<receipt> receipts) {
    change_all(wanted.size(), receipts, [&](std::size_t i) { return books_.reserve(wanted[i], false); });
  }

  /// Pays this much of a reservation; the rest goes back.
  receipt settle(const identifier& id, money amount) {
    return change([&] { return books_.settle(id, amount); });
  }
  /// Pays the whole of many reservations or less, and waits for the journal once. Error: `invalid_parameter` where
  /// `amounts` or `receipts` is shorter than `ids`.
  void settle_all(std::span<const identifier> ids, std::span<const money> amounts, std::span<receipt> receipts) {
    check_length(amounts.size(), ids.size());
    change_all(ids.size(), receipts, [&](std::size_t i) { return books_.settle(ids[i], amounts[i]); });
  }

  /// Gives a reservation back.
  receipt release(const identifier& id) {
    return change([&] { return books_.release(id); });
  }

  /// Gives back every reservation whose time is past at `now`, never one whose time is `never`; how many. Nothing where
  /// the journal failed.
  [[nodiscard]] std::optional<std::size_t> expire(std::int64_t now) {
    std::unique_lock<std::mutex> guard(lock_);
    if (failure_) return std::nullopt;
    const std::size_t count = books_.expire(now);
    if (!wait_until_kept(guard)) return std::nullopt;
    return count;
  }

  /// Sets the budget of a pool for this year. Refused as an invalid amount below what is reserved and settled.
  receipt set_budget(detail::passing_text pool_name, money budget) {
    return change([&] { return books_.set_fund(pool_name, budget.fen(), false); });
  }
  /// Sets the places of a quota for this year. Refused as an invalid amount below those that are taken.
  receipt set_places(detail::passing_text quota_name, std::int64_t places) {
    return change([&] { return books_.set_fund(quota_name, places, true); });
  }

  /// Refuses further draws, and says what is left of each pool; what is reserved can still be settled or released.
  /// Nothing where the journal failed.
  [[nodiscard]] std::optional<std::vector<unspent>> close_year() {
    std::unique_lock<std::mutex> guard(lock_);
    if (failure_) return std::nullopt;
    std::vector<unspent> all;
    for (std::size_t i = 0; i < books_.terms().funds.size(); ++i)
      if (!books_.terms().funds[i].counts_places)
        all.push_back({books_.terms().funds[i].name, money::from_fen(books_.fund(i).left())});
    books_.close();
    if (!wait_until_kept(guard)) return std::nullopt;
    return all;
  }

  /// A pool's budget less what is reserved and settled. Error: `no_such_clause` where no pool has this name.
  [[nodiscard]] money remaining(detail::passing_text pool_name) const {
    return money::from_fen(fund_of(pool_name, false).left());
  }
  /// The places of a quota less those that are taken. Error: `no_such_clause`.
  [[nodiscard]] std::int64_t places_left(detail::passing_text quota_name) const {
    return fund_of(quota_name, true).left();
  }

  /// What is reserved for and paid to a firm of a clause this year. Error: `no_such_clause`.
  [[nodiscard]] money drawn_by(const identifier& firm, detail::passing_text clause) const {
    const std::lock_guard<std::mutex> guard(lock_);
    return money::from_fen(books_.drawn_by(firm, known_clause(clause)));
  }

  /// What became of a draw: its state, what was reserved and paid, and where it stands in the history. Nothing where
  /// the id stands for none. Waits until what it says is kept.
  [[nodiscard]] std::optional<draw_account> find(const identifier& id) const {
    std::unique_lock<std::mutex> guard(lock_);
    const std::size_t seen = books_.entries();
    while (journal_ != nullptr && kept_ < seen && !failure_) written_.wait(guard);
    return books_.find(id);
  }

  /// For a check-out: the least of the entitlement, less what the firm has of clauses that exclude this one, of what
  /// the firm's caps leave, and of what the pool leaves. Error: `no_such_clause`.
  [[nodiscard]] range<money> quote(const identifier& firm, const outcome& given, const firm_limits& limits = {}) const {
    const std::lock_guard<std::mutex> guard(lock_);
    const std::size_t clause = known_clause(given.clause);
    return {money::from_fen(books_.payable(firm, clause, given.amount.low.fen(), limits)),
            money::from_fen(books_.payable(firm, clause, given.amount.high.fen(), limits))};
  }

  [[nodiscard]] range<money> quote(const identifier& firm, const joint_outcome& given,
                                   const firm_limits& limits = {}) const {
    const std::string clause = name_of(given);
    return quote(firm, qualified(given, clause), limits);
  }

  /// The whole history, as far as it is kept; balances are its sum.
  [[nodiscard]] std::vector<entry> entries() const {
    const std::lock_guard<std::mutex> guard(lock_);
    const std::size_t count = journal_ == nullptr ? books_.entries() : kept_;
    std::vector<entry> all;
    all.reserve(count);
    for (std::size_t i = 0; i < count; ++i) all.push_back(shown(books_.entry_at(i)));
    return all;
  }

  [[nodiscard]] fiscal_year year() const noexcept { return year_; }
  /// What was found in the journal it started from.
  [[nodiscard]] const bylaw::recovery& recovery() const noexcept { return recovery_; }
  /// Why the journal failed, in its own words where it threw; nothing while it has not. A ledger whose journal failed
  /// accepts nothing more: open the journal anew.
  [[nodiscard]] std::optional<journal_error> failure() const {
    const std::lock_guard<std::mutex> guard(lock_);
    return failure_;
  }

 private:
  static std::string name_of(const joint_outcome& given) {
    return std::string(given.edition).append("/").append(given.outcome.clause);
  }
  static outcome qualified(const joint_outcome& given, std::string_view clause) {
    outcome one = given.outcome;
    one.clause = clause;
    return one;
  }

  static constexpr std::size_t in_a_batch = 64;

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
  entry shown(const detail::journal_entry& e) const {
    const bool of_places = e.kind == entry_kind::places;
    std::string_view name;
    if (e.kind == entry_kind::budget || of_places)
      name = books_.terms().funds[e.place].name;
    else if (e.kind != entry_kind::close)
      name = books_.terms().clauses[e.place].id;
    return {e.kind,
            e.id,
            e.firm,
            name,
            money::from_fen(of_places ? 0 : e.amount),
            money::from_fen(of_places ? 0 : e.asked),
            e.expires,
            of_places ? e.amount : 0};
  }

  static void check_length(std::size_t length, std::size_t wanted) {
    if (length < wanted) detail::raise(invalid_parameter("fewer receipts or amounts than draws"));
  }

  template <class Operation>
  receipt change(Operation&& operation) {
    std::unique_lock<std::mutex> guard(lock_);
    if (failure_) return refused_by_journal({});
    const receipt got = operation();
    // What a refusal says of another draw is to be kept, too.
    if (journal_ == nullptr || (!is_accepted(got.status) && got.now == draw_state::none)) return got;
    return wait_until_kept(guard) ? got : refused_by_journal(got);
  }

  // Takes back what was done, should something throw before all of it is.
  struct taken_back_unless_done {
    detail::books& books;
    std::size_t entries;
    bool is_done = false;
    ~taken_back_unless_done() {
      while (!is_done && books.entries() > entries) books.undo();
    }
  };

  template <class Operation>
  void change_all(std::size_t count, std::span<receipt> receipts, Operation&& operation) {
    check_length(receipts.size(), count);
    std::unique_lock<std::mutex> guard(lock_);
    if (!failure_) {
      taken_back_unless_done all{books_, books_.entries()};
      for (std::size_t i = 0; i < count; ++i) receipts[i] = operation(i);
      all.is_done = true;
      if (wait_until_kept(guard)) return;
    }
    for (std::size_t i = 0; i < count; ++i) receipts[i] = refused_by_journal(receipts[i]);
  }

  static receipt refused_by_journal(const receipt& got) noexcept {
    return {draw_status::journal_failed, {}, got.asked};
  }

  // One of the threads that wait writes for all (group commit): what came in while it was writing is written next.
  bool wait_until_kept(std::unique_lock<std::mutex>& guard) {
    if (journal_ == nullptr) return true;
    const std::size_t mine = books_.entries();
    while (kept_ < mine && !failure_) {
      if (writing_) {
        written_.wait(guard);
        continue;
      }
      writing_ = true;
      const std::size_t until = books_.entries();
      const std::optional<journal_error> problem = write(guard, until);
      writing_ = false;
      if (problem) {
        failure_ = problem;
        while (books_.entries() > kept_) books_.undo();
      } else {
        kept_ = until;
      }
      written_.notify_all();
    }
    return kept_ >= mine;
  }

  // A batch at a time, since the books may only be read while they are locked; nothing is allocated here.
  std::optional<journal_error> write(std::unique_lock<std::mutex>& guard, std::size_t until) {
    std::optional<journal_error> problem;
    for (std::size_t next = kept_; next < until && !problem;) {
      std::size_t count = 0;
      while (count < in_a_batch && next < until) batch_[count++] = books_.entry_at(next++);
      guard.unlock();
      for (std::size_t i = 0; i < count && !problem; ++i)
        problem = problem_of([&] { return journal_->append(detail::record_of(batch_[i]).bytes()); });
      if (next == until && !problem) problem = problem_of([&] { return journal_->sync(); });
      guard.lock();
    }
    return problem;
  }

  template <class Step>
  static std::optional<journal_error> problem_of(Step&& step) noexcept {
    constexpr std::string_view refused = "does not take what it is given";
#if BYLAW_EXCEPTIONS
    try {
      if (step()) return std::nullopt;
      return journal_error(refused);
    } catch (const std::exception& thrown) {
      return journal_error(thrown.what());
    } catch (...) {
      return journal_error("threw what is no std::exception");
    }
#else
    if (step()) return std::nullopt;
    return journal_error(refused);
#endif
  }

  void start_from_journal() {
    detail::replayer taking(books_);
    recovery_.bytes_cut = journal_->read(taking);
    recovery_.entries = books_.entries();
    kept_ = books_.entries();
    bool is_begun = false;
    const auto add = [&](const auto& record) {
      is_begun = true;
      if (!journal_->append(record.bytes())) detail::raise(journal_error("cannot be written"));
    };
    taking.for_each_missing(add);
    if (is_begun && !journal_->sync()) detail::raise(journal_error("cannot be written"));
  }

  mutable std::mutex lock_;
  mutable std::condition_variable written_{};
  detail::books books_;
  fiscal_year year_;
  journal* journal_ = nullptr;
  bylaw::recovery recovery_{};
  std::size_t kept_ = 0;                        // entries of the history that are in the journal
  std::vector<detail::journal_entry> batch_{};  // what is being written
  bool writing_ = false;
  std::optional<journal_error> failure_{};
};

/// The same of any policy, and on a day.
[[nodiscard]] inline firm_limits limits_of(const any_policy& rules, const any_firm& asked, detail::passing_text clause) {
  return detail::policy_access::held_by(rules).limits(asked, {}, clause);
}
[[nodiscard]] inline firm_limits limits_of(const any_policy& rules, const any_firm& asked, const on& when,
                                           detail::passing_text clause) {
  return detail::policy_access::held_by(rules).limits(asked, when.day, clause);
}

}  // namespace bylaw

#endif
