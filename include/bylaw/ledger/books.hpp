// SPDX-License-Identifier: MIT
//
// The state of a ledger, of one thread and without a journal: what is drawn of every pool and by every firm, and what
// may still be. Every change is an entry, and can be taken back as long as it is the last one. What may fail, for want
// of memory, is done before anything is changed.
#ifndef BYLAW_LEDGER_BOOKS_HPP
#define BYLAW_LEDGER_BOOKS_HPP

#include <bylaw/ledger/chunked.hpp>
#include <bylaw/ledger/draw.hpp>
#include <bylaw/ledger/records.hpp>
#include <bylaw/ledger/table.hpp>
#include <bylaw/ledger/terms.hpp>
#include <bylaw/ledger/texts.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace bylaw::detail {

/// Of a pool in fen, of a quota in places.
struct fund_state {
  std::int64_t budget = 0;
  std::int64_t reserved = 0;
  std::int64_t settled = 0;
  bool counts_places = false;
  std::int64_t left() const noexcept { return budget - reserved - settled; }
};

/// An identifier as the books keep it: a number, or the number of a text.
struct kept_id {
  std::uint64_t number = 0;
  bool is_text = false;
  friend bool operator==(kept_id, kept_id) = default;
};

struct draw_key {
  kept_id id;
  // A text and a number may meet; no more than these two do.
  std::uint64_t hash(std::uint64_t multiplier) const noexcept { return spread(id.number, multiplier); }
  friend bool operator==(draw_key, draw_key) = default;
};

/// Where a draw stands: two to a cache line.
struct kept_draw {
  using key_type = draw_key;
  std::uint64_t id = 0;
  /// Its entry in the history, which has what was asked and reserved, and that of what was done last.
  std::size_t first = 0;
  std::size_t last = 0;
  draw_state state = draw_state::none;
  bool id_is_text = false;

  draw_key key() const noexcept { return {{id, id_is_text}}; }
  bool is_empty() const noexcept { return state == draw_state::none; }
};

struct firm_key {
  kept_id firm;
  std::uint32_t clause;
  std::uint64_t hash(std::uint64_t multiplier) const noexcept {
    return spread(firm.number, multiplier) ^ spread(std::uint64_t{clause} + 1, multiplier);
  }
  friend bool operator==(firm_key, firm_key) = default;
};

/// What one firm has of one clause.
struct kept_firm {
  using key_type = firm_key;
  std::uint64_t firm = 0;
  std::uint32_t clause = 0;
  bool is_text = false;
  bool used = false;
  bool had_it_earlier = false;
  bool is_in_the_journal = false;  // that it had
  /// Reserved or settled, in fen and in draws.
  std::int64_t drawn = 0;
  std::int64_t draws = 0;

  firm_key key() const noexcept { return {{firm, is_text}, clause}; }
  bool is_empty() const noexcept { return !used; }
};

/// What one firm had of one clause in earlier years: the place of it among all that was said.
struct kept_earlier {
  using key_type = firm_key;
  firm_key firm{};
  std::size_t place = 0;
  bool used = false;

  firm_key key() const noexcept { return firm; }
  bool is_empty() const noexcept { return !used; }
};

/// An entry as the books keep it: names as numbers, and without the limits that few draws state.
struct kept_entry {
  entry_kind kind = entry_kind::reserve;
  bool id_is_text = false;
  bool firm_is_text = false;
  bool up_to_what_is_left = false;
  std::uint32_t place = 0;
  std::uint64_t id = 0;
  std::uint64_t firm = 0;
  std::int64_t amount = 0;
  std::int64_t asked = 0;
  std::int64_t expires = never;

  draw_key key() const noexcept { return {{id, id_is_text}}; }
  kept_id firm_id() const noexcept { return {firm, firm_is_text}; }
};

/// The limits that a draw stated, by its entry.
struct stated_limits {
  std::size_t entry = 0;
  firm_limits limits{};
};

/// The limits of a draw in money: what is left of the tightest, and how much it is in all; what the firm has of clauses
/// that exclude the draw's.
struct limit_state {
  std::int64_t left = no_limit;
  std::int64_t cap = no_limit;
  draw_status refusal = draw_status::insufficient_funds;
  std::int64_t taken_off = 0;

  void lower_to(std::int64_t most, std::int64_t drawn, draw_status why) noexcept {
    // Each draw states its own limit, so that more may be drawn than one of them allows.
    const std::int64_t rest = most < drawn ? 0 : most - drawn;
    if (rest >= left) return;
    left = rest;
    cap = most;
    refusal = why;
  }
};

class books {
 public:
  books(ledger_terms terms, std::span<const earlier_award> earlier) : terms_(std::move(terms)) {
    for (const fund_terms& fund : terms_.funds) funds_.push_back({fund.budget, 0, 0, fund.counts_places});
    for (const earlier_award& award : earlier) {
      const std::size_t clause = clause_of(award.clause);
      if (clause == no_fund) raise(no_such_clause(award.clause));
      if (!award.firm.is_valid()) raise(invalid_parameter("no identifier of a firm that had an earlier award"));
      if (award.amount < money{} || award.years < 1)
        raise(invalid_parameter("an earlier award is from 0 fen and of one year or more"));
      remember_earlier(award, static_cast<std::uint32_t>(clause));
    }
  }

  const ledger_terms& terms() const noexcept { return terms_; }
  bool is_closed() const noexcept { return closed_; }

  std::size_t clause_of(std::string_view id) const noexcept {
    for (std::size_t i = 0; i < terms_.clauses.size(); ++i) {
      // An outcome's id is the policy's own text: most often there is nothing to compare.
      const std::string_view own = terms_.clauses[i].id;
      if (own.size() == id.size() && (own.data() == id.data() || own == id)) return i;
    }
    return no_fund;
  }
  std::size_t fund_named(std::string_view name) const noexcept {
    for (std::size_t i = 0; i < terms_.funds.size(); ++i)
      if (terms_.funds[i].name == name) return i;
    return no_fund;
  }
  const fund_state& fund(std::size_t i) const noexcept { return funds_[i]; }

  std::int64_t drawn_by(const identifier& firm, std::size_t clause) const noexcept {
    return drawn_of(known(firm), clause);
  }

  /// Every award of an earlier year, in the order they were said.
  const std::vector<earlier_firm>& earlier() const noexcept { return earlier_; }
  /// Notes that a journal has it; false if it was not said.
  bool find_in_journal(const earlier_firm& award) noexcept {
    kept_firm* found = firms_.find({known(award.firm), award.place});
    if (found == nullptr || !found->had_it_earlier) return false;
    const earlier_firm* said = had_earlier(*found);
    if (said == nullptr || said->amount != award.amount || said->years != award.years) return false;
    return found->is_in_the_journal = true;
  }
  bool is_in_journal(const earlier_firm& award) const noexcept {
    const kept_firm* found = firms_.find({known(award.firm), award.place});
    return found != nullptr && found->is_in_the_journal;
  }

  /// What a draw of this amount could get: nothing where it would be refused for want of a place or of time, too.
  std::int64_t payable(const identifier& firm, const std::size_t clause, std::int64_t amount,
                       const firm_limits& stated) const noexcept {
    const fund_state* fund = fund_of(clause);
    if (closed_ || (counts_places(fund) && fund->left() <= 0) || lacks_a_limit(clause, stated)) return 0;
    const kept_id id = known(firm);
    const kept_firm* found = firms_.find({id, static_cast<std::uint32_t>(clause)});
    const limit_state limit = limit_of(found == nullptr ? kept_firm{} : *found, id, clause, fund, stated);
    const std::int64_t rest = amount == no_limit ? amount : amount - limit.taken_off;
    return greater(lesser(rest, limit.left), 0);
  }

  receipt reserve(const draw& wanted, bool up_to_what_is_left) {
    receipt refused{draw_status::invalid_id, {}, wanted.amount};
    if (!wanted.id.is_valid() || !wanted.firm.is_valid()) return refused;
    const std::size_t clause = clause_of(wanted.clause);
    const kept_id id = known(wanted.id);
    kept_draw* place = &draws_.place_of({id});
    if (!place->is_empty()) return repeated(*place, wanted, clause, up_to_what_is_left);
    refused.status = draw_status::unknown_clause;
    if (clause == no_fund) return refused;
    refused.status = draw_status::year_closed;
    if (closed_) return refused;
    refused.status = draw_status::invalid_amount;
    if (wanted.amount.fen() <= 0 || wanted.amount.fen() > most<money>) return refused;
    refused.status = draw_status::cap_not_stated;
    if (lacks_a_limit(clause, wanted.limits)) return refused;

    const auto clause_place = static_cast<std::uint32_t>(clause);
    const kept_id firm_id = known(wanted.firm);
    kept_firm* firm = &firms_.place_of({firm_id, clause_place});
    fund_state* fund = fund_of(clause);
    const limit_state limit = limit_of(*firm, firm_id, clause, fund, wanted.limits);
    show(refused, limit, fund);
    std::int64_t amount = wanted.amount.fen() - limit.taken_off;
    refused.status = draw_status::excluded;
    if (amount <= 0) return refused;
    if (up_to_what_is_left) amount = lesser(amount, limit.left);
    refused.status = limit.refusal;
    if (amount > limit.left || amount <= 0) return refused;
    refused.status = draw_status::quota_used_up;
    if (counts_places(fund) && fund->left() <= 0) return refused;
    refused.status = draw_status::amount_overflow;
    std::int64_t drawn = 0;
    if (!add_fits(firm->drawn, amount, drawn) || drawn == no_limit) return refused;

    // From here on it is accepted. First all that may fail.
    const bool is_known = !(wanted.id.is_text() || wanted.firm.is_text() || wanted.limits != firm_limits{});
    if (!is_known || !draws_.has_room() || !firms_.has_room() || !history_.has_room()) {
      make_room_for(wanted);
      return reserve_in_room(wanted, clause_place, amount, limit, up_to_what_is_left);
    }
    return enter(*place, *firm, fund, id, firm_id, wanted, clause_place, amount, limit, up_to_what_is_left);
  }

  receipt settle(const identifier& id, money amount) {
    kept_draw* kept = draws_.find({known(id)});
    receipt answer{id.is_valid() ? draw_status::unknown_draw : draw_status::invalid_id, {}, amount};
    if (kept == nullptr) return answer;
    const kept_entry& made = history_[kept->first];
    kept_firm& firm = firm_of(made);
    if (kept->state != draw_state::reserved) {
      const bool again = kept->state == draw_state::settled && paid_for(*kept) == amount.fen();
      answer.status = again ? draw_status::settled : refusal_of(*kept);
    } else if (amount.fen() < 0 || amount.fen() > made.amount) {
      answer.status = draw_status::invalid_amount;
    } else {
      history_.make_room();
      move_to_settled(made, firm, amount.fen());
      kept->state = draw_state::settled;
      enter_change(*kept, made, entry_kind::settle, amount.fen());
      answer.status = draw_status::settled;
    }
    if (answer.status == draw_status::settled) answer.amount = amount;
    tell(answer, *kept, made, firm);
    answer.cap = money::from_fen(made.amount);
    return answer;
  }

  receipt release(const identifier& id) {
    kept_draw* kept = draws_.find({known(id)});
    receipt answer{id.is_valid() ? draw_status::unknown_draw : draw_status::invalid_id};
    if (kept == nullptr) return answer;
    if (kept->state == draw_state::reserved) {
      history_.make_room();
      give_back_kept(*kept, entry_kind::release);
    }
    const kept_entry& made = history_[kept->first];
    answer.status = kept->state == draw_state::released ? draw_status::released : refusal_of(*kept);
    if (answer.status == draw_status::released) answer.amount = answer.asked = money::from_fen(made.amount);
    tell(answer, *kept, made, firm_of(made));
    answer.cap = money::from_fen(made.amount);
    return answer;
  }

  /// Gives back every reservation that has expired, in the order they were made; how many.
  std::size_t expire(std::int64_t now) {
    std::vector<draw_key> expired;
    for (std::size_t i = 0; i < history_.size(); ++i) {
      const kept_entry& e = history_[i];
      if (e.kind != entry_kind::reserve || e.expires == never || e.expires > now) continue;
      const kept_draw* kept = draws_.find(e.key());
      if (kept != nullptr && kept->state == draw_state::reserved) expired.push_back(e.key());
    }
    history_.make_room(expired.size());
    for (const draw_key& key : expired) give_back_kept(*draws_.find(key), entry_kind::expire);
    return expired.size();
  }

  /// A pool's budget in fen, or a quota's places.
  receipt set_fund(std::string_view name, std::int64_t budget, bool counts_places) {
    receipt answer{draw_status::unknown_pool};
    if (!counts_places) answer.asked = money::from_fen(budget);
    const std::size_t i = fund_named(name);
    if (i == no_fund || terms_.funds[i].counts_places != counts_places) return answer;
    fund_state& fund = funds_[i];
    answer.status = draw_status::invalid_amount;
    if (budget >= fund.reserved + fund.settled && budget <= (counts_places ? most<std::int64_t> : most<money>)) {
      if (budget != fund.budget) {
        history_.make_room();
        const entry_kind kind = counts_places ? entry_kind::places : entry_kind::budget;
        history_.push_back({kind, false, false, false, static_cast<std::uint32_t>(i), 0, 0, budget, fund.budget, never});
        fund.budget = budget;
      }
      answer.status = draw_status::budget_set;
      answer.amount = answer.asked;
    }
    if (counts_places) {
      answer.places_left = fund.left();
      answer.places = fund.budget;
    } else {
      answer.left = money::from_fen(fund.left());
      answer.cap = money::from_fen(fund.budget);
    }
    return answer;
  }

  /// True if it was open.
  bool close() {
    if (closed_) return false;
    history_.make_room();
    history_.push_back({entry_kind::close, false, false, false, 0, 0, 0, 0, 0, never});
    closed_ = true;
    return true;
  }

  /// Where a draw stands, if it is one.
  std::optional<draw_account> find(const identifier& id) const {
    const kept_draw* kept = draws_.find({known(id)});
    if (kept == nullptr) return std::nullopt;
    const kept_entry& made = history_[kept->first];
    return draw_account{kept->state,
                        said(kept->key().id),
                        said(made.firm_id()),
                        terms_.clauses[made.place].id,
                        money::from_fen(made.asked),
                        money::from_fen(made.amount),
                        money::from_fen(paid_for(*kept)),
                        made.expires,
                        kept->first,
                        kept->last};
  }

  std::size_t entries() const noexcept { return history_.size(); }
  /// An entry as a journal has it. It refers to texts that stay where they are.
  journal_entry entry_at(std::size_t i) const noexcept {
    const kept_entry& e = history_[i];
    return {e.kind,  e.up_to_what_is_left, e.place,   said({e.id, e.id_is_text}), said({e.firm, e.firm_is_text}),
            e.amount, e.asked,              e.expires, limits_at(i)};
  }

  /// Does again what an entry of a journal says. False if it cannot be so.
  bool replay(const journal_entry& e) {
    const bool names_a_fund = e.kind == entry_kind::budget || e.kind == entry_kind::places;
    if (e.kind != entry_kind::close && e.place >= (names_a_fund ? terms_.funds.size() : terms_.clauses.size()))
      return false;
    const std::size_t before = history_.size();
    switch (e.kind) {
      case entry_kind::reserve: {
        const draw again{e.id, e.firm, terms_.clauses[e.place].id, money::from_fen(e.asked), e.expires, e.limits};
        static_cast<void>(reserve(again, e.up_to_what_is_left));
        break;
      }
      case entry_kind::settle:
        static_cast<void>(settle(e.id, money::from_fen(e.amount)));
        break;
      case entry_kind::release:
      case entry_kind::expire: {
        kept_draw* kept = draws_.find({known(e.id)});
        if (kept == nullptr || kept->state != draw_state::reserved) return false;
        history_.make_room();
        give_back_kept(*kept, e.kind);
        break;
      }
      case entry_kind::budget:
      case entry_kind::places:
        static_cast<void>(set_fund(terms_.funds[e.place].name, e.amount, e.kind == entry_kind::places));
        break;
      case entry_kind::close:
        close();
        break;
    }
    return history_.size() == before + 1 && history_.back().amount == e.amount && history_.back().place == e.place;
  }

  /// Takes the last entry back, as if it had never been.
  void undo() noexcept {
    const kept_entry e = history_.back();
    history_.pop_back();
    kept_draw* kept = draws_.find(e.key());
    switch (e.kind) {
      case entry_kind::reserve:
        give_back(e);
        draws_.erase(e.key());
        if (!limits_.empty() && limits_.back().entry == history_.size()) limits_.pop_back();
        break;
      case entry_kind::settle:
        take_again(*kept, e.amount);
        break;
      case entry_kind::release:
      case entry_kind::expire:
        take_again(*kept, 0);
        break;
      case entry_kind::budget:
      case entry_kind::places:
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
  static bool counts_places(const fund_state* fund) noexcept { return fund != nullptr && fund->counts_places; }
  bool lacks_a_limit(std::size_t clause, const firm_limits& stated) const noexcept {
    const clause_terms& terms = terms_.clauses[clause];
    return ((terms.firm_cap.rests_on_facts || terms.cap_in_all.rests_on_facts) && stated.of_clause.is_unlimited()) ||
           (terms_.total_cap.rests_on_facts && stated.in_total.is_unlimited());
  }

  // Names.
  BYLAW_ALWAYS_INLINE kept_id known(const identifier& id) const noexcept {
    return id.is_text() ? known_text(id.text()) : kept_id{id.number(), false};
  }
  BYLAW_NOINLINE kept_id known_text(std::string_view text) const noexcept { return {texts_.find(text), true}; }
  kept_id kept(const identifier& id) noexcept {
    return id.is_text() ? kept_id{texts_.keep(id.text()), true} : kept_id{id.number(), false};
  }
  identifier said(kept_id id) const noexcept { return id.is_text ? identifier(texts_[id.number]) : identifier(id.number); }

  void remember_earlier(const earlier_award& award, std::uint32_t clause) {
    firms_.make_room();
    earlier_of_.make_room();
    if (award.firm.is_text()) texts_.make_room_for_two();
    const kept_id id = kept(award.firm);
    const firm_key key{id, clause};
    kept_firm& place = firms_.place_of(key);
    // How much and in how many years matters only where a limit holds for all years together.
    const bool counts = terms_.clauses[clause].holds_in_all();
    if (!place.is_empty()) {
      if (!counts) return;
      const auto* at = earlier_of_.find(key);
      if (at == nullptr) return;
      earlier_firm& all = earlier_[at->place];
      all.amount = add_highs<no_limit>(all.amount, award.amount.fen());
      all.years = add_highs<no_limit>(all.years, award.years);
      return;
    }
    earlier_.push_back({clause, said(id), counts ? award.amount.fen() : 0, counts ? award.years : 1});
    firms_.fill(place, {id.number, clause, id.is_text, true, true, false, 0, 0});
    earlier_of_.fill(earlier_of_.place_of(key), {key, earlier_.size() - 1, true});
  }
  const earlier_firm* had_earlier(const kept_firm& firm) const noexcept {
    const auto* at = firm.had_it_earlier ? earlier_of_.find(firm.key()) : nullptr;
    return at == nullptr ? nullptr : &earlier_[at->place];
  }

  // Limits.
  // The clause is const, or g++ finds its cast useless where it is one.
  std::int64_t drawn_of(kept_id firm, const std::size_t clause) const noexcept {
    const kept_firm* found = firms_.find({firm, static_cast<std::uint32_t>(clause)});
    return found == nullptr ? 0 : found->drawn;
  }
  BYLAW_ALWAYS_INLINE limit_state limit_of(const kept_firm& firm, kept_id id, std::size_t clause,
                                           const fund_state* fund, const firm_limits& stated) const noexcept {
    const clause_terms& terms = terms_.clauses[clause];
    limit_state limit;
    if (fund != nullptr && !fund->counts_places) {
      limit.left = fund->left();
      limit.cap = fund->budget;
    }
    const std::int64_t firm_cap = lesser(terms.firm_cap.most, stated.of_clause.fen());
    if (firm_cap != no_limit) limit.lower_to(firm_cap, firm.drawn, draw_status::over_firm_cap);
    if (terms.holds_in_all()) lower_by_all_years(limit, firm, terms, stated);
    if (terms.once && (firm.had_it_earlier || firm.draws > 0)) limit = {0, 0, draw_status::over_firm_cap};
    const std::int64_t total_cap = lesser(terms_.total_cap.most, stated.in_total.fen());
    if (total_cap != no_limit) limit.lower_to(total_cap, drawn_in_all(id), draw_status::over_total_cap);
    if (terms.group != 0) exclude(limit, id, clause);
    return limit;
  }
  BYLAW_NOINLINE void lower_by_all_years(limit_state& limit, const kept_firm& firm, const clause_terms& terms,
                                         const firm_limits& stated) const noexcept {
    const earlier_firm* before = had_earlier(firm);
    const std::int64_t drawn = add_highs<no_limit>(firm.drawn, before == nullptr ? 0 : before->amount);
    // A cap that rests on facts comes with the draw, as the lower of it and that of the year.
    const std::int64_t cap = terms.cap_in_all.rests_on_facts ? lesser(terms.cap_in_all.most, stated.of_clause.fen())
                                                             : terms.cap_in_all.most;
    if (cap != no_limit) limit.lower_to(cap, drawn, draw_status::over_firm_cap);
    if (before != nullptr && before->years >= terms.most_years) limit = {0, 0, draw_status::over_firm_cap};
  }
  std::int64_t drawn_in_all(kept_id firm) const noexcept {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < terms_.clauses.size(); ++i) sum = add_highs<no_limit>(sum, drawn_of(firm, i));
    return sum;
  }
  // Of the highest, what the firm has of the others is taken off what this clause gives; so the group never pays more
  // than was claimed of one of its clauses.
  void exclude(limit_state& limit, kept_id firm, std::size_t clause) const noexcept {
    const group_terms& group = terms_.groups[terms_.clauses[clause].group - 1];
    std::int64_t of_others = 0;
    for (const std::size_t other : group.clauses)
      if (other != clause) of_others = add_highs<no_limit>(of_others, drawn_of(firm, other));
    if (of_others == 0) return;
    if (group.takes_one)
      limit = {0, 0, draw_status::excluded};
    else
      limit.taken_off = of_others;
  }

  static void show(receipt& answer, const limit_state& limit, const fund_state* fund) noexcept {
    answer.left = money::from_fen(limit.left);
    answer.cap = money::from_fen(limit.cap);
    if (!counts_places(fund)) return;
    answer.places_left = fund->left();
    answer.places = fund->budget;
  }

  // Reservations.
  void make_room_for(const draw& wanted) {
    draws_.make_room();
    firms_.make_room();
    history_.make_room();
    if (wanted.limits != firm_limits{} && limits_.size() == limits_.capacity()) limits_.reserve(limits_.size() * 2 + 8);
    if (wanted.id.is_text() || wanted.firm.is_text()) texts_.make_room_for_two();
  }
  receipt reserve_in_room(const draw& wanted, std::uint32_t clause, std::int64_t amount, const limit_state& limit,
                          bool up_to_what_is_left) noexcept {
    const kept_id id = kept(wanted.id);
    const kept_id firm = kept(wanted.firm);
    if (wanted.limits != firm_limits{}) limits_.push_back({history_.size(), wanted.limits});
    return enter(draws_.place_of({id}), firms_.place_of({firm, clause}), fund_of(clause), id, firm, wanted, clause,
                 amount, limit, up_to_what_is_left);
  }
  BYLAW_ALWAYS_INLINE receipt enter(kept_draw& place, kept_firm& firm, fund_state* fund, kept_id id, kept_id firm_id,
                                    const draw& wanted, std::uint32_t clause, std::int64_t amount,
                                    const limit_state& limit, bool up_to_what_is_left) noexcept {
    if (firm.is_empty()) firms_.fill(firm, {firm_id.number, clause, firm_id.is_text, true, false, false, 0, 0});
    if (fund != nullptr) fund->reserved += fund->counts_places ? 1 : amount;
    firm.drawn += amount;
    ++firm.draws;
    draws_.fill(place, {id.number, history_.size(), history_.size(), draw_state::reserved, id.is_text});
    history_.push_back({entry_kind::reserve, id.is_text, firm_id.is_text, up_to_what_is_left, clause, id.number,
                        firm_id.number, amount, wanted.amount.fen(), wanted.expires});
    receipt answer{draw_status::reserved, money::from_fen(amount), wanted.amount};
    answer.now = draw_state::reserved;
    show(answer, limit, fund);
    if (limit.left != no_limit) answer.left = money::from_fen(limit.left - amount);
    return answer;
  }

  // The same draw again gets the same answer; anything else under its id is a conflict.
  receipt repeated(const kept_draw& kept, const draw& wanted, std::size_t clause, bool up_to_what_is_left) noexcept {
    const kept_entry& made = history_[kept.first];
    const bool same = known(wanted.firm) == made.firm_id() && clause == made.place && wanted.expires == made.expires &&
                      wanted.amount.fen() == made.asked && up_to_what_is_left == made.up_to_what_is_left &&
                      wanted.limits == limits_at(kept.first);
    receipt answer{same ? draw_status::reserved : draw_status::conflict, {}, wanted.amount};
    if (same) answer.amount = money::from_fen(made.amount);
    tell(answer, kept, made, firm_of(made));
    return answer;
  }

  // What is true now of a draw.
  void tell(receipt& answer, const kept_draw& kept, const kept_entry& made, const kept_firm& firm) const noexcept {
    const fund_state* fund = fund_of(made.place);
    show(answer, limit_of(firm, made.firm_id(), made.place, fund, limits_at(kept.first)), fund);
    answer.now = kept.state;
    answer.paid = money::from_fen(paid_for(kept));
  }

  firm_limits limits_at(std::size_t entry) const noexcept {
    if (limits_.empty()) return {};
    const auto found = std::lower_bound(limits_.begin(), limits_.end(), entry,
                                        [](const stated_limits& s, std::size_t wanted) { return s.entry < wanted; });
    return found != limits_.end() && found->entry == entry ? found->limits : firm_limits{};
  }
  std::int64_t paid_for(const kept_draw& kept) const noexcept {
    return kept.state == draw_state::settled ? history_[kept.last].amount : 0;
  }
  static draw_status refusal_of(const kept_draw& kept) noexcept {
    return kept.state == draw_state::settled ? draw_status::already_settled : draw_status::already_released;
  }

  static std::int64_t units_of(const fund_state& fund, std::int64_t fen) noexcept {
    return fund.counts_places ? (fen > 0 ? 1 : 0) : fen;
  }
  kept_firm& firm_of(const kept_entry& made) noexcept { return firms_.place_of({made.firm_id(), made.place}); }

  void enter_change(kept_draw& kept, const kept_entry& made, entry_kind kind, std::int64_t amount) noexcept {
    kept.last = history_.size();
    history_.push_back({kind, made.id_is_text, made.firm_is_text, false, made.place, made.id, made.firm, amount, amount,
                        never});
  }
  void move_to_settled(const kept_entry& made, kept_firm& firm, std::int64_t paid) noexcept {
    if (fund_state* fund = fund_of(made.place)) {
      fund->reserved -= units_of(*fund, made.amount);
      fund->settled += units_of(*fund, paid);
    }
    firm.drawn -= made.amount - paid;
    firm.draws -= paid == 0 ? 1 : 0;
  }
  void give_back(const kept_entry& made) noexcept {
    if (fund_state* fund = fund_of(made.place)) fund->reserved -= units_of(*fund, made.amount);
    kept_firm& firm = firm_of(made);
    firm.drawn -= made.amount;
    --firm.draws;
  }
  void give_back_kept(kept_draw& kept, entry_kind why) noexcept {
    const kept_entry& made = history_[kept.first];
    give_back(made);
    kept.state = why == entry_kind::expire ? draw_state::expired : draw_state::released;
    enter_change(kept, made, why, made.amount);
  }
  // A settled or released draw is reserved again: `paid` is what had been paid.
  void take_again(kept_draw& kept, std::int64_t paid) noexcept {
    const kept_entry& made = history_[kept.first];
    if (fund_state* fund = fund_of(made.place)) {
      fund->settled -= units_of(*fund, paid);
      fund->reserved += units_of(*fund, made.amount);
    }
    kept_firm& firm = firm_of(made);
    firm.drawn += made.amount - paid;
    firm.draws += paid == 0 ? 1 : 0;
    kept.state = draw_state::reserved;
    kept.last = kept.first;
  }

  ledger_terms terms_;
  std::vector<fund_state> funds_{};
  table<kept_draw> draws_{};
  table<kept_firm> firms_{};
  texts texts_{};
  chunked<kept_entry> history_{};
  std::vector<stated_limits> limits_{};
  std::vector<earlier_firm> earlier_{};
  table<kept_earlier> earlier_of_{};
  bool closed_ = false;
};

}  // namespace bylaw::detail

#endif
