// SPDX-License-Identifier: MIT
//
// A shared library that uses bylaw inside, as the program does that loads it.
#include "everything.hpp"

#include "addresses.hpp"

namespace hostile {
addresses addresses_in_a_shared_library() { return own_addresses(); }
}  // namespace hostile
