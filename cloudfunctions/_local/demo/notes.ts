/** Invented reading notes, long enough for the form; each person writes on one of them. */
interface DemoNote {
  readonly book: string;
  readonly excerpt: string;
  readonly gain: string;
  readonly intention: string;
}

const NOTES: readonly DemoNote[] = [
  {
    book: '《作业设计十讲》第三讲，42–57 页',
    excerpt: '作业不是课堂的尾巴，而是学生独自面对问题的第一步。题目要让不同的孩子都有路可走，也都有坡可爬。',
    gain: '以前我把「分层」理解成少做几道。读到这里才明白，层次在思路，不在题量：同一道题，可以给三种起步的台阶，让每个孩子从自己站得住的地方出发，再一起走到同一个问题面前。',
    intention: '下周的应用题练习，我准备三张提示卡，让学生自己决定取不取，下课前说说为什么取了这一张。',
  },
  {
    book: '《课堂里的提问》第二章',
    excerpt: '一个好问题之后，最难的不是评价答案，而是肯等三秒。沉默不是冷场，是有人正在想。',
    gain: '我回看了自己的一节课，提了四十多个问题，几乎没有一次等够三秒。问得越密，举手的越是那几个孩子。问题少一点，等得久一点，才轮得到慢一点的孩子开口。',
    intention: '明天起每节课只留三个主问题，写在教案最上面；提问后心里默数三下再请人回答。',
  },
  {
    book: '《读写之间》第五篇，81–96 页',
    excerpt: '孩子写不出来，多半不是没有话说，而是不知道自己说的话也能写下来。',
    gain: '这一篇让我想到班里总说「没什么好写」的几个孩子。他们下课讲得眉飞色舞，落笔只有三行。先说后写、把说的话录成字，也许正是他们缺的那座桥。',
    intention: '周五的习作课，先两人对讲五分钟，再把对方最想听的一段写下来，写完互相念一遍。',
  },
];

export function demoNote(index: number): DemoNote {
  return NOTES[index % NOTES.length] ?? (NOTES[0] as DemoNote);
}
