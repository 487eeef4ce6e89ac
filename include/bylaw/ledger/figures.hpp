// SPDX-License-Identifier: MIT
//
// The terms of a ledger as named figures, which its journal begins with: so a ledger that finds other ones can say which.
#ifndef BYLAW_LEDGER_FIGURES_HPP
#define BYLAW_LEDGER_FIGURES_HPP

#include <bylaw/ledger/journal.hpp>
#include <bylaw/ledger/terms.hpp>

#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bylaw {
namespace detail {

/// Of what kind a figure is; the numbers stand in journals.
enum class figure_kind : std::uint8_t { money = 0, count = 1, text = 2, rate = 3 };

struct figure {
  std::string name{};
  figure_kind kind = figure_kind::money;
  std::int64_t number = 0;
  std::string text{};

  friend bool operator==(const figure&, const figure&) = default;
};

inline void append_number(std::string& out, std::int64_t number) {
  char digits[20] = {};
  const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end.ptr);
}

inline std::string words_of(const figure& f) {
  std::string out;
  if (f.kind == figure_kind::text) return f.text;
  append_number(out, f.number);
  if (f.kind == figure_kind::money) out += " fen";
  if (f.kind == figure_kind::rate) out += " ppm";
  return out;
}

/// The last word of the path to a part: its name, what kind of thing it is, or where it stands.
inline std::string step_to(const outline_node& node, std::size_t place) {
  if (!node.name.empty()) return std::string(node.name);
  if (!node.kind.empty()) return std::string(node.kind);
  return std::to_string(place);
}

/// True of a limit that the terms of a ledger hold, as a number or by being there.
inline bool is_told(const outline_node& limit) noexcept {
  const outline_node* figure = figure_of(limit);
  if (limit.kind == "exclusive" || limit.kind == "one_or_the_other") return true;
  if (limit.holds_for == scope::firm && limit.parts.empty()) return true;  // once
  return (limit.role == node_role::draw_limit || limit.holds_for != scope::claim || limit.kind == "total_at_most") &&
         figure != nullptr && figure->kind != "by_year";
}

/// Every other figure of a rule, by the path to it: "voucher.percentage_subsidy.rate". What words a policy uses is no
/// figure.
inline void append_figures(std::vector<figure>& all, const std::string& path, const outline_node& node) {
  if (is_told(node)) return;
  if (node.role == node_role::pipe) {
    const outline_node& change = behind(node);
    append_figures(all, path, inner_of(node));
    return append_figures(all, std::string(path).append(".").append(change.kind), change);
  }
  const auto add = [&](const char* end, figure_kind kind, std::int64_t number, std::string_view text) {
    all.push_back({path + end, kind, number, std::string(text)});
  };
  switch (node.parts.empty() ? node.value : value_kind::none) {
    case value_kind::none:
      // What stands on several paths of one name is told apart by its place.
      for (std::size_t i = 0; i < node.parts.size(); ++i) {
        std::string step = step_to(node.parts[i], i);
        for (std::size_t other = 0; other < i; ++other)
          if (step_to(node.parts[other], other) == step) {
            step += ' ' + std::to_string(i);
            break;
          }
        append_figures(all, std::string(path).append(".").append(step), node.parts[i]);
      }
      if (node.parts.empty()) add("", figure_kind::text, 0, node.kind.empty() ? node.name : node.kind);
      if (node.has_own_fingerprint) add("", figure_kind::text, 0, std::to_string(node.key));
      break;
    case value_kind::words:
      break;
    case value_kind::not_documented:
      add("", figure_kind::text, 0, "not documented");
      break;
    case value_kind::enumerator:
    case value_kind::text:
    case value_kind::fact:
      add("", figure_kind::text, 0, node.text);
      break;
    case value_kind::money:
    case value_kind::rate:
    case value_kind::count:
    case value_kind::year:
    case value_kind::yes_no: {
      const figure_kind kind = node.value == value_kind::money  ? figure_kind::money
                               : node.value == value_kind::rate ? figure_kind::rate
                                                                : figure_kind::count;
      add(node.is_range ? ".low" : "", kind, node.number.low, {});
      if (node.is_range) add(".high", kind, node.number.high, {});
      break;
    }
  }
}

inline void append_cap(std::vector<figure>& all, std::string name, const cap_terms& cap) {
  if (cap.rests_on_facts) all.push_back({name + " by facts", figure_kind::text, 0, "yes"});
  if (cap.most != no_limit) all.push_back({std::move(name), figure_kind::money, cap.most, {}});
}

/// What a person would call each term of a ledger, and what it is.
inline std::vector<figure> figures_of(const ledger_terms& terms) {
  std::vector<figure> all;
  for (const fund_terms& fund : terms.funds)
    all.push_back({std::string(fund.counts_places ? "quota " : "pool ").append(fund.name),
                   fund.counts_places ? figure_kind::count : figure_kind::money, fund.budget, {}});
  std::int64_t place = 0;
  for (const clause_terms& clause : terms.clauses) {
    const std::string name = std::string("clause ").append(clause.id) + ": ";
    append_cap(all, name + "at_most_per_year", clause.firm_cap);
    append_cap(all, name + "at_most_in_all", clause.cap_in_all);
    if (clause.most_years != no_limit)
      all.push_back({name + "for_at_most_years", figure_kind::count, clause.most_years, {}});
    if (clause.once) all.push_back({name + "once", figure_kind::text, 0, "yes"});
    if (clause.fund != no_fund)
      all.push_back({name + "drawn from", figure_kind::text, 0, std::string(terms.funds[clause.fund].name)});
    all.push_back({name + "place", figure_kind::count, place++, {}});
  }
  for (const group_terms& group : terms.groups) {
    std::string name = "exclusive";
    for (const std::size_t i : group.clauses) name.append(name.size() == 9 ? " " : ", ").append(terms.clauses[i].id);
    all.push_back({std::move(name), figure_kind::text, 0, group.takes_one ? "one or the other" : "the highest"});
  }
  append_cap(all, "total_at_most", terms.total_cap);
  // And all else that the policy states, which decides what a draw asks for.
  for (const outlined_clause& clause : terms.stated_by.clauses)
    append_figures(all, std::string(clause.id), clause.rule);
  for (const outline_node& rule : terms.stated_by.cumulation) append_figures(all, std::string(rule.kind), rule);
  return all;
}

/// By their names, the first of each: whoever wrote a journal chose how many there are.
inline std::map<std::string_view, const figure*> by_name(const std::vector<figure>& all) {
  std::map<std::string_view, const figure*> found;
  for (const figure& f : all) found.emplace(f.name, &f);
  return found;
}

/// One line for each difference: "pool compute was 1000 fen, is 2000 fen".
inline std::vector<std::string> differences(const std::vector<figure>& was, const std::vector<figure>& is) {
  std::vector<std::string> lines;
  const auto add = [&](const figure* before, const figure* after) {
    lines.push_back((before != nullptr ? before : after)->name +
                    (before == nullptr ? std::string(" was not there") : " was " + words_of(*before)) +
                    (after == nullptr ? std::string(", is gone") : ", is " + words_of(*after)));
  };
  const auto now = by_name(is);
  for (const figure& f : was) {
    const auto found = now.find(f.name);
    if (found == now.end())
      add(&f, nullptr);
    else if (*found->second != f)
      add(&f, found->second);
  }
  const auto before = by_name(was);
  for (const figure& f : is)
    if (!before.contains(f.name)) add(nullptr, &f);
  return lines;
}

}  // namespace detail

/// A journal of other terms: of a policy with other figures, or with other earlier awards. It names the first
/// differences, what was and what is, and says how many there are.
class terms_changed : public journal_error {
 public:
  terms_changed(std::string_view what, const std::vector<std::string>& differences) noexcept
      : journal_error(what), count_(differences.size()) {
    std::size_t room = 200 - what.size();
    std::size_t named = 0;
    for (const std::string& line : differences) {
      if (named > 0 && line.size() + 2 > room) break;
      append(named++ == 0 ? ": " : "; ");
      std::size_t length = line.size() < room ? line.size() : room;
      while (length < line.size() && (static_cast<unsigned char>(line[length]) & 0xC0U) == 0x80U) --length;
      append(std::string_view(line).substr(0, length));
      room -= length + 2 > room ? room : length + 2;
    }
    if (named == count_) return;
    append("; and ");
    append(static_cast<std::int64_t>(count_ - named));
    append(" more");
  }
  /// How many differences there are, named or not.
  [[nodiscard]] std::size_t count() const noexcept { return count_; }

 private:
  std::size_t count_;
};

}  // namespace bylaw

#endif
