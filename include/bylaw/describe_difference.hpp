// SPDX-License-Identifier: MIT
//
// Two policies side by side, figure by figure: a law and its reform, or two editions of a city. Opt-in.
#ifndef BYLAW_DESCRIBE_DIFFERENCE_HPP
#define BYLAW_DESCRIBE_DIFFERENCE_HPP

#include <bylaw/describe.hpp>
#include <bylaw/parameters.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace bylaw {

namespace detail {

class difference_describer {
 public:
  difference_describer(const outline& before, const std::vector<parameter>& figures_before, const outline& after,
                       const std::vector<parameter>& figures_after, language in)
      : before_(before), after_(after), figures_before_(figures_before), figures_after_(figures_after), in_(in) {}

  BYLAW_COLD std::string describe() {
    text_ = concatenated("# ", document(before_), choose(" and ", "与"), document(after_), "\n\n");
    if (!after_.changes.empty()) text_ += concatenated("**", escaped(say_reform(after_.changes.source, in_)), "**\n\n");
    text_ += choose("| clause | figure | before | after |\n", "| 条款 | 参数 | 原 | 现 |\n");
    text_ += "|---|---|---|---|\n";
    const std::size_t heading = text_.size();
    for (const parameter& one : figures_before_) row(one, &one, find(figures_after_, one.path));
    for (const parameter& one : figures_after_)
      if (find(figures_before_, one.path) == nullptr) row(one, nullptr, &one);
    if (text_.size() == heading) text_ += choose("\nNo figure differs.\n", "\n各项数值相同。\n");
    clauses_in_one(before_, after_, choose("Only before: ", "仅原政策有:"));
    clauses_in_one(after_, before_, choose("Only after: ", "仅现政策有:"));
    return std::move(text_);
  }

 private:
  std::string_view choose(std::string_view english, std::string_view chinese) const {
    return in_ == language::english ? english : chinese;
  }
  BYLAW_COLD std::string document(const outline& rules) const {
    std::string name = escaped(in(rules.document.title, in_));
    if (name.empty()) name = escaped(rules.document.edition);
    if (!rules.document.number.empty()) name += concatenated(" (", escaped(rules.document.number), ")");
    return name;
  }
  static const parameter* find(const std::vector<parameter>& all, std::string_view path) noexcept {
    for (const parameter& one : all)
      if (one.path == path) return &one;
    return nullptr;
  }
  BYLAW_COLD void row(const parameter& one, const parameter* before, const parameter* after) {
    if (before != nullptr && after != nullptr && before->value == after->value) return;
    const std::string_view title = in(one.title, in_);
    text_ += concatenated("| ", escaped(title.empty() ? one.clause : title), " | ", escaped(one.path), " | ");
    text_ += concatenated(before == nullptr ? std::string("–") : escaped(to_text(before->value, in_)), " | ",
                          after == nullptr ? std::string("–") : escaped(to_text(after->value, in_)), " |\n");
  }
  BYLAW_COLD void clauses_in_one(const outline& here, const outline& there, std::string_view heading) {
    std::string list;
    for (const outlined_clause& clause : here.clauses)
      if (there.find(clause.id) == nullptr) append_item(list, escaped(clause.id), in_);
    if (!list.empty()) text_ += concatenated("\n", heading, list, choose(".", "。"), "\n");
  }

  const outline& before_;
  const outline& after_;
  const std::vector<parameter>& figures_before_;
  const std::vector<parameter>& figures_after_;
  language in_;
  std::string text_{};
};

BYLAW_COLD inline description described_difference(const outline& before, const std::vector<parameter>& figures_before,
                                                   const outline& after, const std::vector<parameter>& figures_after) {
  const auto in = [&](language wanted) {
    return difference_describer(before, figures_before, after, figures_after, wanted).describe();
  };
  return {{in(language::english), in(language::chinese)}};
}

}  // namespace detail

/// A table of the figures that differ, by path, old and new, and the clauses that only one of the two has; as Markdown
/// in both languages. What differs beside figures, in titles, conditions or dates, is not told.
template <class Before, class After>
requires((detail::is_policy<Before> || detail::is_reform<Before>)&&(detail::is_policy<After> ||
                                                                    detail::is_reform<After>))
[[nodiscard]] description describe_difference(const Before& baseline, const After& changed) {
  return detail::described_difference(outline_of(baseline), parameters(baseline), outline_of(changed),
                                      parameters(changed));
}

}  // namespace bylaw

#endif
