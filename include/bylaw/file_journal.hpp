// SPDX-License-Identifier: MIT
//
// A ledger's journal in a file: `file_journal journal{"vouchers-2026.journal"}`. For POSIX systems; opt-in.
#ifndef BYLAW_FILE_JOURNAL_HPP
#define BYLAW_FILE_JOURNAL_HPP

#include <bylaw/file_journal/framed_journal.hpp>
#include <bylaw/file_journal/posix_file.hpp>

#include <string>

namespace bylaw {

/// An append-only file of numbered commits, each of which covers the one before. What was appended is acknowledged
/// after it is on the disk. A last, incomplete commit is cut off when the file is opened again and told in
/// `ledger::recovery()`; any other damage is an error that names the offset, and leaves the file as it is.
class file_journal : public framed_journal<posix_file> {
 public:
  /// An empty file or none is a new journal. Error: `journal_error` where it cannot be opened, is in use, or its folder
  /// cannot be synced. What the file holds is looked at by the ledger, in `read`.
  explicit file_journal(const std::string& path) : framed_journal<posix_file>(posix_file(path)) {}
};

}  // namespace bylaw

#endif
