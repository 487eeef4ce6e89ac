// SPDX-License-Identifier: MIT
// expect: a_literal_is_finer_than_its_smallest_unit
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto amount = 0.001_yuan;
#else
constexpr auto amount = 0.01_yuan;
#endif
