import { aQuestion } from '@/testing/question-builder';
import { accept } from '../refusal';
import { questionState } from './question';
import {
  CORRECTED_WITHIN_MS,
  decideAnswer,
  decideCarry,
  decideQuestionTakeDown,
  decideQuestionWithdrawal,
  isSameQuestion,
  mayTakeDown,
} from './question-acts';

const now = 1_000;
const lin = { memberId: 'm01', travels: true };
const companion = { memberId: 'm03', travels: true };
const colleague = { memberId: 'm02', travels: false };
const words = { text: '给，而且要撤得看得见。', answeredBy: '授课教师' };
const given = { ...words, replaces: null };
const answer = { ...words, byMemberId: 'm01', atMs: now, correctedAtMs: null };
const answered = aQuestion({ answer });
const carried = aQuestion({ carried: { byMemberId: 'm01', atMs: 5 } });
const gone = aQuestion({ text: '', withdrawnAtMs: 7 });

const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? 'may' : result.error.code;

describe('a question is handed on', () => {
  test('by a traveller, who is named', () => {
    expect(decideCarry(aQuestion(), lin, now)).toEqual(
      accept(aQuestion({ carried: { byMemberId: 'm01', atMs: now } })),
    );
  });

  test.each([
    ['carried by another before', carried],
    ['answered before', answered],
  ])('%s, it stays as it is', (_case, question) => {
    expect(decideCarry(question, companion, now)).toEqual(accept(question));
  });

  test.each([
    ['a colleague', aQuestion(), colleague, 'notTraveller'],
    ['nobody, once it was withdrawn', gone, lin, 'questionGone'],
  ])('%s: %#', (_case, question, actor, code) => {
    expect(codeOf(decideCarry(question, actor, now))).toBe(code);
  });
});

describe('an answer', () => {
  test('stands with who answered, who brought it and when, whether it was carried or not', () => {
    expect(decideAnswer(aQuestion(), lin, given, now)).toEqual(accept(answered));
    expect(decideAnswer(carried, lin, given, now)).toEqual(accept({ ...carried, answer }));
    expect([aQuestion(), carried, { ...carried, answer }].map(questionState)).toEqual([
      'open',
      'carried',
      'answered',
    ]);
  });

  test('sent again is the same answer', () => {
    expect(decideAnswer(answered, lin, given, now + 5)).toEqual(accept(answered));
  });

  test('of the second traveller does not replace the first', () => {
    expect(codeOf(decideAnswer(answered, companion, given, now))).toBe('answeredByOther');
    expect(codeOf(decideAnswer(answered, companion, { ...given, replaces: now }, now))).toBe(
      'answeredByOther',
    );
  });

  test('is put right by its traveller within a day, naming what was read', () => {
    const better = { ...given, text: '先给图，再给词。', replaces: now };
    const lastMoment = now + CORRECTED_WITHIN_MS;
    expect(decideAnswer(answered, lin, better, lastMoment)).toEqual(
      accept(aQuestion({ answer: { ...answer, text: '先给图，再给词。', correctedAtMs: lastMoment } })),
    );
    expect(codeOf(decideAnswer(answered, lin, better, lastMoment + 1))).toBe('tooLateToCorrect');
    expect(codeOf(decideAnswer(answered, lin, { ...better, replaces: null }, now))).toBe('answeredAlready');
    expect(codeOf(decideAnswer(answered, lin, { ...better, replaces: 3 }, now))).toBe('answeredAlready');
  });

  test('put right within one millisecond is another version all the same', () => {
    const better = { ...given, text: '先给图，再给词。', replaces: now };
    const corrected = decideAnswer(answered, lin, better, now - 50);
    expect(corrected).toMatchObject({ data: { answer: { atMs: now, correctedAtMs: now + 1 } } });
  });

  test.each([
    ['a colleague brings none', aQuestion(), colleague, 'notTraveller'],
    ['a withdrawn question needs none', gone, lin, 'questionGone'],
  ])('%s', (_case, question, actor, code) => {
    expect(codeOf(decideAnswer(question, actor, given, now))).toBe(code);
  });
});

describe('a question is taken back', () => {
  test('by its asker, also after it was carried: its words are gone', () => {
    expect(decideQuestionWithdrawal(carried, 'm02', now)).toEqual(
      accept({ ...carried, text: '', withdrawnAtMs: now }),
    );
    expect(decideQuestionWithdrawal(gone, 'm02', now)).toEqual(accept(gone));
  });

  test.each([
    ['by nobody else', aQuestion(), 'm01', 'notYourQuestion'],
    ['not when it has its answer', answered, 'm02', 'answeredQuestion'],
  ])('%s', (_case, question, memberId, code) => {
    expect(codeOf(decideQuestionWithdrawal(question, memberId, now))).toBe(code);
  });
});

describe('the office takes a question down', () => {
  const by = { reason: '写了学生的名字', nowMs: now };

  test('with its answer, and says why; what was taken back before stays as it is', () => {
    expect(decideQuestionTakeDown(answered, by)).toEqual(
      accept({ ...answered, text: '', answer: null, withdrawnAtMs: now }),
    );
    expect(codeOf(decideQuestionTakeDown(answered, { ...by, reason: '' }))).toBe('reasonMissing');
    expect(decideQuestionTakeDown(gone, { ...by, reason: '' })).toEqual(accept(gone));
  });

  test.each([
    ['the office, of a colleague’s', 'm40', ['academicAffairs'], true],
    ['the office, of the own', 'm02', ['academicAffairs'], false],
    ['a leader', 'm09', ['groupLeader'], false],
    ['the principal', 'm41', ['principal'], false],
  ] as const)('%s: %s', (_case, memberId, roles, may) => {
    expect(mayTakeDown({ memberId, roles }, aQuestion())).toBe(may);
  });
});

test('the same key is the same question only with the same words about the same post', () => {
  const { text, postId } = aQuestion();
  expect(isSameQuestion(aQuestion(), { text, postId })).toBe(true);
  expect(isSameQuestion(aQuestion(), { text: '换了一句', postId })).toBe(false);
  expect(isSameQuestion(aQuestion(), { text, postId: null })).toBe(false);
  expect(isSameQuestion(gone, { text, postId })).toBe(true);
});
