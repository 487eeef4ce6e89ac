// SPDX-License-Identifier: MIT
//
// The state of a ledger, of one thread and without a journal: what is drawn of every pool and by every firm, and what
// may still be. Every change is an entry, and can be taken back as long as it is the last one.
#ifndef BYLAW_LEDGER_BOOKS_HPP
#define BYLAW_LEDGER_BOOKS_HPP

#include <bylaw/ledger/chunked.hpp>
#include <bylaw/ledger/draw.hpp>
#include <bylaw/ledger/records.hpp>
#include <bylaw/ledger/table.hpp>
#include <bylaw/ledger/terms.hpp>

#include <algorithm>
#include <span>
#include <vector>

namespace bylaw::detail {

/// Of a pool in fen, of a quota in places.
struct fund_state {
  std::int64_t budget = 0;
  std::int64_t reserved = 0;
  std::int64_t settled = 0;
  std::int64_t left() const noexcept { return budget - reserved - settled; }
};

enum class draw_state : unsigned char { empty, reserved, settled, released };

struct draw_key {
  std::uint64_t id;
  std::uint64_t hash() const noexcept { return spread(id); }
  friend bool operator==(draw_key, draw_key) = default;
};

struct kept_draw {
  using key_type = draw_key;
  std::uint64_t id = 0;
  std::uint64_t firm = 0;
  std::int64_t amount = 0;
  // Of the receipt it got.
  std::int64_t left = 0;
  std::int64_t cap = 0;
  /// Its entry in the history, which has what else was asked.
  std::size_t entry = 0;
  std::uint32_t clause = 0;
  draw_state state = draw_state::empty;

  draw_key key() const noexcept { return {id}; }
  bool is_empty() const noexcept { return state == draw_state::empty; }
};

struct firm_key {
  std::uint64_t firm;
  std::uint32_t clause;
  std::uint64_t hash() const noexcept { return spread(firm) ^ spread(std::uint64_t{clause} + 1); }
  friend bool operator==(firm_key, firm_key) = default;
};

/// What one firm has of one clause.
struct kept_firm {
  using key_type = firm_key;
  std::uint64_t firm = 0;
  std::uint32_t clause = 0;
  bool used = false;
  bool had_it_earlier = false;
  /// Reserved or settled, in fen and in draws.
  std::int64_t drawn = 0;
  std::int64_t draws = 0;

  firm_key key() const noexcept { return {firm, clause}; }
  bool is_empty() const noexcept { return !used; }
};

/// A limit of a draw: what is left of it, and how much it is in all.
struct draw_limit_state {
  std::int64_t left = no_limit;
  std::int64_t cap = no_limit;
  draw_status refusal = draw_status::insufficient_funds;
};

class books {
 public:
  books(ledger_terms terms, std::span<const earlier_award> earlier) : terms_(std::move(terms)) {
    for (const fund_terms& fund : terms_.funds) funds_.push_back({fund.budget, 0, 0});
    for (const earlier_award& award : earlier) {
      const std::size_t clause = clause_of(award.clause);
      if (clause == no_fund) raise(no_such_clause(award.clause));
      firm_of(award.firm, static_cast<std::uint32_t>(clause)).had_it_earlier = true;
    }
  }

  const ledger_terms& terms() const noexcept { return terms_; }
  const chunked<numbered_entry>& history() const noexcept { return history_; }
  bool is_closed() const noexcept { return closed_; }

  std::size_t clause_of(std::string_view id) const noexcept {
    for (std::size_t i = 0; i < terms_.clauses.size(); ++i)
      if (terms_.clauses[i].id == id) return i;
    return no_fund;
  }
  std::size_t fund_named(std::string_view name) const noexcept {
    for (std::size_t i = 0; i < terms_.funds.size(); ++i)
      if (terms_.funds[i].name == name) return i;
    return no_fund;
  }
  const fund_state& fund(std::size_t i) const noexcept { return funds_[i]; }

  std::int64_t drawn_by(std::uint64_t firm, std::size_t clause) const noexcept {
    const kept_firm* kept = firms_.find({firm, static_cast<std::uint32_t>(clause)});
    return kept == nullptr ? 0 : kept->drawn;
  }

  /// The tightest limit in money of a clause for a firm, and whether a place is left.
  draw_limit_state limit_of(std::uint64_t firm, std::size_t clause) const noexcept {
    const kept_firm* kept = firms_.find({firm, static_cast<std::uint32_t>(clause)});
    return tightest(kept, terms_.clauses[clause], fund_of(clause));
  }

  receipt reserve(const draw& wanted, bool up_to_what_is_left) {
    const std::size_t clause = clause_of(wanted.clause);
    kept_draw& kept = draws_.place_of({wanted.id});
    if (!kept.is_empty()) return repeated(kept, wanted, clause, up_to_what_is_left);
    receipt refused{draw_status::unknown_clause, {}, wanted.amount};
    if (clause == no_fund) return refused;
    refused.status = draw_status::year_closed;
    if (closed_) return refused;
    refused.status = draw_status::invalid_amount;
    if (wanted.amount.fen() <= 0 || wanted.amount.fen() > most<money>) return refused;

    kept_firm& firm = firm_of(wanted.firm, static_cast<std::uint32_t>(clause));
    fund_state* fund = fund_of(clause);
    const draw_limit_state limit = tightest(&firm, terms_.clauses[clause], fund);
    const bool needs_place = fund != nullptr && terms_.funds[terms_.clauses[clause].fund].counts_places;
    refused.left = money::from_fen(limit.left);
    refused.cap = money::from_fen(limit.cap);
    refused.status = limit.refusal;
    std::int64_t amount = wanted.amount.fen();
    if (up_to_what_is_left) amount = lesser(amount, limit.left);
    if (amount > limit.left || amount <= 0) return refused;
    if (needs_place && fund->left() <= 0) {
      refused.status = draw_status::quota_used_up;
      refused.left = money{};
      refused.cap = money::from_fen(fund->budget);
      return refused;
    }

    if (fund != nullptr) fund->reserved += needs_place ? 1 : amount;
    firm.drawn += amount;
    ++firm.draws;
    const std::int64_t left = limit.left == no_limit ? no_limit : limit.left - amount;
    draws_.fill(kept, {wanted.id, wanted.firm, amount, left, limit.cap, history_.size(),
                       static_cast<std::uint32_t>(clause), draw_state::reserved});
    history_.push_back({entry_kind::reserve, static_cast<std::uint32_t>(clause), wanted.id, wanted.firm, amount,
                        wanted.amount.fen(), wanted.expires});
    return {draw_status::reserved, money::from_fen(amount), wanted.amount, money::from_fen(left),
            money::from_fen(limit.cap)};
  }

  receipt settle(std::uint64_t id, money amount) {
    kept_draw* kept = draws_.find({id});
    receipt refused{draw_status::unknown_draw, {}, amount};
    if (kept == nullptr || !is_open(*kept, refused)) return refused;
    refused.status = draw_status::invalid_amount;
    if (amount.fen() < 0 || amount.fen() > kept->amount) return refused;
    const kept_firm& firm = move_to_settled(*kept, amount.fen());
    history_.push_back({entry_kind::settle, kept->clause, id, kept->firm, amount.fen(), amount.fen(), never});
    return {draw_status::settled, amount, amount, left_for(*kept, firm), money::from_fen(kept->amount)};
  }

  receipt release(std::uint64_t id, entry_kind why = entry_kind::release) {
    kept_draw* kept = draws_.find({id});
    receipt refused{draw_status::unknown_draw};
    if (kept == nullptr || !is_open(*kept, refused)) return refused;
    const kept_firm& firm = give_back(*kept);
    history_.push_back({why, kept->clause, id, kept->firm, kept->amount, kept->amount, never});
    const money amount = money::from_fen(kept->amount);
    return {draw_status::released, amount, amount, left_for(*kept, firm), amount};
  }

  /// The reservations that have expired, in the order they were made.
  std::vector<std::uint64_t> expired(std::int64_t now) const {
    std::vector<std::uint64_t> ids;
    for (std::size_t i = 0; i < history_.size(); ++i) {
      const numbered_entry& e = history_[i];
      if (e.kind != entry_kind::reserve || e.expires > now) continue;
      const kept_draw* kept = draws_.find({e.id});
      if (kept != nullptr && kept->state == draw_state::reserved) ids.push_back(e.id);
    }
    return ids;
  }

  receipt set_budget(std::string_view name, std::int64_t budget) {
    const std::size_t i = fund_named(name);
    const money asked = money::from_fen(budget);
    if (i == no_fund) return {draw_status::unknown_clause, {}, asked};
    fund_state& fund = funds_[i];
    const money in_use = money::from_fen(fund.reserved + fund.settled);
    if (budget < in_use.fen() || budget > most<money>)
      return {draw_status::invalid_amount, {}, asked, money::from_fen(fund.left()), money::from_fen(fund.budget)};
    history_.push_back({entry_kind::budget, static_cast<std::uint32_t>(i), 0, 0, budget, fund.budget, never});
    fund.budget = budget;
    return {draw_status::settled, asked, asked, money::from_fen(fund.left()), asked};
  }

  /// True if it was open.
  bool close() {
    if (closed_) return false;
    closed_ = true;
    history_.push_back({entry_kind::close, 0, 0, 0, 0, 0, never});
    return true;
  }

  /// Does again what an entry of a journal says. False if it cannot be so.
  bool replay(const numbered_entry& e) {
    const bool names_a_fund = e.kind == entry_kind::budget;
    if (e.place >= (names_a_fund ? terms_.funds.size() : std::max<std::size_t>(terms_.clauses.size(), 1))) return false;
    const auto accepted = [&](const receipt& r) { return r && r.amount.fen() == e.amount; };
    switch (e.kind) {
      case entry_kind::reserve: {
        if (terms_.clauses.empty() || draws_.find({e.id}) != nullptr) return false;
        const draw again{e.id, e.firm, terms_.clauses[e.place].id, money::from_fen(e.amount), e.expires};
        if (!accepted(reserve(again, false))) return false;
        history_.back().asked = e.asked;
        return true;
      }
      case entry_kind::settle:
        return accepted(settle(e.id, money::from_fen(e.amount)));
      case entry_kind::release:
      case entry_kind::expire:
        return accepted(release(e.id, e.kind));
      case entry_kind::budget:
        return accepted(set_budget(terms_.funds[e.place].name, e.amount));
      case entry_kind::close:
        return close();
    }
    return false;
  }

  /// Takes the last entry back, as if it had never been.
  void undo() {
    const numbered_entry e = history_.back();
    history_.pop_back();
    kept_draw* kept = draws_.find({e.id});
    switch (e.kind) {
      case entry_kind::reserve:
        give_back(*kept);
        draws_.erase({e.id});
        break;
      case entry_kind::settle:
        take_again(*kept, e.amount);
        break;
      case entry_kind::release:
      case entry_kind::expire:
        take_again(*kept, 0);
        break;
      case entry_kind::budget:
        funds_[e.place].budget = e.asked;
        break;
      case entry_kind::close:
        closed_ = false;
        break;
    }
  }

 private:
  const fund_state* fund_of(std::size_t clause) const noexcept {
    const std::size_t i = terms_.clauses[clause].fund;
    return i == no_fund ? nullptr : &funds_[i];
  }
  fund_state* fund_of(std::size_t clause) noexcept {
    const std::size_t i = terms_.clauses[clause].fund;
    return i == no_fund ? nullptr : &funds_[i];
  }
  kept_firm& firm_of(std::uint64_t firm, std::uint32_t clause) {
    kept_firm& kept = firms_.place_of({firm, clause});
    if (kept.is_empty()) firms_.fill(kept, {firm, clause, true, false, 0, 0});
    return kept;
  }

  draw_limit_state tightest(const kept_firm* firm, const clause_terms& clause, const fund_state* fund) const noexcept {
    draw_limit_state limit;
    if (fund != nullptr && !terms_.funds[clause.fund].counts_places) limit = {fund->left(), fund->budget};
    if (clause.firm_cap != no_limit) {
      const std::int64_t left = clause.firm_cap - (firm == nullptr ? 0 : firm->drawn);
      if (left < limit.left) limit = {left, clause.firm_cap, draw_status::over_firm_cap};
    }
    const bool has_had_it = firm != nullptr && (firm->had_it_earlier || firm->draws > 0);
    if (clause.once && has_had_it) limit = {0, 0, draw_status::over_firm_cap};
    return limit;
  }

  // The same draw again gets the receipt it got; anything else under its id is a conflict.
  receipt repeated(const kept_draw& kept, const draw& wanted, std::size_t clause, bool up_to_what_is_left) const {
    const numbered_entry& made = history_[kept.entry];
    const bool same_amount = wanted.amount.fen() == made.asked && (up_to_what_is_left || kept.amount == made.asked);
    if (wanted.firm != kept.firm || clause != kept.clause || wanted.expires != made.expires || !same_amount)
      return {draw_status::conflict, {}, wanted.amount};
    return {draw_status::reserved, money::from_fen(kept.amount), wanted.amount, money::from_fen(kept.left),
            money::from_fen(kept.cap)};
  }

  static bool is_open(const kept_draw& kept, receipt& refused) noexcept {
    refused.left = refused.cap = money::from_fen(kept.amount);
    if (kept.state == draw_state::reserved) return true;
    const bool settled = kept.state == draw_state::settled;
    refused.status = settled ? draw_status::already_settled : draw_status::already_released;
    return false;
  }

  std::int64_t units_of(const kept_draw& kept, std::int64_t fen) const noexcept {
    return terms_.funds[terms_.clauses[kept.clause].fund].counts_places ? (fen > 0 ? 1 : 0) : fen;
  }

  const kept_firm& move_to_settled(kept_draw& kept, std::int64_t paid) {
    if (fund_state* fund = fund_of(kept.clause)) {
      fund->reserved -= units_of(kept, kept.amount);
      fund->settled += units_of(kept, paid);
    }
    kept_firm& firm = firm_of(kept.firm, kept.clause);
    firm.drawn -= kept.amount - paid;
    firm.draws -= paid == 0 ? 1 : 0;
    kept.state = draw_state::settled;
    return firm;
  }
  const kept_firm& give_back(kept_draw& kept) {
    if (fund_state* fund = fund_of(kept.clause)) fund->reserved -= units_of(kept, kept.amount);
    kept_firm& firm = firm_of(kept.firm, kept.clause);
    firm.drawn -= kept.amount;
    --firm.draws;
    kept.state = draw_state::released;
    return firm;
  }
  // A settled or released draw is reserved again: `paid` is what had been paid.
  void take_again(kept_draw& kept, std::int64_t paid) {
    if (fund_state* fund = fund_of(kept.clause)) {
      fund->settled -= units_of(kept, paid);
      fund->reserved += units_of(kept, kept.amount);
    }
    kept_firm& firm = firm_of(kept.firm, kept.clause);
    firm.drawn += kept.amount - paid;
    firm.draws += paid == 0 ? 1 : 0;
    kept.state = draw_state::reserved;
  }

  money left_for(const kept_draw& kept, const kept_firm& firm) const noexcept {
    return money::from_fen(tightest(&firm, terms_.clauses[kept.clause], fund_of(kept.clause)).left);
  }

  ledger_terms terms_;
  std::vector<fund_state> funds_{};
  table<kept_draw> draws_{};
  table<kept_firm> firms_{};
  chunked<numbered_entry> history_{};
  bool closed_ = false;
};

}  // namespace bylaw::detail

#endif
