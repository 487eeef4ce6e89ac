// SPDX-License-Identifier: MIT
//
// Comma-separated values as RFC 4180 has them: a cell with a comma, a quote or a line break in it stands in quotes, a
// quote inside is doubled. A byte order mark and both kinds of line ends are taken; empty lines are skipped.
#ifndef BYLAW_CSV_ROWS_HPP
#define BYLAW_CSV_ROWS_HPP

#include <bylaw/about.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace bylaw {

/// One row, cell by cell.
struct csv_row {
  std::size_t line = 0;  ///< where it begins, from 1
  std::vector<std::string> cells{};
  /// What is wrong with the last cell read; empty if nothing is.
  words mistake{};
};

/// Reads a stream row by row; the stream must outlive it. Keeps one row at a time in memory, of at most `longest_row`
/// bytes, so that a quote that is never closed does not swallow a file.
class csv_rows {
 public:
  static constexpr std::size_t usual_longest_row = 1U << 20U;

  explicit csv_rows(std::istream& in, char separator = ',', std::size_t longest_row = usual_longest_row)
      : in_(&in), separator_(separator), longest_row_(longest_row) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    while (buffer_.size() < byte_order_mark.size() && refill()) {
    }
    if (buffer_.compare(0, byte_order_mark.size(), byte_order_mark) == 0) at_ = byte_order_mark.size();
  }

  /// Reads the next row into `row`; false at the end. A row with a mistake is told and left behind: of a quote that is
  /// not closed no more than its line, so that the lines below are read for themselves.
  [[nodiscard]] bool next(csv_row& row) {
    forget_what_was_read();
    while (!at_end() && at_line_end()) take_line_end();
    row.line = line_;
    row.cells.clear();
    row.mistake = {};
    if (at_end()) return false;
    start_ = at_;
    do {
      row.cells.emplace_back();
      row.mistake = is_here('"') ? read_quoted(row.cells.back()) : read_plain(row.cells.back());
    } while (row.mistake.english.empty() && take(separator_));
    if (row.mistake.english.empty()) {
      take_line_end();
    } else {
      at_ = start_;
      line_ = row.line;
      skip_line();
    }
    return true;
  }

  /// How much of the stream has been read, in bytes.
  [[nodiscard]] std::uint64_t bytes() const noexcept { return forgotten_ + at_; }

 private:
  static constexpr std::size_t piece = 1U << 16U;

  // Takes what the stream has, and does not wait for a whole piece: rows of a pipe are read as they come.
  bool refill() {
    if (!in_->good() || in_->peek() == std::istream::traits_type::eof()) return false;
    const std::streamsize there = in_->rdbuf()->in_avail();
    const std::size_t more = there < 1 ? 1 : (std::min)(static_cast<std::size_t>(there), piece);
    const std::size_t before = buffer_.size();
    buffer_.resize(before + more);
    in_->read(buffer_.data() + before, static_cast<std::streamsize>(more));
    buffer_.resize(before + static_cast<std::size_t>(in_->gcount()));
    return buffer_.size() > before;
  }
  bool at_end() { return at_ >= buffer_.size() && !refill(); }
  bool is_here(char c) { return !at_end() && buffer_[at_] == c; }
  bool at_line_end() {
    if (at_end() || buffer_[at_] == '\n') return true;
    return buffer_[at_] == '\r' && (at_ + 1 < buffer_.size() || refill()) && buffer_[at_ + 1] == '\n';
  }
  char take_any() noexcept {
    const char c = buffer_[at_++];
    if (c == '\n') ++line_;
    return c;
  }
  bool take(char c) {
    const bool here = is_here(c);
    if (here) take_any();
    return here;
  }
  void take_line_end() {
    if (at_end()) return;
    take('\r');
    take('\n');
  }
  void skip_line() {
    while (!at_line_end()) {
      take_any();
      if (at_ >= piece) forget_what_was_read();
    }
    take_line_end();
  }
  void forget_what_was_read() {
    if (at_ < piece && at_ < buffer_.size()) return;
    buffer_.erase(0, at_);
    forgotten_ += at_;
    at_ = 0;
  }
  bool is_too_long() const noexcept { return at_ - start_ > longest_row_; }
  static constexpr words too_long{"the row is too long, or a closing quote is missing", "该行过长,或缺少后引号"};

  words read_plain(std::string& cell) {
    while (!at_line_end() && !is_here(separator_)) {
      if (is_here('"'))
        return {"a quote stands inside a cell that does not begin with one", "引号出现在不以引号开头的单元格中"};
      if (is_too_long()) return too_long;
      cell += take_any();
    }
    return {};
  }

  words read_quoted(std::string& cell) {
    take('"');
    while (!at_end()) {
      if (is_too_long()) return too_long;
      if (!take('"'))
        cell += take_any();
      else if (take('"'))
        cell += '"';
      else if (at_line_end() || is_here(separator_))
        return {};
      else
        return {"text stands behind the closing quote", "后引号之后还有内容"};
    }
    return {"the closing quote is missing", "缺少后引号"};
  }

  std::istream* in_;
  char separator_;
  std::size_t longest_row_;
  std::string buffer_{};
  std::size_t at_ = 0;
  std::size_t start_ = 0;  // of the row that is being read
  std::uint64_t forgotten_ = 0;
  std::size_t line_ = 1;
};

}  // namespace bylaw

#endif
