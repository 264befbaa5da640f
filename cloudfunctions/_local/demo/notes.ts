/** An invented reading note, long enough for the form. */
interface DemoNote {
  readonly book: string;
  readonly excerpt: string;
  readonly gain: string;
  readonly intention: string;
}

const SOURCES: readonly Pick<DemoNote, 'book' | 'excerpt'>[] = [
  {
    book: '《作业设计十讲》第三讲，42–57 页',
    excerpt: '作业不是课堂的尾巴，而是学生独自面对问题的第一步。题目要让不同的孩子都有路可走，也都有坡可爬。',
  },
  {
    book: '《课堂里的提问》第二章',
    excerpt: '一个好问题之后，最难的不是评价答案，而是肯等三秒。沉默不是冷场，是有人正在想。',
  },
  {
    book: '《读写之间》第五篇，81–96 页',
    excerpt: '孩子写不出来，多半不是没有话说，而是不知道自己说的话也能写下来。',
  },
];

/** No sentence is as long as what the search for like passages minds: two notes may share one. */
const SEEN = [
  '读到这里，我想起上周三那节讲了一半的应用题课。',
  '我回看了自己的一节课，四十多个问题几乎没等够三秒。',
  '班里总有几个孩子说没什么好写，下课却讲得眉飞色舞。',
  '以前我把分层理解成少做几道，批起来倒是省事。',
  '上次听课，我数过举手的人，来来去去就是那八个。',
  '昨天的作业收上来，有三本是照着同桌改的答案。',
  '我带的这个班，一说两人讨论就变成一个人讲。',
  '期中以后，后排的两个孩子越来越不爱开口。',
  '复习课上，我总怕讲不完，结果是越讲越快。',
  '开学时定的规矩，到十月就只剩下我自己记得。',
  '这一章里那位老师的困惑，几乎就是我去年的样子。',
  '学生问的一个小问题，我当时随口带过去了。',
  '家长会上，好几位妈妈都说孩子回家不提课堂。',
] as const;

const UNDERSTOOD = [
  '现在才明白，层次在思路，不在题量。',
  '问得越密，慢一点的孩子就越没有开口的机会。',
  '先说后写，把说的话录成字，正是他们缺的那座桥。',
  '同一道题可以给三种起步的台阶，走到同一个地方。',
  '改错不是抄一遍答案，是说得出错在哪一步。',
  '讨论要先各自写下一句话，才有东西可以交换。',
  '安静不等于没有在学，要看他手里的笔停在哪里。',
  '讲得少，是把难的地方留给学生自己碰一碰。',
  '规矩要和孩子一起写，写成他们自己的话才管用。',
  '困惑本身不是问题，不肯停下来看它才是。',
  '一个小问题，往往比我备好的问题更接近要害。',
  '课堂留下的不是笔记，是回家还想说的一句话。',
  '评价越具体，孩子越知道下一步往哪里使劲。',
] as const;

const CONCLUDED = [
  '少一点，慢一点，把想的时间还给他们。',
  '这不需要新设备，只需要我忍住先不说。',
  '想清楚这一点，备课的顺序也跟着变了。',
  '书里写得很平常，做起来却要改掉十年的习惯。',
  '我愿意先在一个班试，试过了再和组里说。',
  '最难的是开头的那两周，熬过去也就顺了。',
  '哪怕只变一个环节，课堂的样子也会不同。',
  '这也提醒我，别急着替孩子把话都说完。',
  '和同组的老师聊过，大家都有同样的感受。',
  '我把这句话抄在了自己备课本的第一页。',
  '往后再听课，我会换一个角度去记录。',
  '说到底，是相信他们靠自己也走得到。',
  '有了这把尺子，作业也比从前好布置了。',
] as const;

const PLANS = [
  '下周的应用题练习准备三张提示卡，取不取由学生定。',
  '明天起每节课只留三个主问题，写在教案最上面。',
  '周五的习作课，先两人对讲五分钟再动笔写。',
  '下个单元的作业分三档起步，最后一题全班一样。',
  '找两位不爱举手的孩子，课前先聊一聊这道题。',
  '错题本改成说题本，每人每周说一道给同桌听。',
  '讨论以前先留一分钟，每个人各自写下一句话。',
  '下周录一节自己的课，专门数一数等了他们几次。',
  '班会上把约定和孩子们重新写一遍，贴在门后。',
  '每周留一节安静课，只读题、画图，我一句不讲。',
  '收集学生随口问的小问题，月底挑三个一起回答。',
  '请家长记一句孩子回家说的课堂，周五带来。',
  '批语里少写一个好字，多写一写好在哪一句。',
] as const;

const KINDS = SEEN.length;

/** A prime number of each kind, so that the notes of 169 numbers in a row have no two sentences in a row in common. */
export function demoNote(number: number): DemoNote {
  const first = number % KINDS;
  const turn = Math.floor(number / KINDS);
  const at = (list: readonly string[], step: number) => list[(first + step * turn) % KINDS] ?? '';
  return {
    ...(SOURCES[number % SOURCES.length] ?? (SOURCES[0] as (typeof SOURCES)[number])),
    gain: `${at(SEEN, 0)}${at(UNDERSTOOD, 1)}${at(CONCLUDED, 3)}`,
    intention: at(PLANS, 5),
  };
}
