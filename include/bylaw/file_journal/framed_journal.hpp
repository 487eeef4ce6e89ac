// SPDX-License-Identifier: MIT
//
// A journal in one append-only file, whose bytes format.hpp says. What the promises rest on:
//
// - A commit is begun after the one before is on the disk for certain. So only the last one may be incomplete, and it
//   alone may be cut: as a whole, for its pieces reach the disk in any order.
// - What is read may be in the system's memory alone, and a sync that succeeds after one that failed proves nothing. So
//   before anything read counts, the last commit is written once more and synced; after a failed sync nothing is taken.
// - What was given up as incomplete, or was not found, may still be on the disk behind the end of the file. So each
//   opening has a number, on the disk before anything follows, and a commit of an earlier one that comes to light is
//   none.
// - A fault at or before a mark is damage; so is one behind which anything of a later commit is found, or more than
//   fits into one. Damage leaves the file as it is.
//
// While it is open, zeros may follow the last commit: room, which small commits are written over. A file that does not
// grow has nothing but its bytes to sync, a third less time for each commit on ext4.
#ifndef BYLAW_FILE_JOURNAL_FRAMED_JOURNAL_HPP
#define BYLAW_FILE_JOURNAL_FRAMED_JOURNAL_HPP

#include <bylaw/file_journal/format.hpp>
#include <bylaw/ledger/journal.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace bylaw {

/// `File` has `size()`, `read(offset, bytes)`, `write(offset, bytes)` (how many bytes were written, below zero if it
/// failed), `sync()`, `resize(size)`, `is_in_place()` and `serial()`; `posix_file` is the one to use, others stand in
/// for a disk that fails. Its memory is allocated when it is made: about a megabyte, however long the file is.
template <class File>
class framed_journal : public journal {
 public:
  explicit framed_journal(File file) : file_(std::move(file)), buffer_(new std::byte[detail::longest_commit]) {}
  framed_journal(const framed_journal&) = delete;
  framed_journal& operator=(const framed_journal&) = delete;
  /// What was appended and not synced is dropped. The mark of the last commit reaches the disk, so that from then on
  /// damage to it is told too.
  ~framed_journal() override {
    if (state_ != state::open || (is_mark_synced_ && room_end_ == end_) || !file_.is_in_place()) return;
    if (room_end_ > end_) static_cast<void>(file_.resize(end_));
    static_cast<void>(file_.sync());
  }

  /// Error: `journal_error` where the file is not a journal, of another format, damaged (naming the offset), no longer
  /// in its place, or cannot be read or written; or where it was read before. Then it takes nothing.
  std::uint64_t read(record_reader& reader) override {
    if (state_ != state::unread) detail::raise(journal_error("was read before: one journal serves one ledger"));
    state_ = state::failed;
    require_place();
    std::uint64_t size = file_.size();
    if (size == 0 || is_begun(size)) size = begin();
    read_heading(size);
    while (end_ < size) {
      const std::optional<commit> next = commit_at(end_, size);
      if (!next) break;
      take(*next, reader);
    }
    std::uint64_t cut = 0;
    if (end_ < size || commits_ < mark_.commits) cut = length_of_incomplete_commit(size);
    confirm(size);
    state_ = state::open;
    return cut;
  }

  /// A record of up to 65,536 bytes. What is appended between two syncs may be any amount: a megabyte at a time is
  /// synced at once.
  [[nodiscard]] bool append(std::span<const std::byte> record) override {
    if (state_ != state::open || record.size() > detail::longest_record) return false;
    if (used_ + length_bytes + record.size() > detail::longest_commit && !sync()) return false;
    const std::span<std::byte> room = buffer().subspan(used_);
    detail::put_number(room, 0, record.size(), length_bytes);
    if (!record.empty()) std::memcpy(room.data() + length_bytes, record.data(), record.size());
    used_ += length_bytes + record.size();
    return true;
  }

  [[nodiscard]] bool sync() override {
    if (state_ != state::open) return false;
    if (used_ == detail::commit_header::length) return true;
    if (!file_.is_in_place()) {
      // It may be the parent's, or what another journal goes on in: nothing is touched.
      state_ = state::failed;
      return false;
    }
    const std::span<std::byte> all = buffer().first(used_);
    const std::uint32_t checksum = detail::commit_header::put(all, commits_ + 1, mark_.opening, checksum_);
    if (!make_room() || !write(end_, all) || !file_.sync()) {
      state_ = state::failed;
      // What was half written would be cut when the file is read again; the sooner the better.
      static_cast<void>(file_.resize(end_));
      return false;
    }
    advance(used_, checksum);
    used_ = detail::commit_header::length;
    if (!put_mark()) state_ = state::failed;  // after this commit, which is on the disk
    return true;
  }

 private:
  enum class state : unsigned char { unread, open, failed };
  struct commit {
    detail::commit_header header;
    std::span<const std::byte> records;
  };
  static constexpr std::size_t length_bytes = 4;
  static constexpr std::size_t room_made = 1U << 16U;
  static constexpr std::size_t largest_with_room = 1U << 12U;

  std::span<std::byte> buffer() const noexcept { return {buffer_.get(), detail::longest_commit}; }

  [[noreturn]] static void refuse(const char* why) { detail::raise(journal_error(why)); }
  [[noreturn]] static void damaged(std::uint64_t offset) { detail::raise(journal_error("damaged", offset)); }
  void require_place() const {
    if (!file_.is_in_place()) refuse("is no longer in its place");
  }

  bool write(std::uint64_t offset, std::span<const std::byte> left) {
    while (!left.empty()) {
      const std::ptrdiff_t written = file_.write(offset, left);
      if (written <= 0) return false;
      offset += static_cast<std::uint64_t>(written);
      left = left.subspan(static_cast<std::size_t>(written));
    }
    return true;
  }

  // While it is read the buffer is a window of the file.
  std::span<const std::byte> bytes_at(std::uint64_t offset, std::size_t length, std::uint64_t size) {
    if (offset < window_begin_ || offset + length > window_begin_ + window_length_) {
      window_length_ = 0;
      const std::size_t wanted =
          static_cast<std::size_t>((std::min<std::uint64_t>)(detail::longest_commit, size - offset));
      if (!file_.read(offset, buffer().first(wanted))) refuse("cannot be read");
      window_begin_ = offset;
      window_length_ = wanted;
    }
    const std::uint64_t begin = offset - window_begin_;  // const, or g++ finds its cast useless where it is one
    return buffer().subspan(static_cast<std::size_t>(begin), length);
  }

  // --- the heading ---

  // A file that was being made when all stopped: of its first length, with nothing but pieces of a heading.
  bool is_begun(std::uint64_t size) {
    if (size != detail::commits_begin) return false;
    const std::span<const std::byte> all = bytes_at(0, detail::commits_begin, size);
    if (detail::file_heading::in(all)) return false;
    const std::array<std::byte, detail::file_heading::length> heading = detail::file_heading{}.bytes();
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool is_of_this_file = i >= detail::file_heading::serial_begins && i < heading.size();
      const bool is_as_in_every = i < detail::file_heading::serial_begins && all[i] == heading[i];
      if (!is_of_this_file && !is_as_in_every && all[i] != std::byte{0}) return false;
    }
    return true;
  }

  // First the length, then the heading: so a file shorter than that, and not empty, was never a whole journal's.
  std::uint64_t begin() {
    if (!file_.resize(detail::commits_begin) || !file_.sync()) refuse("cannot be written");
    heading_.serial = file_.serial();
    put_heading();
    window_length_ = 0;
    return detail::commits_begin;
  }
  void put_heading() {
    if (!write(0, heading_.bytes())) refuse("cannot be written");
  }

  void read_heading(std::uint64_t size) {
    const std::span<const std::byte> all =
        bytes_at(0, static_cast<std::size_t>((std::min)(size, detail::commits_begin)), size);
    const std::optional<detail::file_heading> heading = detail::file_heading::in(all);
    if (!heading) refuse_foreign(all);
    if (heading->format != detail::file_heading::format_here) refuse("of a later format than this version reads");
    if (size < detail::commits_begin) damaged(size);
    heading_ = *heading;
    checksum_ = heading_.checksum;
    for (std::size_t i = 0; i < 2; ++i) {
      const auto found =
          detail::commit_mark::in(all.subspan(static_cast<std::size_t>(detail::mark_begins[i])), heading_);
      if (!found || !found->is_later_than(mark_)) continue;
      mark_ = *found;
      next_mark_ = 1 - i;
    }
  }
  [[noreturn]] static void refuse_foreign(std::span<const std::byte> all) {
    constexpr std::byte first_format[4] = {std::byte{'B'}, std::byte{'Y'}, std::byte{'L'}, std::byte{'J'}};
    if (all.size() >= 4 && std::equal(all.begin(), all.begin() + 4, first_format))
      refuse("of an earlier format than this version reads");
    if (detail::file_heading::begins(all)) damaged(0);
    refuse("not a journal: the file has no heading of one");
  }

  // --- the commits ---

  std::optional<commit> commit_at(std::uint64_t offset, std::uint64_t size) {
    const std::uint64_t rest = size - offset;
    if (rest < detail::commit_header::length) return std::nullopt;
    const auto header = detail::commit_header::in(bytes_at(offset, detail::commit_header::length, size));
    if (!header || header->number != commits_ + 1 || header->before != checksum_ || was_given_up(*header) ||
        header->records_length > detail::longest_commit - detail::commit_header::length ||
        header->commit_length() > rest)
      return std::nullopt;
    const std::span<const std::byte> records =
        bytes_at(offset, header->commit_length(), size).subspan(detail::commit_header::length);
    if (detail::crc32c(records) != header->of_records) return std::nullopt;
    return commit{*header, records};
  }

  // An earlier opening wrote it last and never got an answer, and the file was opened since without it. Pieces of a
  // commit that was to replace it may lie behind.
  bool was_given_up(const detail::commit_header& header) const noexcept {
    return header.number > mark_.commits && header.opening < mark_.opening;
  }

  void take(const commit& next, record_reader& reader) {
    const bool is_marked = next.header.number == mark_.commits;
    const std::uint64_t end = end_ + next.header.commit_length();
    if (is_marked && (mark_.end != end || mark_.checksum != next.header.checksum)) damaged(end_);
    mark_.opening = (std::max)(mark_.opening, next.header.opening);
    for_each_record(next.records, [](std::span<const std::byte>) {});
    for_each_record(next.records, [&reader](std::span<const std::byte> record) { reader.take(record); });
    advance(next.header.commit_length(), next.header.checksum);
  }
  template <class Visitor>
  void for_each_record(std::span<const std::byte> records, Visitor&& visit) const {
    while (!records.empty()) {
      if (records.size() < length_bytes) damaged(end_);
      const std::size_t length = detail::get_word(records, 0);
      records = records.subspan(length_bytes);
      if (length > detail::longest_record || length > records.size()) damaged(end_);
      visit(records.first(length));
      records = records.subspan(length);
    }
  }

  void advance(std::size_t length, std::uint32_t checksum) noexcept {
    last_begins_ = end_;
    end_ += length;
    checksum_ = checksum;
    ++commits_;
  }

  // What is behind the last whole commit is cut only where it can be the incomplete one that follows: zeros, where its
  // pieces are missing, and nothing behind what it says is its length.
  std::uint64_t length_of_incomplete_commit(std::uint64_t size) {
    const std::uint64_t rest = size - end_;
    if (commits_ < mark_.commits || rest > detail::longest_commit) damaged(end_);
    std::span<const std::byte> tail = bytes_at(end_, static_cast<std::size_t>(rest), size);
    while (!tail.empty() && tail.back() == std::byte{0}) tail = tail.first(tail.size() - 1);
    if (const auto next = detail::commit_header::in(tail))
      if (next->number != commits_ + 1 || next->before != checksum_ ||
          (!was_given_up(*next) && next->commit_length() < tail.size()))
        damaged(end_);
    for (std::size_t i = 1; i < tail.size(); ++i)
      if (detail::commit_header::in(tail.subspan(i))) damaged(end_);
    return tail.size();
  }

  // Puts on the disk, for certain, what was read.
  void confirm(std::uint64_t size) {
    if (commits_ == 0) {
      put_heading();
    } else {
      // From the file, which may have changed: a system that forgets what it could not write reads it again.
      const std::uint64_t length = end_ - last_begins_;
      const std::span<const std::byte> last = bytes_at(last_begins_, static_cast<std::size_t>(length), size);
      const auto header = detail::commit_header::in(last);
      if (!header || header->checksum != checksum_ ||
          detail::crc32c(last.subspan(detail::commit_header::length)) != header->of_records)
        refuse("cannot be read");
      if (!write(last_begins_, last)) refuse("cannot be written");
    }
    if (size != end_ && !file_.resize(end_)) refuse("cannot be cut");
    room_end_ = end_;
    if (!file_.sync()) refuse("cannot be written");
    // From here on nothing counts that an earlier opening may have left on the disk.
    ++mark_.opening;
    if (!put_mark() || !file_.sync()) refuse("cannot be written");
    is_mark_synced_ = true;
  }

  // Before a commit that does not fit into what room there is, unless it is a large one, which has its own cost. It is
  // on the disk before anything is written over it, so that nothing an earlier opening left there shows behind a
  // commit. That the disk has none is no fault: only slower.
  bool make_room() {
    const std::uint64_t end = end_ + used_;
    if (end > room_end_ && used_ <= largest_with_room) {
      const std::span<std::byte> zeros = buffer().subspan(used_, room_made);
      std::fill(zeros.begin(), zeros.end(), std::byte{0});
      const std::ptrdiff_t written = file_.write(room_end_, zeros);
      if (written > 0) room_end_ += static_cast<std::uint64_t>(written);
      if (!file_.sync()) return false;
    }
    room_end_ = (std::max)(room_end_, end);
    return true;
  }

  bool put_mark() {
    mark_.commits = commits_;
    mark_.end = end_;
    mark_.checksum = checksum_;
    const bool is_written = write(detail::mark_begins[next_mark_], mark_.bytes(heading_));
    is_mark_synced_ = false;
    next_mark_ = 1 - next_mark_;
    return is_written;
  }

  File file_;
  std::unique_ptr<std::byte[]> buffer_;
  state state_ = state::unread;
  // While it is read: where in the file the buffer is. Then: how much of it is used by what is appended.
  std::uint64_t window_begin_ = 0;
  std::size_t window_length_ = 0;
  std::size_t used_ = detail::commit_header::length;

  detail::file_heading heading_{};
  detail::commit_mark mark_{};
  std::size_t next_mark_ = 0;
  bool is_mark_synced_ = false;
  // Of the last commit.
  std::uint64_t commits_ = 0;
  std::uint64_t last_begins_ = detail::commits_begin;
  std::uint64_t end_ = detail::commits_begin;
  std::uint64_t room_end_ = detail::commits_begin;
  std::uint32_t checksum_ = 0;
};

}  // namespace bylaw

#endif
