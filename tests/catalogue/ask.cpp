// SPDX-License-Identifier: MIT
//
// A file of a program that chooses the city while it runs: it asks by name, explains and writes JSON.
#include <bylaw/catalogue.hpp>

#include <cstdio>

int main() {
  const bylaw::any_policy* chengdu = bylaw::find_city("成都市");
  bylaw::any_firm acme{bylaw::catalogue_facts(), bylaw::unstated::is_zero_or_no};
  if (chengdu == nullptr || !acme.set("国产算力费用", "800万").ok()) return 1;
  std::string text = chengdu->explain(acme).in(bylaw::language::chinese).text();
  to_json(text, *chengdu, chengdu->evaluate(acme));
  return text.find("国产算力费用:800万元") != std::string::npos && text.find("\"source\"") != std::string::npos ? 0 : 1;
}
