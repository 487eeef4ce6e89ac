// SPDX-License-Identifier: MIT
//
// What draws and firms are known by: numbers and texts, hostile ones too; the credit code and its check character.
#include "support/facts.hpp"
#include "support/memory_journal.hpp"
#include "support/random.hpp"

#include <bylaw/ledger.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace bylaw::literals;
using bylaw::draw_status;
using bylaw::fiscal_year;
using bylaw::identifier;
using bylaw::ledger;
using bylaw::money;

namespace {

constexpr auto city = bylaw::policy{
    bylaw::about{}, bylaw::clause{"rent", bylaw::percentage_subsidy{support::facts::cost, 100_pct} |
                                              bylaw::at_most_per_year(100_wan) | bylaw::annual_pool{"rents", 1_yi}}};

// By another way than the library's: the weights written out as the standard has them, each character looked up in a
// list of its own.
char check_character(const std::string& first_17) {
  const int weights[] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  const std::string values[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "D", "E", "F",
                                "G", "H", "J", "K", "L", "M", "N", "P", "Q", "R", "T", "U", "W", "X", "Y"};
  int sum = 0;
  for (int i = 0; i < 17; ++i)
    for (int value = 0; value < 31; ++value)
      if (values[value][0] == first_17[static_cast<std::size_t>(i)]) sum += value * weights[i];
  int check = 0;
  while ((sum + check) % 31 != 0) ++check;
  return values[check][0];
}

}  // namespace

static_assert(identifier(7).number() == 7 && !identifier(7).is_text());
static_assert(identifier("7") != identifier(7) && identifier("7").text() == "7");
static_assert(!identifier(-1).is_valid() && identifier(0).is_valid());
static_assert(!std::is_constructible_v<identifier, bool> && !std::is_constructible_v<identifier, double> &&
              !std::is_constructible_v<identifier, char> && !std::is_constructible_v<identifier, std::nullptr_t>);

TEST_CASE("identifier: firms by credit code, draws by UUID and invoice number, beside numbers") {
  support::kept_records kept;
  const std::string acme = "91310000MA1FL0AB1Q";
  {
    support::memory_journal journal(kept);
    ledger book{city, fiscal_year{2026}, journal};
    std::string uuid = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    CHECK(book.reserve({uuid, acme, "rent", 60_wan}));
    uuid[0] = 'x';  // the ledger has its own
    CHECK(book.reserve({"发票〔2026〕17", acme, "rent", 41_wan}).status == draw_status::over_firm_cap);
    CHECK(book.reserve({"发票〔2026〕17", acme, "rent", 40_wan}));
    CHECK(book.reserve({17, 42, "rent", 40_wan}));
    CHECK(book.reserve({"17", "42", "rent", 70_wan}));
    CHECK(book.drawn_by(42, "rent") == 40_wan);
    CHECK(book.drawn_by("42", "rent") == 70_wan);
    CHECK(book.settle("f81d4fae-7dec-11d0-a765-00a0c91e6bf6", 50_wan));
    CHECK(book.settle(uuid, 50_wan).status == draw_status::unknown_draw);
  }
  support::memory_journal journal(kept);
  ledger book{city, fiscal_year{2026}, journal};
  CHECK(book.drawn_by(acme, "rent") == 90_wan);
  CHECK(book.drawn_by("91310000MA1FL0AB1R", "rent") == 0_wan);
  const auto found = book.find("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  REQUIRE(found);
  CHECK(found->firm == identifier(acme));
  CHECK(found->paid == 50_wan);
  CHECK(book.entries().front().firm.text() == acme);
  CHECK_FALSE(book.find("nothing"));
  CHECK(book.release("17"));
  CHECK(book.find(17)->state == bylaw::draw_state::reserved);
}

TEST_CASE("identifier: a text never stands for a number, however few there are") {
  ledger book{city, fiscal_year{2026}};
  for (std::uint64_t i = 0; i < 20; ++i) {
    const std::string text = "text " + std::to_string(i);
    REQUIRE(book.reserve({i, i, "rent", money::from_fen(100 + static_cast<std::int64_t>(i))}));
    REQUIRE(book.reserve({text, text, "rent", money::from_fen(200 + static_cast<std::int64_t>(i))}));
  }
  for (std::uint64_t i = 0; i < 20; ++i) {
    const std::string text = "text " + std::to_string(i);
    CHECK(book.drawn_by(i, "rent").fen() == 100 + static_cast<std::int64_t>(i));
    CHECK(book.drawn_by(text, "rent").fen() == 200 + static_cast<std::int64_t>(i));
    CHECK(book.find(i)->id == identifier(i));
    CHECK(book.find(text)->id == identifier(text));
  }
}

TEST_CASE("identifier: hostile text is refused, and what is long enough is not cut") {
  ledger book{city, fiscal_year{2026}};
  using namespace std::string_literals;
  const std::string invalid[] = {"",         std::string(65, 'a'), "a\0b"s,         "\0"s,       "a\nb",     "\x7F",
                                 "\xFF",     "\xC0\x80",           "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE4\xB8",
                                 std::string(63, 'a') + "\xE4\xB8\xAD"};
  for (const std::string& text : invalid) {
    CAPTURE(text);
    CHECK_FALSE(identifier(text).is_valid());
    CHECK(book.reserve({text, 7, "rent", 1_wan}).status == draw_status::invalid_id);
    CHECK(book.reserve({1, text, "rent", 1_wan}).status == draw_status::invalid_id);
    CHECK(book.settle(text, 1_wan).status == draw_status::invalid_id);
    CHECK(book.release(text).status == draw_status::invalid_id);
    CHECK_FALSE(book.find(text));
    CHECK(book.drawn_by(text, "rent") == 0_wan);
    CHECK_THROWS_AS((ledger{city, fiscal_year{2026}, std::vector<bylaw::earlier_award>{{text, "rent"}}}),
                    bylaw::invalid_parameter);
  }
  CHECK(book.reserve({-1, 7, "rent", 1_wan}).status == draw_status::invalid_id);
  const char* none = nullptr;
  CHECK(book.reserve({none, 7, "rent", 1_wan}).status == draw_status::invalid_id);
  CHECK(book.entries().empty());
  // Texts that differ in their last byte alone, at the longest.
  const std::string a(64, 'a'), b = std::string(63, 'a') + "b", c = std::string(61, 'a') + "中";
  CHECK(book.reserve({a, 7, "rent", 1_wan}));
  CHECK(book.reserve({b, 7, "rent", 2_wan}));
  CHECK(book.reserve({c, 7, "rent", 3_wan}));
  CHECK(book.find(a)->asked == 1_wan);
  CHECK(book.find(b)->asked == 2_wan);
  CHECK(book.find(c)->asked == 3_wan);
}

TEST_CASE("identifier: a credit code's check character") {
  // By hand: 9 + 1*3 + 0*9 + 1*27 + 1*19 = 58, the rest zeros; 58 = 27 modulo 31, 31 - 27 = 4.
  CHECK(bylaw::is_credit_code("910110000000000004"));
  // All zeros check to zero: 31 - 0 is 31, which counts as 0.
  CHECK(bylaw::is_credit_code("000000000000000000"));
  // Y is 30; times 28 at the last place is 840 = 3 modulo 31; 31 - 3 = 28, which is W.
  CHECK(bylaw::is_credit_code("0000000000000000YW"));
  const std::string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  support::random_numbers random(support::seed());
  for (int i = support::iterations(2'000); i > 0; --i) {
    std::string code;
    for (int k = 0; k < 17; ++k) code += alphabet[random.below(31)];
    code += check_character(code);
    REQUIRE(bylaw::is_credit_code(code));
    // One character another, or two neighbours swapped: the check shows it.
    std::string slip = code;
    const std::size_t at = random.below(18);
    slip[at] = alphabet[random.below(31)];
    REQUIRE(bylaw::is_credit_code(slip) == (slip == code));
    slip = code;
    std::swap(slip[random.below(16)], slip[0]);
    if (slip != code) REQUIRE_FALSE(bylaw::is_credit_code(slip));
  }
  for (const char* wrong : {"", "91011000000000000", "9101100000000000044", "91011000000000000I", "I10110000000000004",
                            "91011000000000000o", "910110000000000005", "91011000000000000\xC3"})
    CHECK_FALSE(bylaw::is_credit_code(wrong));
}

TEST_CASE("identifier: ids that are chosen to meet do not") {
  // Under a multiplier that is known, the golden ratio, all of these fall on one place.
  std::uint64_t inverse = 1;  // of the multiplier modulo 2^64, by Newton's steps
  for (int i = 0; i < 6; ++i) inverse *= 2 - 0x9E3779B97F4A7C15U * inverse;
  const auto time_of = [](auto&& id_of) {
    ledger book{city, fiscal_year{2026}};
    const auto start = std::chrono::steady_clock::now();
    for (std::uint64_t i = 1; i <= 20'000; ++i) REQUIRE(book.reserve({id_of(i), i, "rent", 1_fen}));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  double plain = 1e9, chosen = 1e9;
  for (int round = 0; round < 3; ++round) {
    plain = std::min(plain, time_of([](std::uint64_t i) { return i; }));
    chosen = std::min(chosen, time_of([&](std::uint64_t i) {
                        const std::uint64_t spread = i * inverse;
                        return spread ^ spread >> 32U;
                      }));
  }
  CAPTURE(plain);
  CAPTURE(chosen);
  CHECK(chosen < 10 * plain);  // 100 times as long where they meet
}
