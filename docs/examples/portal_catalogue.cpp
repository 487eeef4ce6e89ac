// SPDX-License-Identifier: MIT
//
// The catalogue of portal.cpp: the one file of the program that compiles policies.
#include <bylaw/catalogue_definitions.hpp>
