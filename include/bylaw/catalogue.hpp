// SPDX-License-Identifier: MIT
//
// The catalogue for a program that chooses the city while it runs: find_edition("chengdu_2025_08"), find_city("成都",
// on{day}), editions(). Exactly one source file of the program includes <bylaw/catalogue_definitions.hpp> besides; all
// others compile neither a policy nor a tool.
#ifndef BYLAW_CATALOGUE_HPP
#define BYLAW_CATALOGUE_HPP

#include <bylaw/any_policy/interface.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// The editions of a place that count on a day: those in force first, then those that may be, then drafts.
class found_editions {
 public:
  found_editions() = default;
  found_editions(std::vector<const any_policy*> found, const any_policy* next, const any_policy* last)
      : found_(std::move(found)), next_(next), last_(last) {}

  [[nodiscard]] auto begin() const noexcept { return found_.begin(); }
  [[nodiscard]] auto end() const noexcept { return found_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return found_.size(); }
  [[nodiscard]] bool empty() const noexcept { return found_.empty(); }
  explicit operator bool() const noexcept { return !empty(); }
  /// The first, or null.
  [[nodiscard]] const any_policy* front() const noexcept { return empty() ? nullptr : found_.front(); }
  /// The edition that begins next after the day, and the one that ended last before it; null if there is none. All are
  /// null, and none is found, where no place has the name.
  [[nodiscard]] const any_policy* next() const noexcept { return next_; }
  [[nodiscard]] const any_policy* last() const noexcept { return last_; }

 private:
  std::vector<const any_policy*> found_{};
  const any_policy* next_ = nullptr;
  const any_policy* last_ = nullptr;
};

namespace detail {

struct catalogue_contents {
  std::span<const any_policy> editions{};
  std::span<const named_fact> facts{};
  const any_policy* (*find_edition)(std::string_view name) = nullptr;
  const any_policy* (*find_city)(std::string_view name) = nullptr;
  found_editions (*find_city_on)(std::string_view name, const on& when) = nullptr;
};

/// What the linker does not find where no source file has the definitions: its name is the message.
const catalogue_contents& one_source_file_must_include_bylaw_catalogue_definitions_hpp();

inline const catalogue_contents& the_catalogue() {
  return one_source_file_must_include_bylaw_catalogue_definitions_hpp();
}

}  // namespace detail

/// Every edition of every place. They live as long as the program; the first call makes them, also before main and from
/// several threads.
[[nodiscard]] inline std::span<const any_policy> editions() { return detail::the_catalogue().editions; }

/// All facts that the catalogue reads, as `facts::all`: `any_firm acme{catalogue_facts()}`.
[[nodiscard]] inline std::span<const named_fact> catalogue_facts() { return detail::the_catalogue().facts; }

/// The edition of this name, "chengdu_2025_08"; null if there is none. Capitals and spaces around it do not matter.
[[nodiscard]] inline const any_policy* find_edition(detail::passing_text name) {
  return detail::the_catalogue().find_edition(name);
}

/// The edition that a firm would ask today, as `cities::chengdu`, of the place of this name: "Chengdu", "成都", "成都市",
/// "蘇州"; null if there is none. Capitals, spaces around it, "city", "province", 市 and 省, and traditional characters do
/// not matter; part of a name is no name.
[[nodiscard]] inline const any_policy* find_city(detail::passing_text name) {
  return detail::the_catalogue().find_city(name);
}

/// The editions of a place that count on a day, as `cities::editions_on`.
[[nodiscard]] inline found_editions find_city(detail::passing_text name, const on& when) {
  return detail::the_catalogue().find_city_on(name, when);
}

}  // namespace bylaw

#endif
