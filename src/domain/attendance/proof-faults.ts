import { type Refusal, refuse } from '../refusal';
import type { Proof, ProvenCode } from './proof';

/** Why a code proves nothing, for every act that asks for one, and what to do next. */
const refusals = {
  codeExpired: '码刚换过，请对着屏幕上的新码再扫一次。',
  spokenOver: '念过的码只算两分钟，请等主持人再念一次。',
  codeInvalid: '没有认出这个码，请扫屏幕上的签到码，或核对后重新输入八位码。',
  misheard: (left: number) => `没有对上，请核对主持人念的六位码。还可以输 ${left} 次。`,
  wrongSession: (title: string) => `这是《${title}》的签到码，请从那次研修的页面签到。`,
  notThisSchool: '这是另一所学校的签到码，请扫本校屏幕上的码。',
  slowDown: (minutes: number) => `输错的次数多了些，请直接扫码，或过 ${minutes} 分钟再输入。`,
  oneAtATime: '刚才输的码还在核对，请稍等再输一次。',
  tellHost: '这一场的码已经输错五次。请告诉主持人，由主持人登记。',
} as const;

export type ProofCode =
  | 'codeExpired'
  | 'codeInvalid'
  | 'wrongSession'
  | 'notThisSchool'
  | 'slowDown'
  | 'tellHost';

export interface ProofFault {
  readonly error: Refusal<ProofCode>;
  /** Counts against guessing a typed code. Spoken ones are counted before they are looked at. */
  readonly failure: boolean;
}

/** A code of elsewhere, or of somebody who has to wait: said before anything else is looked at. */
export function elsewhereFault(proof: Proof, minutesToWait: number): ProofFault | null {
  if (minutesToWait > 0)
    return fault('slowDown', refusals.slowDown(minutesToWait), { minutes: minutesToWait });
  if (proof.kind === 'otherSchool') return fault('notThisSchool', refusals.notThisSchool);
  if (proof.kind === 'otherSession') return fault('wrongSession', refusals.wrongSession(proof.title));
  return null;
}

/** The proven code, or why it is none. */
export function provenCode(proof: Proof): ProvenCode | ProofFault {
  switch (proof.kind) {
    case 'slot':
    case 'spoken':
      return proof;
    case 'misheard':
      return misheard(proof.triesLeft);
    case 'noTriesLeft':
      return fault('tellHost', refusals.tellHost);
    case 'oneAtATime':
      return fault('slowDown', refusals.oneAtATime);
    default:
      return { ...fault('codeInvalid', refusals.codeInvalid), failure: true };
  }
}

/** A true code whose time is over. */
export function expiredFault(proof: ProvenCode): ProofFault {
  return fault('codeExpired', proof.kind === 'spoken' ? refusals.spokenOver : refusals.codeExpired);
}

function misheard(left: number): ProofFault {
  return left === 0
    ? fault('tellHost', refusals.tellHost)
    : fault('codeInvalid', refusals.misheard(left), { triesLeft: left });
}

function fault(code: ProofCode, message: string, details?: unknown): ProofFault {
  return { error: refuse(code, message, details).error, failure: false };
}
