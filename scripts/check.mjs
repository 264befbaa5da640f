import { binOf, runNode } from './run.mjs';

/** `npm run check`: everything that can be said of the code without running it. All steps run; any fault fails. */
const steps = [
  ['types', binOf('typescript', 'tsc'), ['--noEmit']],
  ['format and lint', binOf('@biomejs/biome', 'biome'), ['check', '--error-on-warnings', '.']],
  [
    'layers',
    binOf('dependency-cruiser', 'depcruise'),
    ['--config', '.dependency-cruiser.cjs', 'src', 'cloudfunctions', 'e2e', 'bench', 'config'],
  ],
  ['unused code', binOf('knip'), []],
];

const failed = [];
for (const [name, script, args] of steps) {
  console.info(`\n— ${name}`);
  if ((await runNode(script, args)) !== 0) failed.push(name);
}
console.info(failed.length === 0 ? '\ncheck: clean' : `\ncheck: ${failed.join(', ')} failed`);
process.exit(failed.length === 0 ? 0 : 1);
