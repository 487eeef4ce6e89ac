// SPDX-License-Identifier: MIT
// Reads each line as JSON, and looks at what must be in it.
const lines = require("fs").readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));
const voucher = lines.find((x) => x.document && x.document.city.en === "Chengdu").clauses[0];
if (lines.length !== 28 * 6 + 3 || voucher.title.zh !== "算力券" || voucher.rule.limit.budget.fen !== 1e10) process.exit(1);
if (lines[lines.length - 3].clauses[0].id !== 'odd "id"') process.exit(1);
