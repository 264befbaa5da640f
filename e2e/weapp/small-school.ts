import path from 'node:path';
import { launchRooms, type Rooms, teaTime } from '../../cloudfunctions/attendance/testing/rooms';
import { aMember } from '../../src/testing/school-builder';
import { type OpenOptions, openMiniProgram, type Phone } from './host/driver';

const dist = path.resolve('dist/weapp');

/** The template that this deployment may send results with. */
export const reviewTemplate = 'template-of-results';

/** Starting a cloud and a phone takes a second, on a busy machine many. */
export const openingMs = 120_000;

/** A real local cloud with a small school in it, and the phones of its people with the real mini-program on them. */
export interface SmallSchool extends Rooms {
  /** The mini-program on a phone of its own, of a member of the school or of anybody else; closed with the school. */
  phone(who: string, place?: Pick<OpenOptions, 'path' | 'query' | 'slowCalls' | 'platform'>): Promise<Phone>;
  /** Somebody new on the roster. */
  enrol(memberId: string, name: string): Promise<void>;
  /** The same; answers the one-time code that the office hands out. */
  newcomer(memberId: string, name: string): Promise<string>;
}

/** The school on the Friday of its session, ten minutes before it starts. */
export async function openSmallSchool(): Promise<SmallSchool> {
  process.env.YXB_TEMPLATE_REVIEW_RESULT = reviewTemplate;
  const rooms = await launchRooms();
  await rooms.setClock({ nowMs: teaTime });
  const phones: Phone[] = [];
  async function enrol(memberId: string, name: string): Promise<void> {
    const person = aMember({ memberId, name, researchGroupId: 'chinese', prepGroupId: 'chinese-5' });
    await rooms.load('members', [{ ...person, _id: `xh:${memberId}` }]);
  }
  return {
    ...rooms,
    async phone(who, place = {}) {
      const openid = /^m\d\d$/.test(who) ? `o-xh-${who}` : who;
      const clockOffsetMs = teaTime - Date.now();
      const phone = await openMiniProgram({ dist, cloudUrl: rooms.url, openid, clockOffsetMs, ...place });
      phones.push(phone);
      return phone;
    },
    enrol,
    async newcomer(memberId, name) {
      await enrol(memberId, name);
      const { data } = await rooms.ask<{ codes: { code: string }[] }>('m40', 'member.issueCodes', {
        memberIds: [memberId],
      });
      return data.codes[0]?.code ?? '';
    },
    async stop() {
      for (const phone of phones) phone.close();
      await rooms.stop();
    },
  };
}

/** Scans a code at the button of the page. */
export function scan(phone: Phone, code: string): void {
  phone.answerScan(code);
  phone.tap({ id: 'check-in' });
}
