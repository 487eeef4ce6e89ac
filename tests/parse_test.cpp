// SPDX-License-Identifier: MIT
//
// Values from text: money, rates, counts, yes/no, ranges; and a firm whose facts are given by name.
#include <bylaw/bylaw.hpp>
#include <bylaw/parse.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>

namespace parse_test {

using namespace bylaw::literals;
using bylaw::flaw;

inline constexpr bylaw::fact<bylaw::money, "lease cost", "租赁费用"> lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::fact<bool, "is small", "是小企业"> is_small;
inline constexpr bylaw::fact<bool, "is new", "是新企业"> is_new;
inline constexpr bylaw::fact_list<lease_cost, employees, is_small> vocabulary;

// --- constants: what is right here is right at run time ---

static_assert(bylaw::parse_money("800万").value() == 800_wan);
static_assert(bylaw::parse_money("1.2亿元").value() == 1.2_yi);
static_assert(bylaw::parse_rate("12.5%").value() == 12.5_pct);
static_assert(bylaw::parse_count("1.2万").value() == 12'000);
static_assert(!bylaw::parse_yes_no("否").value());
static_assert(bylaw::parse_money_range("50万-90万").value() == bylaw::between(50_wan, 90_wan));

// A text with a mistake must become neither a condition nor an unknown fact by accident.
static_assert(!std::is_convertible_v<bylaw::parsed<bool>, bool>);
static_assert(!std::is_constructible_v<bool, bylaw::parsed<bool>>);
static_assert(!bylaw::detail::states_a_value<bylaw::parsed<bylaw::money>>);

template <class T>
struct right {
  std::string_view text;
  T value;
};
struct wrong {
  std::string_view text;
  flaw why;
  std::size_t position;
};

template <class T, std::size_t N, class Parse>
void check_right(const right<T> (&table)[N], Parse parse) {
  for (const right<T>& row : table) {
    CAPTURE(std::string(row.text));
    const bylaw::parsed<T> read = parse(row.text);
    REQUIRE_MESSAGE(read.ok(), std::string(read.message()));
    CHECK(read.value() == row.value);
    CHECK(read.why() == flaw::none);
  }
}

template <std::size_t N, class Parse>
void check_wrong(const wrong (&table)[N], Parse parse) {
  for (const wrong& row : table) {
    CAPTURE(std::string(row.text));
    const auto read = parse(row.text);
    REQUIRE(!read.ok());
    CHECK(std::string(read.message()) == std::string(bylaw::to_text(row.why)));
    CHECK(read.position() == row.position);
  }
}

TEST_CASE("parse_money reads what people and files write, exactly") {
  const right<bylaw::money> table[] = {
      {"0", 0_fen},
      {"35", 35_yuan},
      {"12.34", 12.34_yuan},
      {"12.3", 12.30_yuan},
      {"12.340000", 12.34_yuan},
      {"0.01", 1_fen},
      {"007", 7_yuan},
      {"8,000,000.00", 800_wan},
      {"1,234", 1234_yuan},
      {"12,345", 12345_yuan},
      {"¥35", 35_yuan},
      {"￥35", 35_yuan},
      {"¥ 8,000,000.00", 800_wan},
      {"¥800万元", 800_wan},
      {"35元", 35_yuan},
      {"800万", 800_wan},
      {"800万元", 800_wan},
      {"800 万元", 800_wan},
      {"1.2亿", 12000_wan},
      {"1.2亿元", 12000_wan},
      {"1,000亿", 1000_yi},
      {"0.000001万", 1_fen},
      {"1.23456789亿", 123456789_yuan},
      {"1.2345678901亿", 123456789.01_yuan},
      {"  35\t", 35_yuan},
      {"　35　", 35_yuan},
      {"１２．３４", 12.34_yuan},
      {"８，０００，０００．００", 800_wan},
      {"￥８００万元", 800_wan},
      {"92233720368547758.06", bylaw::money::from_fen(9223372036854775806)},
      {"922337203.6854775806亿", bylaw::money::from_fen(9223372036854775806)},
      {"1000000000000000", bylaw::money::from_fen(100'000'000'000'000'000)},
      {"800w", 800_wan},
      {"800W元", 800_wan},
      {"８００ｗ", 800_wan},
      {"800萬", 800_wan},
      {"1.2億元", 1.2_yi},
      {"5百万", 500_wan},
      {"2.5千万元", 2500_wan},
      {"3十万", 30_wan},
      {"3千元", 3000_yuan},
      {"5百", 500_yuan},
      {"12亿", 12_yi},
      {"1.2万亿", 12'000_yi},
      {"人民币800万元", 800_wan},
      {"人民币 ¥800万元整", 800_wan},
      {"RMB 800万", 800_wan},
      {"cny35.50", 35.50_yuan},
      {"8000000元整", 800_wan},
      {"8000000圆正", 800_wan},
      {"800万元人民币", 800_wan},
  };
  check_right(table, bylaw::parse_money);
}

TEST_CASE("parse_money says what is wrong and where") {
  const wrong table[] = {
      {"", flaw::empty, 0},
      {"   ", flaw::empty, 3},
      {"abc", flaw::digit_expected, 0},
      {" abc", flaw::digit_expected, 1},
      {"¥", flaw::digit_expected, 2},
      {"¥¥35", flaw::digit_expected, 2},
      {".5", flaw::digit_expected, 0},
      {"5.", flaw::digit_expected, 2},
      {"5.万", flaw::digit_expected, 2},
      {"万", flaw::digit_expected, 0},
      {"+5", flaw::digit_expected, 0},
      {"(5)", flaw::digit_expected, 0},
      {"三十万", flaw::digit_expected, 0},
      {"nan", flaw::digit_expected, 0},
      {"-5", flaw::below_zero, 0},
      {"−5", flaw::below_zero, 0},
      {"－5", flaw::below_zero, 0},
      {"-0", flaw::below_zero, 0},
      {"¥-5", flaw::below_zero, 2},
      {"-¥5", flaw::below_zero, 0},
      {"1,23", flaw::misplaced_comma, 1},
      {"1,2345", flaw::misplaced_comma, 1},
      {"1234,567", flaw::misplaced_comma, 4},
      {"1,234,56", flaw::misplaced_comma, 5},
      {"0,800", flaw::misplaced_comma, 1},
      {"1,,234", flaw::misplaced_comma, 1},
      {"1,", flaw::misplaced_comma, 1},
      {",123", flaw::digit_expected, 0},
      {"1.234,567", flaw::misplaced_comma, 5},
      {"1,234567", flaw::misplaced_comma, 1},
      {"12.345", flaw::finer_than_a_fen, 5},
      {"0.001", flaw::finer_than_a_fen, 4},
      {"0.0000001万", flaw::finer_than_a_fen, 8},
      {"12.3.4", flaw::unexpected_text, 4},
      {"12 34", flaw::unexpected_text, 3},
      {"35元5角", flaw::unexpected_text, 5},
      {"35 yuan", flaw::unexpected_text, 3},
      {"1e6", flaw::unexpected_text, 1},
      {"0x10", flaw::unexpected_text, 1},
      {"1.2亿2000万", flaw::unexpected_text, 6},
      {"800元万", flaw::unexpected_text, 6},
      {"30%", flaw::unexpected_text, 2},
      {"50万-90万", flaw::unexpected_text, 5},
      {"5\xE4\xB8", flaw::not_utf8, 1},
      {"5\xC0\xB0", flaw::not_utf8, 1},
      {"\xC0\xB5", flaw::not_utf8, 0},
      {"\xFF", flaw::not_utf8, 0},
      {"800\xCD\xF2", flaw::not_utf8, 3},  // 800万 as GBK
      {"5十", flaw::unexpected_text, 1},
      {"5千万亿", flaw::unexpected_text, 1},
      {"5万8", flaw::unexpected_text, 4},
      {"5k", flaw::unexpected_text, 1},
      {"800万整", flaw::unexpected_text, 6},
      {"人民币", flaw::digit_expected, 9},
      {"800元人民", flaw::unexpected_text, 6},
      {std::string_view("3\0x", 3), flaw::unexpected_text, 1},
      {"92233720368547758.07", flaw::too_large, 0},
      {"92233720368547758.08", flaw::too_large, 0},
      {"922337203685477580.7", flaw::too_large, 0},
      {"9223372036854775808", flaw::too_large, 0},
      {" 99999999999999999999999999", flaw::too_large, 1},
      {"99999999999亿", flaw::too_large, 0},
  };
  check_wrong(table, bylaw::parse_money);
}

TEST_CASE("parse_rate takes a sign and is exact to a millionth") {
  const right<bylaw::rate> right_table[] = {
      {"0%", 0_pct},           {"30%", 30_pct},    {"12.5%", 12.5_pct}, {"30％", 30_pct},
      {"３０％", 30_pct},      {"30 %", 30_pct},   {"5‰", 0.5_pct},     {"0.1‰", 0.01_pct},
      {"100%", 100_pct},       {"1000‰", 100_pct}, {"1,000‰", 100_pct}, {"100.000000000%", 100_pct},
      {"0.0001%", 0.0001_pct}, {" 30% ", 30_pct},
  };
  check_right(right_table, bylaw::parse_rate);
  const wrong wrong_table[] = {
      {"", flaw::empty, 0},
      {"0.3", flaw::no_percent_sign, 3},
      {"30", flaw::no_percent_sign, 2},
      {"30 ", flaw::no_percent_sign, 3},
      {"%", flaw::digit_expected, 0},
      {"-30%", flaw::below_zero, 0},
      {"100.0001%", flaw::over_100_percent, 0},
      {"101%", flaw::over_100_percent, 0},
      {" 1000.1‰", flaw::over_100_percent, 1},
      {"99999999999999999999%", flaw::over_100_percent, 0},
      {"0.00001%", flaw::finer_than_a_millionth, 6},
      {"0.0001‰", flaw::finer_than_a_millionth, 5},
      {"30万", flaw::unexpected_text, 2},
      {"30%%", flaw::unexpected_text, 3},
      {"30%-40%", flaw::unexpected_text, 3},
  };
  check_wrong(wrong_table, bylaw::parse_rate);
}

TEST_CASE("parse_count takes whole numbers") {
  const right<std::int64_t> right_table[] = {
      {"0", 0},        {"120", 120},   {"1,200", 1200},      {"1.2万", 12'000},
      {"３００", 300}, {"120.0", 120}, {"1亿", 100'000'000}, {"9223372036854775806", 9223372036854775806},
      {"3千", 3'000},  {"1w", 10'000},
  };
  check_right(right_table, bylaw::parse_count);
  const wrong wrong_table[] = {
      {"", flaw::empty, 0},
      {"1.5", flaw::not_whole, 2},
      {"1.23456万", flaw::not_whole, 6},
      {"-1", flaw::below_zero, 0},
      {"many", flaw::digit_expected, 0},
      {"¥5", flaw::digit_expected, 0},
      {"5元", flaw::unexpected_text, 1},
      {"5万元", flaw::unexpected_text, 4},
      {"9223372036854775807", flaw::too_large, 0},
  };
  check_wrong(wrong_table, bylaw::parse_count);
}

TEST_CASE("parse_yes_no answers in both languages") {
  for (const std::string_view yes : {"yes", "Yes", "YES", "true", "TRUE", "y", "Y", "1", "是", "有", " yes ", "　是　",
                                     "ｙｅｓ", "√", "✓", "✔", " ☑ "}) {
    CAPTURE(std::string(yes));
    REQUIRE(bylaw::parse_yes_no(yes).ok());
    CHECK(bylaw::parse_yes_no(yes).value());
  }
  for (const std::string_view no : {"no", "No", "false", "False", "n", "N", "0", "否", "无", " no ", "✗", "✘"}) {
    CAPTURE(std::string(no));
    REQUIRE(bylaw::parse_yes_no(no).ok());
    CHECK(!bylaw::parse_yes_no(no).value());
  }
  const wrong table[] = {
      {"", flaw::empty, 0},
      {"  ", flaw::empty, 2},
      {"maybe", flaw::neither_yes_nor_no, 0},
      {"  ye", flaw::neither_yes_nor_no, 2},
      {"yes!", flaw::neither_yes_nor_no, 0},
      {"不是", flaw::neither_yes_nor_no, 0},
      {"2", flaw::neither_yes_nor_no, 0},
      {"?", flaw::neither_yes_nor_no, 0},
      {"x", flaw::cross_for_a_word, 0},
      {" Ｘ", flaw::cross_for_a_word, 1},
      {"×", flaw::cross_for_a_word, 0},
      {"☒", flaw::cross_for_a_word, 0},
      {"\xCA\xC7", flaw::not_utf8, 0},  // 是 as GBK
  };
  check_wrong(table, bylaw::parse_yes_no);
}

TEST_CASE("ranges are written with a dash, a tilde or 至") {
  const right<bylaw::range<bylaw::money>> right_table[] = {
      {"50万", {50_wan, 50_wan}},
      {"50万-90万", {50_wan, 90_wan}},
      {"50万~90万", {50_wan, 90_wan}},
      {"50万～90万", {50_wan, 90_wan}},
      {"50万–90万", {50_wan, 90_wan}},
      {"50万—90万", {50_wan, 90_wan}},
      {"50万－90万", {50_wan, 90_wan}},
      {"50万至90万元", {50_wan, 90_wan}},
      {" 50万 - 90万 ", {50_wan, 90_wan}},
      {"0-90万", {0_wan, 90_wan}},
      {"¥1,000-¥2,000.50", {1000_yuan, 2000.50_yuan}},
      {"5000元-1万元", {5000_yuan, 1_wan}},
      {"5-9", {5_yuan, 9_yuan}},
      {"5-5", {5_yuan, 5_yuan}},
  };
  check_right(right_table, bylaw::parse_money_range);
  const wrong wrong_table[] = {
      {"", flaw::empty, 0},
      {"-", flaw::below_zero, 0},
      {"-5", flaw::below_zero, 0},
      {"-5-9", flaw::below_zero, 0},
      {"5--9", flaw::below_zero, 2},
      {"5-", flaw::empty, 2},
      {"5-9-12", flaw::unexpected_text, 3},
      {"90万-50万", flaw::low_above_high, 6},
      {"50-90万", flaw::low_without_unit, 2},
      {"¥50-90万", flaw::low_without_unit, 4},
      {"50万-9x", flaw::unexpected_text, 7},
      {"5x-9", flaw::unexpected_text, 1},
      {"5-9.999", flaw::finer_than_a_fen, 6},
  };
  check_wrong(wrong_table, bylaw::parse_money_range);
  CHECK(bylaw::parse_count_range("100-150").value() == bylaw::between<std::int64_t>(100, 150));
  CHECK(bylaw::parse_count_range("100-150.5").why() == flaw::not_whole);
}

TEST_CASE("a range of rates; the sign of the low end may be that of the high end") {
  const right<bylaw::range<bylaw::rate>> right_table[] = {
      {"30%", bylaw::between(30_pct, 30_pct)},
      {"50%-60%", bylaw::between(50_pct, 60_pct)},
      {"50-60%", bylaw::between(50_pct, 60_pct)},
      {"50%至60%", bylaw::between(50_pct, 60_pct)},
      {"５０％～６０％", bylaw::between(50_pct, 60_pct)},
      {" 5‰ - 1% ", bylaw::between(0.5_pct, 1_pct)},
      {"0-100%", bylaw::between(0_pct, 100_pct)},
  };
  check_right(right_table, bylaw::parse_rate_range);
  const wrong wrong_table[] = {
      {"", flaw::empty, 0},
      {"0.3", flaw::no_percent_sign, 3},
      {"50%-60", flaw::no_percent_sign, 6},
      {"50-60", flaw::no_percent_sign, 5},
      {"50%-", flaw::empty, 4},
      {"60%-50%", flaw::low_above_high, 4},
      {"50%-101%", flaw::over_100_percent, 4},
      {"101-102%", flaw::over_100_percent, 0},
      {"-50%", flaw::below_zero, 0},
      {"50%-60%-70%", flaw::unexpected_text, 7},
      {"50%\xFF", flaw::not_utf8, 3},
  };
  check_wrong(wrong_table, bylaw::parse_rate_range);
}

TEST_CASE("says_unknown") {
  for (const std::string_view text : {"", "  ", "?", "？", " ? ", "unknown", "Unknown", "未知"})
    CHECK_MESSAGE(bylaw::says_unknown(text), std::string(text));
  for (const std::string_view text : {"0", "no", "??", "-", "unknow", "n/a"})
    CHECK_MESSAGE(!bylaw::says_unknown(text), std::string(text));
}

TEST_CASE("the value of a text without one is an error that says why") {
  CHECK_THROWS_WITH_AS(static_cast<void>(bylaw::parse_money("8,00").value()),
                       "invalid text: a comma is out of place: thousands are written 8,000,000 (byte 1)",
                       bylaw::invalid_text);
  CHECK_THROWS_AS(static_cast<void>(bylaw::parse_rate("0.3").value()), bylaw::error);
}

TEST_CASE("every flaw in words") {
  const struct {
    flaw why;
    std::string_view words;
  } table[] = {
      {flaw::none, "nothing is wrong"},
      {flaw::empty, "there is no text"},
      {flaw::digit_expected, "a digit is expected"},
      {flaw::misplaced_comma, "a comma is out of place: thousands are written 8,000,000"},
      {flaw::below_zero, "it is below zero"},
      {flaw::finer_than_a_fen, "it is finer than a fen"},
      {flaw::finer_than_a_millionth, "it is finer than a millionth"},
      {flaw::not_whole, "it is not a whole number"},
      {flaw::too_large, "it is too large"},
      {flaw::over_100_percent, "it is over 100%"},
      {flaw::no_percent_sign, "a rate is written with its sign: 30% or 5‰"},
      {flaw::unexpected_text, "what stands behind the number is not understood"},
      {flaw::neither_yes_nor_no, "it is neither yes nor no"},
      {flaw::low_above_high, "the low end is above the high end"},
      {flaw::low_without_unit, "the low end has no unit: 50-90万 may mean 50 yuan or 50万, write 50万-90万"},
      {flaw::more_than_a_fact_may_be, "it is more than a fact may be: 10^15 yuan, or a count of 10^12"},
      {flaw::unknown_name, "no fact has this name"},
      {flaw::given_twice, "it is given twice"},
      {flaw::not_a_date, "a date is written 2026-03-01 or 2026年3月1日"},
      {flaw::not_in_the_calendar, "there is no such day"},
      {flaw::year_not_in_full,
       "the year has four digits: 26-03-01 may begin with 2026 or with the 26th, write 2026-03-01"},
      {flaw::cross_for_a_word, "a cross means no in some forms and marks a yes in others: write yes or no, 是 or 否"},
      {flaw::not_utf8, "the text is not UTF-8: spreadsheets often save Chinese as GBK, save it as \"CSV UTF-8\""},
  };
  for (const auto& row : table) {
    CHECK(std::string(bylaw::to_text(row.why)) == std::string(row.words));
    CHECK_FALSE(bylaw::to_text(row.why, bylaw::language::chinese).empty());
  }
}

std::uint64_t number_from_environment(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

// Written here by plain integer division, so that it shares nothing with the parser.
std::string written(std::int64_t fen, std::int64_t fen_per_unit, bool commas, std::string_view unit) {
  std::string whole = std::to_string(fen / fen_per_unit);
  if (commas)
    for (std::size_t place = whole.size(); place > 3;) whole.insert(place -= 3, 1, ',');
  std::string rest = std::to_string(fen % fen_per_unit + fen_per_unit).substr(1);
  return whole + (fen_per_unit > 1 ? "." + rest : "") + std::string(unit);
}

TEST_CASE("what is written is read back, from any amount in any unit") {
  const std::uint64_t seed = number_from_environment("BYLAW_SEED", 20250415);
  CAPTURE(seed);
  std::mt19937_64 random(seed);
  const std::uint64_t iterations = number_from_environment("BYLAW_ITERATIONS", 20'000);
  for (std::uint64_t i = 0; i < iterations; ++i) {
    const std::int64_t fen = static_cast<std::int64_t>(random() >> (1 + random() % 62));
    if (fen == bylaw::unlimited.fen()) continue;
    const bylaw::money amount = bylaw::money::from_fen(fen);
    CAPTURE(fen);
    REQUIRE(bylaw::parse_money(written(fen, 100, false, "")).value() == amount);
    REQUIRE(bylaw::parse_money("¥" + written(fen, 100, true, "元")).value() == amount);
    REQUIRE(bylaw::parse_money(written(fen, 1'000'000, false, "万")).value() == amount);
    REQUIRE(bylaw::parse_money(written(fen, 10'000'000'000, true, "亿元")).value() == amount);
    const std::int64_t ppm = static_cast<std::int64_t>(random() % 1'000'001);
    REQUIRE(bylaw::parse_rate(written(ppm, 10'000, false, "%")).value() == bylaw::rate::from_ppm(ppm));
    REQUIRE(bylaw::parse_rate(written(ppm, 1'000, false, "‰")).value() == bylaw::rate::from_ppm(ppm));
  }
}

TEST_CASE("no text whatever breaks a parser, and a position is inside the text") {
  const std::uint64_t seed = number_from_environment("BYLAW_SEED", 20250415);
  CAPTURE(seed);
  std::mt19937_64 random(seed);
  const std::string_view pieces[] = {"0",  "1",  "9",    ",",    "000",      ".",    "万", "亿", "元",
                                     "¥",  "￥", "%",    "‰",    "-",        "~",    "至", " ",  "　",
                                     "８", "，", "\xE4", "\xB8", "\xF0\x9F", "\xFF", "x",  "是", "99999999999"};
  const std::uint64_t iterations = number_from_environment("BYLAW_ITERATIONS", 20'000);
  int read = 0;
  for (std::uint64_t i = 0; i < iterations; ++i) {
    std::string text;
    for (std::uint64_t n = random() % 9; n > 0; --n) text += pieces[random() % std::size(pieces)];
    CAPTURE(text);
    const auto check = [&](const auto& result) {
      REQUIRE(result.position() <= text.size());
      REQUIRE((result.ok() ? result.position() == 0 : !result.message().empty()));
      read += result.ok() ? 1 : 0;
    };
    check(bylaw::parse_money(text));
    check(bylaw::parse_money_range(text));
    check(bylaw::parse_count(text));
    check(bylaw::parse_rate(text));
    check(bylaw::parse_yes_no(text));
  }
  CHECK(read > 0);
}

// --- named_firm ---

inline constexpr bylaw::policy robots{bylaw::about{},
                                      bylaw::clause{"lease", bylaw::percentage_subsidy{lease_cost, 35_pct} |
                                                                 bylaw::when(employees < 300) | bylaw::at_most(80_wan)},
                                      bylaw::clause{"small", bylaw::fixed_award{5_wan} | bylaw::when(is_small)}};

constexpr auto named(std::string_view cost, std::string_view staff, std::string_view small) {
  auto firm = bylaw::named_firm{vocabulary};
  const bool all_given =
      firm.set("lease cost", cost).ok() && firm.set("employees", staff).ok() && firm.set("is small", small).ok();
  return all_given ? firm : bylaw::named_firm{vocabulary};
}
static_assert(bylaw::evaluate(robots, named("100万", "20", "是")).total() == bylaw::between(40_wan, 40_wan));

template <class Firm, class Fact>
concept states = requires(const Firm& firm, const Fact& fact) {
  firm[fact];
};
using firm_of_vocabulary = bylaw::named_firm<std::remove_const_t<decltype(vocabulary)>>;
static_assert(states<firm_of_vocabulary, decltype(is_small)>);
static_assert(!states<firm_of_vocabulary, decltype(is_new)>, "a fact outside the vocabulary is a missing fact");
static_assert(std::is_same_v<decltype(firm_of_vocabulary{}[lease_cost]), bylaw::range<bylaw::money>>);
static_assert(std::is_same_v<decltype(firm_of_vocabulary{}[is_small]), bylaw::verdict>);

TEST_CASE("a named firm goes into evaluate like any other") {
  const auto by_name = bylaw::evaluate(robots, named("50万-90万", "unknown", "no"));
  const auto by_fact = bylaw::evaluate(
      robots, bylaw::firm{lease_cost = bylaw::between(50_wan, 90_wan), employees = bylaw::unknown, is_small = false});
  CHECK(by_name["lease"].amount == bylaw::between(0_wan, 31.5_wan));
  for (const char* id : {"lease", "small"}) {
    CHECK(by_name[id].amount == by_fact[id].amount);
    CHECK(by_name[id].eligible == by_fact[id].eligible);
    CHECK(by_name[id].open == by_fact[id].open);
  }
}

TEST_CASE("what is not given to a named firm is unknown, and so is what is said to be") {
  const auto nothing = bylaw::named_firm{vocabulary};
  CHECK(nothing[lease_cost] == bylaw::range<bylaw::money>{bylaw::money{}, bylaw::unlimited});
  CHECK(nothing[is_small] == bylaw::verdict::unknown);
  CHECK(nothing[employees].low == 0);
  CHECK(nothing[employees].high == INT64_MAX);
  for (const char* text : {"", " ", "?", "？", "unknown", "未知"}) {
    auto firm = bylaw::named_firm{vocabulary};
    for (const char* name : {"lease cost", "employees", "is small"}) CHECK(firm.set(name, text).ok());
    CHECK(firm[lease_cost] == nothing[lease_cost]);
    CHECK(firm[employees] == nothing[employees]);
    CHECK(firm[is_small] == nothing[is_small]);
  }
}

TEST_CASE("a fact is called by its name in any case, by its label, or with underscores") {
  for (const char* name :
       {"lease cost", "租赁费用", "lease_cost", "Lease Cost", "LEASE_COST", " lease cost ", "　租赁费用"}) {
    auto firm = bylaw::named_firm{vocabulary};
    const auto result = firm.set(name, "5万");
    CHECK(result.ok());
    CHECK(result.fact() == "lease cost");
    CHECK(firm[lease_cost] == bylaw::between(5_wan, 5_wan));
  }
  CHECK(firm_of_vocabulary::find("员工人数") == &firm_of_vocabulary::vocabulary()[1]);
  CHECK(firm_of_vocabulary::find("is_small")->type == bylaw::fact_type::yes_no);
  CHECK(firm_of_vocabulary::find("is new") == nullptr);
}

TEST_CASE("a loosely written name means a fact only if it means no other") {
  static constexpr bylaw::fact<bool, "a b", "甲"> spaced;
  static constexpr bylaw::fact<bool, "a_b", "乙"> joined;
  static constexpr bylaw::fact<bool, "c d_e", "丙"> first;
  static constexpr bylaw::fact<bool, "c_d e", "丁"> second;
  auto firm = bylaw::named_firm<bylaw::fact_list<spaced, joined, first, second>>{};
  CHECK(firm.set("a_b", "yes").fact() == "a_b");
  CHECK(firm[spaced] == bylaw::verdict::unknown);
  CHECK(firm[joined] == bylaw::verdict::yes);
  CHECK(firm.set("c_d_e", "yes").why() == flaw::unknown_name);
  CHECK(firm.set("C_D e", "yes").why() == flaw::unknown_name);
  CHECK(firm.set("A B", "yes").why() == flaw::unknown_name);
  CHECK(firm.set("c d_e", "yes").fact() == "c d_e");
}

TEST_CASE("each mistake names its fact and leaves the firm as it was") {
  const struct {
    std::string_view name;
    std::string_view text;
    flaw why;
    std::size_t position;
    std::string_view message;
  } table[] = {
      {"robots", "5", flaw::unknown_name, 0, "'robots': no fact has this name"},
      {"", "5", flaw::unknown_name, 0, "'': no fact has this name"},
      {"lease-cost", "5", flaw::unknown_name, 0, "'lease-cost': no fact has this name"},
      {"租赁费用", "yes", flaw::digit_expected, 0, "'lease cost' (租赁费用): a digit is expected"},
      {"lease cost", "-5万", flaw::below_zero, 0, "'lease cost' (租赁费用): it is below zero"},
      {"lease cost", "90万-50万", flaw::low_above_high, 6,
       "'lease cost' (租赁费用): the low end is above the high end"},
      {"lease cost", "10,00", flaw::misplaced_comma, 2,
       "'lease cost' (租赁费用): a comma is out of place: thousands are written 8,000,000"},
      {"lease cost", "1000000000000000.01", flaw::more_than_a_fact_may_be, 0,
       "'lease cost' (租赁费用): it is more than a fact may be: 10^15 yuan, or a count of 10^12"},
      {"lease cost", "99999999999亿", flaw::too_large, 0, "'lease cost' (租赁费用): it is too large"},
      {"employees", "1.5", flaw::not_whole, 2, "'employees' (员工人数): it is not a whole number"},
      {"employees", "1-1000000000001", flaw::more_than_a_fact_may_be, 0,
       "'employees' (员工人数): it is more than a fact may be: 10^15 yuan, or a count of 10^12"},
      {"is small", "800万", flaw::neither_yes_nor_no, 0, "'is small' (是小企业): it is neither yes nor no"},
  };
  auto firm = bylaw::named_firm{vocabulary};
  for (const auto& row : table) {
    CAPTURE(std::string(row.message));
    const auto result = firm.set(row.name, row.text);
    CHECK(!result.ok());
    CHECK(result.why() == row.why);
    CHECK(result.position() == row.position);
    CHECK(result.message() == std::string(row.message));
  }
  CHECK(firm[lease_cost] == bylaw::named_firm{vocabulary}[lease_cost]);
  CHECK(firm.set("lease cost", "1000000000000000").ok());  // a mistake is not a value: it may be given again
  CHECK(firm.set("employees", "1000000000000").ok());
  CHECK_NOTHROW(static_cast<void>(bylaw::evaluate(robots, firm)));
}

TEST_CASE("a value given again overwrites, and says so") {
  auto firm = bylaw::named_firm{vocabulary};
  const auto first = firm.set("lease cost", "5万");
  CHECK(first.ok());
  CHECK_FALSE(first.replaced());
  const auto again = firm.set("租赁费用", "6万");
  CHECK(again.ok());
  CHECK(again.replaced());
  CHECK(again.fact() == "lease cost");
  CHECK(again.fact_zh() == "租赁费用");
  CHECK(firm[lease_cost] == bylaw::between(6_wan, 6_wan));
  CHECK_FALSE(firm.set("lease cost", "-1").ok());
  CHECK(firm[lease_cost] == bylaw::between(6_wan, 6_wan));
  CHECK(firm.set("is small", "?").ok());
  CHECK(firm.set("is small", "yes").replaced());
  CHECK(firm[is_small] == bylaw::verdict::yes);
}

TEST_CASE("what is cleared was never given; an empty text gives nothing") {
  auto firm = bylaw::named_firm{vocabulary};
  CHECK(firm.set("employees", "20").ok());
  CHECK(firm.is_given("员工人数"));
  CHECK(firm.clear("employees").replaced());
  CHECK_FALSE(firm.is_given("employees"));
  CHECK_FALSE(firm.clear("employees").replaced());
  CHECK(firm.clear("robots").why() == flaw::unknown_name);
  CHECK(firm.set("employees", "20").ok());
  CHECK(firm.set("employees", " 　").ok());
  CHECK_FALSE(firm.is_given("employees"));
  CHECK(firm[employees] == bylaw::named_firm{vocabulary}[employees]);
  CHECK_FALSE(firm.is_given("robots"));
}

TEST_CASE("the rest is unknown, or zero or no, as each firm says; what is said to be unknown stays so") {
  auto firm = bylaw::named_firm{vocabulary, bylaw::unstated::is_zero_or_no};
  CHECK(firm.rest() == bylaw::unstated::is_zero_or_no);
  CHECK(firm[lease_cost] == bylaw::between(0_wan, 0_wan));
  CHECK(firm[is_small] == bylaw::verdict::no);
  CHECK(firm.set("is small", "?").ok());
  CHECK(firm.set("lease cost", "").ok());
  CHECK(firm[is_small] == bylaw::verdict::unknown);
  CHECK(firm[lease_cost] == bylaw::between(0_wan, 0_wan));
  CHECK(firm.set("lease cost", "100万").ok());
  CHECK(bylaw::evaluate(robots, firm)["lease"].amount == bylaw::between(35_wan, 35_wan));
  firm.take_the_rest_for(bylaw::unstated::is_unknown);
  CHECK(bylaw::evaluate(robots, firm)["lease"].amount == bylaw::between(0_wan, 35_wan));
}

TEST_CASE("a copy with one fact changed, by name or by fact; the firm itself stays") {
  auto firm = bylaw::named_firm{vocabulary, bylaw::unstated::is_zero_or_no};
  CHECK(firm.set(lease_cost = 100_wan).ok());
  const auto larger = firm.with("employees", "301");
  REQUIRE(larger.ok());
  CHECK(bylaw::evaluate(robots, larger.value())["lease"].eligible == bylaw::verdict::no);
  CHECK(bylaw::evaluate(robots, firm.with(employees = 299).value())["lease"].amount.low == 35_wan);
  CHECK(firm[employees].low == 0);
  CHECK(firm.with("employees", "-1").why() == flaw::below_zero);
  CHECK(firm.with("robots", "1").why() == flaw::unknown_name);
  CHECK(firm.with(employees = -1).why() == flaw::below_zero);
  CHECK(firm.with(employees = 1'000'000'000'001).why() == flaw::more_than_a_fact_may_be);
  CHECK(firm.set(lease_cost = bylaw::unknown).replaced());
  CHECK(firm[lease_cost].high == bylaw::unlimited);
  CHECK(firm.set(is_small = bylaw::verdict::unknown).ok());
  CHECK(firm[is_small] == bylaw::verdict::unknown);
}

TEST_CASE("a name that is not UTF-8 is said to be so; mistakes are said in both languages") {
  auto firm = bylaw::named_firm{vocabulary};
  const auto result = firm.set("\xD7\xE2\xC1\xDE", "5");
  CHECK(result.why() == flaw::not_utf8);
  CHECK(result.message().find("GBK") != std::string::npos);
  CHECK(firm.set("租赁费用", "90万-50万").message(bylaw::language::chinese) == "'租赁费用' (lease cost): 下限高于上限");
}

TEST_CASE("a vocabulary may name a fact twice, and may be empty") {
  auto twice = bylaw::named_firm{bylaw::fact_list<is_small, lease_cost, is_small>{}};
  CHECK(twice.vocabulary().size() == 2);
  CHECK(twice.set("is small", "yes").ok());
  CHECK(twice[is_small] == bylaw::verdict::yes);
  auto none = bylaw::named_firm{bylaw::fact_list<>{}};
  CHECK(none.set("is small", "yes").why() == flaw::unknown_name);
}

}  // namespace parse_test

TEST_CASE("parse_date: a day, the year first") {
  using bylaw::date;
  using bylaw::flaw;
  using bylaw::parse_date;
  static_assert(parse_date("2026-03-01").value() == date{2026, 3, 1});
  static_assert(parse_date(" 2026/3/1 ").value() == date{2026, 3, 1});
  static_assert(parse_date("2026年3月1日").value() == date{2026, 3, 1});
  static_assert(parse_date("２０２６年１２月３１日").value() == date{2026, 12, 31});
  static_assert(parse_date("2024-02-29").value() == date{2024, 2, 29});
  struct wrong {
    const char* text;
    flaw why;
    std::size_t position;
  };
  for (const wrong& w : {wrong{"", flaw::empty, 0}, wrong{"  ", flaw::empty, 2}, wrong{"2026", flaw::not_a_date, 4},
                         wrong{"2026-03", flaw::not_a_date, 7}, wrong{"2026-03-", flaw::not_a_date, 8},
                         wrong{"2026-03/01", flaw::not_a_date, 7}, wrong{"01.03.2026", flaw::not_a_date, 2},
                         wrong{"20260-03-01", flaw::not_a_date, 4}, wrong{"2026-003-01", flaw::not_a_date, 7},
                         wrong{"2026-03-01 10:00", flaw::not_a_date, 11}, wrong{"2026年3月1", flaw::not_a_date, 12},
                         wrong{"-2026-03-01", flaw::not_a_date, 0}, wrong{"2025-02-29", flaw::not_in_the_calendar, 0},
                         wrong{" 2025-13-01", flaw::not_in_the_calendar, 1}, wrong{"0-1-1", flaw::year_not_in_full, 0},
                         wrong{" 26-03-01", flaw::year_not_in_full, 1}, wrong{"2026\xC4\xEA", flaw::not_utf8, 4}}) {
    INFO(std::string(w.text));
    const auto read = parse_date(w.text);
    CHECK(read.why() == w.why);
    CHECK(read.position() == w.position);
    CHECK_FALSE(read.message().empty());
  }
}
