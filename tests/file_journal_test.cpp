// SPDX-License-Identifier: MIT
//
// The journal's file: its bytes, every damage to them, incomplete ends, limits, and who may use it.
#include "support/failing_file.hpp"
#include "support/random.hpp"

#include <bylaw/file_journal.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

using support::disk;

namespace {

using file = bylaw::framed_journal<support::failing_file>;
using bytes = std::vector<std::byte>;
using records = std::vector<std::string>;

constexpr std::size_t heading_length = 24;
constexpr std::size_t first_commit = 1536;
constexpr std::size_t commit_header_length = 32;
constexpr std::size_t mark_length = 28;

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

std::string text_of(std::span<const std::byte> record) {
  return {reinterpret_cast<const char*>(record.data()), record.size()};
}

struct collector final : bylaw::record_reader {
  records found{};
  void take(std::span<const std::byte> record) override { found.push_back(text_of(record)); }
};

std::shared_ptr<disk> holding(bytes content) {
  auto on = std::make_shared<disk>();
  on->bytes = std::move(content);
  return on;
}

/// What a journal in these bytes holds, or the error.
struct reading {
  std::optional<records> found{};
  std::string error{};
  std::uint64_t cut = 0;
};

reading read(const std::shared_ptr<disk>& on) {
  reading result;
  try {
    file journal{support::failing_file(on)};
    collector reader;
    result.cut = journal.read(reader);
    result.found = reader.found;
  } catch (const bylaw::journal_error& e) {
    result.error = e.what();
  }
  return result;
}

/// A journal of groups of records, each group one commit, and where each commit begins.
struct written {
  bytes closed;   ///< after the journal was closed
  bytes crashed;  ///< what was on the disk when the last commit was acknowledged, with a little of the room behind it
  std::vector<records> groups;
  std::vector<std::size_t> begins;  ///< and where the last one ends

  records all() const {
    records flat;
    for (const records& group : groups) flat.insert(flat.end(), group.begin(), group.end());
    return flat;
  }
  records all_but_the_last_group() const {
    records flat = all();
    flat.resize(flat.size() - groups.back().size());
    return flat;
  }
  bytes commit(std::size_t i) const {
    return {closed.begin() + static_cast<std::ptrdiff_t>(begins[i]),
            closed.begin() + static_cast<std::ptrdiff_t>(begins[i + 1])};
  }
};

written journal_of(std::vector<records> groups) {
  written result;
  auto on = std::make_shared<disk>();
  {
    file journal{support::failing_file(on)};
    collector reader;
    journal.read(reader);
    result.begins.push_back(first_commit);
    for (const records& group : groups) {
      std::size_t length = commit_header_length;
      for (const std::string& record : group) {
        REQUIRE(journal.append(bytes_of(record)));
        length += 4 + record.size();
      }
      REQUIRE(journal.sync());
      result.begins.push_back(result.begins.back() + length);
    }
    result.crashed = on->at_last_sync;
    const std::size_t with_room = result.begins.back() + 40;
    if (result.crashed.size() > with_room) result.crashed.resize(with_room);
  }
  REQUIRE(on->bytes.size() == result.begins.back());
  result.closed = on->bytes;
  result.groups = std::move(groups);
  return result;
}

// Ten single commits; and groups, one of them of equal records, which may change places unnoticed.
written single_commits() {
  std::vector<records> groups;
  for (int i = 0; i < 10; ++i)
    groups.push_back({"record " + std::to_string(i) + std::string(static_cast<std::size_t>(i), 'x')});
  return journal_of(groups);
}
written group_commits() {
  return journal_of({{"a first", "a second", "a third"},
                     {"b"},
                     {"same", "same", ""},
                     {"d first", "d second", "d third", "d fourth"},
                     {"e first", "e second"}});
}

bytes without(bytes from, std::size_t begin, std::size_t end) {
  from.erase(from.begin() + static_cast<std::ptrdiff_t>(begin), from.begin() + static_cast<std::ptrdiff_t>(end));
  return from;
}
bytes with(bytes into, std::size_t at, const bytes& what) {
  into.insert(into.begin() + static_cast<std::ptrdiff_t>(at), what.begin(), what.end());
  return into;
}
bytes part(const bytes& of, std::size_t begin, std::size_t end) {
  return {of.begin() + static_cast<std::ptrdiff_t>(begin), of.begin() + static_cast<std::ptrdiff_t>(end)};
}
// Two neighbouring parts change places.
bytes swapped(const bytes& of, std::size_t begin, std::size_t middle, std::size_t end) {
  return with(without(of, begin, middle), begin + end - middle, part(of, begin, middle));
}

/// The damage must be an error that leaves the file alone, or do no harm. Where `may_lose_the_last`, the last commit
/// may be missing too.
bool is_told(const bytes& damaged, const written& of, bool may_lose_the_last = false) {
  const auto on = holding(damaged);
  const reading got = read(on);
  if (got.found) return *got.found == of.all() || (may_lose_the_last && *got.found == of.all_but_the_last_group());
  const bool says_where = got.error.find("at offset") != std::string::npos ||
                          got.error == "journal: not a journal: the file has no heading of one" ||
                          got.error == "journal: of an earlier format than this version reads";
  return says_where && on->bytes == damaged && on->changes == 0;
}

template <class Damage>
void every_damage_of_a_byte(const bytes& whole, Damage&& damaged) {
  for (std::size_t i = 0; i < whole.size(); ++i) {
    damaged(without(whole, i, i + 1), i, "deleted");
    for (int bit = 0; bit < 8; ++bit) {
      bytes flipped = whole;
      flipped[i] ^= std::byte(1U << static_cast<unsigned>(bit));
      damaged(flipped, i, "flipped");
    }
    for (const std::byte b : {std::byte{0}, std::byte{0xFF}, whole[i], whole[i] ^ std::byte{0x42}})
      damaged(with(whole, i, {b}), i, "inserted");
  }
}

}  // namespace

TEST_CASE("file journal: the checksum is CRC-32C") {
  const auto of = [](const std::string& text) { return bylaw::detail::crc32c(bytes_of(text)); };
  CHECK(of("") == 0);
  CHECK(of("123456789") == 0xE3069283);
  CHECK(of(std::string(32, '\0')) == 0x8A9136AA);  // these two of RFC 3720
  CHECK(of(std::string(32, '\xFF')) == 0x62A8AB43);
  CHECK(bylaw::detail::crc32c(bytes_of("6789"), of("12345")) == 0xE3069283);
}

TEST_CASE("file journal: its bytes are those of format 2") {
  const written whole = journal_of({{"one", ""}, {"two"}});
  const auto hex = [&](std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
      constexpr const char* digits = "0123456789abcdef";
      const auto b = std::to_integer<unsigned>(whole.closed[i]);
      text += digits[b / 16];
      text += digits[b % 16];
    }
    return text;
  };
  // Worked out by a program of a few lines in another language.
  CHECK(hex(0, 24) == "8962796c61770d0a0200000001000000000000007dd73b82");
  CHECK(hex(512, 540) == "0200000000000000520600000000000086b4deb901000000201fe9ba");
  CHECK(hex(1024, 1052) == "01000000000000002b06000000000000677eb83a01000000788019d7");
  CHECK(hex(1536, whole.closed.size()) ==
        "42594c430b0000000100000000000000010000007dd73b827fdda974677eb83a030000006f6e6500000000"
        "42594c4307000000020000000000000001000000677eb83aec0f873186b4deb90300000074776f");
}

TEST_CASE("file journal: what was appended is read again, in order; an end that was not synced is not there") {
  const written whole = group_commits();
  const reading got = read(holding(whole.closed));
  REQUIRE(got.found);
  CHECK(*got.found == whole.all());
  CHECK(got.cut == 0);

  auto on = holding(whole.closed);
  {
    file journal{support::failing_file(on)};
    collector reader;
    journal.read(reader);
    REQUIRE(journal.append(bytes_of("never synced")));
  }
  CHECK(*read(on).found == whole.all());
}

TEST_CASE("file journal: a file that is no journal is refused and left alone") {
  const std::string pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n%%EOF\n";
  const std::string old = std::string("BYLJ") + std::string(62, '\1');
  const written whole = single_commits();
  const bytes heading = part(whole.closed, 0, heading_length);
  for (const std::string& text : {pdf, std::string("a"), std::string("id,firm,amount\n1,2,3\n"), std::string(1, '\0'),
                                  std::string(24, '\0'), std::string(1535, '\0'), std::string(1537, '\0'),
                                  std::string(1000, '\0') + "a" + std::string(535, '\0'), old}) {
    const auto span = bytes_of(text);
    const auto on = holding({span.begin(), span.end()});
    const reading got = read(on);
    CHECK_FALSE(got.found);
    CHECK(got.error == (text == old ? "journal: of an earlier format than this version reads"
                                    : "journal: not a journal: the file has no heading of one"));
    CHECK(text_of(on->bytes) == text);
    CHECK(on->changes == 0);
  }
  bytes later = whole.closed;
  bylaw::detail::file_heading of_later;
  of_later.format = 3;
  const auto its_bytes = of_later.bytes();
  std::copy(its_bytes.begin(), its_bytes.end(), later.begin());
  CHECK(read(holding(later)).error == "journal: of a later format than this version reads");
  CHECK(is_told(heading, whole));
  CHECK(read(holding(heading)).error == "journal: damaged at offset 24");
}

TEST_CASE("file journal: a new file that was not finished is begun again; an empty one is new") {
  const written whole = journal_of({});
  REQUIRE(whole.closed.size() == first_commit);
  for (std::size_t right = 0; right <= heading_length; ++right) {
    bytes begun(first_commit);
    std::copy_n(whole.closed.begin(), right, begun.begin());
    CHECK(read(holding(begun)).found == records{});
  }
  CHECK(read(holding({})).found == records{});
  // What holds anything else is not taken for one.
  bytes other(first_commit);
  other[700] = std::byte{1};
  CHECK_FALSE(read(holding(other)).found);
}

TEST_CASE("file journal: every one-byte deletion, insertion, flip and truncation is told, or does no harm") {
  for (const written& whole : {single_commits(), group_commits()}) {
    every_damage_of_a_byte(whole.closed, [&](const bytes& damaged, std::size_t at, const char* how) {
      if (is_told(damaged, whole)) return;
      CAPTURE(at);
      CAPTURE(how);
      CHECK(is_told(damaged, whole));
    });
    for (std::size_t length = 1; length < whole.closed.size(); ++length) {
      CAPTURE(length);
      REQUIRE(is_told(part(whole.closed, 0, length), whole));
    }
  }
}

TEST_CASE("file journal: after a crash, only damage within the last commit may be taken for an incomplete one") {
  for (const written& whole : {single_commits(), group_commits()}) {
    const std::size_t last = whole.begins[whole.groups.size() - 1];
    std::size_t lost = 0;
    every_damage_of_a_byte(whole.crashed, [&](const bytes& damaged, std::size_t at, const char* how) {
      if (!is_told(damaged, whole)) ++lost;
      // A byte is also inserted in front of `at`: before the last commit that is told.
      if (is_told(damaged, whole, at >= last)) return;
      CAPTURE(at);
      CAPTURE(how);
      CHECK(is_told(damaged, whole, at >= last));
    });
    for (std::size_t length = 1; length < whole.crashed.size(); ++length) {
      CAPTURE(length);
      REQUIRE(is_told(part(whole.crashed, 0, length), whole, length >= last));
    }
    CHECK(lost > 0);  // the exception is one
  }
}

TEST_CASE("file journal: every deletion, copy and swap of a commit is told") {
  for (const written& whole : {single_commits(), group_commits()})
    for (const bytes& state : {whole.closed, whole.crashed}) {
      const bool has_crashed = &state != &whole.closed && state != whole.closed;
      const std::size_t count = whole.groups.size();
      const auto& at = whole.begins;
      for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j <= count; ++j) {
          CAPTURE(i);
          CAPTURE(j);
          // The last commit alone may go unnoticed after a crash.
          CHECK(is_told(without(state, at[i], at[j]), whole, has_crashed && i + 1 == count));
          for (std::size_t k = 0; k <= count; ++k) CHECK(is_told(with(state, at[k], part(state, at[i], at[j])), whole));
          for (std::size_t k = j + 1; k <= count; ++k) CHECK(is_told(swapped(state, at[i], at[j], at[k]), whole));
        }
    }
}

TEST_CASE("file journal: every deletion, copy and swap of a record within a commit is told") {
  const written whole = group_commits();
  for (std::size_t g = 0; g < whole.groups.size(); ++g) {
    std::vector<std::size_t> at{whole.begins[g] + commit_header_length};
    for (const std::string& record : whole.groups[g]) at.push_back(at.back() + 4 + record.size());
    REQUIRE(at.back() == whole.begins[g + 1]);
    const std::size_t count = whole.groups[g].size();
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = i + 1; j <= count; ++j) {
        CHECK(is_told(without(whole.closed, at[i], at[j]), whole));
        for (std::size_t k = 0; k <= count; ++k)
          CHECK(is_told(with(whole.closed, at[k], part(whole.closed, at[i], at[j])), whole));
        for (std::size_t k = j + 1; k <= count; ++k) CHECK(is_told(swapped(whole.closed, at[i], at[j], at[k]), whole));
      }
  }
}

TEST_CASE("file journal: the last commit of a copy that went its own way is not the one that the mark is of") {
  const written whole = journal_of({{"first"}, {"second"}});
  const written copy = journal_of({{"first"}, {"other!"}});
  REQUIRE(whole.commit(0) == copy.commit(0));
  const bytes last = copy.commit(1);
  bytes changed = part(whole.closed, 0, whole.begins[1]);
  changed.insert(changed.end(), last.begin(), last.end());
  REQUIRE(changed.size() == whole.closed.size());
  const auto on = holding(changed);
  CHECK(read(on).error == "journal: damaged at offset " + std::to_string(whole.begins[1]));
  CHECK(on->bytes == changed);
}

TEST_CASE("file journal: a commit of another journal is not taken for one of this") {
  const written whole = single_commits();
  auto on = std::make_shared<disk>();
  on->serial = 2;
  {
    file journal{support::failing_file(on)};
    collector reader;
    journal.read(reader);
  }
  bytes other = on->bytes;
  const bytes commits = part(whole.closed, first_commit, whole.closed.size());
  CHECK(read(holding(with(other, other.size(), commits))).error == "journal: damaged at offset 1536");
  // Nor is its mark.
  std::copy_n(whole.closed.begin() + 512, mark_length, other.begin() + 512);
  CHECK(read(holding(other)).found == records{});
}

TEST_CASE("file journal: of an incomplete commit any pieces may be there, and all of it is cut") {
  records large;
  for (int i = 0; i < 40; ++i) large.push_back(std::string(60, static_cast<char>('a' + i % 26)));
  const written whole = journal_of({{"first"}, {"second"}, large});
  const std::size_t begin = whole.begins[2];
  const std::size_t end = whole.begins[3];
  const std::size_t first_sector = begin / 512;
  const std::size_t sectors = (end - 1) / 512 - first_sector + 1;
  REQUIRE(sectors >= 6);
  for (std::size_t landed = 0; landed < std::size_t{1} << sectors; ++landed) {
    bytes torn = whole.crashed;
    bool all = true;
    for (std::size_t s = 0; s < sectors; ++s) {
      if ((landed >> s & 1U) != 0) continue;
      all = false;
      for (std::size_t i = std::max(begin, (first_sector + s) * 512); i < std::min(end, (first_sector + s + 1) * 512);
           ++i)
        torn[i] = std::byte{0};
    }
    const auto on = holding(torn);
    const reading got = read(on);
    REQUIRE(got.found);
    CHECK(*got.found == (all ? whole.all() : whole.all_but_the_last_group()));
    std::size_t last = end;
    while (last > begin && torn[last - 1] == std::byte{0}) --last;
    CHECK(got.cut == (all ? 0 : last - begin));
    CHECK(on->bytes.size() == (all ? end : begin));
    // Where the mark of the last commit is there, what is missing is damage.
    bytes marked = whole.closed;
    std::copy(torn.begin() + static_cast<std::ptrdiff_t>(begin), torn.begin() + static_cast<std::ptrdiff_t>(end),
              marked.begin() + static_cast<std::ptrdiff_t>(begin));
    CHECK(read(holding(marked)).error == (all ? "" : "journal: damaged at offset " + std::to_string(begin)));
  }
}

TEST_CASE("file journal: a fault before anything of a later commit is damage, whatever the marks say") {
  const written whole =
      journal_of({{"first"}, {"second"}, {"third, which is damaged"}, {"fourth", std::string(2000, 'x')}});
  const std::size_t begin = whole.begins[2];
  const std::size_t later = whole.begins[3];
  // The marks as they were after the second commit.
  bytes state = journal_of({{"first"}, {"second"}}).closed;
  state.insert(state.end(), whole.closed.begin() + static_cast<std::ptrdiff_t>(begin), whole.closed.end());
  REQUIRE(*read(holding(state)).found == whole.all());
  // Of the fourth all, its header, or its header and an end of zeros.
  for (const std::size_t length : {state.size(), later + commit_header_length, later + 100}) {
    bytes behind = part(state, 0, length);
    if (length == later + 100) behind.resize(state.size());
    for (std::size_t i = begin; i < later; ++i) {
      bytes damaged = behind;
      damaged[i] ^= std::byte{0x10};
      for (const bytes& how : {damaged, without(behind, i, i + 1), with(behind, i, {std::byte{7}})}) {
        const auto on = holding(how);
        CHECK(read(on).error == "journal: damaged at offset " + std::to_string(begin));
        CHECK(on->bytes == how);
      }
    }
  }
}

TEST_CASE("file journal: what is behind the records that the last commit says it has is damage") {
  const written whole = group_commits();
  const std::size_t last = whole.begins[whole.groups.size() - 1];
  CHECK(*read(holding(whole.crashed)).found == whole.all());
  for (std::size_t i = last + commit_header_length; i < whole.begins.back(); ++i) {
    const bytes longer = with(whole.crashed, i, {whole.crashed[i] ^ std::byte{1}});
    CHECK(read(holding(longer)).error == "journal: damaged at offset " + std::to_string(last));
  }
}

TEST_CASE("file journal: a commit out of its number is damage, though all its checksums are right") {
  const written whole = journal_of({{"first"}, {"second"}});
  bytes misnumbered = whole.crashed;
  // Both marks say nothing.
  for (const std::size_t mark : {std::size_t{512}, std::size_t{1024}})
    std::fill_n(misnumbered.begin() + static_cast<std::ptrdiff_t>(mark), mark_length, std::byte{0});
  const std::span<std::byte> second =
      std::span(misnumbered).subspan(whole.begins[1], whole.begins[2] - whole.begins[1]);
  const std::uint32_t before = bylaw::detail::get_word(second, 20);
  bylaw::detail::commit_header::put(second, 2, 1, before);
  CHECK(*read(holding(misnumbered)).found == whole.all());
  for (const std::uint64_t number : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{3}, ~std::uint64_t{0}}) {
    bylaw::detail::commit_header::put(second, number, 1, before);
    CHECK(read(holding(misnumbered)).error == "journal: damaged at offset " + std::to_string(whole.begins[1]));
  }
}

TEST_CASE("file journal: of two marks one may be torn, and the other still tells that an end is missing") {
  for (const written& whole : {single_commits(), group_commits()})
    for (const std::size_t mark : {std::size_t{512}, std::size_t{1024}})
      for (std::size_t torn = 0; torn < mark_length; ++torn) {
        bytes state = whole.crashed;
        std::fill_n(state.begin() + static_cast<std::ptrdiff_t>(mark + torn), mark_length - torn, std::byte{0xA5});
        CHECK(*read(holding(state)).found == whole.all());
        for (std::size_t commits = 0; commits + 2 < whole.groups.size(); ++commits)
          CHECK(read(holding(part(state, 0, whole.begins[commits]))).error ==
                "journal: damaged at offset " + std::to_string(whole.begins[commits]));
      }
}

TEST_CASE("file journal: more behind the last commit than fits into one is damage, told without reading it") {
  const written whole = single_commits();
  bytes longer = whole.closed;
  longer.resize(longer.size() + (1U << 20U) + 1);
  const auto on = holding(longer);
  CHECK(read(on).error == "journal: damaged at offset " + std::to_string(whole.closed.size()));
  longer.pop_back();
  CHECK(*read(holding(longer)).found == whole.all());
}

TEST_CASE("file journal: opening reads what is there once, however it was made") {
  // Behind the last commit, as many headers as fit that are nearly right.
  const written whole = single_commits();
  bytes crafted = whole.crashed;
  bytes nearly = whole.commit(9);
  nearly.resize(commit_header_length);
  nearly[31] ^= std::byte{1};
  while (crafted.size() < 400'000) crafted.insert(crafted.end(), nearly.begin(), nearly.end());
  const auto on = holding(crafted);
  CHECK(*read(on).found == whole.all());
  CHECK(on->bytes_read < 3 * crafted.size());

  std::vector<records> many(20'000, records{"a record"});
  const auto of_many = holding(journal_of(many).closed);
  CHECK(read(of_many).found->size() == many.size());
  CHECK(of_many->bytes_read < 3 * of_many->bytes.size());
}

TEST_CASE("file journal: zeros behind the last commit are room, written over and gone when it is closed") {
  auto on = std::make_shared<disk>();
  {
    file journal{support::failing_file(on)};
    collector reader;
    journal.read(reader);
    REQUIRE(journal.append(bytes_of("one")));
    REQUIRE(journal.sync());
    const std::size_t size = on->bytes.size();
    CHECK(size > 65'536);
    for (int i = 0; i < 500; ++i) {
      REQUIRE(journal.append(bytes_of("more")));
      REQUIRE(journal.sync());
    }
    CHECK(on->bytes.size() == size);
    // Opened after a crash the room is still there, and nothing was cut.
    const auto crashed = holding(on->bytes);
    const reading got = read(crashed);
    CHECK(got.found->size() == 501);
    CHECK(got.cut == 0);
    // A large commit makes none.
    REQUIRE(journal.append(bytes_of(std::string(65'000, 'x'))));
    REQUIRE(journal.append(bytes_of(std::string(65'000, 'y'))));
    REQUIRE(journal.sync());
    CHECK(on->bytes.size() == 1536 + 39 + 500 * 40 + 32 + 2 * 65'004);
    CHECK(on->bytes.back() == std::byte{'y'});
  }
  CHECK(read(on).found->size() == 503);

  // It is on the disk before anything is written over it.
  auto failing = std::make_shared<disk>();
  {
    file journal{support::failing_file(failing)};
    collector reader;
    journal.read(reader);
    REQUIRE(journal.append(bytes_of("one")));
    failing->writes_left = 1;
    REQUIRE(!journal.sync());
  }
  const bytes room = part(failing->at_last_sync, first_commit, failing->at_last_sync.size());
  CHECK(room == bytes(65'536, std::byte{0}));

  // A disk that has no room for it takes commits all the same.
  auto tight = std::make_shared<disk>();
  tight->longest_write = 100;
  {
    file journal{support::failing_file(tight)};
    collector reader;
    journal.read(reader);
    for (int i = 0; i < 20; ++i) {
      REQUIRE(journal.append(bytes_of("a record")));
      REQUIRE(journal.sync());
    }
  }
  CHECK(read(tight).found->size() == 20);
}

TEST_CASE("file journal: a record that is too long is refused and changes nothing; a long group is synced in parts") {
  auto on = std::make_shared<disk>();
  records expected;
  {
    file journal{support::failing_file(on)};
    collector reader;
    journal.read(reader);
    CHECK_FALSE(journal.append(bytes_of(std::string(65'537, 'x'))));
    for (int i = 0; i < 50; ++i) {
      expected.push_back(std::string(65'536, static_cast<char>('a' + i % 26)));
      REQUIRE(journal.append(bytes_of(expected.back())));
      CHECK_FALSE(journal.append(bytes_of(std::string(65'537, 'x'))));
    }
    const std::size_t before = on->bytes.size();
    CHECK(before > 2'000'000);
    REQUIRE(journal.sync());
    CHECK(on->bytes.size() > before);
  }
  CHECK(*read(on).found == expected);
}

TEST_CASE("file journal: what was read is written again and synced before it counts") {
  const written whole = single_commits();
  for (const bool syncs : {false, true}) {
    auto on = holding(whole.crashed);
    (syncs ? on->syncs_left : on->writes_left) = 0;
    CHECK(read(on).error == "journal: cannot be written");
  }
  auto on = holding(whole.crashed);
  on->bytes_read = 0;
  CHECK(*read(on).found == whole.all());
  CHECK(on->at_last_sync == on->bytes);
  CHECK(part(on->bytes, first_commit, on->bytes.size()) == part(whole.closed, first_commit, whole.closed.size()));
}

TEST_CASE("file journal: a commit that was given up does not come back, whatever the disk still has behind the end") {
  const written before = journal_of({{"first"}, {"second"}});
  const written with_third = journal_of({{"first"}, {"second"}, {"never acknowledged"}});
  const bytes third = with_third.commit(2);
  const std::size_t end = before.begins.back();
  // The file was opened without it; then it comes to light, alone, or with pieces of what was to replace it behind it.
  const auto on = holding(before.crashed);
  REQUIRE(*read(on).found == before.all());
  const bytes opened = part(on->bytes, 0, end);
  for (const bytes& behind : {bytes{}, bytes(40, std::byte{0}), bytes(900, std::byte{'x'})}) {
    bytes state = with(opened, end, third);
    state.insert(state.end(), behind.begin(), behind.end());
    const auto now = holding(state);
    const reading got = read(now);
    REQUIRE(got.found);
    CHECK(*got.found == before.all());
    CHECK(got.cut == third.size() + (behind.empty() || behind[0] == std::byte{0} ? 0 : behind.size()));
    CHECK(now->bytes.size() == end);
  }
  // Where the file was not opened since, it is the last commit as any other.
  CHECK(*read(holding(with(part(before.crashed, 0, end), end, third))).found == with_third.all());
}

TEST_CASE("file journal: what the system forgets between reading and writing again is noticed") {
  // So long, with something behind it, that it has to be read a second time.
  const written whole = journal_of({{"first"}, records(15, std::string(65'000, 'x'))});
  const bytes before = part(whole.crashed, 0, whole.begins[1]);
  std::size_t noticed = 0;
  for (std::int64_t reads = 0; reads < 8; ++reads) {
    auto on = holding(whole.crashed);
    on->bytes.resize(on->bytes.size() + 500'000);
    on->at_last_sync = before;
    on->at_last_sync.resize(on->bytes.size());
    on->reads_until_it_forgets = reads;
    const reading got = read(on);
    CAPTURE(reads);
    if (got.found) {
      CHECK(*got.found == *read(holding(on->at_last_sync)).found);
    } else {
      CHECK(on->reads_until_it_forgets < 0);
      if (got.error == "journal: cannot be read") ++noticed;
    }
  }
  CHECK(noticed > 0);
}

TEST_CASE("file journal: it serves one ledger, and takes nothing before it was read or after it failed") {
  auto on = std::make_shared<disk>();
  file journal{support::failing_file(on)};
  CHECK_FALSE(journal.append(bytes_of("early")));
  CHECK_FALSE(journal.sync());
  CHECK(on->changes == 0);
  collector reader;
  journal.read(reader);
  CHECK(journal.sync());
  CHECK_THROWS_WITH_AS(journal.read(reader), "journal: was read before: one journal serves one ledger",
                       bylaw::journal_error);
  CHECK(journal.append(bytes_of("one")));
  CHECK(journal.sync());

  // It still serves the one that had read it, until a sync fails. Then nothing more is tried.
  on->syncs_left = 0;
  CHECK(journal.append(bytes_of("two")));
  CHECK_FALSE(journal.sync());
  on->syncs_left = -1;
  const std::size_t changes = on->changes;
  CHECK_FALSE(journal.sync());
  CHECK_FALSE(journal.append(bytes_of("three")));
  CHECK(on->changes == changes);
  CHECK(*read(on).found == records{"one"});

  // A reader that throws has not read it.
  struct thrower final : bylaw::record_reader {
    void take(std::span<const std::byte>) override { throw 1; }
  } throws;
  file again{support::failing_file(on)};
  CHECK_THROWS_AS(again.read(throws), int);
  CHECK_FALSE(again.append(bytes_of("four")));
  CHECK_THROWS_AS(again.read(reader), bylaw::journal_error);
}

TEST_CASE("file journal: nothing is written once the file is no longer in its place") {
  auto on = std::make_shared<disk>();
  {
    file journal{support::failing_file(on)};
    collector reader;
    journal.read(reader);
    REQUIRE(journal.append(bytes_of("one")));
    REQUIRE(journal.sync());
    REQUIRE(journal.append(bytes_of("two")));
    on->is_in_place = false;
    const std::size_t changes = on->changes;
    CHECK_FALSE(journal.sync());
    on->is_in_place = true;
    CHECK_FALSE(journal.sync());
    CHECK(on->changes == changes);
  }
  CHECK(*read(on).found == records{"one"});
  on->is_in_place = false;
  CHECK(read(on).error == "journal: is no longer in its place");
}
