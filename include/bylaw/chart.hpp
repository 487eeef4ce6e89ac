// SPDX-License-Identifier: MIT
//
// Pictures as SVG: awards along a fact, one explanation step by step, and plots of one's own. Opt-in.
#ifndef BYLAW_CHART_HPP
#define BYLAW_CHART_HPP

#include <bylaw/chart/award_chart.hpp>
#include <bylaw/chart/explanation_chart.hpp>
#include <bylaw/chart/plot.hpp>

#endif
