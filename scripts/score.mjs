import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { root } from './run.mjs';

/**
 * `npm run --silent score -- TERM.json --rulebook ID [--explain TEACHER]`: prints the statements of a term file as JSON.
 * Faults go to standard error, all of them, with exit code 1 and nothing on standard output.
 */
const usage = '用法：npm run --silent score -- 学期.json --rulebook 细则编号 [--explain 教师编号]';

const faults = await main(process.argv.slice(2));
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}

/** Prints the sheet; answers what is wrong, a line each. */
async function main(args) {
  const request = argumentsOf(args);
  if (request === null) return [usage];
  const { file, rulebook, explain } = request;
  let text = '';
  try {
    text = readFileSync(path.resolve(whereThePersonStands(), file), 'utf8');
  } catch {
    return [`${file}: 读不到这个文件，请核对文件名`];
  }
  const { scoreTerm } = await loadEngine();
  const scored = scoreTerm(text, { rulebook, explain });
  if (!scored.ok) return scored.faults.map(({ path: at, message }) => `${at}: ${message}`);
  process.stdout.write(`${JSON.stringify(scored.sheet, null, 2)}\n`);
  return [];
}

/** npm runs scripts in the project's folder and keeps the person's; what another npm script kept is not ours. */
function whereThePersonStands() {
  const { npm_lifecycle_event: npmScript, INIT_CWD: folder } = process.env;
  return npmScript === 'score' && folder !== undefined ? folder : process.cwd();
}

function argumentsOf(args) {
  try {
    const options = { rulebook: { type: 'string' }, explain: { type: 'string' } };
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 || values.rulebook === undefined
      ? null
      : { file, ...values };
  } catch {
    return null;
  }
}

/** The engine as the cloud runs it, built in memory: several commands may run at once. */
async function loadEngine() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/domain/scoring/exchange/score-term.ts'],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
