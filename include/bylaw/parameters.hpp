// SPDX-License-Identifier: MIT
//
// The figures of a policy by their paths: to list them, and to change them. `with(policy, path, value)` gives the same
// policy with a figure changed, in a constant or while a program runs; its structure, and so its speed, stay what they
// are. Opt-in.
#ifndef BYLAW_PARAMETERS_HPP
#define BYLAW_PARAMETERS_HPP

#include <bylaw/parameters/parameter.hpp>
#include <bylaw/parameters/run_time.hpp>
#include <bylaw/parameters/with.hpp>

#endif
