// SPDX-License-Identifier: MIT
//
// A file of parameters: `path = value` lines and `#` comments. Read while a program runs, it changes figures without a
// build. Opt-in.
#ifndef BYLAW_PARAMETER_FILE_HPP
#define BYLAW_PARAMETER_FILE_HPP

#include <bylaw/detail/utf8.hpp>
#include <bylaw/parameters.hpp>
#include <bylaw/sink.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

namespace detail {

/// A value as a file writes it: exact, and read back as what it was.
BYLAW_COLD inline std::string end_for_file(value_kind kind, std::int64_t number, language in) {
  if (kind == value_kind::money) return to_text(money::from_fen(number), in);
  if (kind == value_kind::rate) return to_text(rate::from_ppm(number), in);
  return std::to_string(number);
}
BYLAW_COLD inline std::string value_for_file(const parameter_value& value, language in) {
  if (value.kind() == value_kind::not_documented) return in == language::english ? "undocumented" : "未载明";
  std::string text = end_for_file(value.kind(), value.number().low, in);
  if (!value.number().is_exact()) text += "-" + end_for_file(value.kind(), value.number().high, in);
  return text;
}

inline bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\r'; }
inline std::string_view without_blanks(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// A path as a file writes it: in quotes where a character of it means something else there.
BYLAW_COLD inline std::string path_for_file(const std::string& path) {
  if (path.find_first_of("=#\"\r\n") == std::string::npos && without_blanks(path).size() == path.size()) return path;
  std::string quoted = "\"";
  for (const char c : path) quoted.append(c == '"' ? 2U : 1U, c);
  return quoted + "\"";
}

/// Goes over a file and tells its settings one by one.
class settings_reader {
 public:
  explicit settings_reader(std::string_view text) : text_(text) {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = line_start_ = 3;
  }

  /// The next setting; false at the end. A line that is none has `is_setting` false.
  bool next() {
    for (;;) {
      skip_blanks();
      if (at_ >= text_.size()) return false;
      if (text_[at_] == '\n') {
        end_line();
      } else if (text_[at_] == '#') {
        skip_to_end_of_line();
      } else {
        break;
      }
    }
    path.clear();
    line = line_;
    column = at_ - line_start_ + 1;
    const bool has_path = text_[at_] == '"' ? take_quoted() : take_plain();
    skip_blanks();
    is_setting = has_path && at_ < text_.size() && text_[at_] == '=';
    if (is_setting) ++at_;
    const std::size_t start = at_;
    skip_to_end_of_line();
    const std::string_view rest = text_.substr(start, at_ - start);
    value = without_blanks(rest.substr(0, rest.find('#')));
    if (!is_setting && path.empty()) path = value;
    return true;
  }

  std::string path{};
  std::string_view value{};
  bool is_setting = false;
  std::size_t line = 0;
  /// In bytes, from 1.
  std::size_t column = 0;

 private:
  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  void skip_to_end_of_line() {
    while (at_ < text_.size() && text_[at_] != '\n') ++at_;
  }
  void end_line() {
    ++at_;
    ++line_;
    line_start_ = at_;
  }

  bool take_plain() {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '=' && text_[at_] != '#') ++at_;
    path = without_blanks(text_.substr(start, at_ - start));
    return !path.empty();
  }
  bool take_quoted() {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') {
          ++at_;
          return true;
        }
        ++at_;
      }
      path += text_[at_];
      if (text_[at_] == '\n') {
        ++line_;
        line_start_ = at_ + 1;
      }
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t line_start_ = 0;
};

struct settings {
  std::vector<std::string> paths{};
  std::vector<parameter_text> texts{};
  std::vector<parameter_flaw> flaws{};
};

BYLAW_COLD inline settings read_settings(std::string_view text) {
  settings all;
  const auto note = [&](std::string path, parameter_refusal why, std::size_t line, std::size_t column) {
    parameter_flaw wrong;
    wrong.path = std::move(path);
    wrong.why = why;
    wrong.line = line;
    wrong.column = column;
    all.flaws.push_back(std::move(wrong));
  };
  if (const std::size_t at = where_not_utf8(text); at < text.size()) {
    const auto newlines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    note({}, parameter_refusal::text, static_cast<std::size_t>(newlines) + 1, 0);
    all.flaws.back().why_not_a_value = flaw::not_utf8;
    all.flaws.back().position = at;
    return all;
  }
  settings_reader reader(text);
  std::set<std::string> given;
  while (reader.next()) {
    if (!reader.is_setting) {
      note(reader.path, parameter_refusal::not_a_setting, reader.line, reader.column);
      continue;
    }
    if (!given.insert(reader.path).second) {
      note(reader.path, parameter_refusal::given_twice, reader.line, reader.column);
      continue;
    }
    all.paths.push_back(reader.path);
    all.texts.push_back({{}, reader.value, reader.line, reader.column});
  }
  for (std::size_t i = 0; i < all.paths.size(); ++i) all.texts[i].path = all.paths[i];
  return all;
}

BYLAW_COLD inline void write_parameters(sink out, const outline& rules, const std::vector<parameter>& all,
                                        language in) {
  const bool english = in == language::english;
  // A title may have a line break, and would end the comment.
  const auto comment = [&](std::string_view text) {
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::replace(line.begin(), line.end(), '\r', ' ');
    if (!line.empty()) out.write(concatenated("# ", line, "\n"));
  };
  comment(detail::in(rules.document.city, in));
  comment(detail::in(rules.document.title, in));
  comment(rules.document.number);
  std::string_view clause;
  for (const parameter& one : all) {
    if (one.clause != clause || &one == all.data()) {
      out.write("\n");
      comment(detail::in(one.title, in));
    }
    clause = one.clause;
    if (one.is_changed)
      comment(concatenated(english ? "not the law's, which is " : "非公布数值,公布为", value_for_file(one.published, in)));
    out.write(concatenated(path_for_file(one.path), " = ", value_for_file(one.value, in), "\n"));
  }
}

}  // namespace detail

/// Each figure of the policy as a line `path = value`, with the clauses' titles as comments; a figure that is not the
/// law's says so. `read_parameters` gives the same figures back.
template <class Rules>
requires(detail::is_policy<Rules> || detail::is_reform<Rules>)
void write_parameters(sink out, const Rules& rules, language in = language::english) {
  detail::write_parameters(out, outline_of(rules), parameters(rules), in);
}

/// The policy with the figures of a file: lines `path = value`, amounts as either language writes them, `#` and what is
/// behind it a comment, a path in double quotes where it has one of `= # "` (a quote then twice). What the file does not
/// name stays. UTF-8, with or without a byte order mark. All of it, or, where there is any flaw, nothing: each flaw has
/// its line and column, in bytes from 1.
template <class... Element>
[[nodiscard]] reform_read<policy<Element...>> read_parameters(const policy<Element...>& rules, detail::passing_text text) {
  detail::settings all = detail::read_settings(text);
  return detail::with_texts(rules, rules, {}, all.texts, std::move(all.flaws));
}
template <class Policy>
[[nodiscard]] reform_read<Policy> read_parameters(const reform<Policy>& rules, detail::passing_text text) {
  detail::settings all = detail::read_settings(text);
  return detail::with_texts<Policy>(rules, rules.baseline(), rules.source(), all.texts, std::move(all.flaws));
}

}  // namespace bylaw

#endif
