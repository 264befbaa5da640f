import { Console } from 'node:console';
import { collections } from '../_shared/collections';
import { guardProcess } from './functions/process-guard';
import { startLocalCloud } from './local-cloud';
import { previewPages } from './preview/pages';

/**
 * Starts the local cloud by environment variables and prints one line of JSON, `{ url, adminBearer }`, when it is ready.
 * `PORT` (0 = any free one), `DATA_DIR`, `FUNCTIONS_DIR`, `STATIC_DIR`, `TIMERS` (`on`/`off`), `MEDIA_CHECK_FUNCTION`,
 * `END_WITH_PARENT` (`yes`: ends when its standard input closes, so that no test leaves one behind).
 */
async function main(): Promise<void> {
  const { PORT, DATA_DIR, FUNCTIONS_DIR, STATIC_DIR, TIMERS, MEDIA_CHECK_FUNCTION, END_WITH_PARENT } =
    process.env;
  // Functions run in UTC in the cloud; their logs must not mix with the one line that others parse.
  process.env.TZ = 'UTC';
  globalThis.console = new Console(process.stderr, process.stderr);
  guardProcess();
  const cloud = await startLocalCloud({
    port: Number(PORT ?? 0),
    dataDir: DATA_DIR ?? '.data',
    functionsDir: FUNCTIONS_DIR ?? 'dist/cloudfunctions',
    staticDir: STATIC_DIR || null,
    timersOn: TIMERS !== 'off',
    mediaCheckFunction: MEDIA_CHECK_FUNCTION ?? 'submission',
    collections,
    pages: previewPages,
  });
  const end = (): void => {
    cloud.close().finally(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (END_WITH_PARENT === 'yes') process.stdin.once('end', end).resume();
  process.stdout.write(`${JSON.stringify({ url: cloud.url, adminBearer: cloud.adminBearer })}\n`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
