import fc from 'fast-check';
import type { Attached } from './attachment';
import {
  answered,
  emptyOutbox,
  letGo,
  mayTakeUp,
  type Outbox,
  type OutboxPost,
  type PostAnswer,
  sent,
  takenUp,
  withBegun,
  withDesk,
  withPost,
  withUploaded,
} from './outbox';
import { nextStep, type OutboxStep, pauseAfterGo } from './outbox-step';
import { feedPlace, orderMoment } from './post';

const desk = { stamp: '1000.mac', uploadPath: 'xh/m01/sharing/' };

function attached(photos: number): Attached {
  return {
    photos: Array.from({ length: photos }, (_, index) => ({
      key: `photo${index}`,
      path: `kept/${index}`,
      extension: 'jpg',
      sizeBytes: 10,
      fileId: null,
    })),
    files: [],
  };
}

/** An outbox with one post let go at 2,000. */
function waiting(photos = 0): Outbox {
  const begun = withBegun(withDesk(emptyOutbox, desk), 'post0001', 'm01-trip');
  const written = withPost(begun, 'post0001', (post) => ({
    ...post,
    text: '一句',
    attached: attached(photos),
  }));
  return letGo(written, 'post0001', 2_000);
}

const only = ({ posts }: Outbox): OutboxPost | undefined => posts[0];
const refusing = (code: string, details?: unknown): PostAnswer => ({
  ok: false,
  error: { code, message: code, details },
});

test('the newest stamp counts, and a new one starts the count of what was written under it', () => {
  const one = waiting();
  expect(one).toMatchObject({ nth: 1, claimedAtMs: 2_000, stamp: '1000.mac' });
  expect(withDesk(one, { ...desk, stamp: '900.mac' })).toMatchObject({ stamp: '1000.mac', nth: 1 });
  expect(withDesk(one, { ...desk, stamp: '3000.mac' })).toMatchObject({ stamp: '3000.mac', nth: 0 });
});

test('its moment is that of the first time it was let go; a clock set back makes no post older than the one before', () => {
  const second = withPost(withBegun(waiting(), 'post0002', 'm01-trip'), 'post0002', (post) => ({
    ...post,
    text: '再一句',
  }));
  const both = letGo(second, 'post0002', 5);
  expect(both.posts.map(({ written }) => written)).toEqual([
    { stamp: '1000.mac', claimedAtMs: 2_000, nth: 0 },
    { stamp: '1000.mac', claimedAtMs: 2_000, nth: 1 },
  ]);
  const again = letGo(takenUp(both, 'post0001', 'post0003'), 'post0003', 9_000);
  expect(again.posts[0]?.written?.claimedAtMs).toBe(2_000);
});

test('nothing is let go that says nothing', () => {
  const begun = withBegun(emptyOutbox, 'post0001', 'm01-trip');
  expect(only(letGo(begun, 'post0001', 5))?.state).toBe('writing');
});

test.each([
  ['contentRefused', 'refused', false],
  ['badPhoto', 'refused', false],
  ['tripClosed', 'refused', false],
  ['sentBefore', 'refused', false],
  ['checkUnavailable', 'waiting', false],
  ['tripNotBegun', 'waiting', false],
  ['offline', 'waiting', true],
  ['unavailable', 'waiting', true],
] as const)('answered with %s it is %s', (code, state, unanswered) => {
  const outbox = answered(sent(waiting(), 'post0001'), 'post0001', refusing(code));
  const post = only(outbox);
  expect(post).toMatchObject({ state, unanswered });
  if (post !== undefined) expect(mayTakeUp(post)).toBe(!unanswered);
});

test('what may have arrived is not changed; what was refused goes on under another key', () => {
  const lost = sent(waiting(), 'post0001');
  expect(takenUp(lost, 'post0001', 'post0009')).toEqual(lost);
  const refused = answered(lost, 'post0001', refusing('contentRefused'));
  expect(only(takenUp(refused, 'post0001', 'post0009'))).toMatchObject({ key: 'post0009', state: 'writing' });
});

test('a photo that the cloud lost goes again; one on its way while its post is taken up is not sent twice', () => {
  const up = withUploaded(waiting(1), 'photo0', 'cloud://0');
  const lost = answered(up, 'post0001', refusing('fileMissing', { fileIds: ['cloud://0'] }));
  expect(nextStep(lost, new Map())).toMatchObject({ kind: 'upload', key: 'photo0' });
  const meanwhile = withUploaded(takenUp(waiting(1), 'post0001', 'post0009'), 'photo0', 'cloud://0');
  expect(only(meanwhile)?.attached.photos[0]?.fileId).toBe('cloud://0');
});

test('what was tried too often in one go keeps nothing else waiting', () => {
  const second = withPost(withBegun(waiting(1), 'post0002', 'm01-trip'), 'post0002', (post) => ({
    ...post,
    text: '只有字',
  }));
  const both = letGo(second, 'post0002', 3_000);
  expect(nextStep(both, new Map())).toMatchObject({ key: 'photo0', cloudPath: 'xh/m01/sharing/photo0.jpg' });
  expect(nextStep(both, new Map([['photo0', 3]]))).toMatchObject({ kind: 'post', post: { key: 'post0002' } });
  expect(nextStep({ ...both, uploadPath: '' }, new Map())).toMatchObject({ post: { key: 'post0002' } });
  expect(
    nextStep(
      both,
      new Map([
        ['photo0', 3],
        ['post0002', 2],
      ]),
    ),
  ).toBeNull();
});

test('photos of what is still written go after everything that waits', () => {
  const begun = withPost(withBegun(waiting(), 'post0002', 'm01-trip'), 'post0002', (post) => ({
    ...post,
    attached: attached(1),
  }));
  expect(nextStep(begun, new Map())).toMatchObject({ kind: 'post', post: { key: 'post0001' } });
  const gone = answered(begun, 'post0001', { ok: true });
  expect(nextStep(gone, new Map())).toMatchObject({ kind: 'upload', key: 'photo0' });
  expect(nextStep(withUploaded(gone, 'photo0', 'cloud://0'), new Map())).toBeNull();
});

test('the pause grows from five seconds to a minute', () => {
  expect([1, 2, 3, 4, 5, 9].map(pauseAfterGo)).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
});

/** What happens to a request on a poor connection; `killed`: the app goes before it hears of it. */
type Luck = 'arrives' | 'isLost' | 'answerIsLost' | 'killed';

/** A cloud that takes each key once, as `sharing.post` does, and counts what it was sent. */
function aCloud() {
  const taken = new Map<string, { text: string; place: number }>();
  const uploads: string[] = [];
  return {
    taken,
    uploads,
    store: (step: OutboxStep & { kind: 'post' }, nowMs: number): PostAnswer => {
      const { key, text, written } = step.post;
      const standing = taken.get(key);
      if (standing !== undefined) return standing.text === text ? { ok: true } : refusing('sentBefore');
      if (written === null) throw new Error('sent before it was let go');
      const provenAfterMs = Number(written.stamp.split('.')[0] || 0);
      const { claimedAtMs, nth } = written;
      const atMs = orderMoment({ claimedAtMs, provenAfterMs, receivedAtMs: nowMs });
      taken.set(key, { text, place: feedPlace(atMs, nth) });
      return { ok: true };
    },
  };
}

const luck = fc.constantFrom<Luck>('arrives', 'isLost', 'answerIsLost', 'killed');
const aDay = fc.record({
  photos: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
  /** After which of them the phone had a network for a moment and was told the time. */
  told: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  /** A clock that runs behind, or was set back on the way. */
  behindMs: fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 5, maxLength: 5 }),
  lucks: fc.array(luck, { maxLength: 60 }),
});

test('however often it is killed and whatever is lost, every post arrives once, in its order, and nothing finished goes again', () => {
  fc.assert(
    fc.property(aDay, ({ photos, told, behindMs, lucks }) => {
      const cloud = aCloud();
      let nowMs = 1_000_000;
      let outbox = withDesk(emptyOutbox, { ...desk, stamp: `${nowMs}.mac` });
      photos.forEach((count, index) => {
        nowMs += 10_000;
        const key = `post${index}`;
        const own = attached(count).photos.map((photo) => ({ ...photo, key: `${key}-${photo.key}` }));
        const begun = withPost(withBegun(outbox, key, 'm01-trip'), key, (post) => ({
          ...post,
          text: key,
          attached: { photos: own, files: [] },
        }));
        outbox = letGo(begun, key, nowMs - (behindMs[index] ?? 0));
        if (told[index]) outbox = withDesk(outbox, { ...desk, stamp: `${nowMs + 1}.mac` });
      });
      let kept = JSON.stringify(outbox);
      const finished = new Set<string>();
      const luckOf = () => lucks.shift() ?? 'arrives';
      // Each turn of the outer loop is one run of the app.
      for (let runs = 0; runs < 100 && JSON.parse(kept).posts.length > 0; runs += 1) {
        outbox = JSON.parse(kept) as Outbox;
        const tries = new Map<string, number>();
        for (let step = nextStep(outbox, tries); step !== null; step = nextStep(outbox, tries)) {
          nowMs += 1_000;
          const key = step.kind === 'upload' ? step.key : step.post.key;
          tries.set(key, (tries.get(key) ?? 0) + 1);
          const how = luckOf();
          if (step.kind === 'upload') {
            expect(finished).not.toContain(key);
            cloud.uploads.push(key);
            if (how === 'killed') break;
            if (how !== 'arrives') continue;
            outbox = withUploaded(outbox, key, `cloud://${key}`);
            finished.add(key);
          } else {
            outbox = sent(outbox, key);
            kept = JSON.stringify(outbox);
            const answer = how === 'isLost' ? null : cloud.store(step, nowMs);
            if (how === 'killed') break;
            outbox = answered(outbox, key, how === 'arrives' && answer ? answer : refusing('offline'));
          }
          kept = JSON.stringify(outbox);
        }
      }
      const keys = photos.map((_, index) => `post${index}`);
      const inOrder = [...cloud.taken].sort(([, a], [, b]) => a.place - b.place).map(([key]) => key);
      expect(inOrder).toEqual(keys);
    }),
    { numRuns: 120 },
  );
});
