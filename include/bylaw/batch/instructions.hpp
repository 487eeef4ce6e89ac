// SPDX-License-Identifier: MIT
//
// What a file of the program is compiled for, and what the processor has beyond it.
#ifndef BYLAW_BATCH_INSTRUCTIONS_HPP
#define BYLAW_BATCH_INSTRUCTIONS_HPP

// The instruction sets beyond the one that the program is compiled for, asked of the processor while the program runs.
// Which ones depends on the compiler's flags, and two files of a program may be compiled with different flags: every
// function below has them as a template parameter, so that the linker never takes one for another.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(BYLAW_NO_DISPATCH)
#define BYLAW_DISPATCH 1
#else
#define BYLAW_DISPATCH 0
#endif

namespace bylaw::detail {

enum class instructions { baseline, avx2, avx512 };

/// What this file of the program is compiled for.
inline constexpr instructions compiled_for =
#if defined(__AVX512F__) && defined(__AVX512DQ__) && defined(__AVX512VL__)
    instructions::avx512;
#elif defined(__AVX2__)
    instructions::avx2;
#else
    instructions::baseline;
#endif

/// The best the processor has; at least what the file is compiled for.
template <instructions Compiled>
instructions best_instructions() noexcept {
#if BYLAW_DISPATCH
  if constexpr (Compiled != instructions::avx512) {
    static const bool has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
                                   __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");
    static const bool has_avx2 = __builtin_cpu_supports("avx2");
    return has_avx512 ? instructions::avx512 : has_avx2 ? instructions::avx2 : Compiled;
  }
#endif
  return Compiled;
}

}  // namespace bylaw::detail

#endif
