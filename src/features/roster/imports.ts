import type { SheetFault } from '@/domain/people/sheet-fault';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import type { ChosenFile } from '@/platform/choose-file';

export type ImportKind = 'roster' | 'plan';

/** What a check of the workbook came to. */
export type Checked =
  | {
      readonly kind: 'fits';
      readonly fileId: string;
      readonly lines: readonly string[];
      readonly news: readonly string[];
    }
  | { readonly kind: 'faults'; readonly message: string; readonly faults: readonly SheetFault[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Sends the workbook to one's own folder and has it checked; nothing is loaded yet. */
export async function checkWorkbook(kind: ImportKind, file: ChosenFile, ownPath: string): Promise<Checked> {
  let fileId: string;
  try {
    fileId = await file.upload(`${ownPath}imports/${Date.now()}.xlsx`);
  } catch {
    return { kind: 'failed', message: '文件没有传上去，请检查网络后再选一次。' };
  }
  return kind === 'roster' ? checkRoster(fileId) : checkPlan(fileId);
}

async function checkRoster(fileId: string): Promise<Checked> {
  const answer = await call('member', 'importRoster', { fileId, confirmNew: true, dryRun: true });
  if (!answer.ok) return refused(answer.error);
  const { added, changed, unchanged, newGroups, newCampuses } = answer.data;
  const kinds = { research: '教研组', preparation: '备课组' } as const;
  return {
    kind: 'fits',
    fileId,
    lines: [`新增 ${added} 人`, `更新 ${changed} 人`, `不变 ${unchanged} 人`],
    news: [
      ...newCampuses.map((name) => `校区：${name}`),
      ...newGroups.map((group) => `${kinds[group.kind]}：${group.name}`),
    ],
  };
}

async function checkPlan(fileId: string): Promise<Checked> {
  const answer = await call('attendance', 'importTermPlan', { fileId, dryRun: true });
  if (!answer.ok) return refused(answer.error);
  const { sessions, themes, duties } = answer.data;
  return {
    kind: 'fits',
    fileId,
    lines: [`活动 ${sessions} 场`, `月主题 ${themes} 个`, `任务 ${duties} 项`],
    news: [],
  };
}

/** Loads a workbook that was checked. Null when done, otherwise what is the matter. */
export async function loadWorkbook(kind: ImportKind, fileId: string): Promise<Checked | null> {
  const answer =
    kind === 'roster'
      ? await call('member', 'importRoster', { fileId, confirmNew: true, dryRun: false })
      : await call('attendance', 'importTermPlan', { fileId, dryRun: false });
  return answer.ok ? null : refused(answer.error);
}

function refused({ code, message, details }: Refusal): Checked {
  if (code === 'rosterFaults' || code === 'planFaults') {
    return { kind: 'faults', message, faults: details as readonly SheetFault[] };
  }
  return { kind: 'failed', message };
}
