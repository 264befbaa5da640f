import path from 'node:path';
import { type OpenOptions, openMiniProgram, type Phone } from './driver';

const dist = path.resolve('e2e/weapp/host/fixture');
const open = new Set<Phone>();

/** A new phone with the hand-written sample mini-program. Nothing listens at its cloud address unless one is given. */
export async function openFixture(options: Partial<OpenOptions> = {}): Promise<Phone> {
  const phone = await openMiniProgram({
    dist,
    cloudUrl: 'http://127.0.0.1:1/',
    openid: 'o-host',
    ...options,
  });
  open.add(phone);
  return phone;
}

/** Closes the phones of a test; one whose mini-program failed unnoticed fails the test. */
export function closePhones(): void {
  for (const phone of open) {
    open.delete(phone);
    phone.close();
  }
}
