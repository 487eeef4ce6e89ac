// SPDX-License-Identifier: MIT
//
// What a block of rows moves, of one clause: a loop without a branch, which compilers turn into vectors.
#ifndef BYLAW_DIFFERENCE_BLOCK_SUMS_HPP
#define BYLAW_DIFFERENCE_BLOCK_SUMS_HPP

#include <bylaw/batch/instructions.hpp>
#include <bylaw/money.hpp>

#include <cstddef>
#include <cstdint>

namespace bylaw::detail {

/// The amounts of some rows under both policies.
struct amounts_of_block {
  const money* low_before = nullptr;
  const money* high_before = nullptr;
  const money* low_after = nullptr;
  const money* high_after = nullptr;
};

/// In fen. Counts where `fits()`.
struct block_sums {
  std::uint64_t bits = 0;
  std::uint64_t low_before = 0, high_before = 0, low_after = 0, high_after = 0;
  std::uint64_t low_gained = 0, high_gained = 0;
  std::uint64_t gain = 0, lose = 0, either = 0;
  /// The furthest that any row moves, up and down.
  std::int64_t low_up = 0, high_up = 0, low_down = 0, high_down = 0;

  /// True if 256 of the greatest amount there was do not leave 64 bits; none is then unlimited.
  constexpr bool fits() const noexcept { return bits < std::uint64_t{1} << 54; }
};

BYLAW_ALWAYS_INLINE inline void add_up_rows(block_sums& sums, std::size_t count, const money* __restrict low_before,
                                            const money* __restrict high_before, const money* __restrict low_after,
                                            const money* __restrict high_after) {
  // Counters of its own: g++ keeps members in memory.
  block_sums s;
  for (std::size_t row = 0; row < count; ++row) {
    const std::int64_t bl = low_before[row].fen(), bh = high_before[row].fen();
    const std::int64_t al = low_after[row].fen(), ah = high_after[row].fen();
    const std::int64_t low = al - bl, high = ah - bh;  // of two that are not below zero
    s.bits |= static_cast<std::uint64_t>(bh | ah);
    s.low_before += static_cast<std::uint64_t>(bl);
    s.high_before += static_cast<std::uint64_t>(bh);
    s.low_after += static_cast<std::uint64_t>(al);
    s.high_after += static_cast<std::uint64_t>(ah);
    s.low_gained += static_cast<std::uint64_t>(low > 0 ? low : 0);
    s.high_gained += static_cast<std::uint64_t>(high > 0 ? high : 0);
    const std::uint64_t rises = static_cast<std::uint64_t>(low > 0) | static_cast<std::uint64_t>(high > 0);
    const std::uint64_t falls = static_cast<std::uint64_t>(low < 0) | static_cast<std::uint64_t>(high < 0);
    s.gain += rises & ~falls;
    s.lose += falls & ~rises;
    s.either += rises & falls;
    s.low_up = low > s.low_up ? low : s.low_up;
    s.high_up = high > s.high_up ? high : s.high_up;
    s.low_down = low < s.low_down ? low : s.low_down;
    s.high_down = high < s.high_down ? high : s.high_down;
  }
  sums = s;
}

#if BYLAW_DISPATCH
template <instructions Compiled>
[[gnu::target("avx2"), gnu::noinline]] void add_up_with_avx2(block_sums& sums, std::size_t count, const amounts_of_block& of) {
  add_up_rows(sums, count, of.low_before, of.high_before, of.low_after, of.high_after);
}
template <instructions Compiled>
[[gnu::target("avx512f,avx512dq,avx512vl,avx512bw"), gnu::noinline]] void add_up_with_avx512(block_sums& sums, std::size_t count,
                                                                                            const amounts_of_block& of) {
  add_up_rows(sums, count, of.low_before, of.high_before, of.low_after, of.high_after);
}
#endif

/// With the best instructions there are.
template <instructions Compiled = compiled_for>
block_sums add_up_block([[maybe_unused]] instructions use, std::size_t count, const amounts_of_block& of) {
  block_sums sums;
#if BYLAW_DISPATCH
  if constexpr (Compiled != instructions::avx512) {
    if (use == instructions::avx512) {
      add_up_with_avx512<Compiled>(sums, count, of);
      return sums;
    }
  }
  if constexpr (Compiled == instructions::baseline) {
    if (use == instructions::avx2) {
      add_up_with_avx2<Compiled>(sums, count, of);
      return sums;
    }
  }
#endif
  add_up_rows(sums, count, of.low_before, of.high_before, of.low_after, of.high_after);
  return sums;
}

}  // namespace bylaw::detail

#endif
