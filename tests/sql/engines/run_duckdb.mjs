// SPDX-License-Identifier: MIT
//
// Runs scripts in DuckDB and prints what each query gives: node run_duckdb.mjs SCRIPT..., or --version. Statements end with
// a semicolon at the end of a line.
import { readFileSync, writeSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const scripts = process.argv.slice(2);
if (scripts[0] === '--version') {
  const reader = await connection.runAndReadAll('SELECT version()');
  console.log(reader.getRows()[0][0]);
} else {
  const print = (text) => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
  };
  for (const path of scripts)
    for (const statement of readFileSync(path, 'utf8').split(/;\n/)) {
      if (statement.trim() === '') continue;
      if (/^(INSERT|CREATE|DROP|SET)/.test(statement)) {
        await connection.run(statement);
        continue;
      }
      const reader = await connection.runAndReadAll(statement);
      print(reader.getRows().map((row) => row.map((cell) => (cell === null ? 'N' : String(cell))).join('|') + '\n').join(''));
    }
}
