// SPDX-License-Identifier: MIT
//
// The catalogue: one policy object for each edition of each city, `cities::CITY_YYYY_MM`; `cities::CITY` is the one a
// firm would ask today. An issuer is the one that the code in a document's number stands for.
#ifndef BYLAW_CITIES_HPP
#define BYLAW_CITIES_HPP

#include <bylaw/cities/anhui.hpp>
#include <bylaw/cities/beijing.hpp>
#include <bylaw/cities/chengdu.hpp>
#include <bylaw/cities/guizhou.hpp>
#include <bylaw/cities/hangzhou.hpp>
#include <bylaw/cities/henan.hpp>
#include <bylaw/cities/nanjing.hpp>
#include <bylaw/cities/nanning.hpp>
#include <bylaw/cities/qingdao.hpp>
#include <bylaw/cities/shanghai.hpp>
#include <bylaw/cities/shenzhen.hpp>
#include <bylaw/cities/suzhou.hpp>
#include <bylaw/cities/tianjin.hpp>
#include <bylaw/cities/tongxiang.hpp>
#include <bylaw/cities/wuhan.hpp>
#include <bylaw/cities/xiamen.hpp>
#include <bylaw/cities/zhangzhou.hpp>
#include <bylaw/cities/zhengzhou.hpp>
#include <bylaw/editions.hpp>
#include <bylaw/endings.hpp>
#include <bylaw/facts/lowering.hpp>

#include <array>
#include <string_view>

namespace bylaw::cities {

/// Calls `use(policies...)` once, with every edition of every place, and returns what it returns.
template <class Use>
[[nodiscard]] constexpr decltype(auto) with_all_editions(Use&& use) {
  return use(hangzhou_2025_04, hangzhou_2025_06, tianjin_2025_04, tianjin_2025_05, wuhan_2025_04, wuhan_2026_02,
             chengdu_2025_04, chengdu_2025_08, suzhou_2025_04, suzhou_2026_01, beijing_2023_10, beijing_2024_11,
             beijing_2025, beijing_2025_04, shanghai_2025_04, shanghai_2025_07, shenzhen_2024_12, xiamen_2024, xiamen_2025_04, nanning_2025,
             zhengzhou_2024_05, nanjing_2024_05, qingdao_2026_02, zhangzhou_2025_07, tongxiang_2025_11, henan_2025_08,
             anhui_2025_08, guizhou_2023_11);
}

/// Calls `use(policies...)` once, with the edition of each of the eight cities, whose measures were compared in April
/// 2025, that a firm would ask today:
/// `with_all_cities([&](const auto&... city) { return compare(firm, city..., my_city); })`.
template <class Use>
[[nodiscard]] constexpr decltype(auto) with_all_cities(Use&& use) {
  return use(hangzhou, tianjin, wuhan, chengdu, suzhou, beijing, shanghai, shenzhen);
}

/// The same with every place of the catalogue: the eight, then the other cities, then districts and provinces.
template <class Use>
[[nodiscard]] constexpr decltype(auto) with_all_places(Use&& use) {
  return use(hangzhou, tianjin, wuhan, chengdu, suzhou, beijing, shanghai, shenzhen, xiamen, nanning, zhengzhou,
             nanjing, qingdao, zhangzhou, tongxiang, henan, anhui, guizhou);
}

/// Calls `visit(policy)` for every edition of every place.
template <class Visitor>
constexpr void for_each_city(Visitor&& visit) {
  with_all_editions([&](const auto&... edition) { (visit(edition), ...); });
}

/// Calls `visit(policy)` with the edition a firm would ask today of the place of this English or Chinese name,
/// "Chengdu" or "成都"; false, and no call, when there is no such place.
template <class Visitor>
[[nodiscard]] constexpr bool visit_city(detail::passing_text name, Visitor&& visit) {
  return with_all_places([&](const auto&... city) {
    const auto try_city = [&](const auto& policy) {
      if (!policy.about().city.is(name)) return false;
      visit(policy);
      return true;
    };
    return (try_city(city) || ...);
  });
}

/// The editions of a city that count on a day, by its English or Chinese name: in force, perhaps in force, or a draft
/// whose successor has not begun. Where there are none, `next()` and `last()` say what comes and what was;
/// neither is there of a city that is not in the catalogue.
[[nodiscard]] constexpr auto editions_on(detail::passing_text city, const on& when) {
  return with_all_editions([&](const auto&... edition) {
    const auto if_of_the_city = [&](const about& document) { return document.city.is(city) ? &document : nullptr; };
    return bylaw::editions_on(when, std::array<const about*, sizeof...(edition)>{if_of_the_city(edition.about())...});
  });
}

/// What of the catalogue ends on a day or within so many days behind it: `endings_within(90, on{today})`.
[[nodiscard]] constexpr auto endings_within(int days, const on& when) {
  return with_all_editions([&](const auto&... edition) { return bylaw::endings_within(days, when, edition...); });
}

/// Calls `visit(policy)` for each edition of a city that counts on a day; returns `editions_on(name, when)`.
template <class Visitor>
[[nodiscard]] constexpr auto visit_city(detail::passing_text name, const on& when, Visitor&& visit) {
  const auto found = editions_on(name, when);
  for_each_city([&](const auto& policy) {
    if (found.contains(policy.about().edition)) visit(policy);
  });
  return found;
}

template <std::same_as<date> Day>
[[nodiscard]] constexpr auto editions_on(detail::passing_text, const Day&) {
  static_assert(detail::always_false<Day>,
                "the day that is asked about is said so: editions_on(\"Chengdu\", on{date{2026, 3, 1}})");
}
template <std::same_as<date> Day, class Visitor>
[[nodiscard]] constexpr auto visit_city(detail::passing_text, const Day&, Visitor&&) {
  static_assert(detail::always_false<Day>,
                "the day that is asked about is said so: visit_city(\"Chengdu\", on{date{2026, 3, 1}}, visit)");
}

}  // namespace bylaw::cities

#endif
