import { readingForm, wholeNote } from '@/testing/work-builder';
import { charactersOf, cleanParts, missingParts, partStates, partsTooLong } from './parts';

const form = readingForm;

describe('the parts of a reading note', () => {
  test('a whole note misses nothing', () => {
    expect(missingParts(form, wholeNote)).toEqual([]);
    expect(partStates(form, wholeNote).every((part) => part.met)).toBe(true);
  });

  test('a part that is too short or only blanks is missing, with what it needs', () => {
    expect(missingParts(form, { ...wholeNote, gain: '很好', intention: ' \n '.repeat(30) })).toEqual([
      { partId: 'gain', name: '收获', characters: 2, needed: 50 },
      { partId: 'intention', name: '打算', characters: 0, needed: 20 },
    ]);
  });

  test('an empty part that is not required is met; one begun and too short is not', () => {
    const optional = { ...form, parts: form.parts.map((part) => ({ ...part, required: false })) };
    expect(missingParts(optional, {})).toEqual([]);
    expect(missingParts(optional, { gain: '很好' }).map((fault) => fault.partId)).toEqual(['gain']);
  });

  test('20,000 characters are more than any part takes', () => {
    expect(partsTooLong(form, { ...wholeNote, gain: '读'.repeat(20_000) })).toEqual([
      { partId: 'gain', name: '收获', characters: 20_000, needed: 8000 },
    ]);
    expect(partsTooLong(form, { ...wholeNote, gain: '读'.repeat(8000) })).toEqual([]);
  });

  test('only the parts of the form are kept', () => {
    expect(cleanParts(form, { book: '《论语》\u0000', other: '…' })).toEqual({
      book: '《论语》',
      excerpt: '',
      gain: '',
      intention: '',
    });
    expect(charactersOf({ book: '《论语》', gain: ' 学 ' })).toBe(5);
  });
});
