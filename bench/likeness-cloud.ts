import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { LikenessView } from '@/contract/likeness';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember } from '@/testing/school-builder';
import { aRound, aSubmittedPiece, inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../cloudfunctions/_shared/testing/school-cloud';
import { fingerprintsOf } from '../src/domain/submission/likeness/fingerprints';
import { copies, type NewPiece } from './likeness-term';
import { type BenchResult, median } from './result';

const AUTHORS = 12;
const MINUTE_MS = 60_000;
/** What a submit may take longer because of ten thousand earlier pieces; the search alone has 200 ms. */
const MOST_LONGER_MS = 200;

const authors = Array.from({ length: AUTHORS }, (_, at) => `m${50 + at}`);

/** Handing in through the real function, in a school with ten thousand pieces and in one with none. */
export async function submitTimes(pieces: readonly string[]): Promise<BenchResult[]> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-bench-likeness-'));
  try {
    const newPieces = copies(pieces, AUTHORS, 'scattered');
    const empty = await launchSchoolCloud([school()]);
    await empty.setClock({ nowMs: inTime });
    const alone = await handInAll(empty, newPieces);
    await empty.stop();

    let cloud = await launchSchoolCloud(
      [school(), fingerprintDocuments(pieces), sources(pieces, newPieces)],
      {
        dataDir,
      },
    );
    await cloud.setClock({ nowMs: inTime - 30 * MINUTE_MS });
    const jobMs = await timed(() => cloud.runTimer('submission'));
    // A process that starts anew, as an instance of the function does.
    await cloud.stop();
    cloud = await launchSchoolCloud([], { dataDir });
    await cloud.setClock({ nowMs: inTime });
    const [coldMs = Number.NaN, ...warm] = await handInAll(cloud, newPieces);
    const found = await foundIn(cloud, newPieces);
    await cloud.stop();
    const [aloneMs, warmMs] = [median(alone.slice(1)), median(warm)];
    return [
      {
        name: 'likeness: handing in through the function among 10,000 pieces, beside a school without any',
        figure: `warm ${inMs(warmMs)}, without any ${inMs(aloneMs)}; the first of an instance ${inMs(coldMs)}, without any ${inMs(alone[0] ?? Number.NaN)}; ${found} of ${AUTHORS} sources reported`,
        ratio: warmMs / aloneMs,
        limit: `warm ≤ ${MOST_LONGER_MS} ms longer`,
        holds: warmMs - aloneMs <= MOST_LONGER_MS && found === AUTHORS,
      },
      {
        name: 'likeness: the job writes the index of 10,000 pieces from their documents',
        figure: inMs(jobMs),
        limit: 'reported',
        holds: true,
      },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function school(): Readonly<Record<string, readonly object[]>> {
  const writers = authors.map((memberId) =>
    aMember({ memberId, researchGroupId: 'chinese', prepGroupId: null, boundAtMs: inTime }),
  );
  return schoolDocuments({ members: [...people, ...writers] });
}

const submissionOf = (n: number) => `old-${n}.m01`;

function fingerprintDocuments(pieces: readonly string[]): Readonly<Record<string, readonly object[]>> {
  return {
    fingerprints: pieces.map((text, n) => ({
      _id: `xh:${submissionOf(n)}`,
      schoolId: 'xh',
      submissionId: submissionOf(n),
      timesSubmitted: 1,
      atMs: inTime - 24 * 60 * MINUTE_MS,
      base64: Buffer.from(fingerprintsOf(text).buffer).toString('base64'),
    })),
  };
}

/** The pieces that the new ones were copied from, to be read when they are found. */
function sources(
  pieces: readonly string[],
  newPieces: readonly NewPiece[],
): Readonly<Record<string, readonly object[]>> {
  const numbers = [...new Set(newPieces.flatMap(({ sourceN }) => sourceN ?? []))];
  return {
    submissions: numbers.map((n) => ({
      ...aSubmittedPiece({ submissionId: submissionOf(n), dutyId: `old-${n}`, likenessDueAtMs: null }),
      _id: `xh:${submissionOf(n)}`,
    })),
    rounds: numbers.map((n) => ({
      ...aRound({
        submissionId: submissionOf(n),
        dutyId: `old-${n}`,
        parts: { gain: pieces[n]! },
        form: { kind: 'readingNote', version: 0 },
      }),
      _id: `xh:${submissionOf(n)}:0`,
    })),
  };
}

async function handInAll(cloud: SchoolCloud, newPieces: readonly NewPiece[]): Promise<number[]> {
  const times: number[] = [];
  for (const [at, who] of authors.entries()) {
    const parts = { ...wholeNote, gain: newPieces[at]!.text };
    const writing = { dutyId: readingDuty.dutyId, revision: 0, parts, ...onlyWords };
    times.push(
      await timed(async () => {
        const answer = await cloud.ask(who, 'submission.submit', writing);
        if (!answer.ok) throw new Error(`submit was refused: ${JSON.stringify(answer.error)}`);
      }),
    );
  }
  return times;
}

async function foundIn(cloud: SchoolCloud, newPieces: readonly NewPiece[]): Promise<number> {
  let found = 0;
  for (const [at, who] of authors.entries()) {
    const submissionId = `${readingDuty.dutyId}.${who}`;
    const { data } = await cloud.ask<LikenessView>('m09', 'submission.likeness', { submissionId });
    const wanted = submissionOf(newPieces[at]!.sourceN ?? -1);
    if (data.report?.pieces.some((piece) => piece.submissionId === wanted)) found += 1;
  }
  return found;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await act();
  return performance.now() - startedAtMs;
}

function inMs(ms: number): string {
  return `${Math.round(ms).toLocaleString('en')} ms`;
}
