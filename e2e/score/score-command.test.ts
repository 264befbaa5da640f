import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const script = path.join(root, 'scripts/score.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'score-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as somebody types it who stands in `folder`. */
function score(...args: string[]) {
  return run(args, { cwd: folder });
}

/** The same by way of npm, which goes to the project's folder and says where the person stands. */
function npmRunScore(...args: string[]) {
  return run(args, { cwd: root, env: { npm_lifecycle_event: 'score', INIT_CWD: folder } });
}

function run(args: string[], { cwd, env }: { cwd: string; env?: Record<string, string> }) {
  const options = { cwd, env: { ...process.env, ...env }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], options);
  return { status, stdout, stderr };
}

function save(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return name;
}

const term = {
  term: { id: '2025-1', from: '2025-09-01', to: '2026-01-31' },
  groups: [{ id: 'g1', name: '语文组' }],
  teachers: [{ id: 't1', name: '教师甲', groupId: 'g1' }],
  sessions: [{ id: 's1', title: '复述课怎样教', date: '2025-09-12', hours: 3, required: true }],
  facts: [{ id: 'f1', kind: 'attendance', teacherId: 't1', sessionId: 's1', status: 'present' }],
};

const hoursSheet = {
  rulebook: 'hours-24',
  version: 1,
  statements: [{ teacherId: 't1', groupId: 'g1', hours: 3, target: 24, met: false }],
};

test('prints the statements of a file beside the person, as an office computer saved it', () => {
  const text = `\uFEFF${JSON.stringify(term, null, 2).replaceAll('\n', '\r\n')}`;
  const name = save('term.json', text);
  for (const command of [score, npmRunScore]) {
    const { status, stdout, stderr } = command(name, '--rulebook', 'hours-24');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(hoursSheet);
  }
});

test('adds the postings of the teacher who is asked about', () => {
  const name = save('term.json', JSON.stringify(term));
  const { stdout } = score(name, '--rulebook', 'hours-24', '--explain', 't1');
  const posting = { clause: 'hours', factId: 'f1', amount: 300, unit: 'hour' };
  const text = '9月12日「复述课怎样教」，出席，记 3 学时';
  expect(JSON.parse(stdout)).toEqual({ ...hoursSheet, postings: [{ ...posting, text }] });
});

test('says all the faults on standard error, a line each, and prints nothing', () => {
  const [session] = term.sessions;
  const broken = { ...term, sessions: [{ ...session, date: '2025-02-30', hours: 13 }] };
  expect(score(save('broken.json', JSON.stringify(broken)), '--rulebook', 'plan-111')).toEqual({
    status: 1,
    stdout: '',
    stderr: [
      '--rulebook: 没有叫 plan-111 的细则',
      'sessions[0].date: 没有这一天，日期写成 2025-09-01 的样子',
      'sessions[0].hours: 不能大于 12',
      '',
    ].join('\n'),
  });
});

test.each([
  ['no file of this name', ['nowhere.json', '--rulebook', 'plan-110'], 'nowhere.json: 读不到这个文件'],
  ['no rule book named', ['term.json'], '用法：npm run --silent score'],
  [
    'an option nobody knows',
    ['term.json', '--rulebook', 'plan-110', '--all'],
    '用法：npm run --silent score',
  ],
])('%s: exit code 1, nothing printed, and what is to be done', (_name, args, words) => {
  const { status, stdout, stderr } = score(...args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(words);
});
