// SPDX-License-Identifier: MIT
// expect: ignoring return
// with: -Werror=unused-result
// without: bylaw/ledger/draw.hpp: struct [[nodiscard]] receipt => struct receipt
#include <bylaw/ledger.hpp>
using namespace bylaw::literals;

#ifdef FAULT
void draw(bylaw::ledger& books) { books.reserve({.id = 1, .firm = 2, .clause = "lease", .amount = 1_wan}); }
#else
auto draw(bylaw::ledger& books) { return books.reserve({.id = 1, .firm = 2, .clause = "lease", .amount = 1_wan}); }
#endif
