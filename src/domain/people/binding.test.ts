import { aMember } from '@/testing/school-builder';
import { decideBinding, type IssuedCode, isOutstanding } from './binding';

const now = 1_795_000_000_000;
const lin = aMember({ codesIssued: 1 });
const code: IssuedCode = {
  schoolId: 'xh',
  memberId: 'm01',
  n: 0,
  issuedAtMs: now - 1000,
  expiresAtMs: now + 1000,
  usedAtMs: null,
  usedBy: null,
};
const guest = { code, person: lin, openId: 'phone', boundTo: null };

describe('a one-time code', () => {
  test('binds a guest to its person', () => {
    expect(decideBinding(guest, now)).toBe('bind');
  });

  test('sent again by the account that it bound is the same answer again', () => {
    const used = { ...code, usedAtMs: now, usedBy: 'phone' };
    const person = { ...lin, boundAtMs: now };
    expect(decideBinding({ ...guest, code: used, person, boundTo: lin }, now)).toBe('bound');
  });

  const used = { ...code, usedAtMs: now, usedBy: 'other' };
  test.each([
    ['that nobody issued', { code: null }, 'codeUnknown'],
    ['of a person who has left', { person: null }, 'codeUnknown'],
    ['used by another account', { code: used, person: { ...lin, boundAtMs: now } }, 'codeUsed'],
    ['used by this account before it was released', { code: { ...used, usedBy: 'phone' } }, 'codeUsed'],
    ['that has run out this very moment', { code: { ...code, expiresAtMs: now } }, 'codeExpired'],
    ['voided by a newer one', { person: { ...lin, codesIssued: 2 } }, 'codeExpired'],
    ['of a person who is bound already', { person: { ...lin, boundAtMs: now } }, 'codeExpired'],
    [
      'for an account that is somebody already',
      { boundTo: { schoolId: 'xh', memberId: 'm02' } },
      'alreadyBound',
    ],
    [
      'that bound this account once, sent after it was bound to another school',
      { code: { ...used, usedBy: 'phone' }, boundTo: { schoolId: 'west', memberId: 'm01' } },
      'alreadyBound',
    ],
  ])('%s is refused', (_, changes, refusal) => {
    expect(decideBinding({ ...guest, ...changes }, now)).toMatchObject({ code: refusal });
  });

  test('is printed again only as long as it can still bind', () => {
    expect(isOutstanding(code, lin, now)).toBe(true);
    expect(isOutstanding(code, lin, code.expiresAtMs)).toBe(false);
    expect(isOutstanding({ ...code, usedAtMs: now }, lin, now)).toBe(false);
    expect(isOutstanding(code, { ...lin, boundAtMs: now }, now)).toBe(false);
    expect(isOutstanding(code, { ...lin, codesIssued: 2 }, now)).toBe(false);
  });
});
