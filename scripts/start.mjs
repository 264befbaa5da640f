import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildFunctions, buildLocalCloud } from '../config/functions.mjs';
import { root } from './run.mjs';
import { buildTaroIfStale } from './taro.mjs';

/**
 * `npm start`: builds what is missing or stale, starts the local cloud with the demo school (`-- --empty`: with an empty one)
 * and prints one address. `PORT` (default 4180, the next free one when it is taken) and `DATA_DIR` (default below `.data`).
 * `-- --fresh` throws the demo school away first.
 */
const empty = process.argv.includes('--empty');
const dataDir = path.resolve(root, process.env.DATA_DIR ?? (empty ? '.data/empty' : '.data/demo'));

// What a deployer sets in the cloud's console: here any name will do, for nothing leaves this machine.
process.env.YXB_TEMPLATE_REVIEW_RESULT ??= 'demo-review-result';

await buildFunctions();
await buildLocalCloud();
await buildTaroIfStale('h5');

const { launchLocalCloud } = await import('../dist/local/launch.js');
const { loadDemoSchool, foundEmptySchool } = await import('../dist/local/demo.js');

// Says which day the demo was made for; without it a demo that was stopped half-way is thrown away and made anew.
const marker = path.join(dataDir, 'demo.json');
if (!empty && (process.argv.includes('--fresh') || !existsSync(marker)))
  rmSync(dataDir, { recursive: true, force: true });

const cloud = await launchOnFreePort(Number(process.env.PORT ?? 4180));
if (empty) {
  const code = await foundEmptySchool(cloud);
  console.info(code === null ? '\n空学校已经有人绑定了。' : `\n空学校已经建好。教务处的绑定码：${code}`);
} else if (existsSync(marker)) {
  const { day } = JSON.parse(readFileSync(marker, 'utf8'));
  if (day !== today())
    console.info(`\n演示数据是 ${day} 的，今天没有活动。要按今天重做：npm start -- --fresh`);
} else {
  console.info('loading the demo school …');
  await loadDemoSchool(cloud, Date.now());
  writeFileSync(marker, JSON.stringify({ day: today() }));
}

console.info(`
研修簿  ${cloud.url}

用浏览器打开上面的地址：三台手机，左边教师，中间教研组长，右边教务处与投屏；每台手机上方可以换成别的人。
Open the address in a browser: three phones (a teacher, a group leader, the office's projector); above each, choose who holds it.
数据在 ${path.relative(root, dataDir)}，按 Ctrl-C 停止。
`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    cloud.stop().finally(() => process.exit(0));
  });
}

function today() {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

async function launchOnFreePort(first) {
  for (let port = first; ; port += 1) {
    try {
      return await launchLocalCloud({ port, dataDir, staticDir: path.join(root, 'dist/h5'), timers: 'on' });
    } catch (error) {
      if (port - first > 20 || !String(error).includes('EADDRINUSE')) throw error;
    }
  }
}
