import type { Outbox } from '@/domain/sharing/outbox';

type OutboxModule = typeof import('./outbox');
type TaroStub = typeof import('@/testing/taro');

const tripId = 'm01-trip0001';
const PHOTOS_A_POST = 3;

interface Running {
  readonly outbox: OutboxModule;
  readonly taro: TaroStub;
  readonly kept: () => Outbox;
}

/** The app as it starts on a phone that has this in its memory; starting it again is what killing it comes to. */
function startApp(memory: Outbox | null): Running {
  let app: Pick<Running, 'outbox' | 'taro'> | undefined;
  jest.isolateModules(() => {
    const taro = require('@/testing/taro') as TaroStub;
    if (memory !== null) taro.default.setStorageSync('feed/outbox', memory);
    app = { taro, outbox: require('./outbox') as OutboxModule };
  });
  if (app === undefined) throw new Error('the app did not start');
  const { taro } = app;
  return { ...app, kept: () => structuredClone(taro.default.getStorageSync('feed/outbox')) as Outbox };
}

/** A cloud behind a connection that loses three of ten requests, there or on the way back. */
function aLossyCloud() {
  let state = 20261218;
  const isLost = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296 < 0.3;
  };
  const posts = new Map<string, string>();
  const stored = new Set<string>();
  /** Answers how to cut a phone off that was killed: nothing that it still does counts. */
  const connect = ({ taro, kept }: Running) => {
    let isDead = false;
    const noted = JSON.stringify(kept());
    taro.uploadTo(async (cloudPath) => {
      if (isDead) return new Promise(() => undefined);
      expect(noted).not.toContain(`cloud://${cloudPath}`);
      if (isLost()) throw new Error('lost');
      stored.add(cloudPath);
      return `cloud://${cloudPath}`;
    });
    taro.connectTo((_name, { input }) => {
      if (isDead || isLost()) throw new Error('lost there');
      const { key, photos } = input as { key: string; photos: readonly unknown[] };
      const content = JSON.stringify(photos);
      if ((posts.get(key) ?? content) !== content)
        return { ok: false, error: { code: 'sentBefore', message: '' } };
      posts.set(key, content);
      if (isLost()) throw new Error('lost on the way back');
      return { ok: true, data: { postId: key } };
    });
    return () => {
      isDead = true;
    };
  };
  return { posts, stored, connect };
}

/** Lets what was begun come to its end, as far as it does without a pause. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 30));

async function steps(count: number): Promise<void> {
  for (let step = 0; step < count; step += 1) await Promise.resolve();
}

test('ten posts with photos arrive once each over a connection that loses 30 %, the app killed again and again', async () => {
  const cloud = aLossyCloud();
  let app = startApp(null);
  app.outbox.noteDesk({ stamp: '1000.mac', uploadPath: 'xh/m01/sharing/' });
  app.taro.connectTo(null);
  app.taro.choose({ photos: ['a.jpg', 'b.jpg', 'c.jpg'] });
  for (let written = 0; written < 10; written += 1) {
    const key = app.outbox.beginPost(tripId);
    app.outbox.writeText(key, `第 ${written} 条`);
    await app.outbox.addPhotos(key);
    app.outbox.sendPost(key);
  }
  const keys = app.kept().posts.map(({ key }) => key);
  expect(keys).toHaveLength(10);
  for (let run = 0; run < 50 && app.kept().posts.length > 0; run += 1) {
    app = startApp(app.kept());
    const cutOff = cloud.connect(app);
    app.outbox.sendNow();
    // It goes after more and more steps, every other time only when nothing is left to do without a pause.
    if (run % 2 === 0) await steps(run * 5);
    else await quiet();
    cutOff();
  }
  expect(app.kept().posts).toEqual([]);
  expect([...cloud.posts.keys()].sort()).toEqual([...keys].sort());
  expect(cloud.stored.size).toBe(10 * PHOTOS_A_POST);
});
