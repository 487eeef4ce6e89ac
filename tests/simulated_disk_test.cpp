// SPDX-License-Identifier: MIT
//
// A journal on a disk that fails in every way that simulated_disk.hpp knows, started over and over: what was
// acknowledged is there, and nothing else. A million operations of the disk, and as many with a ledger
// (simulated_ledger_test.cpp); the hundred million of docs/explanation/faults.md are
//
//   BYLAW_ITERATIONS=100 bylaw_tests -tc="simulated disk:*"
#include "support/simulated_disk.hpp"
#include "support/random.hpp"
#include "support/simulated_lives.hpp"

#include <bylaw/file_journal.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using file = bylaw::framed_journal<support::simulated_file>;

// A record is its number, and bytes that follow from it.
std::vector<std::byte> record_of(std::uint64_t number) {
  support::random_numbers its_own(number);
  std::vector<std::byte> bytes(8 + its_own.below(its_own.one_in(8) ? 400 : 60));
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<std::byte>(i < 8 ? number >> (8 * i) : its_own.bits() & 0xFFU);
  return bytes;
}

struct numbers_found final : bylaw::record_reader {
  std::vector<std::uint64_t> found{};
  bool are_whole = true;
  void take(std::span<const std::byte> record) override {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8 && i < record.size(); ++i)
      number |= std::to_integer<std::uint64_t>(record[i]) << (8 * i);
    const std::vector<std::byte> expected = record_of(number);
    are_whole = are_whole && std::equal(record.begin(), record.end(), expected.begin(), expected.end());
    found.push_back(number);
  }
};

/// One file from its making on, and what is known of it.
class journal_life {
 public:
  explicit journal_life(support::random_numbers& random) : random_(random), disk_(random) {}

  std::uint64_t operations() const { return disk_.operations(); }

  /// The program is started, and runs until it stops. Empty if all was as it should be.
  std::string run() {
    std::string mistake;
    if (random_.one_in(8) && disk_.size() > 0) mistake = damage_a_copy();
    if (!mistake.empty()) return mistake;
    disk_.start_program();
    {
      file journal{support::simulated_file(disk_)};
      numbers_found reader;
      bool is_open = false;
      try {
        journal.read(reader);
        is_open = true;
      } catch (const bylaw::journal_error& e) {
        if (disk_.faults() == 0) mistake = std::string("refused without a reason: ") + e.what();
      }
      if (is_open) mistake = look_at(reader);
      if (is_open && mistake.empty()) append_until_it_stops(journal);
      if (went_on_) mistake = "it went on after a sync that failed";
    }
    if (random_.one_in(2)) disk_.crash();
    return mistake;
  }

 private:
  // A byte of a copy changes: an error, or what was acknowledged; what was acknowledged last may be missing where it is
  // in the last commit.
  std::string damage_a_copy() {
    support::simulated_disk copy = disk_;
    copy.start_program_without_faults();
    const std::size_t at = random_.below(copy.size());
    copy.flip(at, static_cast<std::byte>(1 + random_.below(255)));
    const std::vector<std::byte> damaged = copy.memory();
    file journal{support::simulated_file(copy)};
    numbers_found reader;
    try {
      journal.read(reader);
    } catch (const bylaw::journal_error&) {
      return copy.memory() == damaged ? "" : "a damaged file was changed";
    }
    std::vector<std::uint64_t> expected = acknowledged_;
    if (reader.found.size() < expected.size() && at >= last_begins_) expected.resize(before_last_);
    if (reader.found.size() > expected.size()) expected.insert(expected.end(), unanswered_.begin(), unanswered_.end());
    return reader.are_whole && reader.found == expected ? "" : "damage at " + std::to_string(at) + " was not told";
  }

  std::string look_at(const numbers_found& reader) {
    if (!reader.are_whole) return "a record is not what was written";
    std::vector<std::uint64_t> with_last = acknowledged_;
    with_last.insert(with_last.end(), unanswered_.begin(), unanswered_.end());
    if (reader.found != acknowledged_ && reader.found != with_last)
      return "what was acknowledged is not what was found: " + std::to_string(acknowledged_.size()) + ", then " +
             std::to_string(unanswered_.size()) + " not answered; found " + std::to_string(reader.found.size());
    if (reader.found.size() > acknowledged_.size()) is_acknowledged();
    unanswered_.clear();
    return {};
  }

  void is_acknowledged() {
    before_last_ = acknowledged_.size();
    acknowledged_.insert(acknowledged_.end(), unanswered_.begin(), unanswered_.end());
    last_begins_ = ends_;
    ends_ += 32;
    for (const std::uint64_t number : unanswered_) ends_ += 4 + record_of(number).size();
    unanswered_.clear();
  }

  void append_until_it_stops(file& journal) {
    const std::uint64_t commits = random_.below(12);
    for (std::uint64_t c = 0; c < commits; ++c) {
      const std::uint64_t count = 1 + random_.below(random_.one_in(4) ? 12 : 2);
      for (std::uint64_t i = 0; i < count; ++i) {
        unanswered_.push_back(next_++);
        if (!journal.append(record_of(unanswered_.back()))) {
          unanswered_.pop_back();
          return;
        }
      }
      if (random_.one_in(30)) {
        unanswered_.clear();  // let go without a sync: nothing of it was ever sent to the file
        return;
      }
      if (!journal.sync()) {
        // It takes nothing more, and what was not answered stays the same.
        static_cast<void>(journal.append(record_of(next_)));
        const bool says_yes = journal.sync();
        went_on_ = went_on_ || says_yes;
        return;
      }
      is_acknowledged();
    }
  }

  support::random_numbers& random_;
  support::simulated_disk disk_;
  std::vector<std::uint64_t> acknowledged_{};
  std::vector<std::uint64_t> unanswered_{};
  std::uint64_t next_ = 1;
  // Of the last commit that was acknowledged: where it begins and ends, and how many records are before it.
  std::size_t last_begins_ = 1536;
  std::size_t ends_ = 1536;
  std::size_t before_last_ = 0;
  bool went_on_ = false;
};

}  // namespace

TEST_CASE("simulated disk: a journal loses nothing that was acknowledged, and is never refused without a reason") {
  support::run_lives<journal_life>("a journal", 1'000'000);
}
