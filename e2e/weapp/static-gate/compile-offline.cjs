/**
 * Compiles a built package with WeChat's own checker, without network and without a real key:
 * `node compile-offline.cjs MINIPROGRAM_CI_FOLDER DIST`. The last line of its output is `{ "fault": text | null }`.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const appid = 'wx0000000000000000';

async function compile(ciFolder, dist, workFolder) {
  const ci = require(ciFolder);
  const privateKeyPath = path.join(workFolder, 'dummy.key');
  fs.writeFileSync(privateKeyPath, 'dummy');
  const project = new ci.Project({ appid, type: 'miniProgram', projectPath: dist, privateKeyPath });
  // The real one asks WeChat's server for the app's limits.
  project.attr = async () => ({ ...ci.DefaultProjectAttr, appid });
  await ci.getAppJSON(project);
  // es6 parses every script and so finds broken ones; minified alone fails without a reason.
  const setting = { es6: true, minified: true };
  await ci.getCompiledResult(
    { project, desc: '', setting, onProgressUpdate: () => undefined },
    path.join(workFolder, 'compiled.zip'),
  );
}

async function main() {
  const [ciFolder, dist] = process.argv.slice(2);
  const workFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'yxb-gate-'));
  const fault = await compile(ciFolder, dist, workFolder).then(
    () => null,
    (error) => String(error.message),
  );
  fs.rmSync(workFolder, { recursive: true });
  process.stdout.write(`\n${JSON.stringify({ fault })}\n`, () => process.exit(0));
}

main();
