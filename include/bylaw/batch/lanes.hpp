// SPDX-License-Identifier: MIT
//
// Many firms of plain columns at once: a loop without a branch, which compilers turn into vectors.
//
// The rules are the ones of `evaluate`, on a firm whose facts are known to be exact and small; nothing is written
// twice. A block of rows is first asked whether it is so (one `or` over each column); one that is not goes the way of
// single rows.
#ifndef BYLAW_BATCH_LANES_HPP
#define BYLAW_BATCH_LANES_HPP

#include <bylaw/batch/columns.hpp>
#include <bylaw/batch/fits.hpp>

// The instruction sets beyond the one that the program is compiled for, asked of the processor while the program runs.
// Which ones depends on the compiler's flags, and two files of a program may be compiled with different flags: every
// function below has them as a template parameter, so that the linker never takes one for another.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(BYLAW_NO_DISPATCH)
#define BYLAW_DISPATCH 1
#else
#define BYLAW_DISPATCH 0
#endif

// Left to itself each compiler uses half of the widest registers.
#if defined(__clang__)
#define BYLAW_TARGET_AVX512 gnu::target("avx512f,avx512dq,avx512vl,avx512bw"), clang::min_vector_width(512)
#else
#define BYLAW_TARGET_AVX512 gnu::target("avx512f,avx512dq,avx512vl,avx512bw,prefer-vector-width=512")
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

/// A fact known to be at most `Most`.
template <class Fact, class Stored, std::int64_t Most>
struct bounded_slot : slot<Fact, Stored> {};
template <class Fact, class Stored, std::int64_t Most>
consteval std::int64_t upper_bound_of(const bounded_slot<Fact, Stored, Most>*) noexcept {
  return Most;
}

/// One of many firms evaluated side by side. Vectors multiply by halves, and the baseline has none worth using.
template <class... Slot>
struct lane : snapshot<Slot...> {
  using is_lane = void;
};
// 2^42 fen, 44 billion yuan: more than any firm's costs, and what rates need to multiply by halves.
template <class T>
inline constexpr std::int64_t most_in_a_lane = rate::most_in_halves;
template <>
inline constexpr std::int64_t most_in_a_lane<std::int64_t> = (std::int64_t{1} << 39) - 1;  // below 10^12
template <>
inline constexpr std::int64_t most_in_a_lane<bool> = 1;

template <class Cell>
BYLAW_ALWAYS_INLINE constexpr Cell cell_at(const Cell* cells, std::size_t row) noexcept {
  return cells[row];
}
template <class T>
BYLAW_ALWAYS_INLINE constexpr T cell_at(const uniform<T>& all, std::size_t) noexcept {
  return all.value;
}

template <class Fact, class Cell>
BYLAW_ALWAYS_INLINE constexpr auto lane_slot(const Cell& cell) noexcept {
  using T = typename Fact::value_type;
  return bounded_slot<Fact, T, most_in_a_lane<T>>{{normalised<T>(value_in<T>(cell))}};
}

/// Every bit that is set in any value of the column: small and not negative if this is.
template <class T, class Cell>
BYLAW_ALWAYS_INLINE constexpr std::uint64_t bits_in(const Cell* cells, std::size_t count) noexcept {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < count; ++i)
    bits |= static_cast<std::uint64_t>(number_of(normalised<T>(value_in<T>(cells[i]))));
  return bits;
}
template <class T, class Value>
BYLAW_ALWAYS_INLINE constexpr std::uint64_t bits_in(const uniform<Value>& all, std::size_t) noexcept {
  return static_cast<std::uint64_t>(number_of(all.value));
}

template <class Fact, class Source>
BYLAW_ALWAYS_INLINE constexpr bool fits_lanes(const Source& source, std::size_t count) noexcept {
  using T = typename Fact::value_type;
  if constexpr (std::same_as<T, bool>)
    return true;
  else
    return bits_in<T>(source, count) <= static_cast<std::uint64_t>(most_in_a_lane<T>);
}

template <class Source>
struct lane_source {
  using type = Source;
};
// g++ makes vectors only of what it is told not to overlap, and takes its word for it from parameters alone.
template <class Cell>
struct lane_source<const Cell*> {
  using type = const Cell* __restrict;
};

template <class Policy, class Facts, class... Source>
struct lanes;

template <class Policy, class... Fact, class... Source>
struct lanes<Policy, fact_types<Fact...>, Source...> {
  template <template <class...> class Firm>
  using firm_type = Firm<decltype(lane_slot<Fact>(cell_at(std::declval<const Source&>(), 0)))...>;

  /// One row raises no error in the midst of others.
  static constexpr bool every_amount_fits = detail::every_amount_fits<Policy, firm_type<snapshot>>;

  template <template <class...> class Firm>
  BYLAW_ALWAYS_INLINE static bool loop(const Policy& policy, std::size_t count, money* __restrict low,
                                       money* __restrict high, typename lane_source<Source>::type... columns) {
    if (!(... && fits_lanes<Fact>(columns, count))) return false;
    for (std::size_t row = 0; row < count; ++row) {
      const firm_type<Firm> firm{lane_slot<Fact>(cell_at(columns, row))...};
      const range<money> total =
          assess_clauses(policy, firm, std::make_index_sequence<Policy::clause_count()>{}).total();
      // By number: g++ gives up on a loop that copies objects, however small.
      low[row] = money::from_fen(total.low.fen());
      high[row] = money::from_fen(total.high.fen());
    }
    return true;
  }

  template <instructions Compiled>
  BYLAW_ALWAYS_INLINE static bool compiled(const Policy& policy, std::size_t count, money* __restrict low,
                                           money* __restrict high, typename lane_source<Source>::type... columns) {
    if constexpr (Compiled == instructions::baseline)
      return loop<snapshot>(policy, count, low, high, columns...);
    else
      return loop<lane>(policy, count, low, high, columns...);
  }
#if BYLAW_DISPATCH
  template <instructions Compiled>
  [[gnu::target("avx2"), gnu::noinline]] static bool with_avx2(const Policy& policy, std::size_t count,
                                                               money* __restrict low, money* __restrict high,
                                                               typename lane_source<Source>::type... columns) {
    return loop<lane>(policy, count, low, high, columns...);
  }
  template <instructions Compiled>
  [[BYLAW_TARGET_AVX512, gnu::noinline]] static bool with_avx512(const Policy& policy, std::size_t count,
                                                                 money* __restrict low, money* __restrict high,
                                                                 typename lane_source<Source>::type... columns) {
    return loop<lane>(policy, count, low, high, columns...);
  }
#endif

  /// Totals of `count` rows; false, and nothing that counts is written, if some value is not small or not valid.
  template <instructions Compiled = compiled_for>
  static bool run(instructions use, const Policy& policy, std::size_t count, money* low, money* high,
                  Source... columns) {
#if BYLAW_DISPATCH
    if constexpr (Compiled != instructions::avx512)
      if (use == instructions::avx512) return with_avx512<Compiled>(policy, count, low, high, columns...);
    if constexpr (Compiled == instructions::baseline)
      if (use == instructions::avx2) return with_avx2<Compiled>(policy, count, low, high, columns...);
#endif
    (void)use;
    return compiled<Compiled>(policy, count, low, high, columns...);
  }
};

}  // namespace bylaw::detail

#undef BYLAW_TARGET_AVX512

#endif
