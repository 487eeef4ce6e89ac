// SPDX-License-Identifier: MIT
//
// Where a ledger's entries are kept: one interface, so that a file or a database can be it.
#ifndef BYLAW_LEDGER_JOURNAL_HPP
#define BYLAW_LEDGER_JOURNAL_HPP

#include <bylaw/error.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace bylaw {

/// What was found when a journal was read.
struct recovery {
  /// Entries that were read and hold again.
  std::uint64_t entries = 0;
  /// Bytes of a last, incomplete write that were cut off: of nothing that had been acknowledged.
  std::uint64_t bytes_cut = 0;
};

/// Takes what `journal::read` finds. It may throw, and then the journal takes nothing more.
class record_reader {
 public:
  virtual void take(std::span<const std::byte> record) = 0;

 protected:
  ~record_reader() = default;
};

/// Records in the order they were appended. A journal serves one ledger, which calls it from one thread at a time.
///
/// What it promises: every record that a `sync` answered true for is found by each later `read`, in order; beyond those
/// only a beginning of what was appended later. A crash, or a `sync` that failed, may leave any beginning of what was
/// appended since the last one: so what must be found together goes into one record.
class journal {
 public:
  virtual ~journal() = default;

  /// Hands every record to `reader`, in order, and gives how many bytes of an incomplete end had to be cut off. What it
  /// handed over is durable once it returns. Called once, before anything is appended. Error: `journal_error` where the
  /// journal cannot be used, or was read before.
  virtual std::uint64_t read(record_reader& reader) = 0;
  /// Takes a record, which need not be durable yet. False if it cannot: one that is too long, or a journal that was not
  /// read yet or takes nothing more.
  [[nodiscard]] virtual bool append(std::span<const std::byte> record) = 0;
  /// Makes durable what was appended. False if nobody knows whether it is: then the journal takes nothing more, and the
  /// next one that reads it will say.
  [[nodiscard]] virtual bool sync() = 0;
};

/// A journal that cannot be used: of another policy, year or format, or damaged.
class journal_error : public error {
 public:
  explicit journal_error(std::string_view what_is_wrong) noexcept {
    append("journal: ");
    append(what_is_wrong);
  }
  journal_error(std::string_view what_is_wrong, std::uint64_t offset) noexcept : journal_error(what_is_wrong) {
    append(" at offset ");
    append(static_cast<std::int64_t>(offset));
  }
};

}  // namespace bylaw

#endif
