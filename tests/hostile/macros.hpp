// SPDX-License-Identifier: MIT
//
// Macros that a program has seen before it includes bylaw, because a header it needs defines them. Not all there are:
// those a user of this library meets (a back end on Windows, a Qt program, a build by autotools, an old test framework)
// and that are words, since a word is what a library might use too. They are defined after the standard headers, which
// take some of them back.
#ifndef BYLAW_TESTS_MACROS_HPP
#define BYLAW_TESTS_MACROS_HPP

#define HOSTILE_MACRO this_word_was_replaced_by_a_macro ~

// <windows.h>: minwindef.h, rpcndr.h, winerror.h, wingdi.h, winnt.h, winbase.h, winuser.h.
#define min(a, b) HOSTILE_MACRO
#define max(a, b) HOSTILE_MACRO
#define near HOSTILE_MACRO
#define far HOSTILE_MACRO
#define small HOSTILE_MACRO
#define hyper HOSTILE_MACRO
#define interface HOSTILE_MACRO
#define pascal HOSTILE_MACRO
#define cdecl HOSTILE_MACRO
#define uuid HOSTILE_MACRO
#define IN HOSTILE_MACRO
#define OUT HOSTILE_MACRO
#define OPTIONAL HOSTILE_MACRO
#define CONST HOSTILE_MACRO
#define VOID HOSTILE_MACRO
#define TRUE HOSTILE_MACRO
#define FALSE HOSTILE_MACRO
#define ERROR HOSTILE_MACRO
#define NO_ERROR HOSTILE_MACRO
#define DELETE HOSTILE_MACRO
#define IGNORE HOSTILE_MACRO
#define INFINITE HOSTILE_MACRO
#define STRICT HOSTILE_MACRO
#define ABSOLUTE HOSTILE_MACRO
#define RELATIVE HOSTILE_MACRO
#define OPAQUE HOSTILE_MACRO
#define TRANSPARENT HOSTILE_MACRO
#define DIFFERENCE HOSTILE_MACRO
#define CALLBACK HOSTILE_MACRO
#define TEXT(text) HOSTILE_MACRO
#define RGB(r, g, b) HOSTILE_MACRO
#define Yield() HOSTILE_MACRO
// <math.h> of several systems.
#define DOMAIN HOSTILE_MACRO
#define OVERFLOW HOSTILE_MACRO
#define UNDERFLOW HOSTILE_MACRO
#define SING HOSTILE_MACRO
// <sys/sysmacros.h>, <sys/param.h>; and what g++ defines itself with -std=gnu++20.
#define major(device) HOSTILE_MACRO
#define minor(device) HOSTILE_MACRO
#define roundup(x, y) HOSTILE_MACRO
#define powerof2(x) HOSTILE_MACRO
#undef linux
#define linux HOSTILE_MACRO
#undef unix
#define unix HOSTILE_MACRO
// <X11/X.h>, <X11/Xlib.h>.
#define None HOSTILE_MACRO
#define Success HOSTILE_MACRO
#define Always HOSTILE_MACRO
#define Status HOSTILE_MACRO
#define Bool HOSTILE_MACRO
#define True HOSTILE_MACRO
#define False HOSTILE_MACRO
// <AssertMacros.h> of macOS.
#define check(assertion) HOSTILE_MACRO
#define verify(assertion) HOSTILE_MACRO
#define require(assertion, label) HOSTILE_MACRO
#define nil HOSTILE_MACRO
// Qt without QT_NO_KEYWORDS.
#define emit HOSTILE_MACRO
#define signals HOSTILE_MACRO
#define slots HOSTILE_MACRO
#define foreach(variable, container) HOSTILE_MACRO
#define forever HOSTILE_MACRO
// R's headers, which researchers' extensions include.
#define length(x) HOSTILE_MACRO
#define allocVector(t, n) HOSTILE_MACRO
// config.h of autotools, and what projects of all kinds define.
#define PACKAGE HOSTILE_MACRO
#define VERSION HOSTILE_MACRO
#define DEBUG HOSTILE_MACRO
#define ASSERT(condition) HOSTILE_MACRO
#define UNUSED HOSTILE_MACRO
#define likely(x) HOSTILE_MACRO
#define unlikely(x) HOSTILE_MACRO
// CppUnit, UnitTest++, Catch, doctest and others.
#define CHECK(condition) HOSTILE_MACRO
#define REQUIRE(condition) HOSTILE_MACRO
#define FAIL(message) HOSTILE_MACRO
#define INFO(message) HOSTILE_MACRO
#define WARN(condition) HOSTILE_MACRO
#define TEST(name) HOSTILE_MACRO
#define SECTION(name) HOSTILE_MACRO
#define SUITE(name) HOSTILE_MACRO
#define MESSAGE(text) HOSTILE_MACRO

#endif
