// SPDX-License-Identifier: MIT
//
// Firms as columns: one array per fact, the caller's own, no copy.
#ifndef BYLAW_BATCH_COLUMNS_HPP
#define BYLAW_BATCH_COLUMNS_HPP

#include <bylaw/on.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <span>

namespace bylaw {

/// Columns that belong together differ in length.
class columns_of_different_lengths : public error {
 public:
  columns_of_different_lengths(std::string_view column, std::size_t length, std::size_t expected) noexcept {
    append("columns of different lengths: '");
    append(column);
    append("' has ");
    append(static_cast<std::int64_t>(length));
    append(" rows, expected ");
    append(static_cast<std::int64_t>(expected));
  }
};

/// A column in which values are missing: row i is known where bit i % 8 of byte i / 8 is set, as Arrow and Parquet
/// readers have it. A missing value is unknown, and never read.
template <class T>
struct known_where {
  std::span<const T> values;
  std::span<const std::uint8_t> bits;

  /// Error: `columns_of_different_lengths` if there are fewer bits than values.
  constexpr known_where(std::span<const T> column, std::span<const std::uint8_t> validity)
      : values(column), bits(validity) {
    if (bits.size() < values.size() / 8 + (values.size() % 8 != 0 ? 1 : 0))
      detail::raise(columns_of_different_lengths("validity bits", bits.size() * 8, values.size()));
  }
};
template <class T, std::size_t Extent>
known_where(std::span<T, Extent>, std::span<const std::uint8_t>) -> known_where<std::remove_const_t<T>>;
template <class T, std::size_t Extent>
known_where(std::span<T, Extent>, std::span<std::uint8_t>) -> known_where<std::remove_const_t<T>>;

namespace detail {

/// A value of the same fact for every row.
template <class T>
struct uniform {
  T value;
};

/// True if a cell may hold a fact of type T.
template <class T, class Cell>
consteval bool is_cell() {
  if constexpr (optional_like<Cell>)
    return is_cell<T, std::remove_cvref_t<decltype(*std::declval<const Cell&>())>>();
  else if constexpr (std::same_as<T, money>)
    return std::same_as<Cell, money> || std::same_as<Cell, std::int64_t>;
  else if constexpr (std::same_as<T, bool>)
    return std::same_as<Cell, bool> || std::same_as<Cell, std::uint8_t>;
  else
    return whole_number<Cell>;
}

/// The value in a cell, in a form that a fact of type T may be given.
template <class T, class Cell>
BYLAW_ALWAYS_INLINE constexpr auto value_in(const Cell& cell) noexcept {
  if constexpr (optional_like<Cell>) {
    using inner = decltype(value_in<T>(*cell));
    return cell.has_value() ? std::optional<inner>(value_in<T>(*cell)) : std::nullopt;
  } else if constexpr (std::same_as<T, money> && std::same_as<Cell, std::int64_t>) {
    return money::from_fen(cell);
  } else if constexpr (std::same_as<T, bool>) {
    return cell != 0;
  } else {
    return cell;
  }
}

template <class Source>
struct column_traits {
  static constexpr bool is_column = false;
};
template <class Cell, std::size_t Extent>
struct column_traits<std::span<Cell, Extent>> {
  static constexpr bool is_column = true;
  using cell = std::remove_const_t<Cell>;
  static constexpr std::size_t size(const std::span<Cell, Extent>& column) noexcept { return column.size(); }
  template <class T>
  BYLAW_ALWAYS_INLINE static constexpr auto at(const std::span<Cell, Extent>& column, std::size_t row) noexcept {
    return value_in<T>(column[row]);
  }
};
template <class Cell>
struct column_traits<known_where<Cell>> {
  static constexpr bool is_column = true;
  using cell = Cell;
  static constexpr std::size_t size(const known_where<Cell>& column) noexcept { return column.values.size(); }
  template <class T>
  BYLAW_ALWAYS_INLINE static constexpr auto at(const known_where<Cell>& column, std::size_t row) noexcept {
    using value = decltype(value_in<T>(column.values[row]));
    const bool known = (column.bits[row / 8] >> (row % 8) & 1) != 0;
    return known ? std::optional<value>(value_in<T>(column.values[row])) : std::nullopt;
  }
};

template <class Binding>
consteval bool is_column_binding() {
  if constexpr (is_stated_form<typename Binding::source_type>)
    return true;
  else if constexpr (column_traits<typename Binding::source_type>::is_column)
    return is_cell<typename Binding::bound_fact::value_type,
                   typename column_traits<typename Binding::source_type>::cell>();
  else
    return false;
}

}  // namespace detail

/// `columns{facts::model_rd_cost = std::span{costs}, facts::is_sme = std::span{flags}}`: firms by rows.
///
/// A money column is a span of `money` or of `std::int64_t` (fen); a count one of any whole numbers; yes/no one of
/// `bool` or `std::uint8_t` (not 0 is yes); any of them as `std::optional`, or with `known_where{span, bits}`. A value
/// in place of a span holds for every row. The arrays must outlive the columns.
///
/// Error: `columns_of_different_lengths`.
template <class... Binding>
class columns : detail::bindings<Binding...> {
  static_assert(
      (detail::is_column_binding<Binding>() && ...),
      "a column is a std::span (of bylaw::money or std::int64_t fen for money, of whole numbers for a count, of "
      "bool or std::uint8_t for yes/no, or of std::optional of these), known_where{span, bits}, or one value");
  static_assert(detail::each_fact_once<Binding...>, "a fact has two columns");

  template <class Fact>
  using source_type = std::remove_cvref_t<decltype(detail::source_of<Fact>(std::declval<const columns&>()))>;

 public:
  constexpr explicit columns(const Binding&... bindings) : detail::bindings<Binding...>(bindings...) {
    bool sized = false;
    [[maybe_unused]] const int measured[] = {0, (measure(bindings, sized), 0)...};
  }

  /// The number of rows.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }

  /// One firm: its facts are read of the columns when they are asked for.
  class row {
   public:
    constexpr row(const columns& all, std::size_t index) noexcept : all_(&all), index_(index) {}

    template <class Fact>
    requires(std::same_as<Fact, typename Binding::bound_fact> || ...) [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto
    operator[](const Fact&) const {
      const auto& source = detail::source_of<Fact>(*all_);
      if constexpr (detail::is_stated_form<source_type<Fact>>)
        return source;
      else
        return detail::column_traits<source_type<Fact>>::template at<typename Fact::value_type>(source, index_);
    }

   private:
    const columns* all_;
    std::size_t index_;
  };
  [[nodiscard]] constexpr row operator[](std::size_t index) const noexcept { return {*this, index}; }

  /// The column of a fact as a pointer to its first cell, or as a `uniform`; nothing where it is not that plain.
  template <class Fact>
  [[nodiscard]] constexpr auto plain_column() const noexcept {
    if constexpr ((std::same_as<Fact, typename Binding::bound_fact> || ...)) {
      const auto& source = detail::source_of<Fact>(*this);
      if constexpr (std::same_as<source_type<Fact>, typename Fact::value_type>)
        return detail::uniform<typename Fact::value_type>{source};
      else if constexpr (
          requires { source.data(); } && requires { typename plain_cell<source_type<Fact>>::type; })
        return static_cast<const typename plain_cell<source_type<Fact>>::type*>(source.data());
    }
  }

 private:
  template <class Source>
  struct plain_cell {};
  template <class Cell, std::size_t Extent>
  requires(!detail::optional_like<Cell>) struct plain_cell<std::span<Cell, Extent>> {
    using type = std::remove_const_t<Cell>;
  };

  template <class Fact, class Source>
  constexpr void measure(const binding<Fact, Source>& column, bool& sized) {
    if constexpr (detail::column_traits<Source>::is_column) {
      const std::size_t length = detail::column_traits<Source>::size(column.source);
      if (sized && length != size_) detail::raise(columns_of_different_lengths(Fact::name, length, size_));
      size_ = length;
      sized = true;
    }
  }

  std::size_t size_ = 0;
};

template <class... Binding>
columns(Binding...) -> columns<Binding...>;

namespace detail {

// Firms by number: columns, a range of firms of the user's own, or one of these in open_world or closed_world.

template <class Firms>
concept indexed_firms = requires(const Firms& firms, std::size_t i) {
  { firms.size() } -> std::convertible_to<std::size_t>;
  firms[i];
};
template <class Firms>
concept range_of_firms = std::ranges::random_access_range<const Firms> && std::ranges::sized_range<const Firms>;

// The wrappers that firms one by one and many at once share.
template <class T>
inline constexpr bool is_open_world = false;
template <class Firms>
inline constexpr bool is_open_world<open_world_of<Firms>> = true;
template <class T>
inline constexpr bool is_closed_world = false;
template <class Firms>
inline constexpr bool is_closed_world<closed_world_of<Firms>> = true;
template <class T>
inline constexpr bool is_dated = false;
template <class Firms>
inline constexpr bool is_dated<dated_firm<Firms>> = true;

template <class Firms>
constexpr std::size_t count_of(const Firms& firms) {
  if constexpr (is_open_world<Firms> || is_closed_world<Firms> || is_dated<Firms>)
    return count_of(firms.inner);
  else if constexpr (range_of_firms<Firms>)
    return static_cast<std::size_t>(std::ranges::size(firms));
  else
    return firms.size();
}

template <class Firms>
BYLAW_ALWAYS_INLINE constexpr decltype(auto) firm_at(const Firms& firms, std::size_t i) {
  if constexpr (is_open_world<Firms>)
    return open_world(firm_at(firms.inner, i));
  else if constexpr (is_closed_world<Firms>)
    return closed_world(firm_at(firms.inner, i));
  else if constexpr (is_dated<Firms>)
    return asked_on(firm_at(firms.inner, i), on{firms.day});
  else if constexpr (range_of_firms<Firms>)
    return std::ranges::begin(firms)[static_cast<std::ranges::range_difference_t<const Firms>>(i)];
  else
    return firms[i];
}

/// The column of a fact where it is plain: a pointer, or the same value for all rows. Else nothing (void): then firms
/// are evaluated row by row. So are those that are asked about on a day.
template <class Fact, class Firms>
constexpr auto plain_column_of(const Firms& firms) {
  if constexpr (is_closed_world<Firms>) {
    if constexpr (!std::is_void_v<decltype(plain_column_of<Fact>(firms.inner))>)
      return plain_column_of<Fact>(firms.inner);
    else if constexpr (
        !is_of_the_day<Fact> && requires { firms.inner.template plain_column<Fact>(); } &&
        !requires { firms.inner[std::size_t{}][Fact{}]; })
      return uniform<typename Fact::value_type>{};
  } else if constexpr (is_open_world<Firms>) {
    return plain_column_of<Fact>(firms.inner);
  } else if constexpr (requires { firms.template plain_column<Fact>(); }) {
    return firms.template plain_column<Fact>();
  }
}

}  // namespace detail
}  // namespace bylaw

#endif
