// SPDX-License-Identifier: MIT
//
// Many firms of plain columns at once: a loop without a branch, which compilers turn into vectors.
//
// The rules are the ones of `evaluate`, on a firm whose facts are known to be exact and small; nothing is written
// twice. Whether it was so is known when a block of rows is done; one where it was not is done again, row by row.
#ifndef BYLAW_BATCH_LANES_HPP
#define BYLAW_BATCH_LANES_HPP

#include <bylaw/batch/columns.hpp>
#include <bylaw/batch/fits.hpp>
#include <bylaw/batch/instructions.hpp>

// Left to itself each compiler uses half of the widest registers.
#if defined(__clang__)
#define BYLAW_TARGET_AVX512 gnu::target("avx512f,avx512dq,avx512vl,avx512bw"), clang::min_vector_width(512)
#else
#define BYLAW_TARGET_AVX512 gnu::target("avx512f,avx512dq,avx512vl,avx512bw,prefer-vector-width=512")
#endif

namespace bylaw::detail {

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
inline constexpr std::int64_t most_in_a_lane = share_in_halves::limit;
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

/// Every bit that is set in any value of a type.
struct bits_in_lanes {
  std::uint64_t of_money = 0;
  std::uint64_t of_counts = 0;

  template <class T>
  BYLAW_ALWAYS_INLINE constexpr std::uint64_t& of() noexcept {
    if constexpr (std::same_as<T, money>)
      return of_money;
    else
      return of_counts;
  }
  /// True if every value was small, and none negative.
  constexpr bool fit() const noexcept {
    return of_money <= static_cast<std::uint64_t>(most_in_a_lane<money>) &&
           of_counts <= static_cast<std::uint64_t>(most_in_a_lane<std::int64_t>);
  }
};

/// The fact of one row; its bits are noted. Those that a lane has no room for are cut off: a sum of what no fact may be
/// would not be one that fits.
template <class Fact, class Cell>
BYLAW_ALWAYS_INLINE constexpr auto lane_slot(const Cell& cell, [[maybe_unused]] bits_in_lanes& bits) noexcept {
  using T = typename Fact::value_type;
  constexpr std::int64_t most = most_in_a_lane<T>;
  const T value = normalised<T>(value_in<T>(cell));
  if constexpr (std::same_as<T, bool>) {
    return bounded_slot<Fact, T, most>{{value}};
  } else {
    bits.of<T>() |= static_cast<std::uint64_t>(number_of(value));
    return bounded_slot<Fact, T, most>{{value_from<T>(number_of(value) & most)}};
  }
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

inline constexpr std::size_t rows_in_a_block = 256;

/// What is written of each row.
enum class kept { total, each_clause };

template <class Policy, class Facts, class... Source>
struct lanes;

template <class Policy, class... Fact, class... Source>
struct lanes<Policy, fact_types<Fact...>, Source...> {
  template <template <class...> class Firm>
  using firm_type =
      Firm<decltype(lane_slot<Fact>(cell_at(std::declval<const Source&>(), 0), std::declval<bits_in_lanes&>()))...>;

  /// One row raises no error in the midst of others.
  static constexpr bool every_amount_fits = detail::every_amount_fits<Policy, firm_type<snapshot>>;

  static constexpr auto clauses = std::make_index_sequence<Policy::clause_count()>{};

  // By number: g++ gives up on a loop that copies objects, however small.
  BYLAW_ALWAYS_INLINE static void keep(const range<money>& amount, std::size_t at, money* __restrict low,
                                       money* __restrict high) {
    low[at] = money::from_fen(amount.low.fen());
    high[at] = money::from_fen(amount.high.fen());
  }
  template <class Assessed, std::size_t... I>
  BYLAW_ALWAYS_INLINE static void keep_each([[maybe_unused]] const Assessed& assessed, std::size_t row,
                                            money* __restrict low, money* __restrict high, std::index_sequence<I...>) {
    (keep(assessed.begin()[I].amount, I * rows_in_a_block + row, low, high), ...);
  }

  template <template <class...> class Firm, kept Kept>
  BYLAW_ALWAYS_INLINE static bool loop(const Policy& policy, std::size_t count, money* __restrict low,
                                       money* __restrict high, typename lane_source<Source>::type... columns) {
    bits_in_lanes bits;
    for (std::size_t row = 0; row < count; ++row) {
      const firm_type<Firm> firm{lane_slot<Fact>(cell_at(columns, row), bits)...};
      const auto assessed = assess_clauses(policy, firm, clauses);
      if constexpr (Kept == kept::each_clause) {
        keep_each(assessed, row, low, high, clauses);
        keep(assessed.total(), Policy::clause_count() * rows_in_a_block + row, low, high);
      } else {
        keep(assessed.total(), row, low, high);
      }
    }
    return bits.fit();
  }

  template <instructions Compiled, kept Kept>
  BYLAW_ALWAYS_INLINE static bool compiled(const Policy& policy, std::size_t count, money* __restrict low,
                                           money* __restrict high, typename lane_source<Source>::type... columns) {
    if constexpr (Compiled == instructions::baseline)
      return loop<snapshot, Kept>(policy, count, low, high, columns...);
    else
      return loop<lane, Kept>(policy, count, low, high, columns...);
  }
#if BYLAW_DISPATCH
  template <instructions Compiled, kept Kept>
  [[gnu::target("avx2"), gnu::noinline]] static bool with_avx2(const Policy& policy, std::size_t count,
                                                               money* __restrict low, money* __restrict high,
                                                               typename lane_source<Source>::type... columns) {
    return loop<lane, Kept>(policy, count, low, high, columns...);
  }
  template <instructions Compiled, kept Kept>
  [[BYLAW_TARGET_AVX512, gnu::noinline]] static bool with_avx512(const Policy& policy, std::size_t count,
                                                                 money* __restrict low, money* __restrict high,
                                                                 typename lane_source<Source>::type... columns) {
    return loop<lane, Kept>(policy, count, low, high, columns...);
  }
#endif

  /// Totals of `count` rows, or each clause and then the total, `rows_in_a_block` apart; false, and what was written does
  /// not count, if some value is not small or not valid.
  template <kept Kept = kept::total, instructions Compiled = compiled_for>
  static bool run(instructions use, const Policy& policy, std::size_t count, money* low, money* high,
                  Source... columns) {
#if BYLAW_DISPATCH
    if constexpr (Compiled != instructions::avx512)
      if (use == instructions::avx512) return with_avx512<Compiled, Kept>(policy, count, low, high, columns...);
    if constexpr (Compiled == instructions::baseline)
      if (use == instructions::avx2) return with_avx2<Compiled, Kept>(policy, count, low, high, columns...);
#endif
    (void)use;
    return compiled<Compiled, Kept>(policy, count, low, high, columns...);
  }
};

}  // namespace bylaw::detail

#undef BYLAW_TARGET_AVX512

#endif
