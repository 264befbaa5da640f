import { formatSessionToken, readSessionToken } from './session-token';

const token = { schoolId: 'xh', sessionId: '2026-1-s08', slot: 119_810_640, mac: 'aB3-_kPq90Zx' };

test('a token is read back from what the QR holds', () => {
  const text = formatSessionToken(token);
  expect(text).toBe('YXB1.xh.2026-1-s08.119810640.aB3-_kPq90Zx');
  expect(readSessionToken(` ${text}\n`)).toEqual(token);
});

test.each([
  ['https://example.com/', 'some other QR'],
  ['YXB2.xh.2026-1-s08.119810640.aB3-_kPq90Zx', 'another version'],
  ['yxb1.xh.2026-1-s08.119810640.aB3-_kPq90Zx', 'changed case'],
  ['YXB1.xh.2026-1-s08.119810640.aB3-_kPq90Z', 'a proof cut short'],
  ['YXB1.xh.2026-1-s08.119810640', 'no proof'],
  ['YXB1.xh.2026-1-s08.-5.aB3-_kPq90Zx', 'a negative slot'],
  ['YXB1.xh.2026-1-s08.1e9.aB3-_kPq90Zx', 'a slot that is no plain number'],
  ['YXB1.xh:a.2026-1-s08.119810640.aB3-_kPq90Zx', 'a colon in an id'],
  ['YXB1.xh.a.b.2026-1-s08.119810640.aB3-_kPq90Zx', 'too many parts'],
])('%s is no token: %s', (text) => {
  expect(readSessionToken(text)).toBeNull();
});
