// SPDX-License-Identifier: MIT
//
// One clause from what it reads to what it pays, a bar for each step.
#ifndef BYLAW_CHART_EXPLANATION_CHART_HPP
#define BYLAW_CHART_EXPLANATION_CHART_HPP

#include <bylaw/chart/svg.hpp>
#include <bylaw/curve/slope.hpp>
#include <bylaw/explain.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

namespace detail {

class explanation_drawing {
 public:
  explanation_drawing(const explained_clause& clause, const words& city, language in) : clause_(clause), city_(city), in_(in) {
    for (const step& s : clause.steps) add_step(s);
    add_row(say_outcome_briefly(), clause.result.amount, row::kind::result);
  }

  BYLAW_COLD void draw(sink out) {
    std::int64_t most = 1;
    for (const row& r : rows_) most = greater(most, r.amount.high == unlimited ? r.amount.low.fen() : r.amount.high.fen());
    std::vector<std::vector<std::string>> texts;
    const std::string title = concatenated(detail::in(city_, in_), in_ == language::english ? ": " : ":",
                                           clause_.title.english.empty() ? clause_.result.clause : detail::in(clause_.title, in_));
    const std::vector<std::string> heading = wrapped(title, 380, 14);
    std::int64_t y = static_cast<std::int64_t>(heading.size()) * 180 + 140;
    std::int64_t total = y;
    for (const row& r : rows_) {
      texts.push_back(wrapped(r.text, 380, 11));
      total += static_cast<std::int64_t>(texts.back().size()) * 140 + 330;
    }
    svg_writer svg(out);
    svg.begin(4000, total + 40, title, description());
    for (std::size_t i = 0; i < heading.size(); ++i)
      svg.text(100, 200 + static_cast<std::int64_t>(i) * 180, heading[i], "font-size=\"14\" font-weight=\"bold\"");
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const row& r = rows_[i];
      for (const std::string& line : texts[i]) svg.text(100, y += 140, line, r.is == row::kind::result ? "font-weight=\"bold\"" : "");
      y += 50;
      const std::string_view colour = r.is == row::kind::fact ? "#777777" : r.is == row::kind::result ? "#009e73" : "#0072b2";
      const auto width_of = [&](money amount) { return amount == unlimited ? room : scaled_down(amount.fen(), room, most); };
      const std::int64_t low = width_of(r.amount.low), high = width_of(r.amount.high);
      svg.rectangle(100, y, room, 120, "fill=\"#f2f2f2\"");
      if (high > low) svg.rectangle(100, y, high, 120, concatenated("fill=\"", colour, "\" fill-opacity=\"0.35\""));
      if (low > 0) svg.rectangle(100, y, low, 120, concatenated("fill=\"", colour, "\""));
      y += 280;
    }
    svg.end();
  }

 private:
  struct row {
    enum class kind : unsigned char { fact, step, result };
    std::string text{};
    range<money> amount{};
    kind is = kind::step;
  };
  static constexpr std::int64_t room = 3800;

  void add_row(std::string text, const range<money>& amount, row::kind is) { rows_.push_back({std::move(text), amount, is}); }
  std::string_view colon() const { return in_ == language::english ? ": " : ":"; }

  BYLAW_COLD void add_step(const step& s) {
    for (const known_fact& f : s.facts)
      if (f.type == fact_type::money) {
        const range<money> amount = range_from<money>(f.number.low, f.number.high);
        if (amount == range<money>{}) continue;
        add_row(concatenated(in_ == language::english ? f.name : f.name_zh, colon(), to_text(amount, in_)), amount, row::kind::fact);
      }
    for (const branch& b : s.branches)
      for (const step& inner : b.steps) add_step(inner);
    // What changes nothing is left out.
    if (!s.made_a_difference || (s.before == range<money>{} && s.after == range<money>{})) return;
    const bool is_refused = !s.eligible.may_hold();
    const range<money> after = is_refused ? range<money>{} : s.after;
    const std::string_view refused = in_ == language::english ? "not eligible" : "不符合条件";
    add_row(concatenated(words_of_step(s), colon(), is_refused ? std::string(refused) : to_text(after, in_)), after, row::kind::step);
  }
  // The parts of a combinator stand above it here.
  std::string words_of_step(const step& s) const {
    struct above {
      std::string_view kind;
      words text;
    };
    static constexpr above all[] = {{"sum_of", {"the sum of these", "以上合计"}},
                                    {"highest_of", {"the highest of these", "以上取最高者"}},
                                    {"lowest_of", {"the lowest of these", "以上取最低者"}},
                                    {"first_of", {"the first of these that applies", "以上首个适用者"}}};
    for (const above& one : all)
      if (one.kind == s.kind && !s.branches.empty()) return std::string(detail::in(one.text, in_));
    return s.words.in(in_);
  }
  std::string say_outcome_briefly() const {
    const bool is_refused = !clause_.result.eligible.may_hold();
    std::string text = concatenated(in_ == language::english ? "paid" : "应付", colon(), to_text(clause_.result.amount, in_));
    if (is_refused) text += in_ == language::english ? "; not eligible" : ";不符合条件";
    if (!clause_.result.open.empty()) text += concatenated(between_items(in_), say(clause_.result.open, in_));
    return text;
  }
  std::string description() const {
    std::string text;
    for (const row& r : rows_) text += concatenated(text.empty() ? "" : between_items(in_), r.text);
    return text;
  }

  const explained_clause& clause_;
  const words& city_;
  language in_;
  std::vector<row> rows_{};
};

}  // namespace detail

/// Draws one clause of an explanation as SVG, from the amounts that it reads to what it pays: each step that made a
/// difference a bar, the sure part dark, what is open light. Error: `invalid_parameter` if there is no clause of this id.
BYLAW_COLD inline void draw_explanation(sink out, const explanation& why, detail::passing_text clause, language in = language::english) {
  for (const explained_clause& one : why.clauses)
    if (one.result.clause == clause) return detail::explanation_drawing(one, why.document.city, in).draw(out);
  raise(invalid_parameter("the explanation has no clause of this id"));
}

}  // namespace bylaw

#endif
