// SPDX-License-Identifier: MIT
//
// A second translation unit of the program; its author has included half the world before.
#define BYLAW_HOSTILE_SECOND
#include "standard.hpp"

#include "macros.hpp"

#include "everything.hpp"

#include "addresses.hpp"

namespace hostile {
addresses addresses_in_a_second_unit() { return own_addresses(); }
}  // namespace hostile
