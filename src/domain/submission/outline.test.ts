import { readingForm } from '@/testing/work-builder';
import { isBareOutline, outlineOf } from './outline';
import { missingParts } from './parts';

const part = { hint: '哪里做得好，为什么' };

test('a hint becomes an outline, a question a line', () => {
  expect(outlineOf(part)).toBe('哪里做得好：\n为什么：\n');
  expect(outlineOf({ hint: '' })).toBe('');
});

test('an outline that nobody wrote on is nothing written', () => {
  expect(isBareOutline(part, '哪里做得好：\n为什么：')).toBe(true);
  expect(isBareOutline(part, '哪里做得好：\n让孩子先读\n为什么：')).toBe(false);
  const [book] = readingForm.parts;
  const missing = missingParts(readingForm, { book: outlineOf(book!) });
  expect(missing[0]).toMatchObject({ partId: 'book', characters: 0 });
});
