// SPDX-License-Identifier: MIT
//
// What one clause of a city gives a firm of which nothing else is so.
#ifndef BYLAW_TESTS_SUPPORT_CITY_CASE_HPP
#define BYLAW_TESTS_SUPPORT_CITY_CASE_HPP

#include "support/case_table.hpp"

#include <bylaw/cities.hpp>

namespace support {

template <class Policy, class... Stated>
constexpr bylaw::outcome ask_city(const Policy& city, std::string_view clause, const Stated&... stated) {
  return bylaw::evaluate(city, bylaw::closed_world(bylaw::firm{stated...}))[clause];
}

}  // namespace support

#endif
