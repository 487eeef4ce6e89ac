// SPDX-License-Identifier: MIT
//
// Values from text, as people and files write them: `800万`, `1.2亿元`, `8,000,000.00`, `30%`, `是`, `2026-03-01`; and
// a firm whose facts are given by name. Opt-in, on the core alone. Exact: no floating point, no locale.
#ifndef BYLAW_PARSE_HPP
#define BYLAW_PARSE_HPP

#include <bylaw/parse/parsed.hpp>

#include <bylaw/parse/values.hpp>

#include <bylaw/parse/dates.hpp>

#include <bylaw/parse/named_firm.hpp>

#endif
