import type * as v from 'valibot';

/** Amounts are kept in hundredths of their unit, and said in the unit. */
const amountKey = /Hundredths$/;

/**
 * What is wrong with one value of a rule book, in plain Chinese. Where the schema has its own words they stand;
 * valibot's English ones are replaced.
 */
export function faultWords(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  switch (issue.type) {
    case 'min_value':
      return `不能小于 ${inUnit(issue)}`;
    case 'max_value':
      return `不能大于 ${inUnit(issue)}`;
    case 'integer':
      return '这里用整数';
    case 'min_length':
      return '至少要选一样';
    case 'strict_object':
      return issue.expected === 'never' ? '细则里没有这一栏' : '这一栏还没有填';
    case 'number':
      return '这里要写数字';
    case 'picklist':
    case 'literal':
    case 'variant':
    case 'boolean':
      return '请从列出的里面选一样';
    default:
      return '这里的写法不对';
  }
}

function inUnit({ requirement, path }: v.BaseIssue<unknown>): string {
  const key = path?.at(-1)?.key;
  const limit = Number(requirement);
  return String(typeof key === 'string' && amountKey.test(key) ? limit / 100 : limit);
}
