// SPDX-License-Identifier: MIT
//
// A file of parameters: what the library writes it reads back, for every edition; what people write, and what is wrong
// with it, by line and column.
#include "support/random.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/parameter_file.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace bylaw::literals;
using bylaw::language;
using bylaw::parameter_refusal;
using bylaw::parameter_value;
using bylaw::parameters;
using bylaw::read_parameters;
using bylaw::write_parameters;

namespace {

template <class Rules>
std::string written(const Rules& rules, language in = language::english) {
  std::string text;
  write_parameters(text, rules, in);
  return text;
}

constexpr auto& chengdu = bylaw::cities::chengdu_2025_08;

std::vector<std::string> flaws_of(std::string_view text, language in = language::english) {
  std::vector<std::string> all;
  const auto read = read_parameters(chengdu, text);
  for (const bylaw::parameter_flaw& wrong : read.flaws()) all.push_back(to_text(wrong, in));
  CHECK(read.ok() == all.empty());
  if (!read.ok()) CHECK(read.rules().fingerprint() == chengdu.fingerprint());
  return all;
}

}  // namespace

TEST_CASE("Parameter file: every edition is read back as it was written, in both languages") {
  const auto round_trip = [](const auto& rules) {
    for (const language in : {language::english, language::chinese}) {
      const std::string text = written(rules, in);
      CAPTURE(text);
      const auto read = read_parameters(rules, text);
      REQUIRE(read.ok());
      CHECK(read.rules().fingerprint() == rules.fingerprint());
      CHECK(outline_of(read.rules()).changes.empty());
      CHECK(written(read.rules(), in) == text);
    }
  };
  bylaw::cities::with_all_editions([&](const auto&... edition) { (round_trip(edition), ...); });
}

TEST_CASE("Parameter file: every figure of every edition, changed, comes back") {
  const auto change_each = [](const auto& rules) {
    for (const bylaw::parameter& one : parameters(rules)) {
      if (one.value.kind() == bylaw::value_kind::not_documented) continue;
      const bylaw::range<std::int64_t> n = one.value.number();
      const std::int64_t high = n.high < one.bounds.high ? n.high + 1 : n.high - 1;
      const parameter_value wanted(one.value.kind(), {n.is_exact() ? high : n.low, high}, one.value.is_range());
      const auto changed = with(rules, one.path, wanted);
      const auto read = read_parameters(rules, written(changed));
      CAPTURE(one.path);
      REQUIRE(read.ok());
      CHECK(read.rules().fingerprint() == changed.fingerprint());
    }
  };
  bylaw::cities::with_all_editions([&](const auto&... edition) { (change_each(edition), ...); });
}

TEST_CASE("Parameter file: what it looks like") {
  CHECK(written(with(chengdu, "compute-voucher.at_most_per_year", 600_wan), language::chinese) ==
        "# 成都\n"
        "# 成都市打造人工智能产业发展新高地若干政策\n"
        "\n"
        "# 算力券\n"
        "compute-voucher.percentage_subsidy = 0%-60%\n"
        "# 非公布数值,公布为500万元\n"
        "compute-voucher.at_most_per_year = 600万元\n"
        "compute-voucher.annual_pool = 1亿元\n"
        "\n"
        "# 模型使用补贴\n"
        "model-use.percentage_subsidy = 0%-30%\n"
        "model-use.at_most = 100万元\n"
        "\n"
        "# 应用场景补贴\n"
        "scenario.percentage_subsidy = 0%-30%\n"
        "scenario.at_most = 100万元\n"
        "scenario.annual_quota = 20\n"
        "\n"
        "# 新获评国家绿色数据中心一次性奖励\n"
        "green-data-centre.fixed_award = 100万元\n");
}

TEST_CASE("Parameter file: as people write it") {
  const auto read = read_parameters(chengdu,
                                    "\xEF\xBB\xBF# next year's budget = more\r\n"
                                    "\r\n"
                                    "  compute-voucher.at_most_per_year=800w   # raised\r\n"
                                    "compute-voucher.annual_pool = ¥200,000,000.00\r\n"
                                    "\"model-use.at_most\" = 人民币九十万元 # no\r\n");
  CHECK(read.flaws().size() == 1);
  const auto again = read_parameters(chengdu,
                                     "compute-voucher.at_most_per_year=800w#\n"
                                     "compute-voucher.annual_pool\t=\t2亿元\n"
                                     "\"model-use.at_most\" = 90万");
  REQUIRE(again.ok());
  const auto figures = parameters(again.rules());
  CHECK(figures[1].value == parameter_value(800_wan));
  CHECK(figures[2].value == parameter_value(2_yi));
  CHECK(figures[4].value == parameter_value(90_wan));
  CHECK(figures[0].value == parameter_value(bylaw::up_to(60_pct)));
  CHECK(read_parameters(chengdu, "").ok());
  CHECK(read_parameters(chengdu, "\n\n# nothing\n   \n").ok());
  // A reform read from a file may be changed by another: what is the law's is still known.
  const auto second = read_parameters(again.rules(), "model-use.at_most = 80万");
  CHECK(outline_of(second.rules()).changes.figures.size() == 3);
  CHECK(outline_of(second.rules()).changes.figures[2].published == parameter_value(100_wan));
}

TEST_CASE("Parameter file: each flaw with its line and column, and nothing taken") {
  CHECK(flaws_of("compute-voucher.at_most_per_year = 600万\nmodel-use.at_most = 600万元\n  x\nmodel-use.at_most = 5\n"
                 "scenario.annual_quota = -1\n= 3\ncompute-voucher.percentage_subsidy = 0.6") ==
        std::vector<std::string>{
            "line 3, column 3: 'x': a line is written path = value",
            "line 4, column 1: 'model-use.at_most': it is given twice",
            "line 5, column 1: 'scenario.annual_quota': it is below zero",
            "line 6, column 1: '= 3': a line is written path = value",
            "line 7, column 1: 'compute-voucher.percentage_subsidy': a rate is written with its sign: 30% or 5‰"});
  CHECK(flaws_of("\n模型 = 5", language::chinese) ==
        std::vector<std::string>{"第2行第1列:'模型':没有这个路径的参数"});
  CHECK(flaws_of("# \xB3\xC9\xB6\xBC\n").front().find("the text is not UTF-8") != std::string::npos);
  CHECK(flaws_of("\"model-use.at_most = 5\n").size() == 1);
  CHECK(flaws_of(std::string("model-use.at_most = 5\0", 22)).size() == 1);
  CHECK(flaws_of("model-use.at_most = ").size() == 1);
  CHECK(flaws_of("model-use.at_most = 10000000000000001").size() == 1);
}

TEST_CASE("Parameter file: ids that mean something else in a file are quoted") {
  const bylaw::policy rules{bylaw::about{.city = {"A\n= 1", ""}},
                            bylaw::clause{"a = \"b\"\n#c", {"t\nx = 1", "t\nx = 1"}, bylaw::capped_award{1_wan}},
                            bylaw::clause{" d ", bylaw::capped_award{2_wan}}};
  const std::string text = written(with(rules, " d .capped_award", 3_wan));
  CAPTURE(text);
  const auto read = read_parameters(rules, text);
  REQUIRE(read.ok());
  CHECK(parameters(read.rules())[0].value == parameter_value(1_wan));
  CHECK(parameters(read.rules())[1].value == parameter_value(3_wan));
}

TEST_CASE("Parameter file: no text ends the program, and none that is wrong changes a figure") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  const std::string whole = written(chengdu, language::chinese);
  for (int i = support::iterations(2000); i > 0; --i) {
    std::string text = whole;
    for (std::uint64_t edits = 1 + random.below(3); edits > 0; --edits) {
      const std::size_t at = random.below(text.size());
      const std::uint64_t how = random.below(3);
      if (how == 0) text.erase(at, 1 + random.below(4));
      if (how == 1) text.insert(at, 1, "=#\"\n.,%万[]9 "[random.below(13)]);
      if (how == 2) text[at] = static_cast<char>(random.below(256));
    }
    const auto read = read_parameters(chengdu, text);
    if (!read.ok()) CHECK(read.rules().fingerprint() == chengdu.fingerprint());
  }
}
