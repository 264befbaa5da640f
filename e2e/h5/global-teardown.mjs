import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  await rm(globalThis.journeysFolder, { recursive: true, force: true });
}
