// SPDX-License-Identifier: MIT
//
// A journal in memory that outlives its ledger, and fails or throws at the call it is told to.
#ifndef BYLAW_TESTS_SUPPORT_MEMORY_JOURNAL_HPP
#define BYLAW_TESTS_SUPPORT_MEMORY_JOURNAL_HPP

#include <bylaw/ledger/journal.hpp>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace support {

/// What was appended, and how much of it is durable.
struct kept_records {
  std::vector<std::vector<std::byte>> all{};
  std::size_t durable = 0;
};

class memory_journal : public bylaw::journal {
 public:
  enum class fault { none, says_no, throws, throws_no_exception };

  explicit memory_journal(kept_records& in) : kept_(in) { kept_.all.resize(kept_.durable); }

  /// At the call of that number from now on, reads, appends and syncs alike.
  void fail_at(std::int64_t call, fault how) { calls_left_ = call, fault_ = how; }
  /// Whether it failed; then it takes nothing more.
  bool has_failed() const { return failed_; }

  std::uint64_t read(bylaw::record_reader& reader) override {
    if (!goes_well()) throw std::runtime_error("the journal cannot be read");
    for (const auto& record : kept_.all) reader.take(record);
    return 0;
  }
  bool append(std::span<const std::byte> record) override {
    if (!goes_well()) return false;
    kept_.all.emplace_back(record.begin(), record.end());
    return true;
  }
  bool sync() override {
    if (!goes_well()) return false;
    kept_.durable = kept_.all.size();
    return true;
  }

 private:
  bool goes_well() {
    if (failed_) return false;
    if (calls_left_ < 0 || calls_left_-- > 0) return true;
    failed_ = true;
    if (fault_ == fault::throws) throw std::runtime_error("the journal is full");
    if (fault_ == fault::throws_no_exception) throw 1;
    return false;
  }

  kept_records& kept_;
  std::int64_t calls_left_ = -1;
  fault fault_ = fault::none;
  bool failed_ = false;
};

}  // namespace support

#endif
