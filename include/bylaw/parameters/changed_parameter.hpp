// SPDX-License-Identifier: MIT
//
// A figure of a reform that is not the law's.
#ifndef BYLAW_PARAMETERS_CHANGED_PARAMETER_HPP
#define BYLAW_PARAMETERS_CHANGED_PARAMETER_HPP

#include <bylaw/parameters/value.hpp>
#include <bylaw/provenance.hpp>

#include <string>
#include <vector>

namespace bylaw {

/// Its path, what the baseline has there, and what the reform has.
struct changed_parameter {
  std::string path{};
  parameter_value published{0};
  parameter_value now{0};
};

/// Figures that are not the law's, in the order of the document, and where they stand, if that was said.
struct reform_changes {
  std::vector<changed_parameter> figures{};
  provenance source{};

  [[nodiscard]] bool empty() const noexcept { return figures.empty(); }
};

}  // namespace bylaw

#endif
