// SPDX-License-Identifier: MIT
//
// What <bylaw/catalogue.hpp> declares: include it in exactly one source file of the program. In none, and the linker
// names this header; in two, and it says that a definition stands twice.
#ifndef BYLAW_CATALOGUE_DEFINITIONS_HPP
#define BYLAW_CATALOGUE_DEFINITIONS_HPP

#include <bylaw/any_policy.hpp>
#include <bylaw/catalogue.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/editions.hpp>
#include <bylaw/facts.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace bylaw::detail {

struct two_forms {
  std::string_view traditional;
  std::string_view simplified;
};
// Those of the catalogue's names: 廈門, 南寧, 鄭州, 青島, 桐鄉, 貴州, 蘇州, 武漢. A list for all of Chinese is a library.
inline constexpr two_forms forms_in_names[] = {{"廈", "厦"}, {"門", "门"}, {"寧", "宁"}, {"鄭", "郑"}, {"島", "岛"},
                                               {"鄉", "乡"}, {"貴", "贵"}, {"蘇", "苏"}, {"漢", "汉"}};

inline void drop_end(std::string& name, std::string_view end) {
  const bool has_it = name.size() > end.size() && std::string_view(name).substr(name.size() - end.size()) == end;
  if (has_it) name.resize(name.size() - end.size());
}

/// Small letters, no spaces around it.
BYLAW_COLD inline std::string in_small_letters(std::string_view name) {
  constexpr std::string_view spaces = " \t\r\n";
  std::string plain(trimmed(name));
  plain.erase(0, plain.find_first_not_of(spaces));
  plain.erase(plain.find_last_not_of(spaces) + 1);
  for (char& c : plain)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return plain;
}

/// A name of a place as the catalogue writes it, but for capitals.
BYLAW_COLD inline std::string plain_name(std::string_view name) {
  std::string plain = in_small_letters(name);
  for (const two_forms& form : forms_in_names)
    for (std::size_t at = plain.find(form.traditional); at != std::string::npos; at = plain.find(form.traditional))
      plain.replace(at, form.traditional.size(), form.simplified);
  for (const std::string_view end : {"市", "省", " city", " province"}) drop_end(plain, end);
  return plain;
}

inline bool is_called(const any_policy& edition, std::string_view plain) {
  const words& city = edition.about().city;
  return !plain.empty() && (plain_name(city.english) == plain || plain_name(city.chinese) == plain);
}

inline constexpr std::size_t edition_count =
    cities::with_all_editions([](const auto&... edition) { return sizeof...(edition); });
inline constexpr std::size_t place_count =
    cities::with_all_places([](const auto&... place) { return sizeof...(place); });

BYLAW_COLD inline const std::array<any_policy, edition_count>& all_editions() {
  using editions_of_all_places = std::array<any_policy, edition_count>;
  // Never destroyed: what asks while the program ends, from a destructor of its own, still finds them.
  static const editions_of_all_places& all = *cities::with_all_editions(
      [](const auto&... edition) { return new editions_of_all_places{any_policy(edition)...}; });
  return all;
}

BYLAW_COLD inline const any_policy* edition_called(std::string_view name) {
  const std::string plain = in_small_letters(name);
  for (const any_policy& edition : all_editions())
    if (!plain.empty() && edition.about().edition == plain) return &edition;
  return nullptr;
}

/// The editions of today are among all editions: the place's `cities::NAME` names one.
BYLAW_COLD inline const any_policy* city_called(std::string_view name) {
  static constexpr std::array<std::string_view, place_count> of_today = cities::with_all_places(
      [](const auto&... place) { return std::array<std::string_view, place_count>{place.about().edition...}; });
  const std::string plain = plain_name(name);
  for (const std::string_view edition : of_today)
    if (const any_policy* found = edition_called(edition); found != nullptr && is_called(*found, plain)) return found;
  return nullptr;
}

BYLAW_COLD inline found_editions city_called_on(std::string_view name, const on& when) {
  const std::string plain = plain_name(name);
  std::array<const about*, edition_count> documents{};
  std::size_t place = 0;
  for (const any_policy& edition : all_editions()) documents[place++] = is_called(edition, plain) ? &edition.about() : nullptr;
  const auto counting = bylaw::editions_on(when, documents);
  std::vector<const any_policy*> found;
  const auto take = [&](auto&& is_meant) {
    for (const dated_edition& one : counting)
      if (is_meant(one)) found.push_back(edition_called(one.document.edition));
  };
  take([](const dated_edition& one) { return one.in_force == verdict::yes; });
  take([](const dated_edition& one) { return one.in_force == verdict::unknown; });
  take([](const dated_edition& one) { return one.in_force == verdict::no; });
  const auto of = [](const about* document) { return document == nullptr ? nullptr : edition_called(document->edition); };
  return {std::move(found), of(counting.next()), of(counting.last())};
}

// Not inline: a program has it once.
const catalogue_contents& one_source_file_must_include_bylaw_catalogue_definitions_hpp() {
  static const catalogue_contents contents{all_editions(), named_firm<std::remove_const_t<decltype(facts::all)>>::vocabulary(),
                                           &edition_called, &city_called, &city_called_on};
  return contents;
}

}  // namespace bylaw::detail

#endif
