// SPDX-License-Identifier: MIT
//
// Writes docs/cities.md: every edition of every city, in both languages, from the policy objects alone.
#include <bylaw/cities.hpp>
#include <bylaw/describe.hpp>

#include <iostream>
#include <string>

namespace {

// A section instead of a page.
std::string as_section(const std::string& page) { return "#" + page; }

}  // namespace

int main() {
  std::cout << "# The catalogue of cities\n\n"
               "Written by [describe_cities.cpp](examples/describe_cities.cpp) from the policy objects in "
               "`bylaw/cities.hpp`; not to be edited by hand. What is not known is not guessed.\n";
  bylaw::cities::for_each_city([](const auto& city) {
    const bylaw::description what = bylaw::describe(city);
    std::cout << "\n<a id=\"" << city.about().edition << "\"></a>\n\n"
              << as_section(what.text()) << "\n"
              << as_section(bylaw::description(what).in(bylaw::language::chinese).text());
  });
}
