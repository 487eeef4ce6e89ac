// SPDX-License-Identifier: MIT
//
// Writes JSON to a sink: commas, escapes, and what the library's values are in it.
#ifndef BYLAW_JSON_JSON_WRITER_HPP
#define BYLAW_JSON_JSON_WRITER_HPP

#include <bylaw/detail/utf8.hpp>
#include <bylaw/evaluate.hpp>
#include <bylaw/sink.hpp>
#include <bylaw/text/amounts.hpp>
#include <bylaw/text/reason_word.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace bylaw::detail {

class json_writer {
 public:
  explicit json_writer(sink out) : out_(out) {}

  void begin_object() { open("{"); }
  void end_object() { close("}"); }
  void begin_array() { open("["); }
  void end_array() { close("]"); }

  void key(std::string_view name) {
    separate();
    string(name);
    out_.write(":");
    after_key_ = true;
  }

  void value(std::string_view text) {
    separate();
    string(text);
  }
  void value(std::int64_t number) {
    separate();
    out_.write(std::to_string(number));
  }
  void boolean(bool flag) {
    separate();
    out_.write(flag ? "true" : "false");
  }
  void null() {
    separate();
    out_.write("null");
  }

  void member(std::string_view name, std::string_view text) {
    key(name);
    value(text);
  }
  void member(std::string_view name, std::int64_t number) {
    key(name);
    value(number);
  }

  /// An array of what `write` writes of each item.
  template <class Items, class Write>
  void array(const Items& items, Write&& write) {
    begin_array();
    for (const auto& item : items) write(item);
    end_array();
  }

 private:
  void open(std::string_view bracket) {
    separate();
    out_.write(bracket);
    first_ = true;
  }
  void close(std::string_view bracket) {
    out_.write(bracket);
    first_ = false;
  }
  void separate() {
    if (!after_key_ && !first_) out_.write(",");
    after_key_ = false;
    first_ = false;
  }

  // UTF-8 passes as it is; a byte that is not part of it becomes the replacement character, so that the text stays
  // JSON.
  BYLAW_NOINLINE void string(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string quoted = "\"";
    for (std::size_t i = 0; i < text.size();) {
      const auto c = static_cast<unsigned char>(text[i]);
      const std::size_t length = length_of_character(text.substr(i));
      if (length == 0)
        quoted += "\xEF\xBF\xBD";
      else if (c == '"' || c == '\\')
        quoted.append(1, '\\').append(1, text[i]);
      else if (c == '\n')
        quoted += "\\n";
      else if (c < 0x20)
        quoted.append("\\u00").append(1, digits[c >> 4U]).append(1, digits[c & 15U]);
      else
        quoted += text.substr(i, length);
      i += length == 0 ? 1 : length;
    }
    out_.write(quoted += '"');
  }

  sink out_;
  bool first_ = true;
  bool after_key_ = false;
};

/// `{"fen": 400000000, "yuan": "4000000.00"}`; null where there is no limit.
BYLAW_COLD inline void write(json_writer& json, money amount) {
  if (amount.is_unlimited()) return json.null();
  const std::uint64_t fen = magnitude(amount.fen());
  json.begin_object();
  json.member("fen", amount.fen());
  json.member("yuan", concatenated(amount.fen() < 0 ? "-" : "", std::to_string(fen / 100), ".",
                                   std::to_string(100 + fen % 100).substr(1)));
  json.end_object();
}

/// Sixteen hexadecimal digits: a JSON number would lose the last bits in many readers.
BYLAW_COLD inline void write_fingerprint(json_writer& json, std::uint64_t fingerprint) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; fingerprint >>= 4U) text[i] = digits[fingerprint & 15U];
  json.member("fingerprint", text);
}

BYLAW_COLD inline void write(json_writer& json, const range<money>& amount) {
  json.begin_object();
  json.key("low");
  write(json, amount.low);
  json.key("high");
  write(json, amount.high);
  json.end_object();
}

BYLAW_COLD inline void write(json_writer& json, const words& both) {
  json.begin_object();
  json.member("en", both.english);
  json.member("zh", both.chinese);
  json.end_object();
}

constexpr std::string_view word_of(verdict v) noexcept {
  return v == verdict::yes ? "yes" : v == verdict::no ? "no" : "unknown";
}

BYLAW_COLD inline void write(json_writer& json, reasons open) {
  json.begin_array();
  for (int i = 0; i < reason_count; ++i)
    if (const auto why = static_cast<reason>(i); open.contains(why)) json.value(word_of(why));
  json.end_array();
}

}  // namespace bylaw::detail

#endif
