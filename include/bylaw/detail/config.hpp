// SPDX-License-Identifier: MIT
//
// What differs between compilers, and nothing else. No macro here changes a type or a result.
#ifndef BYLAW_DETAIL_CONFIG_HPP
#define BYLAW_DETAIL_CONFIG_HPP

// `assess` functions are tiny and take a constant policy. Left to its own heuristics clang keeps some of them out of
// line, and then the constants of the policy are loaded and multiplied at run time.
#if defined(__GNUC__) || defined(__clang__)
#define BYLAW_ALWAYS_INLINE [[gnu::always_inline]]
#define BYLAW_COLD [[gnu::cold, gnu::noinline]]
#define BYLAW_NOINLINE [[gnu::noinline]]
#elif defined(_MSC_VER)
#define BYLAW_ALWAYS_INLINE [[msvc::forceinline]]
#define BYLAW_COLD __declspec(noinline)
#define BYLAW_NOINLINE __declspec(noinline)
#else
#define BYLAW_ALWAYS_INLINE
#define BYLAW_COLD
#define BYLAW_NOINLINE
#endif

// A formula of a user's own carries no attribute; where it is called, clang takes it inline all the same. g++ would not: it
// reads the attribute of the caller when the caller is gone already.
#if defined(__clang__)
#define BYLAW_INLINES_ITS_CALLS [[gnu::flatten]]
#else
#define BYLAW_INLINES_ITS_CALLS
#endif

// True where the optimiser knows the value. It chooses between two ways to the same result, and nothing else.
#if defined(__GNUC__) || defined(__clang__)
#define BYLAW_IS_KNOWN(value) __builtin_constant_p(value)
#else
#define BYLAW_IS_KNOWN(value) false
#endif

// An empty member (a fact inside a rule) should take no room.
#if defined(_MSC_VER)
#define BYLAW_NO_UNIQUE_ADDRESS [[msvc::no_unique_address]]
#else
#define BYLAW_NO_UNIQUE_ADDRESS [[no_unique_address]]
#endif

// The result, or the object that is made, refers to this argument: clang then warns where it is gone too early.
#if defined(__has_cpp_attribute)
#if __has_cpp_attribute(clang::lifetimebound)
#define BYLAW_LIFETIME_BOUND [[clang::lifetimebound]]
#elif __has_cpp_attribute(msvc::lifetimebound)
#define BYLAW_LIFETIME_BOUND [[msvc::lifetimebound]]
#endif
#endif
#if !defined(BYLAW_LIFETIME_BOUND)
#define BYLAW_LIFETIME_BOUND
#endif

// clang 14 to 16 print a string template argument as a list of numbers; for them an error message spells the name as a
// pack of characters instead.
#if defined(__clang__) && __clang_major__ < 17
#define BYLAW_SPELL_NAMES_AS_CHARACTERS 1
#else
#define BYLAW_SPELL_NAMES_AS_CHARACTERS 0
#endif

#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define BYLAW_EXCEPTIONS 1
#else
#define BYLAW_EXCEPTIONS 0
#endif

#endif
