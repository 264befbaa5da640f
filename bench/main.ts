import { writeFileSync } from 'node:fs';
import os from 'node:os';
import * as checkIn from './check-in';
import * as functionBundle from './function-bundle';
import * as packageSize from './package-size';
import type { BenchResult } from './result';
import * as scoring from './scoring';
import * as setData from './set-data';

const benches = { packageSize, setData, functionBundle, checkIn, scoring };

/** Runs every measurement, or those named on the command line, and writes `bench/RESULTS.md` when all were run. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const results: BenchResult[] = [];
  for (const [name, { run }] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.info(`— ${name}`);
    for (const result of await run()) {
      results.push(result);
      console.info(
        `${result.holds ? 'holds' : 'BROKEN'}  ${result.name}: ${result.figure} (${result.limit})`,
      );
    }
  }
  if (wanted.length === 0) writeFileSync('bench/RESULTS.md', page(results));
  if (results.some(({ holds }) => !holds)) process.exitCode = 1;
}

function page(results: readonly BenchResult[]): string {
  const rows = results.map(
    ({ name, figure, ratio, limit, holds }) =>
      `| ${name} | ${figure} | ${ratio === undefined ? '' : ratio.toFixed(2)} | ${limit} | ${holds ? 'yes' : '**no**'} |`,
  );
  return `# Measurements

Written by \`npm run bench\` (or \`npm run bench -- checkIn\` for one). Figures in seconds differ from machine to machine; the
ratios are taken within one run and are what the budgets are about.

Node ${process.version}, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}.

| what | measured | ratio | budget | holds |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

void main();
