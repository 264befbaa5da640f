import type { NoticeView } from '@/contract/term-end';
import { clockTime, monthDay } from '@/domain/term/school-day';

/** How far the term's end is, in one line under its name. */
export function standingText({ state, over, noticeUntilMs, serverNowMs }: NoticeView): string {
  switch (state) {
    case 'open':
      return over ? '学期已结束，学校还没有定稿' : '学期进行中';
    case 'notice': {
      const until = noticeUntilMs === null ? '' : `${monthDay(noticeUntilMs)} ${clockTime(noticeUntilMs)}`;
      return noticeUntilMs !== null && serverNowMs >= noticeUntilMs
        ? `公示到 ${until}，已到期，等教务处定稿`
        : `公示到 ${until}`;
    }
    case 'freezing':
      return '公示已结束，正在定稿';
    case 'frozen':
      return '已定稿，结果不再变动';
  }
}

/** Where a doubt goes when no appeal can be made. */
export function whomToAsk({ state, over }: NoticeView): string {
  switch (state) {
    case 'open':
      return `${over ? '结果还没有公示' : '现在还在学期里'}：请教务处核对这一项的记录，错的会冲销，再记上对的。公示以后，可以在这里申诉。`;
    case 'notice':
      return '公示已到期，请直接找教务处说明。';
    case 'freezing':
    case 'frozen':
      return '结果已定稿，不能在这里申诉。如有疑问，请找教务处查看当时的记录。';
  }
}
