import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** @type {import('esbuild').BuildOptions} */
const forNode = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  logLevel: 'warning',
  legalComments: 'none',
  alias: { '@': path.join(root, 'src') },
};

/**
 * Bundles every folder of `source` that does not start with `_` into one self-contained file, so that a function is
 * deployed without installing packages: the cloud uploads the folder as it is.
 * @param {{ outdir?: string, source?: string }} [options]
 * @returns {Promise<string[]>} the names of the functions built
 */
export async function buildFunctions({ outdir = 'dist/cloudfunctions', source = 'cloudfunctions' } = {}) {
  const from = path.resolve(root, source);
  const to = path.resolve(root, outdir);
  const folders = await readdir(from, { withFileTypes: true });
  const names = folders
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name);
  await removeOthers(to, names);
  const entryPoints = Object.fromEntries(
    names.map((name) => [`${name}/index`, path.join(from, name, 'index.ts')]),
  );
  await build({ ...forNode, entryPoints, outdir: to });
  await Promise.all(names.map((name) => addManifests(path.join(from, name), path.join(to, name), name)));
  return names;
}

/**
 * Bundles the local cloud and its launcher. `lmdb` stays outside: it carries a native library.
 * @param {{ outfile?: string }} [options]
 */
export async function buildLocalCloud({ outfile = 'dist/local/main.js' } = {}) {
  const outdir = path.dirname(path.resolve(root, outfile));
  await build({
    ...forNode,
    entryPoints: {
      [path.basename(outfile, '.js')]: 'cloudfunctions/_local/main.ts',
      launch: 'cloudfunctions/_local/launch.ts',
      demo: 'cloudfunctions/_local/demo/load.ts',
    },
    outdir,
    minify: false,
    external: ['lmdb'],
  });
  await buildPreview(path.join(outdir, 'preview'));
}

/**
 * The board with three phones: its page, its stylesheet and the script that fills it.
 * @param {string} outdir
 */
async function buildPreview(outdir) {
  const source = path.join(root, 'cloudfunctions/_local/preview');
  await build({
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    entryPoints: [path.join(source, 'client.ts')],
    outdir,
  });
  await Promise.all(
    ['index.html', 'preview.css'].map((name) => copyFile(path.join(source, name), path.join(outdir, name))),
  );
}

/**
 * Removes what an earlier build left under other names. Current folders are overwritten in place: somebody may run them.
 * @param {string} directory
 * @param {string[]} names
 */
async function removeOthers(directory, names) {
  await mkdir(directory, { recursive: true });
  const others = (await readdir(directory)).filter((name) => !names.includes(name));
  await Promise.all(others.map((name) => rm(path.join(directory, name), { recursive: true, force: true })));
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string} name
 */
async function addManifests(from, to, name) {
  await copyFile(path.join(from, 'config.json'), path.join(to, 'config.json'));
  const manifest = { name, version: '1.0.0', private: true, main: 'index.js' };
  await writeFile(path.join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = await buildFunctions();
  await buildLocalCloud();
  console.info(`built ${names.length} functions and the local cloud`);
}
