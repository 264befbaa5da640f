import { nextCheckAtMs, pendingPhotos, sharedPhotoChecked, visiblePhotos } from './shared-photos';

const hour = 3_600_000;
const photos = pendingPhotos([
  { fileId: 'a', sizeBytes: 1 },
  { fileId: 'b', sizeBytes: 1 },
]);
const shared = { photos, checksDueAtMs: 5 };
const seen = (of: typeof shared.photos, isAuthor: boolean) =>
  visiblePhotos(of, isAuthor).map(({ fileId }) => fileId);

test('pictures are their author’s alone until they passed; a refused one is nobody’s', () => {
  expect([seen(photos, true), seen(photos, false)]).toEqual([['a', 'b'], []]);
  const passed = sharedPhotoChecked(shared, 'a', 'pass');
  expect([seen(passed.photos, false), passed.checksDueAtMs]).toEqual([['a'], 5]);
  const refused = sharedPhotoChecked(passed, 'b', 'review');
  expect([seen(refused.photos, true), refused.checksDueAtMs]).toEqual([['a'], null]);
});

test('of two answers about one picture the worse stands, in any order', () => {
  const bad = sharedPhotoChecked(shared, 'a', 'risky');
  expect(sharedPhotoChecked(bad, 'a', 'pass').photos[0]?.check).toBe('risky');
});

test('silence is asked about again after half an hour, and no longer after three days', () => {
  expect(nextCheckAtMs(shared, 0, hour)).toBe(1.5 * hour);
  expect(nextCheckAtMs(shared, 0, 72 * hour)).toBeNull();
  expect(nextCheckAtMs({ photos: [] }, 0, hour)).toBeNull();
});
