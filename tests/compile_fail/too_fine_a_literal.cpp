// SPDX-License-Identifier: MIT
// expect: a_literal_is_finer_than_its_smallest_unit
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
inline bylaw::money amount() { return 0.001_yuan; }
#else
inline bylaw::money amount() { return 0.01_yuan; }
#endif
