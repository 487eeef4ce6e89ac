// SPDX-License-Identifier: MIT
//
// Firms from comma-separated values: `csv_firms table{in, facts::all}; for (const auto& row : table) ...`. Opt-in, on the
// core and parse.hpp.
#ifndef BYLAW_CSV_HPP
#define BYLAW_CSV_HPP

#include <bylaw/csv/rows.hpp>

#include <bylaw/csv/firms.hpp>

#endif
