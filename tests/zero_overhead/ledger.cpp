// SPDX-License-Identifier: MIT
//
// A ledger's reserve and settle by numbers, beside a book by hand over the standard library's maps. Run under
// callgrind, which counts the instructions of each function below; check_ledger.cmake compares them.
#include <bylaw/facts.hpp>
#include <bylaw/ledger.hpp>

#include <cstdint>
#include <cstdio>
#include <unordered_map>
#include <vector>

using namespace bylaw::literals;

namespace {

constexpr std::int64_t draws = 100'000;
constexpr std::int64_t firm_cap = 500'000'000;
constexpr std::int64_t budget = 10'000'000'000'000;

constexpr auto city = bylaw::policy{
    bylaw::about{}, bylaw::clause{"voucher", bylaw::percentage_subsidy{bylaw::facts::domestic_compute_cost, 50_pct} |
                                                 bylaw::at_most_per_year(bylaw::money::from_fen(firm_cap)) |
                                                 bylaw::annual_pool{"voucher", bylaw::money::from_fen(budget)}}};

// The same limits, retries and history, without text, time, exclusion or a way back.
class plain_book {
 public:
  bool reserve(std::uint64_t id, std::uint64_t firm, std::int64_t amount) {
    const auto [place, is_new] = draws_.try_emplace(id);
    if (!is_new) return place->second.firm == firm && place->second.reserved == amount;
    std::int64_t& drawn = drawn_[firm];
    if (amount <= 0 || amount > budget - taken_ || amount > firm_cap - drawn) {
      draws_.erase(place);
      return false;
    }
    place->second = {firm, amount, amount, false};
    drawn += amount;
    taken_ += amount;
    history_.push_back({id, firm, amount, false});
    return true;
  }
  bool settle(std::uint64_t id, std::int64_t amount) {
    const auto found = draws_.find(id);
    if (found == draws_.end()) return false;
    kept& d = found->second;
    if (d.is_settled) return d.counts == amount;
    if (amount < 0 || amount > d.reserved) return false;
    drawn_[d.firm] -= d.reserved - amount;
    taken_ -= d.reserved - amount;
    d.counts = amount;
    d.is_settled = true;
    history_.push_back({id, d.firm, amount, true});
    return true;
  }

 private:
  struct kept {
    std::uint64_t firm;
    std::int64_t reserved;
    std::int64_t counts;
    bool is_settled;
  };
  struct line {
    std::uint64_t id;
    std::uint64_t firm;
    std::int64_t amount;
    bool settles;
  };
  std::unordered_map<std::uint64_t, kept> draws_{};
  std::unordered_map<std::uint64_t, std::int64_t> drawn_{};
  std::vector<line> history_{};
  std::int64_t taken_ = 0;
};

}  // namespace

// As C has them, so that the reports show the names as they are.
extern "C" [[gnu::noinline]] std::int64_t by_hand_ledger(void* to) {
  auto& book = *static_cast<plain_book*>(to);
  std::int64_t done = 0;
  for (std::int64_t i = 0; i < draws; ++i) {
    const auto id = static_cast<std::uint64_t>(i);
    done += book.reserve(id, static_cast<std::uint64_t>(i % 500), 100 + i % 7) && book.settle(id, 100 + i % 7);
  }
  return done;
}

extern "C" [[gnu::noinline]] std::int64_t by_library_ledger(void* to) {
  auto& book = *static_cast<bylaw::ledger*>(to);
  std::int64_t done = 0;
  for (std::int64_t i = 0; i < draws; ++i) {
    const auto id = static_cast<std::uint64_t>(i);
    const auto amount = bylaw::money::from_fen(100 + i % 7);
    done += book.reserve({id, static_cast<std::uint64_t>(i % 500), "voucher", amount}) && book.settle(id, amount);
  }
  return done;
}

int main() {
  plain_book by_hand;
  bylaw::ledger by_library{city, bylaw::fiscal_year{2026}};
  return by_hand_ledger(&by_hand) == draws && by_library_ledger(&by_library) == draws ? 0 : 1;
}
