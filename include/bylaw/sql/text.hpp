// SPDX-License-Identifier: MIT
//
// Text of others inside SQL: as identifiers, as literals, as comments. Nothing in it ends what it stands in.
#ifndef BYLAW_SQL_TEXT_HPP
#define BYLAW_SQL_TEXT_HPP

#include <bylaw/detail/utf8.hpp>
#include <bylaw/sql/dialect.hpp>
#include <bylaw/text/amounts.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bylaw::detail {

/// `a` and `b` without regard to the case of ASCII letters, as SQLite and DuckDB compare names.
inline std::string in_lower_case(std::string_view name) {
  std::string lower(name);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

inline void check_text_of_sql(sql_dialect dialect, std::string_view text) {
  if (where_not_utf8(text) != text.size()) raise(unsupported_sql(dialect, "has no text that is not UTF-8", text));
  for (const char c : text)
    if (c == '\0') raise(unsupported_sql(dialect, "has no zero byte in a text", text));
}

/// A name in quotes. Errors: `unsupported_sql`.
inline std::string sql_identifier(sql_dialect dialect, std::string_view name) {
  check_text_of_sql(dialect, name);
  if (name.empty()) raise(unsupported_sql(dialect, "has no empty names"));
  // It would cut the name, and two names cut alike are one.
  if (dialect == sql_dialect::postgresql && name.size() > 63)
    raise(unsupported_sql(dialect, "cuts names at 63 bytes", name));
  std::string quoted = "\"";
  for (const char c : name) {
    // ClickHouse reads a backslash as C does.
    if (dialect == sql_dialect::clickhouse && (c == '"' || c == '\\'))
      quoted += '\\';
    else if (c == '"')
      quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

/// A text in single quotes. Errors: `unsupported_sql`.
inline std::string sql_literal(sql_dialect dialect, std::string_view text) {
  check_text_of_sql(dialect, text);
  std::string quoted = "'";
  bool has_backslash = false;
  for (const char c : text) {
    if (dialect == sql_dialect::clickhouse && (c == '\'' || c == '\\'))
      quoted += '\\';
    else if (c == '\'')
      quoted += '\'';
    has_backslash = has_backslash || c == '\\';
    quoted += c;
  }
  quoted += '\'';
  // So that it means the same where a server takes backslashes as escapes in plain literals.
  if (dialect != sql_dialect::postgresql || !has_backslash) return quoted;
  std::string doubled = "E";
  for (const char c : quoted) {
    doubled += c;
    if (c == '\\') doubled += c;
  }
  return doubled;
}

/// One line behind `--`. Line breaks and other control characters become spaces; what is invisible or turns the direction
/// of writing goes, since an auditor reads it; bytes that are not UTF-8 become question marks.
inline std::string sql_comment(std::string_view text) {
  std::string line;
  while (!text.empty()) {
    const std::size_t length = length_of_character(text);
    const std::string_view one = text.substr(0, length == 0 ? 1 : length);
    text.remove_prefix(one.size());
    const auto lead = static_cast<unsigned char>(one[0]);
    const bool is_control = lead < 0x20 || lead == 0x7F || (one.size() == 2 && lead == 0xC2 && static_cast<unsigned char>(one[1]) < 0xA0);
    // U+200B to U+200F, U+2028 to U+202E, U+2060 to U+206F, U+FEFF.
    bool is_invisible = false;
    if (one.size() == 3) {
      const unsigned point = (lead & 0xFU) << 12U | (static_cast<unsigned char>(one[1]) & 0x3FU) << 6U |
                             (static_cast<unsigned char>(one[2]) & 0x3FU);
      is_invisible = (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
                     (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF;
    }
    if (length == 0)
      line += '?';
    else if (is_control)
      line += ' ';
    else if (!is_invisible)
      line.append(one);
  }
  return line;
}

/// A day as a literal.
inline std::string sql_day(sql_dialect dialect, std::int64_t number) {
  const auto digits = [](std::int64_t n, std::size_t count) {
    const std::string text = std::to_string(n);
    return std::string(count - text.size(), '0') + text;
  };
  const std::string day = concatenated("'", digits(number / 10000, 4), "-", digits(number / 100 % 100, 2), "-",
                                       digits(number % 100, 2), "'");
  if (dialect == sql_dialect::sqlite) return day;
  return dialect == sql_dialect::clickhouse ? concatenated("toDate(", day, ")") : concatenated("DATE ", day);
}

/// Names that are given once: no column of a query twice.
class sql_names {
 public:
  explicit sql_names(sql_dialect dialect) : dialect_(dialect) {}

  /// Error: `unsupported_sql` where it is taken.
  void take(std::string_view name) {
    if (is_taken(name)) raise(unsupported_sql(dialect_, "cannot tell two columns of one name apart", name));
    taken_.push_back(in_lower_case(name));
  }
  /// A plain name that begins so and is not taken yet.
  std::string free_name(std::string_view begin, std::string_view end = {}) {
    std::string base;
    for (const char c : begin) {
      const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (is_plain)
        base += c;
      else if (!base.empty() && base.back() != '_')
        base += '_';
      if (base.size() == 40) break;
    }
    while (!base.empty() && base.back() == '_') base.pop_back();
    base = in_lower_case(base);
    // A digit begins no name.
    if (base.empty() || (base[0] >= '0' && base[0] <= '9')) base.insert(0, 1, 'n');
    std::string name = base + std::string(end);
    for (int again = 2; is_taken(name); ++again) name = concatenated(base, "_", std::to_string(again), end);
    taken_.push_back(name);
    return name;
  }

 private:
  bool is_taken(std::string_view name) const {
    const std::string lower = in_lower_case(name);
    for (const std::string& other : taken_)
      if (other == lower) return true;
    return false;
  }

  sql_dialect dialect_;
  std::vector<std::string> taken_{};
};

}  // namespace bylaw::detail

#endif
