import type { InputOf } from '@/contract/action';
import type { ConductCase, ConductDesk, ConductForm, conductActions } from '@/contract/conduct';
import type { Result } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

type Actions = typeof conductActions;

export const conductDesk = createResource<ConductDesk>(() => call('ledger', 'conductDesk', {}));

export const conductForm = createResource<ConductForm>(() => call('ledger', 'conductForm', {}));

/** Read anew for every visit: its links live ten minutes. */
export function conductCaseOf(reportId: string): Resource<ConductCase> {
  return createResource(() => call('ledger', 'conductCase', { reportId }));
}

export function reportConduct(wish: InputOf<Actions['reportConduct']>): Promise<Result<ConductCase>> {
  return call('ledger', 'reportConduct', wish);
}

/** What somebody does about a report, in words. */
export type CaseAct =
  | { readonly act: 'answer' | 'appeal' }
  | { readonly act: 'decide'; readonly creditsHundredths: number | null }
  | { readonly act: 'decideAppeal'; readonly verdict: 'upheld' | 'rejected' };

export function actOnConduct(
  { reportId, nextRound: round }: ConductCase,
  act: CaseAct,
  words: string,
): Promise<Result<ConductCase>> {
  switch (act.act) {
    case 'answer':
      return call('ledger', 'answerConduct', { reportId, round, words });
    case 'appeal':
      return call('ledger', 'appealConduct', { reportId, round, words });
    case 'decide': {
      const { creditsHundredths } = act;
      const verdict = creditsHundredths === null ? 'dismissed' : 'penalised';
      return call('ledger', 'decideConduct', { reportId, round, verdict, creditsHundredths, reason: words });
    }
    case 'decideAppeal':
      return call('ledger', 'decideConductAppeal', { reportId, round, verdict: act.verdict, reason: words });
  }
}
