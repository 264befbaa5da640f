import initSqlJs, { type Database } from 'sql.js';
import type { TermFile } from '../src/domain/scoring/facts';
import { flatFact } from './scoring-flat-fact';
import {
  items,
  lowQualityHundredths,
  pieceFaultHundredths,
  prizesHundredths,
  tiersHundredths,
} from './scoring-numbers';

const columns = [
  'id',
  'kind',
  'teacherId',
  'groupId',
  'sessionId',
  'got',
  'given',
  'inTime',
  'tier',
  'isRead',
  'faulty',
  'lowQuality',
  'family',
  'level',
  'place',
  'reverses',
] as const;

/** SQLite in this process with the term's facts in a table; `sums` asks for what `handSums` adds up. */
export async function openSql(file: TermFile): Promise<{ sums(): Float64Array; close(): void }> {
  const { Database } = await initSqlJs();
  const database = new Database();
  load(database, file);
  return {
    sums: () => {
      const sums = new Float64Array(file.teachers.length * items.length);
      const query = database.prepare(sumsPerTeacherAndItem);
      for (let first = 0; query.step(); first += items.length) sums.set(query.get() as number[], first);
      query.free();
      return sums;
    },
    close: () => database.close(),
  };
}

function load(database: Database, { teachers, sessions, facts }: TermFile): void {
  database.run(`
    create table teachers (position integer primary key, id text unique, groupId text, joinedOn text, leftOn text);
    create table sessions (id text primary key, date text, hours real, required integer);
    create table facts (${columns.join(', ')});
    begin`);
  insert(
    database,
    'teachers',
    teachers.map((each, row) => [row, each.id, each.groupId, each.joinedOn ?? '', each.leftOn ?? '9999']),
  );
  insert(
    database,
    'sessions',
    sessions.map((each) => [each.id, each.date, each.hours, Number(each.required)]),
  );
  insert(
    database,
    'facts',
    (function* () {
      for (const fact of facts) {
        const flat = flatFact(fact);
        yield columns.map((column) => flat[column]);
      }
    })(),
  );
  database.run('commit; create index ofTeacher on facts (teacherId); analyze');
}

function insert(
  database: Database,
  table: string,
  rows: Iterable<readonly (string | number | null)[]>,
): void {
  let statement: ReturnType<Database['prepare']> | undefined;
  for (const row of rows) {
    statement ??= database.prepare(`insert into ${table} values (${row.map(() => '?').join(', ')})`);
    statement.run([...row]);
  }
  statement?.free();
}

const cases = (column: string, amounts: Readonly<Record<string, number>>) =>
  `case ${column} ${Object.entries(amounts)
    .map(([value, amount]) => `when '${value}' then ${amount}`)
    .join(' ')} end`;

const bestPrize = (family: keyof typeof prizesHundredths) => {
  const { first, step } = prizesHundredths[family];
  return `max(0, coalesce(max(case when f.kind = 'award' and f.family = '${family}'
    then ${cases('f.level', first)} - (f.place - 1) * ${step} end), 0))`;
};

const standing = "id not in (select reverses from facts where kind = 'reversal')";

const sumsPerTeacherAndItem = `
  select
    total(case f.kind when 'cascadeTraining' then f.given * f.inTime when 'penalty' then -f.given end),
    total(case when f.got and s.required and s.date between t.joinedOn and t.leftOn then s.hours * 100 end),
    total(case f.kind when 'inspection' then ${cases('f.tier', tiersHundredths)} end),
    total(case f.kind when 'service' then f.given end),
    -total(case when not f.isRead then 0 when f.faulty then ${pieceFaultHundredths} else f.lowQuality * ${lowQualityHundredths} end),
    ${bestPrize('contest')} + ${bestPrize('paper')} + coalesce(g.points, 0)
  from teachers t
  left join facts f on f.teacherId = t.id and f.${standing}
  left join sessions s on s.id = f.sessionId
  left join (
    select groupId, sum(given) as points from facts where kind = 'groupBonus' and ${standing} group by groupId
  ) g on g.groupId = t.groupId
  group by t.position
  order by t.position`;
