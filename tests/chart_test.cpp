// SPDX-License-Identifier: MIT
//
// Charts: well-formed whatever the text, all text inside of the picture, drawn at the exact ends of pieces. The pictures
// themselves are compared with docs/pictures, and looked at.
#include "support/facts.hpp"

#include <bylaw/chart.hpp>
#include <bylaw/cities.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace bylaw::literals;
namespace facts = bylaw::facts;

namespace {

constexpr auto an_sme = bylaw::closed_world(bylaw::firm{facts::is_sme = true, facts::is_startup = true});

/// Empty, or what is wrong with it as XML: tags that do not match, a bare < or &, a character that XML has not.
std::string flaw_of_xml(std::string_view svg) {
  std::vector<std::string> open;
  for (std::size_t i = 0; i < svg.size();) {
    const auto byte = static_cast<unsigned char>(svg[i]);
    if (byte < 0x20 && byte != '\n') return "a control character";
    if (svg[i] == '&') {
      bool is_known = false;
      for (const std::string_view entity : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"}) is_known = is_known || svg.substr(i).starts_with(entity);
      if (!is_known) return "a bare &";
    }
    if (svg[i] != '<') {
      ++i;
      continue;
    }
    const std::size_t end = svg.find('>', i);
    if (end == svg.npos) return "a tag without an end";
    const std::string_view tag = svg.substr(i + 1, end - i - 1);
    if (tag.find('<') != tag.npos) return "a < in a tag";
    if (tag.starts_with("/")) {
      if (open.empty() || open.back() != tag.substr(1)) return "tags do not match at " + std::string(tag);
      open.pop_back();
    } else if (!tag.ends_with("/")) {
      open.emplace_back(tag.substr(0, tag.find(' ')));
    }
    i = end + 1;
  }
  if (bylaw::detail::where_not_utf8(svg) != svg.size()) return "not UTF-8";
  return open.empty() ? std::string() : "an open tag " + open.back();
}

double number_in(std::string_view tag, std::string_view name, double otherwise) {
  const std::string wanted = " " + std::string(name) + "=\"";
  const std::size_t place = tag.find(wanted);
  return place == tag.npos ? otherwise : std::stod(std::string(tag.substr(place + wanted.size(), 8)));
}

/// Empty, or the first text that stands beyond the edge of the picture.
std::string text_outside(std::string_view svg) {
  const std::size_t box = svg.find("viewBox=\"0 0 ");
  const double width = std::stod(std::string(svg.substr(box + 13, 8)));
  const double height = std::stod(std::string(svg.substr(svg.find(' ', box + 13) + 1, 8)));
  for (std::size_t i = svg.find("<text"); i != svg.npos; i = svg.find("<text", i + 1)) {
    const std::size_t end = svg.find('>', i);
    const std::string_view tag = svg.substr(i, end - i);
    std::string text(svg.substr(end + 1, svg.find("</text>", end) - end - 1));
    for (const std::string_view entity : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"})
      for (std::size_t e = text.find(entity); e != text.npos; e = text.find(entity)) text.replace(e, entity.size(), entity == "&amp;" ? "M" : "x");
    const double size = number_in(tag, "font-size", 11);
    const double length = static_cast<double>(bylaw::detail::widest_in_ems(text)) * size / 100;
    const double x = number_in(tag, "x", 0);
    const double left = tag.find("anchor=\"end\"") != tag.npos ? x - length : tag.find("anchor=\"middle\"") != tag.npos ? x - length / 2 : x;
    if (left < 0 || left + length > width + 0.5 || number_in(tag, "y", 0) > height) return text;
  }
  return {};
}

template <class Picture>
std::string drawn(const Picture& picture, bylaw::language in) {
  std::string svg;
  picture.draw(svg, in);
  return svg;
}
constexpr bylaw::language both_languages[] = {bylaw::language::english, bylaw::language::chinese};

}  // namespace

TEST_CASE("Charts of every edition and fact are well-formed, and their text stays inside, in both languages") {
  int charts = 0;
  bylaw::cities::for_each_city([&](const auto& city) {
    for (const bylaw::money to : {100_yuan, 10_wan, 6000_wan, 20_yi}) {
      bylaw::award_chart chart{city.about().title, 0_yuan, to};
      chart.add(city.about().city, bylaw::curve(city, an_sme, facts::domestic_compute_cost));
      chart.add(city.about().title, bylaw::curve(city, bylaw::open_world(bylaw::firm{facts::is_sme = true}), facts::domestic_compute_cost));
      for (const bylaw::language in : both_languages) {
        const std::string svg = drawn(chart, in);
        CHECK(flaw_of_xml(svg) == "");
        CHECK(text_outside(svg) == "");
        ++charts;
      }
    }
    const auto why = bylaw::explain(city, bylaw::open_world(bylaw::firm{facts::domestic_compute_cost = 900_wan, facts::is_sme = true}));
    for (const auto& clause : why.clauses)
      for (const bylaw::language in : both_languages) {
        std::string svg;
        bylaw::draw_explanation(svg, why, clause.result.clause, in);
        CHECK(flaw_of_xml(svg) == "");
        CHECK(text_outside(svg) == "");
        ++charts;
      }
  });
  CHECK(charts > 200);
}

TEST_CASE("Hostile text is harmless: markup, controls, what is not UTF-8, and words without an end") {
  const std::string long_word(500, 'W');
  const std::string hostile[] = {"<script>alert(1)</script>", "\"/><image href='x'/>", "a & b &amp; ]]>", std::string("\x01\x1b\x7f", 3),
                                 "\xff\xfe \xc3 \xe4\xb8", "\xEF\xBF\xBF", long_word, std::string(3, '\0'), ""};
  for (const std::string& text : hostile) {
    const bylaw::words name{text, text};
    bylaw::award_chart chart{name, 0_yuan, 100_wan};
    chart.add(name, bylaw::curve(bylaw::cities::hangzhou, an_sme, facts::domestic_compute_cost)).note(name);
    bylaw::plot own;
    own.title = own.across.name = own.up.name = {text, text};
    own.across.ticks = {{0, {text.substr(0, 3), ""}}};
    own.lines.push_back({{text, text}, {{{0, 0}, {1, 1}}}, {}, {}, {}, {}});
    for (const bylaw::language in : both_languages) {
      for (const std::string& svg : {drawn(chart, in), drawn(own, in)}) {
        CHECK(flaw_of_xml(svg) == "");
        CHECK(svg.find("<script") == std::string::npos);
        CHECK(svg.find("<image") == std::string::npos);
      }
      CHECK(text_outside(drawn(chart, in)) == "");
    }
  }
}

TEST_CASE("A line is drawn at the exact ends of its pieces; a jump is dotted, a cliff marked and said") {
  bylaw::award_chart chart{bylaw::words{"Hangzhou", "杭州"}, 0_yuan, 100_wan};
  chart.add({"Hangzhou", "杭州"}, bylaw::curve(bylaw::cities::hangzhou_2025_06, an_sme, facts::domestic_compute_cost));
  const bylaw::plot p = chart.finished();
  REQUIRE(p.lines.size() == 1);
  REQUIRE(p.lines[0].upper.size() == 2);
  CHECK(p.lines[0].upper[0].back().x == (50_wan).fen());
  CHECK(p.lines[0].upper[0].back().y == (25_wan).fen());
  CHECK(p.lines[0].upper[1].front().y == (15_wan).fen());
  CHECK(p.lines[0].jumps.size() == 1);
  CHECK(p.lines[0].warnings.size() == 1);
  CHECK(p.up.to == (30_wan).fen());
  REQUIRE(!p.notes.empty());
  CHECK(p.notes[0].english.find("from ¥500,000.01 on ¥150,000.00, before ¥250,000.00") != std::string::npos);
  CHECK(p.notes[0].chinese.find("断崖") != std::string::npos);
  const std::string svg = drawn(chart, bylaw::language::english);
  CHECK(svg.find("<title>Hangzhou</title>") != std::string::npos);
  CHECK(svg.find("<desc>Hangzhou") != std::string::npos);
}

TEST_CASE("Axes are checked, also of amounts without a limit and of counts") {
  bylaw::plot empty;
  empty.across.to = 0;
  CHECK_THROWS_AS(static_cast<void>(drawn(empty, bylaw::language::english)), bylaw::invalid_parameter);
  const bylaw::policy open{bylaw::about{}, bylaw::clause{"a", bylaw::unit_award{support::facts::patents, 2_wan}},
                           bylaw::clause{"b", bylaw::percentage_subsidy{support::facts::cost, 30_pct}}};
  bylaw::award_chart<std::int64_t> chart{{"patents", "专利"}, 0, 40};
  chart.add({"a", "甲"}, bylaw::curve(open, bylaw::firm{support::facts::cost = bylaw::unknown, support::facts::patents = 1}, support::facts::patents));
  const std::string svg = drawn(chart, bylaw::language::english);
  CHECK(flaw_of_xml(svg) == "");
  CHECK(svg.find("no limit is known") != std::string::npos);
  std::string nothing;
  const auto why = bylaw::explain(open, bylaw::firm{support::facts::cost = 1_wan, support::facts::patents = 1});
  CHECK_THROWS_AS(bylaw::draw_explanation(nothing, why, "no such clause"), bylaw::invalid_parameter);
  const char* const null = nullptr;
  CHECK_THROWS_AS(bylaw::draw_explanation(nothing, why, null), bylaw::invalid_parameter);
}
