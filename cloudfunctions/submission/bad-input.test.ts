import type { PieceView } from '@/contract/piece-view';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { aJpeg } from '../_shared/testing/pictures';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const { dutyId } = readingDuty;

beforeAll(async () => {
  cloud = await launchSchoolCloud();
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

function submit(who: string, changes: object) {
  const writing = { dutyId, revision: 0, parts: wholeNote, ...onlyWords, ...changes };
  return cloud.ask<PieceView>(who, 'submission.submit', writing);
}

describe('words', () => {
  test.each([
    ['20,000 characters in a part that takes 8,000', { gain: '读'.repeat(20_000) }, 'partTooLong'],
    ['20,001 characters', { gain: 'a'.repeat(20_001) }, 'invalidInput'],
    ['nothing but blanks', { gain: ' \n\t　'.repeat(100) }, 'partsMissing'],
    ['nothing but control characters', { gain: '\u0007'.repeat(100) }, 'partsMissing'],
    ['a part that is no text', { gain: 12 }, 'invalidInput'],
    ['a part name that is a path', { '../gain': '…' }, 'invalidInput'],
  ])('%s', async (_, part, code) => {
    const answer = await submit('m01', { parts: { ...wholeNote, ...part } });
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  test('too many words say which part and how many it takes', async () => {
    const answer = await submit('m01', { parts: { ...wholeNote, gain: '读'.repeat(20_000) } });
    expect(answer.error.details).toEqual([
      { partId: 'gain', name: '收获', characters: 20_000, needed: 8_000 },
    ]);
  });

  test('20,000 characters are kept in a draft; nothing typed is lost', async () => {
    const parts = { ...wholeNote, gain: '读'.repeat(20_000) };
    await cloud.ask('m10', 'submission.saveDraft', { dutyId, revision: 0, parts, ...onlyWords });
    const { data } = await cloud.ask<PieceView>('m10', 'submission.open', { dutyId });
    expect(data.parts.gain).toHaveLength(20_000);
  });

  test('emoji stay, tags stay text, control characters go', async () => {
    const gain = `${wholeNote.gain}👨‍👩‍👧 <img src=x onerror=alert(1)> \u0000\u0007{{7*7}} $where`;
    const { data } = await submit('m02', { parts: { ...wholeNote, gain } });
    expect(data.parts.gain).toBe(`${wholeNote.gain}👨‍👩‍👧 <img src=x onerror=alert(1)> {{7*7}} $where`);
    const { data: review } = await cloud.ask<PieceView>('m09', 'submission.review', {
      submissionId: `${dutyId}.m02`,
    });
    expect(review.parts.gain).toBe(data.parts.gain);
  });
});

describe('photos', () => {
  const photo = async (name: string, bytes: Uint8Array) => ({
    fileId: await cloud.put('m01', name, bytes),
    sizeBytes: 100,
  });
  const text = (words: string) => new TextEncoder().encode(words);

  test.each([
    ['of 0 bytes', 'empty.jpg', new Uint8Array(0)],
    ['of a few bytes', 'short.jpg', Uint8Array.from([0xff, 0xd8])],
    ['that is a web page', 'page.jpg', text('<!doctype html><script>alert(1)</script>')],
    ['that is an SVG', 'drawing.png', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('%s: refused with the file’s id', async (_, name, bytes) => {
    const bad = await photo(name, bytes);
    const good = await photo('good.jpg', aJpeg());
    expect(await submit('m01', { photos: [good, bad] })).toMatchObject({
      ok: false,
      error: { code: 'badPhoto', details: { fileIds: [bad.fileId] } },
    });
  });

  test('of 30 MB: not taken by storage, and not by its declared size', async () => {
    const upload = await cloud.upload('o-xh-m01', 'xh/m01/huge.jpg', aJpeg(30 * 1024 * 1024));
    expect(upload.body).not.toHaveProperty('fileID');
    const fileId = 'cloud://local.local/xh/m01/huge.jpg';
    expect(await submit('m01', { photos: [{ fileId, sizeBytes: 30 * 1024 * 1024 }] })).toMatchObject({
      error: { code: 'invalidInput' },
    });
  });

  test('that never arrived: 已提交 is not said', async () => {
    const fileId = 'cloud://local.local/xh/m01/never.jpg';
    expect(await submit('m01', { photos: [{ fileId, sizeBytes: 9 }] })).toMatchObject({
      ok: false,
      error: { code: 'fileMissing', details: { fileIds: [fileId] } },
    });
  });

  test.each([
    ['a colleague’s', 'cloud://local.local/xh/m02/a.jpg'],
    ['of another school', 'cloud://local.local/yz/m01/a.jpg'],
    ['through a dotted path', 'cloud://local.local/xh/m01/../m02/a.jpg'],
    ['with an escaped slash', 'cloud://local.local/xh/m01/%2e%2e/m02/a.jpg'],
    ['of a member whose id begins alike', 'cloud://local.local/xh/m011/a.jpg'],
  ])('%s: neither handed in nor kept in a draft', async (_, fileId) => {
    const writing = {
      dutyId,
      revision: 0,
      parts: wholeNote,
      ...onlyWords,
      photos: [{ fileId, sizeBytes: 9 }],
    };
    for (const action of ['submission.submit', 'submission.saveDraft'] as const)
      expect(await cloud.ask('m01', action, writing)).toMatchObject({ error: { code: 'notYourFile' } });
  });

  test('ten of them are one too many', async () => {
    const photos = Array.from({ length: 10 }, (_, index) => ({
      fileId: `cloud://local.local/xh/m01/${index}.jpg`,
      sizeBytes: 9,
    }));
    expect(await submit('m01', { photos })).toMatchObject({
      error: { code: 'invalidInput', message: '最多 9 张照片' },
    });
  });

  test('nothing that was refused left a piece behind', async () => {
    const pieces = await cloud.documents<{ memberId: string }>('submissions');
    expect(pieces.map((piece) => piece.memberId).sort()).toEqual(['m02', 'm10']);
  });
});

describe('ids', () => {
  test.each([
    ['submission.open', { dutyId: 'a:b' }],
    ['submission.open', { dutyId: '' }],
    ['submission.open', { dutyId: { $gt: '' } }],
    ['submission.open', { dutyId, memberId: 'm02' }],
    ['submission.review', { submissionId: '../m02' }],
  ] as const)('%s %j is refused', async (action, input) => {
    expect(await cloud.ask('m09', action, input)).toMatchObject({ error: { code: 'invalidInput' } });
  });
});
