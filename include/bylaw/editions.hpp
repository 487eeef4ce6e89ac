// SPDX-License-Identifier: MIT
//
// Which editions count on a day: `editions_on(on{date{2026, 3, 1}}, chengdu_2025_04, chengdu_2025_08, my_city)`.
// Opt-in, on the core alone.
#ifndef BYLAW_EDITIONS_HPP
#define BYLAW_EDITIONS_HPP

#include <bylaw/on.hpp>
#include <bylaw/policy.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace bylaw {

/// An edition that counts on a day.
struct dated_edition {
  about document{};
  /// `yes`, or `unknown` where its dates, as far as they are known, do not settle it. Of a draft `no`: it counts for
  /// what it may become.
  verdict in_force = verdict::no;

  [[nodiscard]] constexpr bool is_draft() const noexcept { return document.status == status::draft; }
};

/// The editions that count on a day, in the order they were given; which one begins next, and which one ended last.
template <std::size_t Capacity>
class dated_editions {
 public:
  [[nodiscard]] constexpr const dated_edition* begin() const noexcept BYLAW_LIFETIME_BOUND { return found_.data(); }
  [[nodiscard]] constexpr const dated_edition* end() const noexcept BYLAW_LIFETIME_BOUND {
    return found_.data() + size_;
  }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  constexpr explicit operator bool() const noexcept { return !empty(); }

  /// Whether the edition of this name, "chengdu_2025_08", is among them.
  [[nodiscard]] constexpr bool contains(detail::passing_text edition) const noexcept {
    for (const dated_edition& one : *this)
      if (one.document.edition == edition) return true;
    return false;
  }

  /// The first edition that begins after the day, as far as its dates are known; null if there is none.
  [[nodiscard]] constexpr const about* next() const& noexcept BYLAW_LIFETIME_BOUND {
    return has_next_ ? &next_ : nullptr;
  }
  /// The edition that ended last before the day; null if there is none.
  [[nodiscard]] constexpr const about* last() const& noexcept BYLAW_LIFETIME_BOUND {
    return has_last_ ? &last_ : nullptr;
  }
  const about* next() const&& = delete;  // it would be gone at the end of the line
  const about* last() const&& = delete;

  /// Looks at one more document; error: `invalid_parameter` where `Capacity` were found. `is_replaced`: whether the
  /// edition that took its place has begun.
  constexpr void examine(const about& document, date day, bool is_replaced) {
    if (size_ == Capacity) raise(invalid_parameter("there is no room for another edition"));
    const validity when = validity_of(document);
    if (detail::in_force_or_published_on(when, day).may_hold()) {
      if (document.status != status::draft || !is_replaced) found_[size_++] = {document, detail::counts_on(when, day)};
    } else if (document.status != status::draft && when.until.is_known() && when.until.latest() < day) {
      if (!has_last_ || validity_of(last_).until.latest() < when.until.latest()) last_ = document;
      has_last_ = true;
    } else {
      if (!has_next_ || first_day(when) < first_day(validity_of(next_))) next_ = document;
      has_next_ = true;
    }
  }

 private:
  static constexpr date first_day(const validity& when) noexcept {
    const bool is_draft = when.status == status::draft;
    return when.from.is_known() && !is_draft ? when.from.earliest() : when.published.earliest();
  }

  std::array<dated_edition, Capacity> found_{};
  std::size_t size_ = 0;
  about next_{};
  about last_{};
  bool has_next_ = false;
  bool has_last_ = false;
};

/// Of these documents those that count on a day: in force, perhaps in force, or a draft that is published and whose
/// successor has not begun. Null ones are passed over. Quadratic in the number of documents.
template <std::size_t Count>
[[nodiscard]] constexpr dated_editions<Count> editions_on(const on& when, const std::array<const about*, Count>& documents) {
  dated_editions<Count> all;
  for (const about* document : documents) {
    if (document == nullptr) continue;
    bool is_replaced = false;
    for (const about* other : documents)
      if (other != nullptr && !other->edition.empty() && other->edition == document->superseded_by)
        is_replaced = is_replaced || detail::has_certainly_begun(validity_of(*other), when.day);
    all.examine(*document, when.day, is_replaced);
  }
  return all;
}

/// The same of policies.
template <class... Element, class... Policy>
[[nodiscard]] constexpr dated_editions<1 + sizeof...(Policy)> editions_on(const on& when, const policy<Element...>& first,
                                                                    const Policy&... more) {
  return editions_on(when, std::array<const about*, 1 + sizeof...(Policy)>{&first.about(), &more.about()...});
}

template <std::same_as<date> Day, class... Any>
constexpr void editions_on(const Day&, const Any&...) {
  static_assert(detail::always_false<Day>,
                "the day that is asked about is said so: editions_on(on{date{2026, 3, 1}}, policy, ...)");
}

}  // namespace bylaw

#endif
