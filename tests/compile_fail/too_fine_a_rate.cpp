// SPDX-License-Identifier: MIT
// expect: a_literal_is_finer_than_its_smallest_unit
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto share = 0.00001_pct;
#else
constexpr auto share = 0.0001_pct;
#endif
