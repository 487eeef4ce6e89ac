// SPDX-License-Identifier: MIT
//
// What an applicant needs beside the amount: the window as a question about a day, and how all of it is said.
#include <bylaw/cities.hpp>
#include <bylaw/describe.hpp>
#include <bylaw/explain.hpp>
#include <bylaw/json.hpp>
#include <bylaw/questions.hpp>

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace bylaw::literals;
using bylaw::date;
using bylaw::language;
using bylaw::on;
using bylaw::particulars;
using bylaw::verdict;

namespace {

constexpr particulars in_may{.application = {{2026, 5, 6}, {2026, 6, 5}}};
static_assert(applications_open(in_may, on{date{2026, 5, 6}}) == verdict::yes);
static_assert(applications_open(in_may, on{date{2026, 6, 5}}) == verdict::yes);
static_assert(applications_open(in_may, on{date{2026, 5, 5}}) == verdict::no);
static_assert(applications_open(in_may, on{date{2026, 6, 6}}) == verdict::no);
// Of another year's window nothing was read.
static_assert(applications_open(in_may, on{date{2025, 5, 20}}) == verdict::unknown);
static_assert(applications_open(in_may, on{date{2027, 5, 20}}) == verdict::unknown);
static_assert(applications_open(particulars{}, on{date{2026, 5, 20}}) == verdict::unknown);

// Over New Year: both years are touched.
constexpr particulars in_winter{.application = {{2026, 12, 15}, {2027, 1, 15}}};
static_assert(applications_open(in_winter, on{date{2026, 12, 31}}) == verdict::yes);
static_assert(applications_open(in_winter, on{date{2026, 6, 1}}) == verdict::no);
static_assert(applications_open(in_winter, on{date{2027, 6, 1}}) == verdict::no);
static_assert(applications_open(in_winter, on{date{2028, 6, 1}}) == verdict::unknown);

// One end alone, and a window known to the month.
constexpr particulars from_may{.application = {.from = {2026, 5, 6}}};
static_assert(applications_open(from_may, on{date{2026, 5, 5}}) == verdict::no);
static_assert(applications_open(from_may, on{date{2026, 5, 7}}) == verdict::unknown);
constexpr particulars until_june{.application = {.until = {2026, 6, 5}}};
static_assert(applications_open(until_june, on{date{2026, 6, 5}}) == verdict::unknown);
static_assert(applications_open(until_june, on{date{2026, 6, 6}}) == verdict::no);
constexpr particulars about_may{.application = {{2026, 5}, {2026, 6}}};
static_assert(applications_open(about_may, on{date{2026, 5, 15}}) == verdict::unknown);
static_assert(applications_open(about_may, on{date{2026, 5, 31}}) == verdict::yes);

constexpr particulars everything{.applicants = {"firms of the city", "本市企业"},
                                 .decided_by = {"the bureau of data", "市数据局"},
                                 .paid_by = {"the AI fund", "人工智能专项资金"},
                                 .paid_to = bylaw::payee::firm,
                                 .paid = bylaw::payment::after_settlement,
                                 .application = {{2026, 5, 6}, {2026, 6, 5}},
                                 .apply_at = {"the portal", "政务平台"},
                                 .materials = {"contract and invoice", "合同与发票"},
                                 .source = {.read_in = bylaw::reading::extract}};

constexpr auto read_city =
    bylaw::policy{bylaw::about{.city = {"My City", "我的城市"},
                               .government = bylaw::government::district,
                               .source = {.read_in = bylaw::reading::reprint}},
                  bylaw::clause{"full", {"Full", "全"}, bylaw::fixed_award{1_wan}, bylaw::provenance{}, everything},
                  bylaw::clause{"bare", {"Bare", "空"}, bylaw::fixed_award{1_wan}}};

bool says(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

constexpr auto sparse_city = bylaw::policy{
    bylaw::about{.source = {.read_in = bylaw::reading::reprint}},
    bylaw::clause{"one",
                  {"One", "一"},
                  bylaw::fixed_award{1_wan},
                  bylaw::provenance{},
                  particulars{.paid_to = bylaw::payee::firm, .application = {{2026, 5, 6}, {2026, 6, 5}}}},
    bylaw::clause{"two",
                  {"Two", "二"},
                  bylaw::fixed_award{1_wan},
                  bylaw::provenance{},
                  particulars{.paid_to = bylaw::payee::supplier}}};

}  // namespace

TEST_CASE("describe: what an applicant needs, and what of it was not read") {
  const bylaw::description what = bylaw::describe(read_city);
  const std::string english = what.text();
  CHECK(says(english, "- government: a district or county\n"));
  CHECK(says(english,
             "- Full: for: firms of the city; decided by: the bureau of data; paid by: the AI fund; paid to: the firm; "
             "paid: after settlement; applications: 2026-05-06 to 2026-06-05; where: the portal; with: contract and "
             "invoice (read in an extract of the official text by others)\n"));
  CHECK(says(english,
             "- Bare: not read: who may apply, who decides, who pays, who is paid, when it is paid, when to apply, "
             "where to apply, with which materials\n"));
  const std::string chinese = bylaw::description(what).in(language::chinese).text();
  CHECK(says(chinese, "- 层级:区县级\n"));
  CHECK(says(chinese, "- 空:未见:申报对象、审核部门、资金来源、兑付对象、兑付方式、申报期、申报渠道、申报材料\n"));
}

TEST_CASE("describe: what was read of no measure is said once") {
  const std::string english = bylaw::describe(sparse_city).text();
  CHECK(says(english,
             "- One: paid to: the firm; applications: 2026-05-06 to 2026-06-05\n"
             "- Two: paid to: the firm's supplier; not read: when to apply\n"
             "\nNot read of any measure: who may apply, who decides, who pays, when it is paid, where to apply, "
             "with which materials.\n"));
}

TEST_CASE("describe: of a document without a source nothing was missed") {
  const auto own = bylaw::policy{bylaw::about{}, bylaw::clause{"bare", bylaw::fixed_award{1_wan}}};
  CHECK_FALSE(says(bylaw::describe(own).text(), "not read"));
}

TEST_CASE("JSON: the level of the government, and what an applicant needs") {
  std::ostringstream out;
  bylaw::to_json(out, read_city);
  const std::string json = out.str();
  CHECK(says(json, R"("government":"district","edition")"));
  CHECK(says(json, R"("applicants":{"en":"firms of the city","zh":"本市企业"},"decided_by")"));
  CHECK(says(json, R"("paid_by":{"en":"the AI fund","zh":"人工智能专项资金"},"paid_to":"firm")"));
  CHECK(says(json, R"("apply_at":{"en":"the portal","zh":"政务平台"},"materials":{"en":"contract and invoice")"));
  CHECK(says(json, R"("source":{"read_in":"extract")"));
}

TEST_CASE("questions: to_apply gives what a firm needs beside the amount, of what pays it or may") {
  const auto city = bylaw::policy{
      bylaw::about{.source = {.read_in = bylaw::reading::reprint}},
      bylaw::clause{"pays", {"Pays", "支付"}, bylaw::fixed_award{1_wan}, {}, everything},
      bylaw::clause{"pays-nothing", {}, bylaw::fixed_award{0_wan}, {}, everything},
      bylaw::clause{"may-pay", {}, bylaw::capped_award{1_wan}, {}, particulars{.paid_to = bylaw::payee::supplier}}};
  const auto needs = bylaw::to_apply(city, bylaw::firm{});
  REQUIRE(needs.size() == 2);
  CHECK(needs[0].clause == "pays");
  CHECK(needs[0].particulars == everything);
  CHECK(needs[0].source.read_in == bylaw::reading::extract);  // the particulars' own
  CHECK(needs[0].open == verdict::unknown);                   // no day was asked about
  CHECK(needs[1].clause == "may-pay");
  CHECK(needs[1].source.read_in == bylaw::reading::reprint);  // the document's
  CHECK(
      to_text(needs[1]) ==
      "may-pay: paid to: the firm's supplier; not read: who may apply, who decides, who pays, when it is paid, when to "
      "apply, where to apply, with which materials");
  CHECK(to_text(needs[1], language::chinese) ==
        "may-pay:兑付对象:供应商;未见:申报对象、审核部门、资金来源、兑付方式、申报期、申报渠道、申报材料");
}

TEST_CASE("questions: to_apply on a day says whether applications are taken") {
  const auto on_day = [](date day) { return bylaw::to_apply(read_city, bylaw::firm{}, on{day})[0]; };
  CHECK(on_day({2026, 5, 20}).open == verdict::yes);
  CHECK(on_day({2026, 7, 1}).open == verdict::no);
  CHECK(on_day({2027, 5, 20}).open == verdict::unknown);
  const std::string window = "applications: 2026-05-06 to 2026-06-05";
  CHECK(says(to_text(on_day({2026, 5, 20})),
             window + ", open on that day; where: the portal; with: contract and invoice"));
  CHECK(says(to_text(on_day({2026, 7, 1})), window + ", closed on that day; where"));
  CHECK(says(to_text(on_day({2027, 5, 20})), window + "; where"));  // of another year's window nothing was read
  CHECK(says(to_text(on_day({2026, 5, 20}), language::chinese), ",当日可申报"));
}

TEST_CASE("explain and its JSON on a day say whether applications are taken") {
  const auto told = bylaw::explain(read_city, bylaw::firm{}, on{date{2026, 5, 20}});
  CHECK(says(told.text(), "applications: 2026-05-06 to 2026-06-05, open on that day"));
  std::ostringstream out, of_no_day;
  bylaw::to_json(out, told);
  CHECK(says(out.str(), R"("applications_open":"yes")"));
  bylaw::to_json(of_no_day, bylaw::explain(read_city, bylaw::firm{}));
  CHECK(says(of_no_day.str(), R"("applications_open":"unknown")"));
}

TEST_CASE("questions: to_apply shows what the catalogue has of Shenzhen's vouchers") {
  const auto firm = bylaw::closed_world(bylaw::firm{bylaw::facts::compute_contract_amount = 800_wan});
  const auto needs = bylaw::to_apply(bylaw::cities::shenzhen_2024_12, firm, on{date{2026, 5, 20}});
  REQUIRE(needs.size() == 1);  // all other clauses pay this firm nothing
  CHECK(to_text(needs[0]) ==
        "Training-compute voucher: applications: 2026-05-06 to 2026-06-05, open on that day (read in an extract "
        "of the official text by others); not read: who may apply, who decides, who pays, who is paid, when it is "
        "paid, where to apply, with "
        "which materials");
}
