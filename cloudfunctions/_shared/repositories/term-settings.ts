import { noSettings, type TermSettings } from '@/domain/ledger/term-settings';
import type { Term } from '@/domain/term/term';
import { documentId, getDocument } from '../documents';

type TermKey = Pick<Term, 'schoolId' | 'termId'>;

export function termSettingsId({ schoolId, termId }: TermKey): string {
  return documentId(schoolId, termId);
}

/** What the office decided for a term; nothing before it decided anything. */
export async function findTermSettings(term: TermKey): Promise<TermSettings> {
  return (await getDocument<TermSettings>('termSettings', termSettingsId(term))) ?? noSettings;
}
