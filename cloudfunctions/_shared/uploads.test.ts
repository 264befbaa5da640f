import { liesUnderOwnPath } from './uploads';

const lin = { schoolId: 'east', memberId: 'm12' };

describe('a file lies under one’s own path', () => {
  test.each(['cloud://local.local/east/m12/photo.jpg', 'cloud://env-1.6a6b/east/m12/drafts/2026/1.jpg'])(
    '%s',
    (fileId) => {
      expect(liesUnderOwnPath(fileId, lin)).toBe(true);
    },
  );

  test.each([
    ['another member', 'cloud://local.local/east/m13/photo.jpg'],
    ['a member whose id begins alike', 'cloud://local.local/east/m123/photo.jpg'],
    ['another school', 'cloud://local.local/west/m12/photo.jpg'],
    ['a way up and down again', 'cloud://local.local/east/m12/../m13/photo.jpg'],
    ['an escaped way up', 'cloud://local.local/east/m12/%2e%2e/m13/photo.jpg'],
    ['a backslash', 'cloud://local.local/east/m12/..\\m13\\photo.jpg'],
    ['an empty segment', 'cloud://local.local/east/m12//photo.jpg'],
    ['the folder itself', 'cloud://local.local/east/m12'],
    ['no environment', 'cloud://east/m12/photo.jpg'],
    ['an address of the web', 'https://example.com/east/m12/photo.jpg'],
    ['nothing', ''],
  ])('but not %s', (_, fileId) => {
    expect(liesUnderOwnPath(fileId, lin)).toBe(false);
  });
});
