// SPDX-License-Identifier: MIT
//
// The pictures of these pages: what the eight cities pay for domestic compute, a cliff, an amount step by step.
//
//   draw_cities [FOLDER]
#include <bylaw/chart.hpp>
#include <bylaw/cities.hpp>

#include <fstream>
#include <iostream>
#include <string>

using namespace bylaw::literals;
namespace facts = bylaw::facts;

int main(int argument_count, char** arguments) {
  const std::string folder = argument_count > 1 ? arguments[1] : ".";
  bool is_written = true;
  const auto write = [&](const std::string& name, const auto& draw) {
    for (const bylaw::language in : {bylaw::language::english, bylaw::language::chinese}) {
      std::ofstream out(folder + "/" + name + (in == bylaw::language::english ? ".svg" : "_zh.svg"), std::ios::binary);
      draw(bylaw::sink(out), in);
      is_written = is_written && out.flush();
    }
  };

  // A small firm, five years old at most, that buys from somebody it does not own.
  const auto firm = bylaw::closed_world(bylaw::firm{facts::is_sme = true, facts::is_startup = true});
  bylaw::award_chart eight{bylaw::words{"Eight cities: support for domestic compute", "八城市:国产算力补贴"}, 0_yuan, 6000_wan};
  // Two of them count what was paid, or what was contracted for.
  const auto spent = [&](const auto& city) {
    for (const bylaw::formula_fact& fact : bylaw::formula_of(city).facts) {
      if (fact.name == facts::compute_cost_paid.name) return bylaw::curve(city, firm, facts::compute_cost_paid);
      if (fact.name == facts::compute_contract_amount.name) return bylaw::curve(city, firm, facts::compute_contract_amount);
    }
    return bylaw::curve(city, firm, facts::domestic_compute_cost);
  };
  bylaw::cities::with_all_cities([&](const auto&... city) { (eight.add(city.about().city, spent(city)), ...); });
  eight.note({"An SME and start-up that states nothing else; Beijing along what was paid, Shenzhen along what was contracted for. "
              "Shaded: what the authority decides inside.",
              "未另作说明的中小企业、初创企业;北京按实际支付额,深圳按合同额。阴影部分由主管部门裁量。"});
  write("eight_cities", [&](bylaw::sink out, bylaw::language in) { eight.draw(out, in); });

  bylaw::award_chart cliff{bylaw::words{"Hangzhou: compute voucher", "杭州:算力券"}, 0_yuan, 120_wan};
  cliff.add(bylaw::cities::hangzhou.about().city, bylaw::curve(bylaw::cities::hangzhou, firm, facts::domestic_compute_cost));
  write("cliff", [&](bylaw::sink out, bylaw::language in) { cliff.draw(out, in); });

  const auto why = bylaw::explain(bylaw::cities::chengdu_2025_04,
                                  bylaw::closed_world(bylaw::firm{facts::is_sme = true, facts::domestic_compute_cost = 900_wan,
                                                                  facts::other_compute_cost = 100_wan}));
  write("step_by_step", [&](bylaw::sink out, bylaw::language in) { bylaw::draw_explanation(out, why, "compute-voucher", in); });

  if (!is_written) {
    std::cerr << folder << ": cannot be written to\n";
    return 1;
  }
}
