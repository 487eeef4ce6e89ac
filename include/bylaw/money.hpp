// SPDX-License-Identifier: MIT
//
// The values rules compute with: money, rate, range, rounding, and their literals.
#ifndef BYLAW_MONEY_HPP
#define BYLAW_MONEY_HPP

#include <bylaw/values/literals.hpp>
#include <bylaw/values/money.hpp>
#include <bylaw/values/range.hpp>
#include <bylaw/values/rate.hpp>
#include <bylaw/values/rounding.hpp>

#endif
