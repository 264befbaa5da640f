import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sdkClient } from './fixtures/sdk-client';
import { launchLocalCloud } from './launch';

/** Rounds of writing until the process is killed; each starts on what the one before left behind. */
const ROUNDS = 3;
const WRITERS = 12;

test('after kill −9 under load every acknowledged add is there, once, and its index entry with it', async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-kill-'));
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const cloud = await launchLocalCloud({ functionsDir: 'dist/local/fixtures', dataDir });
    const sdk = sdkClient(cloud);
    await sdk.get('facts', ['limit', 1]);
    let isAlive = true;
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; isAlive; n += 1) {
        const _id = `s:${round}:${writer}:${n}`;
        const answer = await sdk
          .add('facts', { _id, schoolId: 's', sessionId: `r${round}` })
          .catch(() => null);
        if (answer?.value !== undefined) acknowledged.add(_id);
      }
    };
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));
    const enough = acknowledged.size + 20 + Math.random() * 60;
    while (acknowledged.size < enough) await new Promise((resolve) => setTimeout(resolve, 1));
    await cloud.kill('SIGKILL');
    isAlive = false;
    await Promise.all(writers);
  }

  const cloud = await launchLocalCloud({ functionsDir: 'dist/local/fixtures', dataDir });
  const stored = (await cloud.documents<{ _id: string }>('facts')).map(({ _id }) => _id);
  const counts = await Promise.all(
    Array.from({ length: ROUNDS }, (_, round) =>
      sdkClient(cloud).database(
        ['collection', 'facts'],
        ['where', { schoolId: 's', sessionId: `r${round}` }],
        ['count'],
      ),
    ),
  );
  const indexed = counts.reduce((sum, { value }) => sum + (value as { total: number }).total, 0);
  await cloud.stop();
  await rm(dataDir, { recursive: true, force: true });
  expect([...acknowledged].filter((id) => !stored.includes(id))).toEqual([]);
  expect([new Set(stored).size, indexed]).toEqual([stored.length, stored.length]);
}, 60_000);
