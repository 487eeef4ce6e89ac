// SPDX-License-Identifier: MIT
//
// Takes the records of a journal into the books.
#ifndef BYLAW_LEDGER_REPLAYER_HPP
#define BYLAW_LEDGER_REPLAYER_HPP

#include <bylaw/ledger/books.hpp>
#include <bylaw/ledger/journal.hpp>

#include <optional>
#include <string>
#include <vector>

namespace bylaw::detail {

/// The beginning of a journal is compared with the terms when its first entry comes, or when all is read.
class replayer final : public record_reader {
 public:
  explicit replayer(books& into) : into_(into), expected_(figures_of(into.terms())) {}

  void take(std::span<const std::byte> record) override {
    const auto kind = kind_of(record);
    if (!kind) raise(journal_error("of another format"));
    if (!heading_) return take_heading(record, *kind);
    if (*kind == kind_of_figure || *kind == kind_of_earlier_award) {
      if (entries_ > 0) refuse("terms after entry", entries_);
      return *kind == kind_of_figure ? take_figure(record) : take_earlier_award(record);
    }
    if (entries_ == 0) compare(true);
    const auto e = entry_in(record);
    if (!e || !into_.replay(*e)) refuse("it cannot have had entry", entries_ + 1);
    ++entries_;
  }

  /// After all is read: calls `write(record)` for each record that a beginning still lacks. Nothing was acknowledged
  /// before the beginning was whole, so what a crash left of one is completed.
  template <class Write>
  void for_each_missing(Write&& write) {
    if (entries_ > 0) return;
    if (heading_) compare(false);
    if (!heading_) write(record_of(journal_heading{into_.terms().fingerprint, into_.terms().year}));
    for (std::size_t i = figures_.size(); i < expected_.size(); ++i) write(record_of(expected_[i]));
    for (const earlier_firm& award : into_.earlier())
      if (!into_.is_in_journal(award)) write(record_of(award));
  }

 private:
  [[noreturn]] static void refuse(std::string what, std::uint64_t number) {
    what += ' ';
    append_number(what, static_cast<std::int64_t>(number));
    raise(journal_error(what));
  }

  void take_heading(std::span<const std::byte> record, std::uint8_t kind) {
    if (kind == kind_of_heading) heading_ = heading_in(record);
    if (!heading_) raise(journal_error("without a heading"));
    if (heading_->year == into_.terms().year) return;
    std::vector<std::string> years{"was "};
    append_number(years[0], heading_->year);
    append_number(years[0] += ", is ", into_.terms().year);
    raise(terms_changed("of another year", years));
  }
  void take_figure(std::span<const std::byte> record) {
    auto f = figure_in(record);
    if (!f) refuse("it cannot have had figure", figures_.size() + 1);
    figures_.push_back(std::move(*f));
  }
  void take_earlier_award(std::span<const std::byte> record) {
    const auto award = earlier_award_in(record);
    if (!award) raise(journal_error("an earlier award that cannot be"));
    if (!into_.find_in_journal(*award)) gone_.push_back(said_of(*award) + " is gone");
  }

  // The clause by its name, or by its place where there is none in the policy as it is now.
  std::string said_of(const earlier_firm& award) const {
    std::string line = "earlier award of ";
    if (award.place < into_.terms().clauses.size())
      line.append(into_.terms().clauses[award.place].id);
    else
      append_number(line, award.place);
    line += " to firm ";
    if (award.firm.is_text())
      line.append(award.firm.text());
    else
      line += std::to_string(award.firm.number());
    if (award.amount != 0 || award.years != 1) {
      append_number(line += " of ", award.amount);
      append_number(line += " fen in ", award.years);
      line += award.years == 1 ? " year" : " years";
    }
    return line;
  }

  void compare(bool is_whole) {
    std::vector<figure> is = expected_;
    if (!is_whole && figures_.size() < is.size()) is.resize(figures_.size());
    std::vector<std::string> lines;
    if (figures_ != is) lines = differences(figures_, is);
    lines.insert(lines.end(), gone_.begin(), gone_.end());
    for (const earlier_firm& award : into_.earlier())
      if (is_whole && !into_.is_in_journal(award)) lines.push_back(said_of(award) + " was not there");
    const bool is_another = heading_->fingerprint != into_.terms().fingerprint;
    if (lines.empty() && is_another) lines.emplace_back("something beside its clauses is another");
    if (!lines.empty()) raise(terms_changed(is_another ? "of another policy" : "of other terms", lines));
  }

  books& into_;
  std::vector<figure> expected_;
  std::optional<journal_heading> heading_{};
  std::vector<figure> figures_{};
  std::vector<std::string> gone_{};
  std::uint64_t entries_ = 0;
};

}  // namespace bylaw::detail

#endif
