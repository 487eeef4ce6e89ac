// SPDX-License-Identifier: MIT
//
// A plot of lines and bands over whole numbers: axes with units, a legend, marks with notes. Drawn at 400 pixels and in
// vectors: it can be read on a telephone of 360, and in print.
#ifndef BYLAW_CHART_PLOT_HPP
#define BYLAW_CHART_PLOT_HPP

#include <bylaw/chart/svg.hpp>
#include <bylaw/curve/slope.hpp>
#include <bylaw/quantity.hpp>
#include <bylaw/text/amounts.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// What an axis counts: money in fen, or anything else one by one.
enum class axis_unit : unsigned char { money, count };

/// A tick of one's own: the name of a month at its first day.
struct tick {
  std::int64_t at = 0;
  phrase label{};
};

/// From nothing, or `from`, to `to`, both shown.
struct axis {
  phrase name{};
  std::int64_t from = 0;
  std::int64_t to = 1;
  axis_unit unit = axis_unit::count;
  /// Where there are none round numbers are chosen.
  std::vector<tick> ticks{};
};

/// A place of a plot.
struct point {
  std::int64_t x = 0;
  std::int64_t y = 0;
};

/// One line, in strokes that are not joined; or a band, between it and the strokes of its upper edge.
struct plotted {
  phrase name{};
  std::vector<std::vector<point>> strokes{};
  std::vector<std::vector<point>> upper{};
  /// Drawn between two strokes: a jump.
  std::vector<std::pair<point, point>> jumps{};
  std::vector<point> marks{};
  std::vector<point> warnings{};
};

/// A plot. Up to eight lines are told apart by colour, dashes and their names; more begin again.
struct plot {
  phrase title{};
  axis across{};
  axis up{};
  std::vector<plotted> lines{};
  /// Said below it, each in lines of its own.
  std::vector<phrase> notes{};

  /// Writes it as SVG. What stands beyond its axes is left out. Errors: what the sink throws; `invalid_parameter` where an
  /// axis ends before it begins.
  void draw(sink out, language in = language::english) const;
};

namespace detail {

[[noreturn]] inline void an_axis_ends_before_it_begins() { raise(invalid_parameter("an axis ends before it begins")); }

// Okabe and Ito's colours, which people who see few colours tell apart; black for their yellow, too pale on white.
inline constexpr std::string_view line_colours[] = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8a6d3b"};
inline constexpr std::string_view line_dashes[] = {"", "7 3", "2 2", "9 3 2 3", "", "7 3", "2 2", "9 3 2 3"};

/// The unit in which an axis is labelled, and the step between its round numbers.
struct axis_scale {
  std::int64_t step = 1;
  int places = 0;  // of the decimal point, from its smallest unit
  words unit{};
};

BYLAW_COLD inline axis_scale scale_of(const axis& a, int most_ticks) {
  const std::int64_t span = a.to - a.from;
  axis_scale scale;
  constexpr std::int64_t factors[] = {1, 2, 5};
  for (std::int64_t power = 1;; power *= 10) {
    for (const std::int64_t factor : factors) {
      if (!multiply_fits(power, factor, scale.step)) return scale;
      if (span / scale.step <= most_ticks) goto found;
    }
    if (power > no_limit / 10) return scale;
  }
found:
  if (a.unit != axis_unit::money) return scale;
  const auto set = [&scale](int places, words unit) {
    scale.places = places;
    scale.unit = unit;
  };
  const std::int64_t size = greater(size_of_number(a.from), size_of_number(a.to));
  if (size >= 10'000'000'000)
    set(10, {"100 million yuan", "亿元"});
  else if (size >= 1'000'000)
    set(6, {"10,000 yuan", "万元"});
  else
    set(2, {"yuan", "元"});
  return scale;
}

class plotter {
 public:
  plotter(const plot& what, sink out, language in) : plot_(what), svg_(out), in_(in) {
    if (what.across.to <= what.across.from || what.up.to <= what.up.from) an_axis_ends_before_it_begins();
  }

  BYLAW_COLD void draw() {
    const std::vector<std::string> title = wrapped(plot_.title.in(in_), width / 10 - 20, 14);
    top_ = static_cast<std::int64_t>(title.size()) * 180 + 330;
    const axis_scale across = scale_of(plot_.across, 6);
    const axis_scale up = scale_of(plot_.up, 6);
    lay_out_legend();
    std::vector<std::string> notes;
    for (const phrase& note : plot_.notes)
      for (std::string& line : wrapped(note.in(in_), width / 10 - 20, 10)) notes.push_back(std::move(line));
    const std::int64_t bottom = top_ + height;
    const std::int64_t legend = bottom + 520;
    const std::int64_t first_note = legend + legend_rows_ * 160 + 20;
    svg_.begin(width, first_note + static_cast<std::int64_t>(notes.size()) * 140 + 60, plot_.title.in(in_), description());
    for (std::size_t i = 0; i < title.size(); ++i)
      svg_.text(100, 200 + static_cast<std::int64_t>(i) * 180, title[i], "font-size=\"14\" font-weight=\"bold\"");
    draw_axes(across, up, bottom);
    for (std::size_t i = 0; i < plot_.lines.size(); ++i) draw_band(plot_.lines[i], colour(i));
    for (std::size_t i = 0; i < plot_.lines.size(); ++i) draw_line(plot_.lines[i], colour(i), dashes(i));
    draw_legend(legend);
    for (std::size_t i = 0; i < notes.size(); ++i)
      svg_.text(100, first_note + static_cast<std::int64_t>(i) * 140 + 80, notes[i], "font-size=\"10\" fill=\"#333\"");
    svg_.end();
  }

 private:
  // In tenths of a pixel.
  static constexpr std::int64_t width = 4000, left = 520, right = 3800, height = 2200;

  static std::string_view colour(std::size_t i) { return line_colours[i % std::size(line_colours)]; }
  static std::string_view dashes(std::size_t i) { return line_dashes[i % std::size(line_dashes)]; }

  std::int64_t x_of(std::int64_t x) const {
    return left + scaled_down(clamped(x, plot_.across) - plot_.across.from, right - left, plot_.across.to - plot_.across.from);
  }
  std::int64_t y_of(std::int64_t y) const {
    return top_ + height - scaled_down(clamped(y, plot_.up) - plot_.up.from, height, plot_.up.to - plot_.up.from);
  }
  static std::int64_t clamped(std::int64_t n, const axis& a) { return n < a.from ? a.from : n > a.to ? a.to : n; }
  bool is_inside(const point& p) const { return p.x >= plot_.across.from && p.x <= plot_.across.to && p.y >= plot_.up.from && p.y <= plot_.up.to; }

  std::string tick_label(std::int64_t at, const axis_scale& scale) const {
    const std::string text = decimal(static_cast<std::uint64_t>(size_of_number(at)), scale.places);
    return at < 0 ? concatenated("-", text) : text;
  }
  std::string axis_name(const axis& a, const axis_scale& scale) const {
    const std::string_view unit = detail::in(scale.unit, in_);
    if (unit.empty()) return a.name.in(in_);
    return in_ == language::english ? concatenated(a.name.in(in_), " (", unit, ")") : concatenated(a.name.in(in_), "(", unit, ")");
  }

  void draw_axes(const axis_scale& across, const axis_scale& up, std::int64_t bottom) {
    svg_.text(100, top_ - 100, axis_name(plot_.up, up), "fill=\"#333\"");
    const auto mark_up = [&](std::int64_t at, std::string_view label) {
      svg_.line(left, y_of(at), right, y_of(at), at == plot_.up.from ? "stroke=\"#333\"" : "stroke=\"#ddd\"");
      svg_.text(left - 60, y_of(at) + 40, label, "text-anchor=\"end\" font-size=\"10\"");
    };
    const auto mark_across = [&](std::int64_t at, std::string_view label) {
      svg_.line(x_of(at), bottom, x_of(at), bottom + 40, "stroke=\"#333\"");
      svg_.text(x_of(at), bottom + 160, label, "text-anchor=\"middle\" font-size=\"10\"");
    };
    for_each_tick(plot_.up, up, mark_up);
    for_each_tick(plot_.across, across, mark_across);
    svg_.text(right, bottom + 340, axis_name(plot_.across, across), "text-anchor=\"end\" fill=\"#333\"");
  }
  template <class Mark>
  void for_each_tick(const axis& a, const axis_scale& scale, const Mark& mark) const {
    for (const tick& t : a.ticks)
      if (t.at >= a.from && t.at <= a.to) mark(t.at, t.label.in(in_));
    if (!a.ticks.empty()) return;
    std::int64_t at = a.from / scale.step * scale.step;
    if (at < a.from) at += scale.step;
    for (; at <= a.to; at += scale.step) {
      mark(at, tick_label(at, scale));
      if (at > a.to - scale.step) break;
    }
  }

  std::string points_of(const std::vector<point>& stroke, bool backwards, bool goes_on) const {
    std::string text;
    for (std::size_t i = 0; i < stroke.size(); ++i) {
      const point& p = stroke[backwards ? stroke.size() - 1 - i : i];
      text += concatenated(text.empty() && !goes_on ? "M" : "L", in_pixels(x_of(p.x)), " ", in_pixels(y_of(p.y)));
    }
    return text;
  }
  void draw_band(const plotted& line, std::string_view colour_of_it) {
    if (line.upper.empty()) return;
    // Both edges from left to right and back.
    std::string text;
    for (const auto& stroke : line.upper) text += points_of(stroke, false, !text.empty());
    for (std::size_t i = line.strokes.size(); i-- > 0;) text += points_of(line.strokes[i], true, true);
    svg_.path(text + "Z", concatenated("fill=\"", colour_of_it, "\" fill-opacity=\"", plot_.lines.size() > 3 ? "0.05" : "0.14", "\""));
  }
  void draw_line(const plotted& line, std::string_view colour_of_it, std::string_view dashes_of_it) {
    const std::string stroke = concatenated("fill=\"none\" stroke=\"", colour_of_it, "\" stroke-width=\"2\" stroke-linejoin=\"round\"",
                                            dashes_of_it.empty() ? "" : " stroke-dasharray=\"", dashes_of_it, dashes_of_it.empty() ? "" : "\"");
    const std::string edge = concatenated("fill=\"none\" stroke=\"", colour_of_it, "\" stroke-width=\"1\" stroke-opacity=\"0.6\"");
    const bool is_band = !line.upper.empty();
    for (const auto& points : line.strokes) svg_.path(points_of(points, false, false), is_band ? edge : stroke);
    for (const auto& points : line.upper) svg_.path(points_of(points, false, false), stroke);
    for (const auto& [from, to] : line.jumps)
      svg_.line(x_of(from.x), y_of(from.y), x_of(to.x), y_of(to.y), concatenated("stroke=\"", colour_of_it, "\" stroke-dasharray=\"1 2\""));
    for (const point& p : line.marks)
      if (is_inside(p)) svg_.circle(x_of(p.x), y_of(p.y), 25, concatenated("fill=\"#fff\" stroke=\"", colour_of_it, "\" stroke-width=\"1.2\""));
    for (const point& p : line.warnings)
      if (is_inside(p))
        svg_.path(concatenated("M", in_pixels(x_of(p.x)), " ", in_pixels(y_of(p.y) - 110), "l4.5 8h-9z"), concatenated("fill=\"", colour_of_it, "\""));
  }

  // --- the legend: as many in a row as fit ---

  struct legend_entry {
    std::int64_t x = 0;
    std::int64_t row = 0;
    std::string text{};
  };
  void lay_out_legend() {
    std::int64_t x = 100, row = 0;
    for (const plotted& line : plot_.lines) {
      const std::vector<std::string> lines = wrapped(line.name.in(in_), width / 10 - 60, 11);
      std::string text = lines.empty() ? std::string() : lines[0];
      if (lines.size() > 1) text += "…";
      const std::int64_t needed = 320 + widest_in_ems(text) * 11 / 10 + 120;
      if (x > 100 && x + needed > width) {
        x = 100;
        ++row;
      }
      legend_.push_back({x, row, text});
      x += needed;
    }
    legend_rows_ = plot_.lines.empty() ? 0 : row + 1;
  }
  void draw_legend(std::int64_t y) {
    for (std::size_t i = 0; i < legend_.size(); ++i) {
      const legend_entry& e = legend_[i];
      const std::int64_t at = y + e.row * 160;
      const std::string_view dash = dashes(i);
      if (!plot_.lines[i].upper.empty()) svg_.rectangle(e.x, at - 40, 260, 80, concatenated("fill=\"", colour(i), "\" fill-opacity=\"0.12\""));
      svg_.line(e.x, at, e.x + 260, at, concatenated("stroke=\"", colour(i), "\" stroke-width=\"2\"", dash.empty() ? "" : " stroke-dasharray=\"", dash, dash.empty() ? "" : "\""));
      svg_.text(e.x + 320, at + 40, e.text);
    }
  }

  std::string description() const {
    std::string text;
    for (const plotted& line : plot_.lines) {
      if (!text.empty()) text += in_ == language::english ? ", " : "、";
      text += line.name.in(in_);
    }
    for (const phrase& note : plot_.notes) text += concatenated(text.empty() ? "" : in_ == language::english ? ". " : "。", note.in(in_));
    return text;
  }

  const plot& plot_;
  svg_writer svg_;
  language in_;
  std::int64_t top_ = 0;
  std::vector<legend_entry> legend_{};
  std::int64_t legend_rows_ = 0;
};

}  // namespace detail

inline void plot::draw(sink out, language in) const { detail::plotter(*this, out, in).draw(); }

}  // namespace bylaw

#endif
