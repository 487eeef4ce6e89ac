// SPDX-License-Identifier: MIT
//
// What <bylaw/catalogue.hpp> declares, for every program of the tests that asks for a city by name.
#include <bylaw/catalogue_definitions.hpp>
