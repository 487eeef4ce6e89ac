// SPDX-License-Identifier: MIT
//
// Comma-separated values as RFC 4180 has them: a cell with a comma, a quote or a line break in it stands in quotes, a
// quote inside is doubled. A byte order mark and both kinds of line ends are taken; empty lines are skipped.
#ifndef BYLAW_EXAMPLES_CSV_HPP
#define BYLAW_EXAMPLES_CSV_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace csv {

struct row {
  std::size_t line = 0;  ///< where it begins, from 1
  std::vector<std::string> cells{};
  std::string mistake{};  ///< what is wrong with the quotes of the last cell read; empty if nothing is
};

class reader {
 public:
  explicit reader(std::string_view text) : rest_(text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (rest_.substr(0, byte_order_mark.size()) == byte_order_mark) rest_.remove_prefix(byte_order_mark.size());
  }

  /// Reads the next row; false at the end.
  bool next(row& result) {
    skip_empty_lines();
    if (rest_.empty()) return false;
    result = row{line_};
    const std::string_view row_and_rest = rest_;
    bool more = true;
    while (more) {
      result.cells.emplace_back();
      result.mistake = starts_with('"') ? read_quoted(result.cells.back()) : read_plain(result.cells.back());
      if (!result.mistake.empty()) {
        // A quote that is not closed would swallow the lines below: they are read for themselves.
        rest_ = row_and_rest;
        line_ = result.line;
        skip_line();
        return true;
      }
      more = take(',');
    }
    take_line_end();
    return true;
  }

 private:
  bool starts_with(char c) const { return !rest_.empty() && rest_.front() == c; }
  bool at_line_end() const { return rest_.empty() || rest_.front() == '\n' || rest_.substr(0, 2) == "\r\n"; }
  char take_any() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (c == '\n') ++line_;
    return c;
  }
  bool take(char c) {
    const bool here = starts_with(c);
    if (here) take_any();
    return here;
  }
  void take_line_end() {
    take('\r');
    take('\n');
  }
  void skip_line() {
    while (!at_line_end()) take_any();
    take_line_end();
  }
  void skip_empty_lines() {
    while (!rest_.empty() && at_line_end()) take_line_end();
  }

  std::string read_plain(std::string& cell) {
    while (!at_line_end() && !starts_with(',')) {
      if (starts_with('"')) return "a quote stands inside a cell that does not begin with one";
      cell += take_any();
    }
    return {};
  }

  std::string read_quoted(std::string& cell) {
    take('"');
    while (!rest_.empty()) {
      if (!take('"'))
        cell += take_any();
      else if (take('"'))
        cell += '"';
      else
        return at_line_end() || starts_with(',') ? "" : "text stands behind the closing quote";
    }
    return "the closing quote is missing";
  }

  std::string_view rest_;
  std::size_t line_ = 1;
};

}  // namespace csv

#endif
