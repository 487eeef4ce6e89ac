// SPDX-License-Identifier: MIT
//
// The catalogue: one policy object for each edition of each city, `cities::CITY_YYYY_MM`; `cities::CITY` is the one a
// firm would ask today.
#ifndef BYLAW_CITIES_HPP
#define BYLAW_CITIES_HPP

#include <bylaw/cities/beijing.hpp>
#include <bylaw/cities/chengdu.hpp>
#include <bylaw/cities/hangzhou.hpp>
#include <bylaw/cities/shanghai.hpp>
#include <bylaw/cities/shenzhen.hpp>
#include <bylaw/cities/suzhou.hpp>
#include <bylaw/cities/tianjin.hpp>
#include <bylaw/cities/wuhan.hpp>

#include <string_view>

namespace bylaw::cities {

/// Calls `visit(policy)` for every edition of every city.
template <class Visitor>
constexpr void for_each_city(Visitor&& visit) {
  visit(hangzhou_2025_04);
  visit(hangzhou_2025_06);
  visit(tianjin_2025_04);
  visit(tianjin_2025_05);
  visit(wuhan_2025_04);
  visit(chengdu_2025_04);
  visit(chengdu_2025_08);
  visit(suzhou_2025_04);
  visit(suzhou_2026_01);
  visit(beijing_2023_10);
  visit(beijing_2024_11);
  visit(beijing_2025_04);
  visit(shanghai_2025_04);
  visit(shanghai_2025_07);
  visit(shenzhen_2024_12);
}

/// Calls `visit(policy)` with the edition a firm would ask today of the city of this English or Chinese name, "Chengdu"
/// or "成都"; false, and no call, when there is no such city.
template <class Visitor>
constexpr bool visit_city(std::string_view name, Visitor&& visit) {
  const auto try_city = [&](const auto& policy) {
    if (policy.about().city.english != name && policy.about().city.chinese != name) return false;
    visit(policy);
    return true;
  };
  return try_city(hangzhou) || try_city(tianjin) || try_city(wuhan) || try_city(chengdu) || try_city(suzhou) ||
         try_city(beijing) || try_city(shanghai) || try_city(shenzhen);
}

}  // namespace bylaw::cities

#endif
