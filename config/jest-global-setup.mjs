import { buildFunctions, buildLocalCloud } from './functions.mjs';

/** Builds what tests talk to once a run: the functions, the local cloud, and the functions that test the local cloud. */
export default async function globalSetup() {
  await Promise.all([
    buildFunctions(),
    buildFunctions({ source: 'cloudfunctions/_local/fixtures', outdir: 'dist/local/fixtures' }),
    buildLocalCloud(),
  ]);
}
