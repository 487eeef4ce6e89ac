// SPDX-License-Identifier: MIT
//
// A year of a city's compute vouchers: three thousand firms apply, each on its day. When does the pool run dry under
// first come, and what would each have got pro rata?
//
//   voucher_year [FILE.svg]
//
// The city is Wuhan as of April 2025 (50% of compute cost for SMEs, a yearly pool of 1000万); that its pool is paid
// first come is not documented, and is assumed here. The firms are made up, the same on every machine.
#include <bylaw/allocate.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/ledger.hpp>
#include <bylaw/text/amounts.hpp>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>
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

/// What is left of the pool by day, and below it what each application got either way, as a share of its claim.
void plot(std::ostream& out, const std::vector<application>& all, const year& y) {
  constexpr int width = 730, height = 200, gap = 50;
  const auto text = [&](int x, int at, std::string_view words) {
    out << "<text x=\"" << x << "\" y=\"" << at << "\">" << words << "</text>\n";
  };
  out << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-20 -40 " << width + 40 << " " << 2 * height + gap + 80
      << "\" font-family=\"sans-serif\" font-size=\"13\">\n";
  text(0, -12, "Left in the pool, day by day, under first come");
  out << "<polyline fill=\"none\" stroke=\"#1f77b4\" stroke-width=\"2\" points=\"";
  for (int day = 0; day < days; ++day)
    out << day * width / (days - 1) << ","
        << height - y.left_on_day[static_cast<std::size_t>(day)].fen() * height / (1000_wan).fen() << " ";
  out << "\"/>\n<line x1=\"0\" y1=\"" << height << "\" x2=\"" << width << "\" y2=\"" << height
      << "\" stroke=\"#888\"/>\n";
  const int second = height + gap;
  text(0, second - 12, "Share of each claim that is paid: first come (blue), pro rata (orange)");
  const auto share_points = [&](const std::vector<bylaw::money>& paid, const char* colour) {
    out << "<polyline fill=\"none\" stroke=\"" << colour << "\" stroke-width=\"2\" points=\"";
    for (std::size_t i = 0; i < all.size(); ++i)
      out << static_cast<std::int64_t>(i) * width / static_cast<std::int64_t>(all.size()) << ","
          << second + height - paid[i].fen() * height / all[i].entitled.amount.high.fen() << " ";
    out << "\"/>\n";
  };
  share_points(y.first_come, "#1f77b4");
  share_points(y.pro_rata, "#ff7f0e");
  out << "<line x1=\"0\" y1=\"" << second + height << "\" x2=\"" << width << "\" y2=\"" << second + height
      << "\" stroke=\"#888\"/>\n";
  text(0, second + height + 20, "applications in the order of the year");
  out << "</svg>\n";
}

}  // namespace

int main(int argument_count, char** arguments) {
  const std::string file = argument_count > 1 ? arguments[1] : "voucher_year.svg";
  const std::vector<application> all = applications();
  const year y = run(all);
  print(all, y);
  std::ofstream out(file, std::ios::binary);
  plot(out, all, y);
  if (!out.flush()) {
    std::cerr << file << ": cannot be written\n";
    return 1;
  }
}
