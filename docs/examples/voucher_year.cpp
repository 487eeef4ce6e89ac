// SPDX-License-Identifier: MIT
//
// A year of a city's compute vouchers: three thousand firms apply, each on its day. When does the pool run dry under
// first come, and what would each have got pro rata?
//
//   voucher_year [FILE.svg]      and FILE_shares.svg beside it
//
// The city is Wuhan as of April 2025 (50% of compute cost for SMEs, a yearly pool of 1000万); that its pool is paid
// first come is not documented, and is assumed here. The firms are made up, the same on every machine.
#include <bylaw/allocate.hpp>
#include <bylaw/chart.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/ledger.hpp>
#include <bylaw/text/amounts.hpp>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace bylaw::literals;

namespace {

constexpr std::string_view voucher = "compute-voucher";
constexpr int firm_count = 3000;
constexpr int days = 365;

struct application {
  std::uint64_t firm;
  int day;
  bylaw::outcome entitled;
};

/// Linear congruential numbers (Knuth's MMIX constants): made-up firms need no better.
class made_up {
 public:
  std::int64_t below(std::int64_t count) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::int64_t>(state_ >> 33U) % count;
  }

 private:
  std::uint64_t state_ = 2026;
};

/// Compute costs from 1,000 to about 100,000 yuan, many small and few large; seven firms of ten are SMEs.
std::vector<application> applications() {
  made_up draw;
  std::vector<application> all;
  for (int i = 0; i < firm_count; ++i) {
    const std::int64_t yuan = 1000 + draw.below(1 + draw.below(1 + draw.below(100'000)));
    const bylaw::firm firm{bylaw::facts::domestic_compute_cost = bylaw::money::from_fen(yuan * 100),
                           bylaw::facts::is_sme = draw.below(10) < 7};
    const auto asked = bylaw::evaluate(bylaw::cities::wuhan_2025_04, bylaw::closed_world(firm));
    if (asked[voucher].eligible == bylaw::verdict::yes)
      all.push_back({static_cast<std::uint64_t>(i), i * days / firm_count, asked[voucher]});
  }
  return all;
}

struct year {
  std::vector<bylaw::money> first_come{};  ///< what each application got
  std::vector<bylaw::money> pro_rata{};
  std::vector<bylaw::money> left_on_day{};  ///< of the pool, at the end of each day
  int dry_on = -1;                          ///< the first day on which somebody did not get all
  std::size_t served_in_full = 0;
};

year run(const std::vector<application>& all) {
  year y;
  bylaw::ledger book{bylaw::cities::wuhan_2025_04, bylaw::fiscal_year{2026}};
  std::vector<bylaw::money> claims;
  for (const application& a : all) {
    claims.push_back(a.entitled.amount.high);
    while (static_cast<int>(y.left_on_day.size()) < a.day) y.left_on_day.push_back(book.remaining(voucher));
    const bylaw::receipt r = book.reserve_up_to({a.firm, a.firm, voucher, claims.back()});
    if (r && !book.settle(a.firm, r.amount)) std::cerr << "what is reserved can be settled\n";
    y.first_come.push_back(r.amount);
    if (r.amount == claims.back()) ++y.served_in_full;
    if (r.amount < claims.back() && y.dry_on < 0) y.dry_on = a.day;
  }
  while (static_cast<int>(y.left_on_day.size()) < days) y.left_on_day.push_back(book.remaining(voucher));
  y.pro_rata.resize(claims.size());
  bylaw::allocate(1000_wan, claims, bylaw::pro_rata{}, y.pro_rata);
  return y;
}

bylaw::money sum(const std::vector<bylaw::money>& all) {
  bylaw::money total{};
  for (const bylaw::money m : all) total += m;
  return total;
}

void print(const std::vector<application>& all, const year& y) {
  std::vector<bylaw::money> claims;
  for (const application& a : all) claims.push_back(a.entitled.amount.high);
  std::cout << "applications of SMEs    " << all.size() << "\n"
            << "entitled to             " << to_text(sum(claims)) << "\n"
            << "in the pool             " << to_text(1000_wan) << "\n"
            << "first come: dry on day  " << y.dry_on << " of " << days << "; " << y.served_in_full
            << " firms got all, " << all.size() - y.served_in_full << " less or nothing\n"
            << "paid, first come        " << to_text(sum(y.first_come)) << "\n"
            << "paid, pro rata          " << to_text(sum(y.pro_rata)) << "\n\n"
            << "application  day  entitled to  first come   pro rata\n";
  for (std::size_t i = 0; i < all.size(); i += all.size() / 8) {
    const auto cell = [](bylaw::money m, std::size_t width) {
      const std::string text = to_text(m);
      return std::string(width > text.size() - 1 ? width - (text.size() - 1) : 0, ' ') + text;  // ¥ is two bytes
    };
    const std::string number = std::to_string(i + 1), day = std::to_string(all[i].day);
    std::cout << std::string(11 - number.size(), ' ') << number << std::string(5 - day.size(), ' ') << day
              << cell(claims[i], 13) << cell(y.first_come[i], 12) << cell(y.pro_rata[i], 11) << "\n";
  }
}

/// What is left of the pool by day; and what each application got either way, as a share of its claim.
bylaw::plot left_in_the_pool(const year& y) {
  bylaw::plot p;
  p.title = {"A pool of 10 million yuan, first come, first served", "1000万元资金池:先到先得"};
  p.across = {{"day of the year 2026", "2026年"}, 0, days - 1, bylaw::axis_unit::count, {}};
  // The first days of every second month.
  constexpr int first_days[] = {0, 59, 120, 181, 243, 304};
  constexpr std::string_view english[] = {"Jan", "Mar", "May", "Jul", "Sep", "Nov"};
  for (std::size_t i = 0; i < std::size(first_days); ++i)
    p.across.ticks.push_back({first_days[i], {std::string(english[i]), std::to_string(2 * i + 1) + "月"}});
  p.up = {{"left in the pool", "资金池余额"}, 0, (1000_wan).fen(), bylaw::axis_unit::money, {}};
  bylaw::plotted line;
  line.name = {"left at the end of the day", "当日余额"};
  line.strokes.emplace_back();
  for (int day = 0; day < days; ++day) line.strokes[0].push_back({day, y.left_on_day[static_cast<std::size_t>(day)].fen()});
  if (y.dry_on >= 0) line.marks.push_back({y.dry_on, y.left_on_day[static_cast<std::size_t>(y.dry_on)].fen()});
  p.lines.push_back(std::move(line));
  const std::string day = std::to_string(y.dry_on);
  p.notes.push_back({"○ On day " + day + " the first firm did not get all.", "○ 第" + day + "天起首次未能足额发放。"});
  return p;
}
bylaw::plot shares_paid(const std::vector<application>& all, const year& y) {
  bylaw::plot p;
  p.title = {"Share of each claim that is paid", "每笔申请获付比例"};
  p.across = {{"applications, in the order of the year", "申请(按时间顺序)"}, 0, static_cast<std::int64_t>(all.size()) - 1, bylaw::axis_unit::count, {}};
  p.up = {{"per cent of the claim", "占申请额的百分比"}, 0, 100, bylaw::axis_unit::count, {}};
  const auto add = [&](bylaw::phrase name, const std::vector<bylaw::money>& paid) {
    bylaw::plotted line;
    line.name = std::move(name);
    line.strokes.emplace_back();
    for (std::size_t i = 0; i < all.size(); ++i)
      line.strokes[0].push_back({static_cast<std::int64_t>(i), paid[i].fen() * 100 / all[i].entitled.amount.high.fen()});
    p.lines.push_back(std::move(line));
  };
  add({"first come", "先到先得"}, y.first_come);
  add({"pro rata", "按比例分配"}, y.pro_rata);
  return p;
}

}  // namespace

int main(int argument_count, char** arguments) {
  const std::string file = argument_count > 1 ? arguments[1] : "voucher_year.svg";
  const std::vector<application> all = applications();
  const year y = run(all);
  print(all, y);
  const auto write = [](const std::string& name, const bylaw::plot& picture) {
    std::ofstream out(name, std::ios::binary);
    picture.draw(out);
    if (out.flush()) return true;
    std::cerr << name << ": cannot be written\n";
    return false;
  };
  const std::string shares = file.substr(0, file.rfind(".svg")) + "_shares.svg";
  return write(file, left_in_the_pool(y)) && write(shares, shares_paid(all, y)) ? 0 : 1;
}
