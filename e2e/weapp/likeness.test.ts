import { generatedText, seededRandom } from '../../src/domain/submission/testing/generated-texts';
import { inTime, onlyWords, readingDuty, wholeNote } from '../../src/testing/work-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const LEADER = 'm09';
const words = (seed: number, characters: number) => generatedText(seededRandom(seed), characters);
const theirs = words(1, 400);

let school: SmallSchool;
let leader: Phone;

const pieceOf = (author: string) => ({
  path: 'pages/likeness/index',
  query: { submissionId: `${readingDuty.dutyId}.${author}` },
});

/** 陈立 hands in a piece of which a third is 林晓云's. */
beforeAll(async () => {
  school = await openSmallSchool();
  await school.setClock({ nowMs: inTime });
  const handIn = (author: string, gain: string) =>
    school.ask(author, 'submission.submit', {
      dutyId: readingDuty.dutyId,
      revision: 0,
      parts: { ...wholeNote, gain, intention: words(gain.length, 60) },
      ...onlyWords,
    });
  await handIn('m01', theirs);
  await handIn('m02', `${theirs.slice(0, 150)}${words(2, 250)}`);
}, openingMs);
afterAll(() => school.stop());

test('the leader sees the same words in both, whose they are and how much it is', async () => {
  leader = await school.phone(LEADER, pieceOf('m02'));
  await leader.waitFor('这一篇，收获');
  const screen = leader.screen();
  expect(screen).toEqual(expect.arrayContaining(['林晓云', '那一篇，收获']));
  expect(screen.join('|')).toMatch(/相同约 \d+%/);
  expect(screen.join('').split(theirs.slice(0, 120))).toHaveLength(3);
});

test('of the piece that was there first nothing is said', async () => {
  leader = await school.phone(LEADER, pieceOf('m01'));
  await leader.waitFor('没有找到相近的段落');
});

test('its author is told no more than that it is not theirs to look at', async () => {
  const author = await school.phone('m02', pieceOf('m02'));
  await author.waitFor('这是您自己的作品，请由其他负责人审阅。');
  expect(author.screen().join('')).not.toContain('林晓云');
});
