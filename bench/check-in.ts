import os from 'node:os';
import path from 'node:path';
import type { Projection } from '@/contract/hosting';
import type { CallAnswer } from '../cloudfunctions/_local/launch';
import {
  launchSchoolCloud,
  type Reply,
  type SchoolCloud,
} from '../cloudfunctions/_shared/testing/school-cloud';
import { buildFunctions } from '../config/functions.mjs';
import { HALL, hallSession, hallTeachers, school } from './hall-school';
import { type BenchResult, median } from './result';

const RUNS = 3;
const LEAST_RATIO = 0.6;
/** 1,000 teachers at once through the real function, beside the same SDK calls made by a function without any rules. */
export async function run(): Promise<BenchResult[]> {
  const bareDir = path.join(os.tmpdir(), 'yanxiubu-bench-functions');
  await buildFunctions({ source: 'bench/functions', outdir: bareDir });
  const ours: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    bare.push(
      await burst(bareDir, async (cloud) => (account) => cloud.call(account, 'bare', { sessionId: HALL })),
    );
    ours.push(await burst(undefined, openThenScan));
  }
  const ratio = median(ours) / median(bare);
  return [
    {
      name: `check-in: ${hallTeachers.length} teachers at once, none lost, none doubled`,
      figure: `${Math.round(median(ours))} a second, bare SDK calls ${Math.round(median(bare))} a second`,
      ratio,
      limit: `≥ ${LEAST_RATIO} of the bare SDK calls`,
      holds: ratio >= LEAST_RATIO,
    },
  ];
}

type Act = (account: string) => Promise<CallAnswer>;

/** Scans the projector's code, and scans again when the machine was so slow that it has changed. */
async function openThenScan(cloud: SchoolCloud): Promise<Act> {
  await cloud.setClock({ nowMs: hallSession.startsAtMs - 300_000 });
  await cloud.ask('m40', 'attendance.openSession', { sessionId: HALL });
  const look = async () =>
    (await cloud.ask<Projection>('m40', 'attendance.projector', { sessionId: HALL })).data.codes[0]?.token ??
    '';
  let shown = look();
  return async (account) => {
    for (;;) {
      const seen = shown;
      const input = { sessionId: HALL, code: await seen, queued: false };
      const answer = await cloud.call(account, 'attendance', { action: 'checkIn', input });
      if ((answer.body as Reply).error?.code !== 'codeExpired') return answer;
      if (shown === seen) shown = look();
    }
  };
}

/** Check-ins a second; fails when one is lost, refused or doubled. */
async function burst(
  functionsDir: string | undefined,
  prepare: (cloud: SchoolCloud) => Promise<Act>,
): Promise<number> {
  const cloud = await launchSchoolCloud([school()], functionsDir === undefined ? {} : { functionsDir });
  try {
    const act = await prepare(cloud);
    const startedAtMs = performance.now();
    const answers = await Promise.all(hallTeachers.map(({ memberId }) => act(`o-xh-${memberId}`)));
    const seconds = (performance.now() - startedAtMs) / 1000;
    const refused = answers.filter(({ body }) => (body as { ok?: boolean }).ok !== true);
    const facts = await cloud.documents('facts');
    if (refused.length > 0 || facts.length !== hallTeachers.length) {
      throw new Error(`${facts.length} facts, ${refused.length} refused: ${JSON.stringify(refused[0])}`);
    }
    return hallTeachers.length / seconds;
  } finally {
    await cloud.stop();
  }
}
