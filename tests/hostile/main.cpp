// SPDX-License-Identifier: MIT
//
// The program behind each hostile compilation of everything: it runs what was compiled.
#include "everything.hpp"
#include "use_everything.hpp"
#if defined(BYLAW_HOSTILE_LINKING)
#include "addresses.hpp"
#endif

int main(int, char** arguments) {
  int failures = hostile::count_failures(std::string(arguments[0]) + ".journal");
#if defined(BYLAW_HOSTILE_LINKING)
  for (const hostile::addresses& other :
       {hostile::addresses_in_a_second_unit(), hostile::addresses_in_a_shared_library()})
    for (std::size_t i = 0; i < other.size(); ++i)
      if (other[i] != hostile::own_addresses()[i]) {
        std::fprintf(stderr, "failed: there are two of constant %d\n", static_cast<int>(i));
        ++failures;
      }
#endif
  return failures == 0 ? 0 : 1;
}
