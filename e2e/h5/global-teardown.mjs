import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const { folder, server } = globalThis.journeys;
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
