import { pictureType } from './picture-type';

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['webp', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['heic', '\0\0\0\x18ftypheic'],
  ['heic', '\0\0\0\x18ftypmif1'],
  [null, '\0\0\0\x18ftypmp42'],
  [null, 'RIFF\x24\0\0\0WAVEfmt '],
  [null, '<svg xmlns="http:'],
  [null, 'GIF89a'],
  [null, 'PK\x03\x04'],
  [null, '\xff\xd8'],
  [null, ''],
])('%s: %j', (type, head) => {
  expect(pictureType(ascii(head))).toBe(type);
});
