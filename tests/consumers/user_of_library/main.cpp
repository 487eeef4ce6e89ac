// SPDX-License-Identifier: MIT
#include <city_awards.hpp>

using namespace bylaw::literals;

int main() { return city_awards::robot_award(100_wan) == bylaw::between(35_wan, 35_wan) ? 0 : 1; }
