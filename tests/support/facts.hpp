// SPDX-License-Identifier: MIT
//
// Facts for the tests.
#ifndef BYLAW_TESTS_SUPPORT_FACTS_HPP
#define BYLAW_TESTS_SUPPORT_FACTS_HPP

#include <bylaw/fact.hpp>

#include <cstdint>

namespace support {

namespace facts {
inline constexpr bylaw::fact<bylaw::money, "cost", "费用"> cost;
inline constexpr bylaw::fact<bylaw::money, "input", "投入"> input;
inline constexpr bylaw::fact<bylaw::money, "revenue", "营收"> revenue;
inline constexpr bylaw::fact<std::int64_t, "staff", "员工"> staff;
inline constexpr bylaw::fact<std::int64_t, "patents", "专利"> patents;
inline constexpr bylaw::fact<bool, "is small", "小微"> is_small;
inline constexpr bylaw::fact<bool, "is new", "新设"> is_new;
inline constexpr bylaw::fact<bool, "is local", "本地"> is_local;
}  // namespace facts

}  // namespace support

#endif
