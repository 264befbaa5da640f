import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { CloudFault } from '../store/fault';

export type Permission = 'read' | 'write';

/** Signs tokens that say for themselves what they open and until when. */
export interface LinkSigner {
  /** A token of letters, digits and `-_.` only: the SDK encodes a link once more before it opens it. */
  sign(permission: Permission, cloudPath: string, seconds: number): string;
  /** The path that a token opens. @throws CloudFault when it is forged or has expired */
  verify(permission: Permission, token: string): string;
}

/** The key lives as long as the process: links of an earlier run are dead. */
export function createLinkSigner(now: () => number): LinkSigner {
  const key = randomBytes(32);
  const signatureOf = (payload: string): Buffer => createHmac('sha256', key).update(payload).digest();
  return {
    sign(permission, cloudPath, seconds) {
      const claim = JSON.stringify([permission, cloudPath, now() + seconds * 1000]);
      const payload = Buffer.from(claim).toString('base64url');
      return `${payload}.${signatureOf(payload).toString('base64url')}`;
    },
    verify(permission, token) {
      const [payload = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = signatureOf(payload);
      if (given.length !== right.length || !timingSafeEqual(given, right)) throw refused('is not ours');
      const [allowed, cloudPath, expiresAtMs] = JSON.parse(Buffer.from(payload, 'base64url').toString());
      if (allowed !== permission) throw refused(`is not for this: ${permission}`);
      if (expiresAtMs < now()) throw refused('has expired');
      return cloudPath;
    },
  };
}

function refused(why: string): CloudFault {
  return new CloudFault('STORAGE_EXCEED_AUTHORITY', `this link ${why}`);
}
