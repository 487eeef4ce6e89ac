// SPDX-License-Identifier: MIT
// expect: this text is kept, not copied, and the std::string is gone in the next line
#include <bylaw/parameters.hpp>

#include <string>

#ifdef FAULT
const bylaw::run_time path{std::string("compute-voucher.annual_pool")};
#else
const std::string name = "compute-voucher.annual_pool";
const bylaw::run_time path{name};
#endif
