// SPDX-License-Identifier: MIT
// expect: there_is_no_parameter_at_this_path
#include <bylaw/cities.hpp>
#include <bylaw/parameters.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto reform = bylaw::with(bylaw::cities::chengdu_2025_08, "compute-voucher.at_most", 600_wan);
#else
constexpr auto reform = bylaw::with(bylaw::cities::chengdu_2025_08, "compute-voucher.at_most_per_year", 600_wan);
#endif
