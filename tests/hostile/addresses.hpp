// SPDX-License-Identifier: MIT
//
// Where this translation unit finds constants, a variable and functions of the headers: all find the same, or there are
// two of what should be one.
#ifndef BYLAW_TESTS_ADDRESSES_HPP
#define BYLAW_TESTS_ADDRESSES_HPP

namespace hostile {

using addresses = std::array<const void*, 12>;

// One for each translation unit: were it inline, the linker would keep one, and compare it with itself.
static addresses own_addresses() {
  return {&bylaw::unknown,
          &bylaw::undocumented,
          &bylaw::unlimited,
          &bylaw::verdict::yes,
          &bylaw::rate::whole,
          &bylaw::facts::is_sme,
          &bylaw::facts::is_sme.name,
          &bylaw::cities::chengdu,
          &bylaw::cities::shenzhen_2024_12,
          &bylaw::held_by_the_range,
          &bylaw::detail::current_error_handler,
          reinterpret_cast<const void*>(&bylaw::set_error_handler)};
}

addresses addresses_in_a_second_unit();
addresses addresses_in_a_shared_library();

}  // namespace hostile

#endif
