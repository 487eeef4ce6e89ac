// SPDX-License-Identifier: MIT
//
// The workload by the library and by hand, in one run. Every variant's results are checked before it is timed.
#include "by_hand.hpp"
#include "ratio_table.hpp"
#include "workload.hpp"

#include <bylaw/batch.hpp>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

namespace {

constexpr std::size_t firm_count = 1'000'000;

// A multiple of 256 with the rest unused, as the streaming stores want it.
constexpr std::size_t room = (firm_count + 255) / 256 * 256;

struct data {
  std::vector<workload::company> firms = workload::make_companies(firm_count);
  workload::company_columns columns = workload::columns_of(firms);
  workload::results by_library = workload::room_for(room);
  std::array<std::vector<std::int64_t>, 6> by_hand{};

  data() {
    for (auto& column : by_hand) column.resize(room);
  }
};
data& shared() {
  static data all;
  return all;
}

void forget(data& d) {
  for (auto& column : d.by_library) column.assign(room, bylaw::money{});
  for (auto& column : d.by_hand) column.assign(room, 0);
}

[[noreturn]] void stop(const char* name) {
  std::fprintf(stderr, "%s: the results are wrong\n", name);
  std::exit(1);
}

void check(data& d, const char* name, bool hand) {
  if (hand)
    for (std::size_t k = 0; k < 6; ++k)
      for (std::size_t i = 0; i < firm_count; ++i) d.by_library[k][i] = bylaw::money::from_fen(d.by_hand[k][i]);
  workload::results first = d.by_library;
  for (auto& column : first) column.resize(firm_count);
  if (!workload::are_right(first)) stop(name);
}

/// Times `work(data)`, after its results were found right.
template <class Work>
void add(const char* name, bool hand, Work work) {
  benchmark::RegisterBenchmark(name, [=](benchmark::State& state) {
    data& d = shared();
    forget(d);
    work(d);
    check(d, name, hand);
    for (auto _ : state) {
      work(d);
      benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(firm_count));
  });
}

// --- one firm after the other, an array of structs ---

template <by_hand::six (*One)(const workload::company&)>
void hand_structs(data& d) {
  by_hand::fen* out[] = {d.by_hand[0].data(), d.by_hand[1].data(), d.by_hand[2].data(),
                         d.by_hand[3].data(), d.by_hand[4].data(), d.by_hand[5].data()};
  const workload::company* firms = d.firms.data();
  for (std::size_t i = 0; i < firm_count; ++i) {
    const by_hand::six r = One(firms[i]);
    out[0][i] = r.a_low;
    out[1][i] = r.a_high;
    out[2][i] = r.b_low;
    out[3][i] = r.b_high;
    out[4][i] = r.c_low;
    out[5][i] = r.c_high;
  }
}

void library_structs(data& d) {
  bylaw::money* out[] = {d.by_library[0].data(), d.by_library[1].data(), d.by_library[2].data(),
                         d.by_library[3].data(), d.by_library[4].data(), d.by_library[5].data()};
  const workload::company* firms = d.firms.data();
  for (std::size_t i = 0; i < firm_count; ++i) {
    const auto a = bylaw::evaluate(workload::city_a, firms[i]).total();
    const auto b = bylaw::evaluate(workload::city_b, firms[i]).total();
    const auto c = bylaw::evaluate(workload::city_c, firms[i]).total();
    out[0][i] = a.low;
    out[1][i] = a.high;
    out[2][i] = b.low;
    out[3][i] = b.high;
    out[4][i] = c.low;
    out[5][i] = c.high;
  }
}

// --- columns ---

template <class Loop>
void hand_columns(data& d, Loop loop, std::size_t count = firm_count) {
  const auto& c = d.columns;
  loop(count, c.compute_cost.data(), c.model_rd_cost.data(), c.scenario_investment.data(), c.compute_is_domestic.data(),
       c.is_sme.data(), c.scenario_is_excellent.data(), c.has_first_set_equipment.data(), c.on_national_top_100.data(),
       d.by_hand[0].data(), d.by_hand[1].data(), d.by_hand[2].data(), d.by_hand[3].data(), d.by_hand[4].data(),
       d.by_hand[5].data());
}

auto library_columns_of(const data& d) {
  const auto& c = d.columns;
  return bylaw::columns{workload::compute_cost = std::span(c.compute_cost),
                        workload::model_rd_cost = std::span(c.model_rd_cost),
                        workload::scenario_investment = std::span(c.scenario_investment),
                        workload::compute_is_domestic = std::span(c.compute_is_domestic),
                        workload::is_sme = std::span(c.is_sme),
                        workload::scenario_is_excellent = std::span(c.scenario_is_excellent),
                        workload::has_first_set_equipment = std::span(c.has_first_set_equipment),
                        workload::on_national_top_100 = std::span(c.on_national_top_100)};
}

std::span<bylaw::money> column(data& d, std::size_t k) { return std::span(d.by_library[k]).first(firm_count); }

template <class Executor, class Firms>
void library_batch(data& d, Executor how, const Firms& firms) {
  const auto total = [&](const auto& policy, std::size_t low, std::size_t high) {
    if (!bylaw::evaluate_totals(policy, firms, column(d, low), column(d, high), how).invalid.empty()) stop("batch");
  };
  total(workload::city_a, 0, 1);
  total(workload::city_b, 2, 3);
  total(workload::city_c, 4, 5);
}

}  // namespace

int main(int argument_count, char** arguments) {
  benchmark::Initialize(&argument_count, arguments);

  add("structs/by hand, branch-free", true, hand_structs<by_hand::branch_free>);
  add("structs/by hand, natural ifs", true, hand_structs<by_hand::natural_ifs>);
  add("structs/evaluate", false, library_structs);
  add("structs/evaluate_totals", false, [](data& d) { library_batch(d, bylaw::in_sequence{}, std::span(d.firms)); });

  add("columns/by hand, multiply-high", true, [](data& d) { hand_columns(d, by_hand::portable_columns<false>); });
  add("columns/by hand, in halves", true, [](data& d) { hand_columns(d, by_hand::portable_columns<true>); });
  add("columns/evaluate_totals", false, [](data& d) { library_batch(d, bylaw::in_sequence{}, library_columns_of(d)); });
  add("columns/evaluate_totals, 2 threads", false,
      [](data& d) { library_batch(d, bylaw::threads{2}, library_columns_of(d)); });

  const auto only_memory = [](const char* name, auto work) {
    benchmark::RegisterBenchmark(name, [=](benchmark::State& state) {
      data& d = shared();
      for (auto _ : state) {
        work(d);
        benchmark::ClobberMemory();
      }
      state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(firm_count));
    });
  };
  only_memory("memory/read and write", [](data& d) { hand_columns(d, by_hand::memory_limit); });
#if defined(__SSE2__)
  only_memory("memory/read and write, streaming",
              [](data& d) { hand_columns(d, by_hand::memory_limit_streaming, firm_count / 256 * 256); });
#endif

  ratio_table table(arguments[0]);
  benchmark::RunSpecifiedBenchmarks(&table);
  table.print({{"structs/evaluate", "structs/by hand, branch-free"},
               {"structs/evaluate", "structs/by hand, natural ifs"},
               {"structs/evaluate_totals", "structs/by hand, branch-free"},
               {"columns/evaluate_totals", "columns/by hand, multiply-high"},
               {"columns/evaluate_totals", "columns/by hand, in halves"},
               {"columns/evaluate_totals", "memory/read and write"},
               {"columns/evaluate_totals", "memory/read and write, streaming"},
               {"columns/evaluate_totals, 2 threads", "columns/evaluate_totals"}});
}
