import { aWriting, readingForm, wholeNote } from '@/testing/work-builder';
import { contentRefused, labelledWords, sentBackRemark } from './labelled-words';

const photo = (caption: string) => ({ fileId: caption, sizeBytes: 1, caption });
const file = { fileId: 'f', sizeBytes: 1, name: '教案.docx', ending: 'docx' } as const;

test('all that others will read is named as its author knows it, in the order of the form', () => {
  const writing = aWriting({
    parts: { ...wholeNote, intention: '' },
    photos: [photo('板书'), photo('')],
    files: [file],
  });
  expect(labelledWords(readingForm, writing)).toEqual([
    { label: '书名', text: wholeNote.book },
    { label: '摘录', text: wholeNote.excerpt },
    { label: '收获', text: wholeNote.gain },
    { label: '照片说明', text: '板书\n' },
    { label: '文件名', text: '教案.docx' },
  ]);
});

test('a kind that the school has no more still has all its words asked about', () => {
  expect(labelledWords(null, aWriting({ parts: { b: '乙', a: '甲' } }))).toEqual([
    { label: '正文', text: '乙' },
    { label: '正文', text: '甲' },
  ]);
});

test('a refusal names the parts, or none where none was found by itself', () => {
  expect(contentRefused(['收获', '照片说明']).error).toEqual({
    code: 'contentRefused',
    message: '「收获」、「照片说明」里的文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
    details: { where: ['收获', '照片说明'] },
  });
  expect(contentRefused([]).error.message).toMatch(/^文字没有通过平台的内容审核/);
  expect(sentBackRemark(['收获'])).toBe('「收获」里的文字没有通过平台的内容审核，请修改后再交。');
});
