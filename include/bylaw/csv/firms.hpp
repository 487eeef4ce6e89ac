// SPDX-License-Identifier: MIT
//
// Firms from a table: the first row names the columns, each other row is a firm.
#ifndef BYLAW_CSV_FIRMS_HPP
#define BYLAW_CSV_FIRMS_HPP

#include <bylaw/csv/rows.hpp>
#include <bylaw/parse.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// A column whose heading is not a fact's name: `{"GPU bill", "domestic compute cost"}`.
struct csv_column {
  std::string heading;
  std::string fact;
};

struct csv_progress {
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
};

/// How a table is read.
struct csv_options {
  /// The heading of the column that names the firm, in either language.
  words key{"firm", "企业"};
  std::vector<csv_column> columns{};
  unstated rest = unstated::is_unknown;
  char separator = ',';
  std::size_t longest_row = csv_rows::usual_longest_row;
  /// Called after every `progress_every` rows, and at the end.
  std::function<void(const csv_progress&)> progress{};
  std::uint64_t progress_every = 10'000;
};

/// What is wrong in a table, and where.
struct csv_flaw {
  std::size_t line = 0;    ///< from 1
  std::size_t column = 0;  ///< from 1
  phrase what{};

  /// "line 3, column 2: 'is an SME' (中小微企业) is 'perhaps': it is neither yes nor no".
  [[nodiscard]] std::string message(language in = language::english) const {
    const std::string row = std::to_string(line);
    const std::string place = std::to_string(column);
    return in == language::english ? detail::concatenated("line ", row, ", column ", place, ": ", what.english)
                                   : detail::concatenated("第", row, "行第", place, "列:", what.chinese);
  }
};

/// One firm of a table.
template <class Vocabulary>
struct csv_firm {
  std::size_t line = 0;
  /// What the key column says.
  std::string key{};
  /// A `named_firm`; of a vocabulary as data an `any_firm`.
  typename detail::firm_told_by<Vocabulary>::type firm{};
  /// All that is wrong with the row. Of a row with a flaw `firm` has what could be read.
  std::vector<csv_flaw> flaws{};

  [[nodiscard]] bool ok() const noexcept { return flaws.empty(); }
};

/// Firms from a stream, read one at a time as a loop asks for them; the stream must outlive it.
///
///     csv_firms table{in, facts::all};  // or catalogue_facts(): the facts as data
///     for (const auto& row : table)
///       if (row.ok()) use(row.key, row.firm);
///
/// Rows with errors are kept apart by `ok()`; a column that means no fact, or one that another column means already, is
/// told in `heading_flaws` and left out. An empty cell gives nothing; `?` says that it is not known.
template <class Vocabulary>
class csv_firms {
  struct end_of_table {};
  class reader;

 public:
  csv_firms(std::istream& in, Vocabulary vocabulary, csv_options options = {})
      : options_(std::move(options)),
        rows_(in, options_.separator, options_.longest_row),
        nothing_given_(vocabulary, options_.rest) {
    read_heading();
  }

  /// False if the table cannot be read: it is empty, not UTF-8, or no column names the firms.
  [[nodiscard]] bool ok() const noexcept { return has_key_; }
  [[nodiscard]] const std::vector<csv_flaw>& heading_flaws() const noexcept { return heading_flaws_; }

  /// The stream is read once: a second loop goes on where the first one ended.
  [[nodiscard]] reader begin() { return reader(*this); }
  [[nodiscard]] end_of_table end() const noexcept { return {}; }

 private:
  class reader {
   public:
    explicit reader(csv_firms& table) : table_(&table), more_(table.read_firm()) {}
    const csv_firm<Vocabulary>& operator*() const noexcept { return table_->firm_; }
    const csv_firm<Vocabulary>* operator->() const noexcept { return &table_->firm_; }
    reader& operator++() {
      more_ = table_->read_firm();
      return *this;
    }
    friend bool operator==(const reader& at, end_of_table) noexcept { return !at.more_; }

   private:
    csv_firms* table_;
    bool more_;
  };

  struct column {
    const named_fact* fact = nullptr;  // null where the column is left out
    bool is_key = false;
  };

  // The name of the fact that a heading stands for.
  std::string_view fact_named(std::string_view heading) const noexcept {
    for (const csv_column& c : options_.columns)
      if (detail::trimmed(c.heading) == heading) return c.fact;
    return heading;
  }

  bool read_firm() {
    if (!has_key_) return false;
    const bool found = rows_.next(row_);
    if (found) {
      ++read_;
      take(row_, firm_);
    }
    const bool is_due = !found || (options_.progress_every != 0 && read_ % options_.progress_every == 0);
    if (options_.progress && is_due) options_.progress({read_, rows_.bytes()});
    return found;
  }

  void read_heading() {
    csv_row row;
    if (!rows_.next(row)) return leave_out({1, 1, {"the table is empty", "表格是空的"}});
    if (!row.mistake.english.empty()) return leave_out({row.line, row.cells.size(), both(row.mistake)});
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (detail::where_not_utf8(row.cells[i]) < row.cells[i].size())
        return leave_out({row.line, i + 1, both(words_of(flaw::not_utf8))});
    }
    columns_.resize(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) take_heading(row, i);
    if (has_key_) return;
    heading_flaws_.clear();  // a row that names no firms is no heading
    leave_out({row.line,
               1,
               {detail::concatenated("no column is called '", options_.key.english, "' or '", options_.key.chinese,
                                     "', which names the firms"),
                detail::concatenated("没有名为“", options_.key.chinese, "”或“", options_.key.english, "”的列")}});
  }

  void take_heading(const csv_row& row, std::size_t i) {
    const std::string_view heading = detail::trimmed(row.cells[i]);
    if (!has_key_ && (heading == options_.key.english || heading == options_.key.chinese)) {
      columns_[i].is_key = has_key_ = true;
      return;
    }
    const named_fact* fact = nothing_given_.find(fact_named(heading));
    const bool is_taken = fact != nullptr && std::any_of(columns_.begin(), columns_.end(),
                                                         [fact](const column& c) { return c.fact == fact; });
    if (fact != nullptr && !is_taken) {
      columns_[i].fact = fact;
      return;
    }
    const flaw why = is_taken ? flaw::given_twice : flaw::unknown_name;
    leave_out({row.line,
               i + 1,
               {detail::concatenated("'", heading, "': ", to_text(why), "; the column is left out"),
                detail::concatenated("“", heading, "”:", to_text(why, language::chinese), ",该列被忽略")}});
  }

  void take(const csv_row& row, csv_firm<Vocabulary>& into) const {
    into = {row.line, {}, nothing_given_, {}};
    const auto flawed = [&](std::size_t place, phrase what) {
      into.flaws.push_back({row.line, place + 1, std::move(what)});
    };
    if (!row.mistake.english.empty()) return flawed(row.cells.size() - 1, both(row.mistake));
    if (row.cells.size() != columns_.size()) {
      const std::string have = std::to_string(row.cells.size());
      const std::string wanted = std::to_string(columns_.size());
      return flawed((std::min)(row.cells.size(), columns_.size()),
                    {detail::concatenated("wrong number of cells: ", have, ", the heading has ", wanted),
                     detail::concatenated("单元格数不对:", have, "个,表头有", wanted, "个")});
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) take_cell(row.cells[i], i, into, flawed);
  }

  template <class Flawed>
  void take_cell(const std::string& cell, std::size_t i, csv_firm<Vocabulary>& into, const Flawed& flawed) const {
    if (columns_[i].is_key) {
      into.key = cell;
      if (detail::trimmed(cell).empty()) flawed(i, {"the firm has no name", "企业没有名称"});
      if (detail::where_not_utf8(cell) < cell.size()) flawed(i, both(words_of(flaw::not_utf8)));
    } else if (columns_[i].fact != nullptr) {
      const named_fact& fact = *columns_[i].fact;
      const set_result given = into.firm.set(fact.name, cell);
      if (given.ok()) return;
      // Bytes that are no text are not repeated: what reads the message may not take them.
      const std::string_view said = given.why() == flaw::not_utf8 ? std::string_view("...") : std::string_view(cell);
      flawed(i, {detail::concatenated("'", fact.name, "' (", fact.name_zh, ") is '", said, "': ", to_text(given.why())),
                 detail::concatenated("“", fact.name_zh, "”(", fact.name, ")为“", said,
                                      "”:", to_text(given.why(), language::chinese))});
    }
  }

  static phrase both(const words& text) { return {std::string(text.english), std::string(text.chinese)}; }
  void leave_out(csv_flaw what) { heading_flaws_.push_back(std::move(what)); }

  csv_options options_;
  csv_rows rows_;
  typename detail::firm_told_by<Vocabulary>::type nothing_given_;
  std::vector<column> columns_{};
  std::vector<csv_flaw> heading_flaws_{};
  csv_row row_{};
  csv_firm<Vocabulary> firm_{};
  std::uint64_t read_ = 0;
  bool has_key_ = false;
};

}  // namespace bylaw

#endif
