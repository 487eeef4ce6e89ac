// SPDX-License-Identifier: MIT
//
// A yearly budget that several firms' awards are drawn from: `annual_pool{"compute-voucher", 1000_wan}`.
#ifndef BYLAW_RULES_ANNUAL_POOL_HPP
#define BYLAW_RULES_ANNUAL_POOL_HPP

#include <bylaw/rules/pool.hpp>

namespace bylaw {

/// A yearly budget. Several clauses may share one, by its name.
struct annual_pool : pool {
  using pool::pool;

  constexpr auto parts() const { return parts_of("annual_pool", part{"name", name}, part{"budget", budget}); }
};

}  // namespace bylaw

#endif
