// SPDX-License-Identifier: MIT
//
// A tempting mistake gets a function of its own, which fails where it is used and says what to write instead. Not `=
// delete`: before C++26 that says nothing, and the reason would stand in a note, if at all.
#ifndef BYLAW_DETAIL_ALWAYS_FALSE_HPP
#define BYLAW_DETAIL_ALWAYS_FALSE_HPP

namespace bylaw::detail {

/// False, but only once the template it stands in is used: `static_assert(always_false<T>, "what to write instead")`.
template <class...>
inline constexpr bool always_false = false;

}  // namespace bylaw::detail

#endif
