// SPDX-License-Identifier: MIT
//
// Text and shapes as SVG: what is written into it is escaped, and wrapped by how wide it may be at most.
#ifndef BYLAW_CHART_SVG_HPP
#define BYLAW_CHART_SVG_HPP

#include <bylaw/detail/utf8.hpp>
#include <bylaw/sink.hpp>
#include <bylaw/text/language.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bylaw::detail {

/// As text or attribute of XML: no markup survives, and what is no character of it becomes U+FFFD.
BYLAW_COLD inline std::string xml_escaped(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const std::size_t bytes = length_of_character(text);
    const auto first = static_cast<unsigned char>(text[0]);
    // Controls and the last two of U+FFFx are no characters of XML.
    const bool is_no_character = bytes == 0 || (bytes == 1 && (first < 0x20 || first == 0x7F)) || text.substr(0, bytes) == "\xEF\xBF\xBE" ||
                                 text.substr(0, bytes) == "\xEF\xBF\xBF";
    if (is_no_character)
      safe += first == '\t' || first == '\n' || first == '\r' ? " " : "\xEF\xBF\xBD";
    else if (first == '&')
      safe += "&amp;";
    else if (first == '<')
      safe += "&lt;";
    else if (first == '>')
      safe += "&gt;";
    else if (first == '"')
      safe += "&quot;";
    else if (first == '\'')
      safe += "&#39;";
    else
      safe.append(text.substr(0, bytes));
    text.remove_prefix(bytes == 0 ? 1 : bytes);
  }
  return safe;
}

/// How wide a text may be at most, in hundredths of its height: an ideograph is as wide as it is high. Not measured, since a
/// reader's fonts are not known; on the wide side.
BYLAW_COLD inline std::int64_t widest_in_ems(std::string_view text) {
  std::int64_t width = 0;
  while (!text.empty()) {
    const std::size_t bytes = length_of_character(text);
    const char first = text[0];
    constexpr std::string_view narrow = " .,:;'|!ijl()[]-";
    constexpr std::string_view wide = "mwMW@%&";
    width += bytes > 2 ? 100 : bytes == 1 && narrow.find(first) != narrow.npos ? 36 : bytes == 1 && wide.find(first) != wide.npos ? 95 : 62;
    text.remove_prefix(bytes == 0 ? 1 : bytes);
  }
  return width;
}

/// Lines that are no wider than a box, broken at spaces or behind an ideograph; a longer word is broken too.
BYLAW_COLD inline std::vector<std::string> wrapped(std::string_view text, std::int64_t box, std::int64_t height) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t breakable = 0;  // so many bytes of the line may stand alone
  while (!text.empty()) {
    const std::size_t found = length_of_character(text);
    const std::size_t bytes = found == 0 ? 1 : found;
    std::string longer = line;
    longer.append(text.substr(0, bytes));
    if (!line.empty() && widest_in_ems(longer) * height > box * 100) {
      const std::size_t cut = breakable == 0 ? line.size() : breakable;
      lines.push_back(line.substr(0, cut));
      line.erase(0, cut);
      while (!line.empty() && line[0] == ' ') line.erase(0, 1);
      breakable = 0;
      if (line.empty() && text[0] == ' ') {
        text.remove_prefix(1);
        continue;
      }
      // What was behind the break counts again.
      for (std::size_t i = 0; i < line.size(); ++i)
        if (line[i] == ' ') breakable = i + 1;
      continue;
    }
    line = std::move(longer);
    text.remove_prefix(bytes);
    // No line begins with what closes or goes on.
    constexpr std::string_view closing = ",;:.)!?%";
    const bool goes_on = !text.empty() && (closing.find(text[0]) != closing.npos || text.starts_with("、") || text.starts_with("。"));
    if ((bytes > 2 || line.back() == ' ') && !goes_on) breakable = line.size();
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

/// A place in tenths of a pixel: 123.4.
BYLAW_COLD inline std::string in_pixels(std::int64_t tenths) {
  std::string text = tenths < 0 ? "-" : "";
  const std::int64_t size = tenths < 0 ? -tenths : tenths;
  text += std::to_string(size / 10);
  if (size % 10 != 0) {
    text += '.';
    text += std::to_string(size % 10);
  }
  return text;
}

/// Writes shapes; places are in tenths of a pixel.
class svg_writer {
 public:
  explicit svg_writer(sink out) : out_(out) {}

  void begin(std::int64_t width, std::int64_t height, std::string_view title, std::string_view description) {
    put({"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ", in_pixels(width), " ", in_pixels(height),
         "\" role=\"img\" font-family=\"'Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Zen Hei',sans-serif\" font-size=\"11\">\n"});
    put({"<title>", xml_escaped(title), "</title>\n<desc>", xml_escaped(description), "</desc>\n"});
    put({"<rect width=\"", in_pixels(width), "\" height=\"", in_pixels(height), "\" fill=\"#fff\"/>\n"});
  }
  void end() { put({"</svg>\n"}); }

  void text(std::int64_t x, std::int64_t y, std::string_view words, std::string_view attributes = {}) {
    put({"<text x=\"", in_pixels(x), "\" y=\"", in_pixels(y), "\"", attributes.empty() ? "" : " ", attributes, ">", xml_escaped(words), "</text>\n"});
  }
  void line(std::int64_t x1, std::int64_t y1, std::int64_t x2, std::int64_t y2, std::string_view attributes) {
    put({"<line x1=\"", in_pixels(x1), "\" y1=\"", in_pixels(y1), "\" x2=\"", in_pixels(x2), "\" y2=\"", in_pixels(y2), "\" ", attributes, "/>\n"});
  }
  void rectangle(std::int64_t x, std::int64_t y, std::int64_t width, std::int64_t height, std::string_view attributes) {
    put({"<rect x=\"", in_pixels(x), "\" y=\"", in_pixels(y), "\" width=\"", in_pixels(width), "\" height=\"", in_pixels(height), "\" ", attributes, "/>\n"});
  }
  void path(std::string_view points, std::string_view attributes) { put({"<path d=\"", points, "\" ", attributes, "/>\n"}); }
  void circle(std::int64_t x, std::int64_t y, std::int64_t radius, std::string_view attributes) {
    put({"<circle cx=\"", in_pixels(x), "\" cy=\"", in_pixels(y), "\" r=\"", in_pixels(radius), "\" ", attributes, "/>\n"});
  }

 private:
  void put(std::initializer_list<std::string_view> pieces) {
    for (const std::string_view piece : pieces) out_.write(piece);
  }

  sink out_;
};

}  // namespace bylaw::detail

#endif
