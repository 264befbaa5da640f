import { useEffect, useState } from 'react';
import type { ConductCase } from '@/contract/conduct';
import { say } from '@/platform/feedback';
import type { Resource } from '@/platform/resource';
import { dropWords, keepWords, keptWords } from './case-words';
import { actOnConduct, type CaseAct } from './conduct';

/** What is being written about a report, and its sending. */
export interface CaseDraft {
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** As typed. */
  readonly credits: string;
  readonly setCredits: (credits: string) => void;
  readonly trouble: string | null;
  readonly send: (act: CaseAct) => Promise<void>;
}

const done: Readonly<Record<CaseAct['act'], string>> = {
  answer: '说明已交给学校',
  appeal: '申诉已提出',
  decide: '已记下，本人会收到消息',
  decideAppeal: '已记下，本人会收到消息',
};

/** Words are kept by step, so that they are there again after the app was closed, and never taken for another step's. */
export function useCaseDraft(resource: Resource<ConductCase>): CaseDraft {
  const report = resource.use().data;
  const [words, write] = useState('');
  const [credits, setCredits] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const step = report === null ? '' : `${report.reportId}/${report.nextRound}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reading of the same step leaves what is being written
  useEffect(() => {
    if (report !== null) write((written) => keptWords(report) || written);
  }, [step]);

  async function send(act: CaseAct) {
    if (report === null) return;
    setTrouble(null);
    const result = await actOnConduct(report, act, words.trim());
    if (!result.ok) {
      setTrouble(result.error.message);
      if (result.error.code === 'movedOn') await resource.refresh();
      return;
    }
    dropWords(report);
    write('');
    resource.replace(result.data);
    say(done[act.act]);
  }

  return {
    words,
    setWords: (written) => {
      write(written);
      if (report !== null) keepWords(report, written);
    },
    credits,
    setCredits,
    trouble,
    send,
  };
}
