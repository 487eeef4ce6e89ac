// SPDX-License-Identifier: MIT
//
// Curves as a plot: from their pieces, not from samples.
#ifndef BYLAW_CHART_AWARD_CHART_HPP
#define BYLAW_CHART_AWARD_CHART_HPP

#include <bylaw/chart/plot.hpp>
#include <bylaw/curve.hpp>
#include <bylaw/text/say_terms.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// Awards along one fact, one line or band for each curve. Kinks are marked with a circle, cliffs with a triangle, and what
/// jumps or falls is said below.
template <class X>
class award_chart {
 public:
  /// From one value of the fact to another, both shown.
  award_chart(words title, X from, X to) : from_(detail::number_of(from)), to_(detail::number_of(to)) {
    plot_.title = {std::string(title.english), std::string(title.chinese)};
  }

  BYLAW_COLD award_chart& add(words name, const award_curve<X>& c) {
    plotted line;
    line.name = {std::string(name.english), std::string(name.chinese)};
    name_the_axis(c);
    bool is_a_band = false;
    for (const piece<X>& p : c.high())
      for (const X x : {p.from, p.to})
        if (is_shown(detail::number_of(x))) is_a_band = is_a_band || !c.at(x).is_exact();
    for (const std::int64_t x : {from_, to_}) is_a_band = is_a_band || !c.at(detail::value_from<X>(x)).is_exact();
    line.strokes = strokes_of(is_a_band ? c.low() : c.high(), line);
    if (is_a_band) line.upper = strokes_of(c.high(), line);
    const auto mark = [&](const award_line<X>& end) {
      for (const kink<X>& k : end.kinks())
        if (is_shown(detail::number_of(k.from)) && !is_jumping(end, k)) {
          line.marks.push_back({detail::number_of(k.from), end.at(k.from).fen()});
          kink_notes_.push_back(note_of(line.name, k));
        }
    };
    mark(c.high());
    if (is_a_band) mark(c.low());
    for (const jump<X>& j : c.high().cliffs())
      if (is_shown(detail::number_of(j.at))) {
        line.warnings.push_back({detail::number_of(j.at), j.before.fen()});
        plot_.notes.push_back(note_of(line.name, j));
      }
    bool pays_something = false;
    for (const auto* strokes : {&line.strokes, &line.upper})
      for (const auto& stroke : *strokes)
        for (const point& p : stroke) pays_something = pays_something || p.y != 0;
    if (!pays_something) pays_nothing_.push_back(line.name);
    plot_.lines.push_back(std::move(line));
    return *this;
  }
  /// Said below the chart.
  award_chart& note(words said) {
    plot_.notes.push_back({std::string(said.english), std::string(said.chinese)});
    return *this;
  }

  /// Writes it as SVG.
  void draw(sink out, language in = language::english) const { finished().draw(out, in); }
  /// As a plot that can still be changed.
  [[nodiscard]] BYLAW_COLD plot finished() const {
    plot done = plot_;
    done.across.from = from_;
    done.across.to = to_;
    done.up.to = round_top(most_);
    // Of few lines each kink is explained.
    if (plot_.lines.size() <= 2)
      for (std::size_t i = 0; i < kink_notes_.size(); ++i) {
        const bool is_said = std::find(kink_notes_.begin(), kink_notes_.begin() + static_cast<std::ptrdiff_t>(i), kink_notes_[i]) !=
                             kink_notes_.begin() + static_cast<std::ptrdiff_t>(i);
        if (!is_said) done.notes.push_back(kink_notes_[i]);
      }
    else if (!kink_notes_.empty())
      done.notes.push_back({"○ From here on another slope: a cap, band or condition.", "○ 自此斜率改变:最高额、分段或条件。"});
    if (!pays_nothing_.empty()) {
      phrase note{"Nothing here: ", "此处无补贴:"};
      for (const phrase& name : pays_nothing_) {
        const bool is_first = &name == &pays_nothing_.front();
        note.english += detail::concatenated(is_first ? "" : ", ", name.english);
        note.chinese += detail::concatenated(is_first ? "" : "、", name.chinese);
      }
      done.notes.push_back(std::move(note));
    }
    if (has_no_limit_)
      done.notes.push_back({"At the upper edge: no limit is known.", "上边缘处:上限未知。"});
    return done;
  }

 private:
  bool is_shown(std::int64_t x) const { return from_ <= x && x <= to_; }
  void name_the_axis(const award_curve<X>& c) {
    if (!plot_.lines.empty()) return;
    plot_.across.name = {std::string(c.fact().name), std::string(c.fact().name_zh)};
    plot_.across.unit = std::same_as<X, money> ? axis_unit::money : axis_unit::count;
    plot_.up.name = {"award", "补贴金额"};
    plot_.up.unit = axis_unit::money;
  }
  static bool is_jumping(const award_line<X>& end, const kink<X>& k) {
    for (const jump<X>& j : end.jumps())
      if (detail::number_of(j.at) == detail::number_of(k.from) + 1) return true;
    return false;
  }

  BYLAW_COLD std::vector<std::vector<point>> strokes_of(const award_line<X>& end, plotted& line) {
    std::vector<std::vector<point>> strokes;
    for (const piece<X>& p : end) {
      const std::int64_t from = detail::greater(detail::number_of(p.from), from_);
      const std::int64_t to = detail::lesser(detail::number_of(p.to), to_);
      if (from > to) continue;
      const auto at = [&](std::int64_t x) { return point{x, end.at(detail::value_from<X>(x)).fen()}; };
      const point first = at(from), last = at(to);
      for (const point& q : {first, last}) {
        if (q.y == detail::no_limit)
          has_no_limit_ = true;
        else
          most_ = detail::greater(most_, q.y);
      }
      const bool jumps = p.jump != money{};
      const bool follows = !strokes.empty() && strokes.back().back().x + 1 == from;
      if (follows && jumps) line.jumps.emplace_back(strokes.back().back(), first);
      if (!follows || jumps) strokes.emplace_back();
      strokes.back().push_back(first);
      if (to > from) strokes.back().push_back(last);
    }
    return strokes;
  }

  /// The next multiple of a half of its first digit's place.
  static std::int64_t round_top(std::int64_t most) {
    if (most == 0) return 100'000;
    std::int64_t step = 1;
    while (most / step >= 10) step *= 10;
    if (most / step < 5 && step >= 10) step /= 2;
    const std::int64_t rest = most % step;
    std::int64_t top = 0;
    return rest == 0 || !detail::add_fits(most, step - rest, top) ? most : top;
  }

  static std::string reasons_of(const std::vector<cause>& all, language in) {
    std::string text;
    for (const cause& c : all) text += detail::concatenated(detail::between_items(in), to_text(c, in));
    return text;
  }
  static phrase note_of(const phrase& name, const jump<X>& j) {
    return {detail::concatenated("▲ ", name.english, ", a cliff: from ", to_text(j.at), " on ", to_text(j.after), ", before ",
                                 to_text(j.before), reasons_of(j.because, language::english)),
            detail::concatenated("▲ ", name.chinese, "断崖:自", to_text(j.at, language::chinese), "起为", to_text(j.after, language::chinese),
                                 ",此前为", to_text(j.before, language::chinese), reasons_of(j.because, language::chinese))};
  }
  static phrase note_of(const phrase& name, const kink<X>& k) {
    return {detail::concatenated("○ ", name.english, ", above ", to_text(k.from), reasons_of(k.because, language::english)),
            detail::concatenated("○ ", name.chinese, ",超过", to_text(k.from, language::chinese), reasons_of(k.because, language::chinese))};
  }

  plot plot_{};
  std::vector<phrase> pays_nothing_{};
  std::vector<phrase> kink_notes_{};
  std::int64_t from_;
  std::int64_t to_;
  std::int64_t most_ = 0;
  bool has_no_limit_ = false;
};

template <class X>
award_chart(words, X, X) -> award_chart<X>;

}  // namespace bylaw

#endif
