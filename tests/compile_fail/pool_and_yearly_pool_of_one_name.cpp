// SPDX-License-Identifier: MIT
// expect: one_pool_name_has_two_budgets
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::pool other{"voucher", 1000_wan};
#else
constexpr bylaw::annual_pool other{"voucher", 1000_wan};
#endif
constexpr bylaw::policy policy{bylaw::about{},
                               bylaw::clause{"a", bylaw::fixed_award{5_wan} | bylaw::annual_pool{"voucher", 1000_wan}},
                               bylaw::clause{"b", bylaw::fixed_award{5_wan} | other}};
