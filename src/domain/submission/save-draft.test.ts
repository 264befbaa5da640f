import fc from 'fast-check';
import {
  aDraft,
  anApprovedPiece,
  aSubmittedPiece,
  aWriting,
  inTime,
  wholeNote,
} from '@/testing/work-builder';
import { decideSaveDraft } from './save-draft';
import type { Submission } from './submission';

const later = inTime + 60_000;

function saved(piece: Submission, changes: Parameters<typeof aWriting>[0] = {}): Submission {
  const result = decideSaveDraft(piece, aWriting(changes), later);
  if (!result.ok) throw new Error(result.error.code);
  return result.data;
}

describe('saving a draft', () => {
  test('the first words make revision 1', () => {
    expect(saved(aDraft(), { parts: { book: '《论语》' } })).toEqual(
      aDraft({ revision: 1, parts: { book: '《论语》' }, characters: 4, savedAtMs: later }),
    );
  });

  test('the same content again changes nothing, whatever revision it carries', () => {
    const first = saved(aDraft());
    for (const revision of [0, 1, 7])
      expect(decideSaveDraft(first, aWriting({ revision }), later + 5)).toEqual({ ok: true, data: first });
  });

  test('another phone saved meanwhile: neither text is lost', () => {
    const onServer = saved(aDraft(), { parts: { book: '在平板上写的' } });
    expect(decideSaveDraft(onServer, aWriting({ revision: 0 }), later)).toMatchObject({
      ok: false,
      error: {
        code: 'draftConflict',
        details: { revision: 1, savedAtMs: later, parts: { book: '在平板上写的' }, photos: [] },
      },
    });
  });

  test('a returned piece can be written on, and keeps what is known of its photos', () => {
    const photos = [{ fileId: 'cloud://e/xh/m01/a.jpg', sizeBytes: 9, caption: '', check: 'pass' as const }];
    const returned = aSubmittedPiece({ state: 'returned', photos });
    const added = { fileId: 'cloud://e/xh/m01/b.jpg', sizeBytes: 5, caption: '' };
    const writing = {
      revision: 1,
      photos: [added, { fileId: photos[0]!.fileId, sizeBytes: 9, caption: '' }],
    };
    expect(saved(returned, writing).photos).toEqual([{ ...added, check: 'unchecked' }, photos[0]]);
  });

  test.each([
    ['submitted', aSubmittedPiece()],
    ['approved', anApprovedPiece()],
    ['rejected', aSubmittedPiece({ state: 'rejected' })],
  ])('a %s piece is not written on', (_, piece) => {
    const changed = decideSaveDraft(piece, aWriting({ revision: 1, parts: { book: '别的' } }), later);
    expect(changed).toMatchObject({ ok: false, error: { code: 'notEditable' } });
    expect(decideSaveDraft(piece, aWriting({ parts: wholeNote }), later)).toEqual({ ok: true, data: piece });
  });

  test('of any two phones that start from one revision with different texts exactly one is saved', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
        fc.pre(one !== other);
        const first = saved(aDraft(), { parts: { gain: one } });
        const second = decideSaveDraft(first, aWriting({ revision: 0, parts: { gain: other } }), later);
        expect(second.ok).toBe(false);
      }),
    );
  });
});
