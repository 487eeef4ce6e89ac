// SPDX-License-Identifier: MIT
//
// Figures changed by text, while a program runs: every flaw at once, and the policy as it was where there is any.
#ifndef BYLAW_PARAMETERS_RUN_TIME_HPP
#define BYLAW_PARAMETERS_RUN_TIME_HPP

#include <bylaw/outline.hpp>
#include <bylaw/parameters/with.hpp>
#include <bylaw/parse/values.hpp>
#include <bylaw/text/amounts.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// A path that is known when the program runs: `with(policy, run_time{path}, "600万元")`.
struct run_time {
  detail::lasting_text path;
  constexpr explicit run_time(detail::lasting_text at) noexcept : path(at) {}
};

/// A figure by its path, and what it is to become, as text; with where it was read, from 1, or 0.
struct parameter_text {
  detail::lasting_text path{};
  detail::lasting_text text{};
  std::size_t line = 0;
  std::size_t column = 0;
};

/// What is wrong with one change.
struct parameter_flaw {
  std::string path{};
  parameter_refusal why = parameter_refusal::none;
  /// Where the text is not a value: why, and at which byte of it.
  flaw why_not_a_value = flaw::none;
  std::size_t position = 0;
  /// Where the policy does not hold with it: what the rule says.
  std::string what_the_policy_says{};
  /// Paths that are like it.
  std::vector<std::string> near_matches{};
  std::size_t line = 0;
  std::size_t column = 0;
};

/// `line 3, column 1: 'compute-voucher.cap': there is no parameter at this path; did you mean ...?`
[[nodiscard]] BYLAW_COLD inline std::string to_text(const parameter_flaw& wrong, language in = language::english) {
  const bool english = in == language::english;
  std::string text;
  if (wrong.line > 0) {
    text = english ? detail::concatenated("line ", std::to_string(wrong.line))
                   : detail::concatenated("第", std::to_string(wrong.line), "行");
    if (wrong.column > 0)
      text += english ? detail::concatenated(", column ", std::to_string(wrong.column))
                      : detail::concatenated("第", std::to_string(wrong.column), "列");
    text += english ? ": " : ":";
  }
  text += detail::concatenated("'", wrong.path, english ? "': " : "':");
  if (wrong.why == parameter_refusal::text)
    text += to_text(wrong.why_not_a_value, in);
  else
    text += detail::in(words_of(wrong.why), in);
  if (!wrong.what_the_policy_says.empty()) text += detail::concatenated(": ", wrong.what_the_policy_says);
  for (std::size_t i = 0; i < wrong.near_matches.size(); ++i)
    text += detail::concatenated(i == 0 ? (english ? "; there is " : ";有") : (english ? ", " : "、"), wrong.near_matches[i]);
  return text;
}

/// What changing figures by text gives: the reform, or each flaw, and then the policy as it was.
template <class Policy>
class reform_read {
 public:
  reform_read(reform<Policy> rules, std::vector<parameter_flaw> flaws)
      : rules_(std::move(rules)), flaws_(std::move(flaws)) {}

  [[nodiscard]] bool ok() const noexcept { return flaws_.empty(); }
  /// With all changes; as it was before where there is any flaw.
  [[nodiscard]] const reform<Policy>& rules() const& noexcept BYLAW_LIFETIME_BOUND { return rules_; }
  [[nodiscard]] reform<Policy> rules() && { return std::move(rules_); }
  [[nodiscard]] const std::vector<parameter_flaw>& flaws() const& noexcept BYLAW_LIFETIME_BOUND { return flaws_; }
  [[nodiscard]] std::vector<parameter_flaw> flaws() && { return std::move(flaws_); }

 private:
  reform<Policy> rules_;
  std::vector<parameter_flaw> flaws_;
};

namespace detail {

/// The steps from one text to another: a character put in, left out or another.
BYLAW_COLD inline std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = (std::min)({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

/// Up to three paths of which at most a third is to be written anew, the nearest first. A path as long as a page has
/// none: looking would cost its square.
BYLAW_COLD inline std::vector<std::string> paths_like(const figure_places& places, std::string_view path) {
  constexpr std::size_t longest = 200;
  std::vector<std::pair<std::size_t, std::string>> found;
  if (path.size() > longest) return {};
  for (const figure_place& figure : places.all()) {
    std::string other = places.path_of<std::string>(figure);
    if (other.size() > longest) continue;
    const std::size_t edits = edits_between(path, other);
    if (3 * edits <= (std::max)(path.size(), other.size())) found.emplace_back(edits, std::move(other));
  }
  // Of those as near the first by the alphabet. (std::stable_sort takes what clang calls deprecated of libstdc++ 12.)
  std::sort(found.begin(), found.end());
  std::vector<std::string> nearest;
  for (std::size_t i = 0; i < found.size() && i < 3; ++i) nearest.push_back(std::move(found[i].second));
  return nearest;
}

struct value_read {
  parameter_value value{0};
  flaw why = flaw::none;
  std::size_t position = 0;
};

template <class T>
value_read read_as(const parsed<T>& read) {
  return read.ok() ? value_read{parameter_value{read.value()}} : value_read{0, read.why(), read.position()};
}

/// Whether a text says that a term is not documented, as `parameter_text` writes it.
inline bool says_not_documented(std::string_view text) noexcept { return text == "undocumented" || text == "未载明"; }

BYLAW_COLD inline value_read read_parameter(const figure_place& figure, std::string_view text) {
  if (says_not_documented(text)) return {undocumented};
  switch (figure.kind) {
    case value_kind::money:
      return read_as(parse_money_range(text));
    case value_kind::rate:
      return read_as(parse_rate_range(text));
    case value_kind::count: {
      const parsed<range<std::int64_t>> read = parse_count_range(text);
      return read.ok() ? value_read{parameter_value{value_kind::count, read.value(), true}}
                       : value_read{0, read.why(), read.position()};
    }
    case value_kind::year:
      return read_as(parse_count(text));
    case value_kind::not_documented:
    case value_kind::none:
    case value_kind::yes_no:
    case value_kind::enumerator:
    case value_kind::text:
    case value_kind::words:
    case value_kind::fact:
      break;
  }
  return {};
}

/// So many wrong paths are told what is like them: a file may be wrong in every one of a million lines.
inline constexpr std::size_t most_near_matches = 100;

/// Looks up and reads each change; what is wrong goes to `flaws`.
BYLAW_COLD inline void read_changes(const figure_places& places, std::span<const parameter_text> texts,
                                    growing_list<figure_change>& to_make, std::vector<parameter_flaw>& flaws) {
  for (const parameter_text& given : texts) {
    parameter_flaw wrong;
    value_read read;
    for (const figure_place& figure : places.all()) {
      if (!places.is_at(figure, given.path)) continue;
      read = read_parameter(figure, given.text);
      break;
    }
    wrong.why = read.why != flaw::none ? parameter_refusal::text
                                       : enter_change(places, given.path, read.value, to_make);
    if (wrong.why == parameter_refusal::none) continue;
    wrong.path = given.path;
    wrong.why_not_a_value = read.why;
    wrong.position = read.position;
    wrong.line = given.line;
    wrong.column = given.column;
    if (wrong.why == parameter_refusal::no_such_path && flaws.size() < most_near_matches)
      wrong.near_matches = paths_like(places, given.path);
    flaws.push_back(std::move(wrong));
  }
}

/// What a policy is asked where it is made, as an answer; empty where it holds. Where exceptions are off, what does not
/// hold ends the program, as it does there where a policy is made.
template <class Policy>
std::string why_it_does_not_hold(Policy changed, const growing_list<figure_change>& changes) {
  figure_writer writer(changes.begin(), changes.size());
#if BYLAW_EXCEPTIONS
  try {
    write_figures(changed, writer);
    changed.validate();
  } catch (const error& why) {
    return why.what();
  }
#else
  write_figures(changed, writer);
  changed.validate();
#endif
  return {};
}

/// What changes one rule, of all that is to be changed.
BYLAW_COLD inline void changes_of_owner(const figure_places& places, const growing_list<figure_change>& all,
                                        std::size_t owner, growing_list<figure_change>& found) {
  for (const figure_change& change : all)
    if (places.all()[change.place].owner == owner) found.push_back(change);
}

/// A flaw for each text that changes the owner; of none in particular, for each.
BYLAW_COLD inline void blame(const figure_places& places, std::span<const parameter_text> texts, std::size_t owner,
                             const std::string& why, std::vector<parameter_flaw>& flaws) {
  for (const parameter_text& given : texts) {
    bool is_of_it = owner == figure_places::no_owner;
    for (const figure_place& figure : places.all())
      is_of_it = is_of_it || (figure.owner == owner && places.is_at(figure, given.path));
    if (!is_of_it) continue;
    parameter_flaw wrong;
    wrong.path = given.path;
    wrong.why = parameter_refusal::law;
    wrong.what_the_policy_says = why;
    wrong.line = given.line;
    wrong.column = given.column;
    flaws.push_back(std::move(wrong));
  }
}

/// By line and column; those that came from no file as they were.
BYLAW_COLD inline std::vector<parameter_flaw> in_order_of_lines(std::vector<parameter_flaw>&& flaws) {
  std::vector<std::size_t> order(flaws.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t k) {
    const parameter_flaw& a = flaws[i];
    const parameter_flaw& b = flaws[k];
    if (a.line != b.line) return a.line < b.line;
    return a.column != b.column ? a.column < b.column : i < k;
  });
  std::vector<parameter_flaw> sorted;
  for (const std::size_t i : order) sorted.push_back(std::move(flaws[i]));
  return sorted;
}

template <class Policy>
reform_read<Policy> with_texts(const Policy& now, const Policy& baseline, const provenance& source,
                               std::span<const parameter_text> texts, std::vector<parameter_flaw> flaws = {}) {
  figure_places places;
  find_figures(&now, &tell_policy<Policy>, places);
  growing_list<figure_change> to_make;
  read_changes(places, texts, to_make, flaws);
  if (flaws.empty()) {
    const std::string why = why_it_does_not_hold(now, to_make);
    if (why.empty()) return {reformed(now, baseline, source, to_make), {}};
    // Whose fault it is: the rule that does not hold with its own changes alone.
    for (std::size_t owner = 0; owner < places.owners(); ++owner) {
      growing_list<figure_change> own;
      changes_of_owner(places, to_make, owner, own);
      const std::string own_fault = own.empty() ? std::string() : why_it_does_not_hold(now, own);
      if (!own_fault.empty()) blame(places, texts, owner, own_fault, flaws);
    }
    if (flaws.empty()) blame(places, texts, figure_places::no_owner, why, flaws);
  }
  return {reform<Policy>(now, baseline, source), in_order_of_lines(std::move(flaws))};
}

}  // namespace detail

/// The policy with figures changed as texts say, in either language's way of writing amounts: all of them, or none.
/// `undocumented` or 未载明 stands for a term that no source states. No errors, but what a policy is asked where it is
/// made is raised where exceptions are off, since it cannot be caught there.
template <class... Element>
[[nodiscard]] reform_read<policy<Element...>> with(const policy<Element...>& rules,
                                                   std::span<const parameter_text> changes) {
  return detail::with_texts(rules, rules, {}, changes);
}
template <class Policy>
[[nodiscard]] reform_read<Policy> with(const reform<Policy>& rules, std::span<const parameter_text> changes) {
  return detail::with_texts<Policy>(rules, rules.baseline(), rules.source(), changes);
}
template <class Rules>
requires(detail::is_policy<Rules> || detail::is_reform<Rules>)
[[nodiscard]] auto with(const Rules& rules, run_time path, detail::passing_text text) {
  const parameter_text change{path.path, std::string_view(text)};
  return with(rules, std::span<const parameter_text>(&change, 1));
}
}  // namespace bylaw

#endif
