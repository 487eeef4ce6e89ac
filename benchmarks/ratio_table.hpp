// SPDX-License-Identifier: MIT
//
// Collects the repetitions of a run, and prints medians and ratios of medians as Markdown. A ratio holds on a noisy
// machine where a time does not: repetitions of all benchmarks are interleaved at random.
#ifndef BYLAW_BENCHMARKS_RATIO_TABLE_HPP
#define BYLAW_BENCHMARKS_RATIO_TABLE_HPP

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

class ratio_table : public benchmark::BenchmarkReporter {
 public:
  explicit ratio_table(std::string title) : title_(std::move(title)) {}

  bool ReportContext(const Context&) override { return true; }

  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      const std::string& name = run.run_name.function_name;
      if (!times_.contains(name)) order_.push_back(name);
      const auto items = run.counters.find("items_per_second");
      times_[name].push_back(items != run.counters.end() ? 1e9 / items->second.value : run.GetAdjustedRealTime());
    }
  }

  /// The medians of all, then of each pair how many times the second the first takes.
  void print(const std::vector<std::pair<std::string, std::string>>& ratios) const {
    std::printf("\n%s\n\n| what | ns an item, median | least |\n|---|---|---|\n", title_.c_str());
    for (const std::string& name : order_) {
      const std::vector<double>& times = times_.at(name);
      std::printf("| %s | %.2f | %.2f |\n", name.c_str(), median(times), *std::min_element(times.begin(), times.end()));
    }
    std::printf("\n| what | next to | ratio of medians | of the least |\n|---|---|---|---|\n");
    for (const auto& [name, base] : ratios) {
      if (!times_.contains(name) || !times_.contains(base)) continue;
      const std::vector<double>& a = times_.at(name);
      const std::vector<double>& b = times_.at(base);
      std::printf("| %s | %s | %.2f | %.2f |\n", name.c_str(), base.c_str(), median(a) / median(b),
                  *std::min_element(a.begin(), a.end()) / *std::min_element(b.begin(), b.end()));
    }
  }

 private:
  static double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
  }

  std::string title_;
  std::vector<std::string> order_;
  std::map<std::string, std::vector<double>> times_;
};

#endif
