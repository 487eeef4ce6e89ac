// SPDX-License-Identifier: MIT
//
// Comma-separated values: rows after RFC 4180, and firms from them, from streams that give as little as they like.
#include <bylaw/bylaw.hpp>
#include <bylaw/csv.hpp>

#include "support/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace csv_test {

using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "lease cost", "租赁费用"> lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::fact<bool, "is small", "是小企业"> is_small;
inline constexpr bylaw::fact_list<lease_cost, employees, is_small> vocabulary;

// A stream that hands out a few bytes at a time, as a socket may.
class dripping : public std::streambuf {
 public:
  dripping(std::string text, std::size_t drop) : text_(std::move(text)), drop_(drop) {}

 protected:
  int_type underflow() override {
    const std::size_t take = std::min(drop_, text_.size() - at_);
    if (take == 0) return traits_type::eof();
    setg(text_.data() + at_, text_.data() + at_, text_.data() + at_ + take);
    at_ += take;
    return traits_type::to_int_type(*gptr());
  }

 private:
  std::string text_;
  std::size_t drop_;
  std::size_t at_ = 0;
};

struct read_row {
  std::size_t line;
  std::vector<std::string> cells;
  std::string mistake;
  friend bool operator==(const read_row&, const read_row&) = default;
};

std::vector<read_row> rows_of(std::istream& in, std::size_t longest = bylaw::csv_rows::usual_longest_row) {
  bylaw::csv_rows rows(in, ',', longest);
  std::vector<read_row> all;
  bylaw::csv_row row;
  while (rows.next(row)) all.push_back({row.line, row.cells, std::string(row.mistake.english)});
  return all;
}
std::vector<read_row> rows_of(const std::string& text, std::size_t longest = bylaw::csv_rows::usual_longest_row) {
  std::istringstream in(text);
  return rows_of(in, longest);
}

TEST_CASE("rows after RFC 4180") {
  using rows = std::vector<read_row>;
  CHECK(rows_of("") == rows{});
  CHECK(rows_of("\n\r\n\n") == rows{});
  CHECK(rows_of("a,b\nc,d") == rows{{1, {"a", "b"}, ""}, {2, {"c", "d"}, ""}});
  CHECK(rows_of("a,b\r\n\r\nc,d\r\n") == rows{{1, {"a", "b"}, ""}, {3, {"c", "d"}, ""}});
  CHECK(rows_of(",\n") == rows{{1, {"", ""}, ""}});
  CHECK(rows_of("\"a,b\",\"say \"\"yes\"\"\",\"\"\n") == rows{{1, {"a,b", "say \"yes\"", ""}, ""}});
  CHECK(rows_of("\"two\nlines\",x\ny,z\n") == rows{{1, {"two\nlines", "x"}, ""}, {3, {"y", "z"}, ""}});
  CHECK(rows_of("\xEF\xBB\xBF"
                "a,b\n") == rows{{1, {"a", "b"}, ""}});
  CHECK(rows_of("\xEF\xBB") == rows{{1, {"\xEF\xBB"}, ""}});
  CHECK(rows_of("a\rb,c") == rows{{1, {"a\rb", "c"}, ""}});
  CHECK(rows_of("a,b\r") == rows{{1, {"a", "b\r"}, ""}});
}

TEST_CASE("a mistake costs its line, and the lines below are read") {
  const auto of = [](const std::string& text) {
    const auto all = rows_of(text);
    REQUIRE(all.size() == 2);
    CHECK(all[1].cells == std::vector<std::string>{"next", "row"});
    CHECK(all[1].mistake.empty());
    return all[0].mistake;
  };
  CHECK(of("a,\"never closed\nnext,row\n") == "the closing quote is missing");
  CHECK(of("a,b\"c\nnext,row\n") == "a quote stands inside a cell that does not begin with one");
  CHECK(of("\"a\" b,c\nnext,row\n") == "text stands behind the closing quote");
  // A quote that is never closed in a long file: no more than the longest row is kept of it.
  std::string long_file = "a,\"never closed\n";
  for (int i = 0; i < 100'000; ++i) long_file += "next,row\n";
  const auto all = rows_of(long_file, 1000);
  CHECK(all.size() == 100'001);
  CHECK(all[0].mistake == "the row is too long, or a closing quote is missing");
  CHECK(all[100'000].line == 100'001);
  // A line without an end is not kept either.
  const auto endless = rows_of(std::string(1'000'000, 'x') + "\nnext,row", 1000);
  REQUIRE(endless.size() == 2);
  CHECK(endless[1].cells == std::vector<std::string>{"next", "row"});
}

TEST_CASE("what is written is read back, however the stream gives it") {
  std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  const std::string_view pieces[] = {"a", ",", "\"", "\n", "\r\n", "企业", " ", "1", "\r"};
  for (int i = 0; i < support::iterations(3'000); ++i) {
    std::vector<std::vector<std::string>> table(1 + random.below(4), std::vector<std::string>(1 + random.below(4)));
    std::string text;
    for (auto& row : table) {
      for (auto& cell : row) {
        for (std::uint64_t n = random.below(4); n > 0; --n) cell += pieces[random.below(std::size(pieces))];
        if (&cell != row.data()) text += ",";
        text += "\"";
        for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
        text += "\"";
      }
      text += random.below(2) == 0 ? "\n" : "\r\n";
    }
    CAPTURE(text);
    dripping buffer(text, 1 + random.below(5));
    std::istream in(&buffer);
    const auto read = rows_of(in);
    REQUIRE(read.size() == table.size());
    for (std::size_t r = 0; r < table.size(); ++r) {
      REQUIRE(read[r].mistake.empty());
      REQUIRE(read[r].cells == table[r]);
    }
  }
}

TEST_CASE("no text whatever stops the reader, and every line with a mistake is told") {
  std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  const std::string_view pieces[] = {"a", ",", "\"", "\n", "\r\n", "\xFF", "\"\"", std::string_view("\0", 1)};
  for (int i = 0; i < support::iterations(20'000); ++i) {
    std::string text;
    for (std::uint64_t n = random.below(20); n > 0; --n) text += pieces[random.below(std::size(pieces))];
    CAPTURE(text);
    const std::size_t lines = 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    std::size_t before = 0;
    for (const read_row& row : rows_of(text, 12)) {
      REQUIRE(row.line > before);
      REQUIRE(row.line <= lines);
      REQUIRE_FALSE(row.cells.empty());
      before = row.line;
    }
  }
}

// --- firms ---

inline constexpr bylaw::policy robots{bylaw::about{},
                                      bylaw::clause{"lease", bylaw::percentage_subsidy{lease_cost, 35_pct} |
                                                                 bylaw::when(employees < 300) | bylaw::at_most(80_wan)},
                                      bylaw::clause{"small", bylaw::fixed_award{5_wan} | bylaw::when(is_small)}};

TEST_CASE("firms by headings of either language; rows with errors are kept apart") {
  std::istringstream in(
      "企业,lease cost,员工人数,Is_Small\n"
      "甲,100万,20,是\n"
      "乙,,20,√\n"
      "丙,8,00,20,是\n"
      "丁,-5,many,perhaps\n"
      " ,1,1,no\n"
      "戊,100万,300,x\n");
  bylaw::csv_firms table{in, vocabulary};
  REQUIRE(table.ok());
  CHECK(table.heading_flaws().empty());
  std::vector<std::string> good;
  std::vector<std::string> bad;
  for (const auto& row : table) {
    if (row.ok()) good.push_back(row.key);
    for (const bylaw::csv_flaw& flaw : row.flaws) bad.push_back(flaw.message());
    if (row.key == "甲") {
      CHECK(bylaw::evaluate(robots, row.firm).total() == bylaw::between(40_wan, 40_wan));
    }
    if (row.key == "乙") {
      CHECK(row.firm[lease_cost].high == bylaw::unlimited);
      CHECK_FALSE(row.firm.is_given("lease cost"));
    }
  }
  CHECK(good == std::vector<std::string>{"甲", "乙"});
  CHECK(bad ==
        std::vector<std::string>{
            "line 4, column 5: wrong number of cells: 5, the heading has 4",
            "line 5, column 2: 'lease cost' (租赁费用) is '-5': it is below zero",
            "line 5, column 3: 'employees' (员工人数) is 'many': a digit is expected",
            "line 5, column 4: 'is small' (是小企业) is 'perhaps': it is neither yes nor no",
            "line 6, column 1: the firm has no name",
            "line 7, column 4: 'is small' (是小企业) is 'x': a cross means no in some forms and marks a yes in others: "
            "write yes or no, 是 or 否"});
}

TEST_CASE("mapped headings, a closed world, another separator, progress") {
  std::istringstream in("id;GPU bill;staff\n7;100万;\n8;;20\n");
  std::vector<std::uint64_t> told;
  bylaw::csv_options how;
  how.key = {"id", "编号"};
  how.columns = {{"GPU bill", "lease cost"}, {"staff", "员工人数"}};
  how.rest = bylaw::unstated::is_zero_or_no;
  how.separator = ';';
  how.progress = [&](const bylaw::csv_progress& p) {
    told.push_back(p.rows);
    CHECK(p.bytes <= 47);
  };
  how.progress_every = 1;
  bylaw::csv_firms table{in, vocabulary, how};
  std::vector<bylaw::range<bylaw::money>> totals;
  for (const auto& row : table) totals.push_back(bylaw::evaluate(robots, row.firm).total());
  CHECK(totals ==
        std::vector<bylaw::range<bylaw::money>>{bylaw::between(35_wan, 35_wan), bylaw::between(0_wan, 0_wan)});
  CHECK(told == std::vector<std::uint64_t>{1, 2, 2});
}

TEST_CASE("what is wrong with a heading is told; a table that cannot be read is not ok") {
  const auto flaws_of = [](const std::string& text, bool is_ok) {
    std::istringstream in(text);
    bylaw::csv_firms table{in, vocabulary};
    CHECK(table.ok() == is_ok);
    std::vector<std::string> all;
    for (const bylaw::csv_flaw& flaw : table.heading_flaws()) {
      all.push_back(flaw.message());
      CHECK_FALSE(flaw.message(bylaw::language::chinese).empty());
    }
    int rows = 0;
    for (const auto& row : table) rows += row.ok() ? 1 : 0;
    CHECK(rows == (is_ok ? 1 : 0));
    return all;
  };
  using texts = std::vector<std::string>;
  CHECK(flaws_of("firm,robots,is small,是小企业,\nA,1,yes,no,\n", true) ==
        texts{"line 1, column 2: 'robots': no fact has this name; the column is left out",
              "line 1, column 4: '是小企业': it is given twice; the column is left out",
              "line 1, column 5: '': no fact has this name; the column is left out"});
  CHECK(flaws_of("", false) == texts{"line 1, column 1: the table is empty"});
  CHECK(flaws_of("name,is small\nA,yes\n", false) ==
        texts{"line 1, column 1: no column is called 'firm' or '企业', which names the firms"});
  CHECK(flaws_of("\xC6\xF3\xD2\xB5,is small\nA,yes\n", false) ==
        texts{"line 1, column 1: the text is not UTF-8: spreadsheets often save Chinese as GBK, save it as \"CSV "
              "UTF-8\""});
  CHECK(flaws_of("\xFF\xFE"
                 "f\0i\0",
                 false)
            .size() == 1);
}

TEST_CASE("bytes that are no text are not repeated in a message") {
  std::istringstream in("firm,is small\n\xD6\xD0,\xCA\xC7\n");
  bylaw::csv_firms table{in, vocabulary};
  for (const auto& row : table) {
    REQUIRE(row.flaws.size() == 2);
    for (const bylaw::csv_flaw& flaw : row.flaws) {
      CHECK(flaw.message().find("GBK") != std::string::npos);
      CHECK(flaw.message().find('\xCA') == std::string::npos);
    }
  }
}

}  // namespace csv_test
