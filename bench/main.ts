import { writeFileSync } from 'node:fs';
import os from 'node:os';
import * as checkIn from './check-in';
import * as feed from './feed';
import * as functionBundle from './function-bundle';
import * as hall from './hall';
import * as librarySearch from './library-search';
import * as likeness from './likeness';
import * as packageSize from './package-size';
import type { BenchResult } from './result';
import * as scoring from './scoring';
import * as setData from './set-data';

const benches = {
  packageSize,
  setData,
  feed,
  functionBundle,
  checkIn,
  hall,
  scoring,
  likeness,
  librarySearch,
};

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
      `| ${name} | ${figure} | ${ratio === undefined ? '' : inShort(ratio)} | ${limit} | ${holds ? 'yes' : '**no**'} |`,
  );
  return `# Measurements

Written by \`npm run bench\`; \`npm run bench -- checkIn\` measures one of them and writes nothing. Figures in seconds differ
from machine to machine; the ratios are taken within one run and are what the budgets are about.

Node ${process.version}, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}.

| what | measured | ratio | budget | holds |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

How to read them: a package's size is what is uploaded, gzip each file by itself. A first render is the largest single
\`setData\` until the page is whole, with nothing kept on the phone or with what an earlier visit kept, whichever is larger.
A function's load, the check-in and scoring are medians of turns taken one after another; the query and the rules engine
run once. All that score are checked to come to the same sums; ours also finds the reversed facts, converts, rounds, ranks and
bands.

The pieces searched for likeness are generated: words combined into sentences, with set phrases that all share. A source is
found when it is among the five likest and holds 8 % of the fingerprints that count. Copies of 30 % are as long as their
source; a changed word is two characters of a sentence of some twenty-five. Ours and the Map are given the text, not its
fingerprints.

The library searched is generated: titles of some ten characters, summaries of some hundred and fifty, three tags, three
hundred authors; searches are words, single characters, two words, names, initials of titles and of names, and subjects run
together with words. Plain objects are asked for title and summary alone, which is less than ours looks at. Through the function
(\`npm run bench -- librarySearch\`, some three minutes) a third of the fifty thousand are pieces of 1,500 characters; the function
runs in a process of its own with the heap that a container of 256 MB gets, and pays for the local cloud's reading and for the
SDK's protocol, which a busy machine doubles. The generated words pack to a third; real ones to about half.

Steps are counted by tests, not timed here: one teacher's statement takes three dependent steps in a school of 300 with
12,000 facts (budget 3, [steps.test.ts](../cloudfunctions/ledger/steps.test.ts)), a check-in takes four (budget 4,
[check-in.test.ts](../cloudfunctions/attendance/check-in.test.ts)).
`;
}

/** Two decimals; of a ratio so small that they would say 0, the first two digits. */
function inShort(ratio: number): string {
  return ratio < 0.01 ? ratio.toPrecision(2) : ratio.toFixed(2);
}

void main();
