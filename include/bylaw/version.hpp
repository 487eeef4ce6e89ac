// SPDX-License-Identifier: MIT
//
// The version, and the one place it is written: CMake, the pkg-config file and the package recipes read it from here.
#ifndef BYLAW_VERSION_HPP
#define BYLAW_VERSION_HPP

#define BYLAW_VERSION_MAJOR 0
#define BYLAW_VERSION_MINOR 1
#define BYLAW_VERSION_PATCH 0

/// One number that the preprocessor can compare: `#if BYLAW_VERSION >= 10203` asks for 1.2.3 or later.
#define BYLAW_VERSION (BYLAW_VERSION_MAJOR * 10000 + BYLAW_VERSION_MINOR * 100 + BYLAW_VERSION_PATCH)

#endif
