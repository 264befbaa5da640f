import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildFunctions, buildLocalCloud } from '../../config/functions.mjs';

/** A Thursday in December, ten minutes before the day's session: the journeys do not depend on when they are run. */
const SCHOOL_MOMENT_MS = Date.parse('2025-12-18T15:20:00+08:00');

/**
 * Loads the demo school once, through its own imports, and leaves it in a folder that each journey copies.
 */
export default async function globalSetup() {
  process.env.YXB_TEMPLATE_REVIEW_RESULT = 'preview-review-result';
  await Promise.all([buildFunctions(), buildLocalCloud()]);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-h5-'));
  await loadSchool(path.join(folder, 'demo'));
  globalThis.journeysFolder = folder;
  process.env.JOURNEYS_FOLDER = folder;
  process.env.JOURNEYS_MOMENT_MS = String(SCHOOL_MOMENT_MS);
}

async function loadSchool(dataDir) {
  const { launchLocalCloud } = await import('../../dist/local/launch.js');
  const { loadDemoSchool } = await import('../../dist/local/demo.js');
  const cloud = await launchLocalCloud({ dataDir });
  try {
    await loadDemoSchool(cloud, SCHOOL_MOMENT_MS);
  } finally {
    await cloud.stop();
  }
}
