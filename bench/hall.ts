import os from 'node:os';
import path from 'node:path';
import type { Projection } from '@/contract/hosting';
import type { Claim } from '@/domain/attendance/claim';
import { SLOT_MS } from '@/domain/attendance/slots';
import { launchSchoolCloud, type SchoolCloud } from '../cloudfunctions/_shared/testing/school-cloud';
import { buildFunctions } from '../config/functions.mjs';
import { hallNetwork, pause, type Send, seeded } from './hall-network';
import { HALL, hallSession, hallTeachers, school } from './hall-school';
import { phones } from './phones';
import { type BenchResult, median } from './result';

const WITHIN_MS = 30_000;
const GIVE_UP_MS = 150_000;

interface Evening {
  /** From the one tap to the seal, sorted. */
  readonly waitsMs: readonly number[];
  readonly calls: number;
  readonly claims: number;
}

/** 1,000 teachers within 30 seconds on a bad network, each with one tap, beside the same writes by bare SDK calls. */
export async function run(): Promise<BenchResult[]> {
  const random = seeded(20_261_218);
  const ours = await hold(undefined, random, openAndProject, tapOnPhone);
  const bareDir = path.join(os.tmpdir(), 'yanxiubu-bench-functions');
  await buildFunctions({ source: 'bench/functions', outdir: bareDir });
  const bare = await hold(bareDir, random, async () => () => '', tapBare);
  const ratio = median(ours.waitsMs) / median(bare.waitsMs);
  return [
    {
      name: `a hall of ${hallTeachers.length} within 30 s, 5 % of calls failing, 2 % arriving twice, up to 3 s a call`,
      figure: `all in exactly once with one tap each; seal after ${words(ours)}; bare SDK calls ${words(bare)}`,
      ratio,
      limit: 'none lost, none doubled, no second tap; ≤ 1.5 × the wait for bare SDK calls',
      holds: ratio <= 1.5,
    },
  ];
}

function words({ waitsMs, calls, claims }: Evening): string {
  const at = (share: number) => ((waitsMs[Math.floor(share * (waitsMs.length - 1))] ?? 0) / 1000).toFixed(1);
  return `${at(0.5)} s (95 %: ${at(0.95)} s, last ${at(1)} s), ${calls} calls, ${claims} claims`;
}

type Screen = () => string;

async function hold(
  functionsDir: string | undefined,
  random: () => number,
  project: (cloud: SchoolCloud, stop: AbortSignal) => Promise<Screen>,
  tap: (send: Send, screen: Screen) => Promise<void>,
): Promise<Evening> {
  const cloud = await launchSchoolCloud([school()], functionsDir === undefined ? {} : { functionsDir });
  const over = new AbortController();
  try {
    const screen = await project(cloud, over.signal);
    let calls = 0;
    const waitsMs = await Promise.all(
      hallTeachers.map(async ({ memberId }) => {
        const comesAfterMs = random() * WITHIN_MS;
        const send = hallNetwork(random, (name, data) => {
          calls += 1;
          return cloud.call(`o-xh-${memberId}`, name, data).then(({ body }) => body);
        });
        await pause(comesAfterMs);
        const tappedAtMs = performance.now();
        await tap(send, screen);
        return performance.now() - tappedAtMs;
      }),
    );
    if (functionsDir === undefined) await cloud.ask('m40', 'attendance.acceptClaims', { sessionId: HALL });
    const facts = await cloud.documents('facts');
    if (facts.length !== hallTeachers.length) throw new Error(`${facts.length} facts`);
    const claims = await cloud.documents<Claim>('claims');
    return { waitsMs: waitsMs.sort((a, b) => a - b), calls, claims: claims.length };
  } finally {
    over.abort();
    await cloud.stop();
  }
}

/** The projector asks once per slot, as it does on the wall; the room reads what it shows. */
async function openAndProject(cloud: SchoolCloud, stop: AbortSignal): Promise<Screen> {
  await cloud.setClock({ nowMs: hallSession.startsAtMs - 300_000 });
  await cloud.ask('m40', 'attendance.openSession', { sessionId: HALL });
  let shown = '';
  const look = async () => {
    const { data } = await cloud.ask<Projection>('m40', 'attendance.projector', { sessionId: HALL });
    shown = data.codes[0]?.token ?? shown;
    const turnsInMs = (data.codes[0]?.endsAtMs ?? 0) - data.serverNowMs;
    setTimeout(
      () => !stop.aborted && void look().catch(() => undefined),
      Math.min(turnsInMs, SLOT_MS) + 5,
    ).unref();
  };
  await look();
  return () => shown;
}

/** One tap on a phone that runs the mini-program's own code; what the network swallows the phone sends again by itself. */
async function tapOnPhone(send: Send, screen: Screen): Promise<void> {
  const phone = (await phones())(send);
  phone.watchKeptCheckIns();
  const givesUpAtMs = performance.now() + GIVE_UP_MS;
  await phone.checkIn(HALL, screen());
  for (;;) {
    const { phase, refusal } = phone.attemptOf(HALL);
    const kept = phone.keptOf(HALL);
    if (phase === 'refused' || kept?.refusal)
      throw new Error(`a second tap would be needed: ${refusal?.code ?? kept?.refusal?.code}`);
    if (kept === null && phase !== 'sending') return;
    if (performance.now() > givesUpAtMs) throw new Error('a phone never got through');
    await pause(50);
  }
}

/** The same writes without rules, sent again until they are answered. */
async function tapBare(send: Send): Promise<void> {
  for (;;) {
    const done = await send('bare', { sessionId: HALL }).then(
      (body) => (body as { ok?: boolean }).ok === true || JSON.stringify(body).includes('duplicate'),
      () => false,
    );
    if (done) return;
  }
}
