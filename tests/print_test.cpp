// SPDX-License-Identifier: MIT
//
// What is printed, by `<<` and by `std::format`: the same text, as a string would be; and what must not print.
#include "support/facts.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/ledger.hpp>
#include <bylaw/print.hpp>

#include <doctest/doctest.h>

#include <iomanip>
#include <locale>
#include <sstream>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

using namespace bylaw::literals;
using bylaw::between;
using bylaw::date;
using bylaw::draw_status;
using bylaw::firm;
using bylaw::language;
using bylaw::money;
using bylaw::range;
using bylaw::reason;
using bylaw::receipt;
using bylaw::standing;
using bylaw::to_text;
using bylaw::up_to;
using bylaw::verdict;
using support::facts::cost;
using support::facts::is_new;

namespace {

template <class T>
std::string printed(const T& what) {
  std::ostringstream out;
  out << what;
#if defined(__cpp_lib_format)
  CHECK(std::format("{}", what) == out.str());
#endif
  return out.str();
}

template <class Rule, class Firm>
bylaw::outcome ask(const Rule& rule, const Firm& asked) {
  return bylaw::evaluate(bylaw::policy{bylaw::about{}, bylaw::clause{"a", rule}}, asked)["a"];
}

template <class T>
concept prints = requires(std::ostream& out, const T& what) {
  out << what;
};
// Neither what is no result nor what merely converts: a user's own text for it stays theirs.
static_assert(prints<money> && prints<receipt> && prints<range<money>> && prints<bylaw::outcome>);
static_assert(prints<bylaw::identifier>);
template <class T>
concept has_text = requires(const T& what) {
  bylaw::to_text(what);
};
static_assert(has_text<bylaw::identifier> && !has_text<std::string>);
static_assert(!prints<bylaw::entitlement> && !prints<bylaw::about> && !prints<range<int>> &&
              !prints<bylaw::fixed_award>);
static_assert(!prints<std::vector<money>> && !prints<bylaw::language>);

}  // namespace

TEST_CASE("print: money, rates, ranges, days and verdicts") {
  CHECK(printed(400_wan) == "¥4,000,000.00");
  CHECK(printed(-12.04_yuan) == "-¥12.04");
  CHECK(printed(bylaw::unlimited) == "no limit known");
  CHECK(printed(12.5_pct) == "12.5%");
  CHECK(printed(between(400_wan, 480_wan)) == "¥4,000,000.00 – ¥4,800,000.00");
  CHECK(printed(up_to(60_pct)) == "up to 60%");
  CHECK(printed(between<std::int64_t>(3, 1000)) == "3 – 1,000");
  CHECK(printed(date{2026, 3, 1}) == "2026-03-01");
  CHECK(printed(date{}) == "not known");
  CHECK(printed(bylaw::rough_date{2025, 8}) == "2025-08");
  CHECK(printed(bylaw::period{{2025, 8}, {2026, 12, 31}}) == "2025-08 to 2026-12-31");
  CHECK(printed(verdict::yes) == "yes");
  CHECK(printed(verdict::no) == "no");
  CHECK(printed(verdict::unknown) == "not known");
  CHECK(to_text(verdict::unknown, language::chinese) == "未知");
}

TEST_CASE("print: the terms") {
  CHECK(printed(reason::discretion) == "the authority decides");
  CHECK(printed(reason::pool | reason::draft) == "a pool shared with other firms; a draft, not in force");
  CHECK(printed(bylaw::reasons{}).empty());
  CHECK(printed(standing::undetermined) == "undetermined");
  CHECK(printed(bylaw::status::draft) == "draft for comment");
  CHECK(printed(bylaw::government::province) == "a province");
  CHECK(printed(bylaw::reading::reprint) == "read in a re-print");
  CHECK(printed(bylaw::payee::supplier) == "the firm's supplier");
  CHECK(printed(bylaw::payment::offset_at_once) == "offset at once");
  CHECK(to_text(reason::discretion, language::chinese) == "由主管部门裁量");
}

TEST_CASE("print: an amount is never said without what keeps it from being due") {
  const bylaw::percentage_subsidy half{cost, 50_pct};
  const firm hundred{cost = 100_wan, is_new = bylaw::unknown};
  CHECK(printed(ask(half, hundred)) == "a: ¥500,000.00");
  CHECK(printed(ask(bylaw::capped_award{200_wan}, hundred)) == "a: up to ¥2,000,000.00; the authority decides");
  CHECK(printed(ask(bylaw::percentage_subsidy{cost, bylaw::undocumented}, hundred)) ==
        "a: up to ¥1,000,000.00; a rate or cap is not documented");
  CHECK(printed(ask(half | bylaw::when(is_new), hundred)) ==
        "a: up to ¥500,000.00, if eligible, which is not known; rests on facts not known");
  CHECK(printed(ask(half | bylaw::when(is_new), firm{cost = 1_wan, is_new = false})) == "a: not eligible");
  // Nothing is known: that is not "at least ¥0.00".
  CHECK(printed(ask(half, firm{cost = bylaw::unknown})) == "a: not known; rests on facts not known");
  CHECK(printed(ask(bylaw::capped_award{bylaw::undocumented}, hundred)) ==
        "a: not known; the authority decides; a rate or cap is not documented");
  CHECK(to_text(ask(half | bylaw::when(is_new), hundred), language::chinese) ==
        "a:最高50万元(是否符合条件未知);取决于未知事实");
  const auto expired = bylaw::policy{bylaw::about{.in_force_until = {2025, 12, 31}}, bylaw::clause{"a", half}};
  CHECK(printed(bylaw::evaluate(expired, hundred, bylaw::on{{2026, 1, 1}})["a"]) == "a: not in force");
}

TEST_CASE("print: what explain says of a clause and what is printed of its outcome are one") {
  const firm acme{bylaw::facts::domestic_compute_cost = 800_wan, bylaw::facts::is_sme = true};
  const auto given = bylaw::evaluate(bylaw::cities::chengdu_2025_04, bylaw::closed_world(acme));
  std::string all;
  for (const bylaw::outcome& o : given) all += printed(o) + "\n";
  // An assessment is its outcomes and its total, which says what was not examined.
  CHECK(printed(given) ==
        all +
            "total: ¥4,000,000.00 – ¥4,800,000.00, guaranteed ¥0.00; whether the measures may be cumulated was not "
            "examined");
  CHECK(to_text(given, language::chinese)
            .ends_with("合计:400万元至480万元,其中确定可得0元;各项补贴能否同时享受未经核查"));
  const auto stated =
      bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{2_wan}}, bylaw::total_at_most(1_wan)};
  CHECK(printed(bylaw::evaluate(stated, firm{})) == "a: ¥20,000.00\ntotal: ¥10,000.00, guaranteed ¥10,000.00");
  CHECK(all ==
        "compute-voucher: ¥4,000,000.00 – ¥4,800,000.00; the authority decides; a pool shared with other firms; a "
        "draft, not in force\ntop-100: not eligible\ntop-talent: not eligible\nscenario: not eligible\n"
        "scenario-lead: not eligible\nindustry-park: not eligible\n");
}

TEST_CASE("print: a policy among others") {
  const firm acme{bylaw::facts::domestic_compute_cost = 800_wan};
  const auto all = bylaw::compare(bylaw::closed_world(acme), bylaw::cities::tianjin, bylaw::cities::suzhou_2026_01,
                                  bylaw::cities::beijing_2025_04);
  CHECK(printed(all[0]) ==
        "Tianjin: up to ¥8,000,000.00, guaranteed ¥0.00; a rate or cap is not documented; a pool shared with "
        "other firms");
  CHECK(printed(all[2]) == "Beijing: no computable measure");
  CHECK(to_text(all[2], language::chinese) == "北京:无可计算的补贴条款");
}

TEST_CASE("print: receipts say what was done, or why not, and what is left") {
  CHECK(printed(receipt{draw_status::reserved, 80_wan, 80_wan, 420_wan, 500_wan}) ==
        "reserved ¥800,000.00; ¥4,200,000.00 of ¥5,000,000.00 left");
  CHECK(printed(receipt{draw_status::reserved, 20_wan, 80_wan, 0_wan, 500_wan}) ==
        "reserved ¥200,000.00 of ¥800,000.00 asked for; ¥0.00 of ¥5,000,000.00 left");
  CHECK(printed(receipt{draw_status::reserved, 80_wan, 80_wan}) == "reserved ¥800,000.00");
  CHECK(printed(receipt{draw_status::settled, 70_wan, 70_wan, 430_wan, 80_wan}) ==
        "settled ¥700,000.00; ¥4,300,000.00 left");
  CHECK(printed(receipt{draw_status::insufficient_funds, {}, 80_wan, 50_wan, 500_wan}) ==
        "refused: the pool has less left; ¥800,000.00 asked for; ¥500,000.00 of ¥5,000,000.00 left");
  CHECK(printed(receipt{draw_status::quota_used_up, {}, 80_wan, 0_fen, 10_fen}) ==
        "refused: no place is left; ¥800,000.00 asked for");
  CHECK(to_text(receipt{draw_status::over_firm_cap, {}, 80_wan, 50_wan, 500_wan}, language::chinese) ==
        "未受理:超过企业可得限额;申请80万元;余额50万元(限额500万元)");
  CHECK(printed(draw_status::year_closed) == "the year is closed");

  // A ledger's own.
  static constexpr auto policy =
      bylaw::policy{bylaw::about{},
                    bylaw::clause{"a", bylaw::percentage_subsidy{cost, 50_pct} | bylaw::annual_pool{"pool", 100_wan}}};
  bylaw::ledger book{policy, bylaw::fiscal_year{2026}};
  const bylaw::outcome given = bylaw::evaluate(policy, firm{cost = 120_wan})["a"];
  CHECK(printed(book.reserve(1, 7, given)) == "reserved ¥600,000.00; ¥400,000.00 of ¥1,000,000.00 left");
  CHECK(printed(book.reserve(2, 8, given)) ==
        "refused: the pool has less left; ¥600,000.00 asked for; ¥400,000.00 of ¥1,000,000.00 left");
}

namespace {
struct dots : std::numpunct<char> {
  char do_thousands_sep() const override { return '.'; }
  char do_decimal_point() const override { return ','; }
  std::string do_grouping() const override { return "\1"; }
};
}  // namespace

TEST_CASE("print: width and fill are of the whole text, the locale and the base of numbers of nothing") {
  std::ostringstream out;
  out.imbue(std::locale(std::locale::classic(), new dots));
  out << std::setfill('*') << std::hex << std::showpos << std::setprecision(1) << std::setw(16) << 12.5_pct << '|'
      << std::left << std::setw(12) << date{2026, 3, 1} << '|' << 1234567.89_yuan << '|' << std::setw(30)
      << between(10_pct, 20_pct) << '|';
  // As many bytes as a string of this text would get: the dash has three.
  std::ostringstream same;
  same << std::setfill('*') << std::left << std::setw(30) << std::string("10% – 20%");
  CHECK(out.str() == "***********12.5%|2026-03-01**|¥1,234,567.89|" + same.str() + "|");
#if defined(__cpp_lib_format)
  CHECK(std::format("{:*>16}|{:<12}|", 12.5_pct, date{2026, 3, 1}) == "***********12.5%|2026-03-01  |");
  CHECK(std::format("{:.4}", date{2026, 3, 1}) == "2026");
#endif
}

TEST_CASE("print: an id is its number or its text, and nothing where its bytes might be anything") {
  using bylaw::identifier;
  CHECK(printed(identifier{42}) == "42");
  CHECK(printed(identifier{~std::uint64_t{0}}) == "18446744073709551615");
  CHECK(printed(identifier{"发票-0007"}) == "发票-0007");
  CHECK(printed(identifier{-1}) == "no valid id");
  CHECK(printed(identifier{""}) == "no valid id");
  CHECK(printed(identifier{"\x1B[2J"}) == "no valid id");
  CHECK(printed(identifier{"\xFF"}) == "no valid id");
  CHECK(to_text(identifier{std::string_view("a\0b", 3)}, language::chinese) == "无效编号");
}

TEST_CASE("hash: values are keys") {
  std::unordered_map<money, int> by_amount{{1_wan, 1}, {2_wan, 2}};
  CHECK(by_amount.at(2_wan) == 2);
  CHECK(std::unordered_set<bylaw::rate>{30_pct, 50_pct, 30_pct}.size() == 2);
  CHECK(std::unordered_set<date>{date{2026, 3, 1}, date{2026, 1, 3}, date{}}.size() == 3);
  CHECK(std::unordered_set<range<money>>{up_to(1_wan), up_to(1_wan), between(1_wan, 1_wan)}.size() == 2);
  CHECK(std::unordered_set<bylaw::rough_date>{{2025}, {2025, 8}, {2025, 8, 1}}.size() == 3);
  const bylaw::verdict all[] = {verdict::no, verdict::unknown, verdict::yes, verdict::no};
  CHECK(std::unordered_set<bylaw::verdict>(std::begin(all), std::end(all)).size() == 3);
  CHECK(std::hash<bylaw::reasons>{}(reason::pool | reason::draft) ==
        std::hash<bylaw::reasons>{}(reason::draft | reason::pool));
  CHECK(std::hash<bylaw::reasons>{}(reason::pool) != std::hash<bylaw::reasons>{}(reason::draft));

  const std::string text = "91310000MA1FL0AB1Q", elsewhere = text;
  using bylaw::identifier;
  CHECK(std::unordered_set<identifier>{text, elsewhere, 42, "42", 42, "4", "2", ""}.size() == 6);
  CHECK(std::hash<identifier>{}(42) != std::hash<identifier>{}("42"));
  static_assert(std::hash<identifier>{}("ab") != std::hash<identifier>{}("ba"));

  // Multiples of 10,000 yuan must not meet in the low bits, by which tables choose their buckets.
  std::unordered_set<std::size_t> buckets;
  for (int i = 0; i < 1024; ++i) buckets.insert(std::hash<money>{}(1_wan * i) % 4096);
  CHECK(buckets.size() > 800);
}
