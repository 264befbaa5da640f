import type { DutyPeriod, FileRule, ScoredWork, WorkForm, WorkPart } from './work-kind';

type PartDraft = readonly [partId: string, name: string, minCharacters: number, hint: string];

/** A required part of the usual length. */
function part([partId, name, minCharacters, hint]: PartDraft): WorkPart {
  return { partId, name, required: true, minCharacters, maxCharacters: 8000, hint, excerpt: false };
}

const noFiles: FileRule = { endings: [], least: 0, most: 0 };
const documents: FileRule = { endings: ['docx', 'pdf'], least: 0, most: 2 };

interface Draft {
  readonly parts: readonly WorkPart[];
  readonly files?: FileRule;
  readonly maxPhotos?: number;
  readonly countsAs?: ScoredWork;
  readonly minutes: number;
  readonly per?: DutyPeriod;
}

function form(kind: string, name: string, draft: Draft): WorkForm {
  const { parts, files = noFiles, maxPhotos = 9, countsAs = null, minutes, per = null } = draft;
  return {
    kind,
    version: 0,
    name,
    parts,
    maxPhotos,
    files,
    minCharacters: 0,
    minPages: 0,
    twoLevels: false,
    countsAs,
    minutes,
    per,
    retired: false,
  };
}

const book: WorkPart = {
  ...part(['book', '书名', 1, '书名、篇章或页码']),
  maxCharacters: 100,
};
const excerpt: WorkPart = {
  ...part(['excerpt', '摘录', 20, '打动您的原文，几句就好']),
  maxCharacters: 5000,
  excerpt: true,
};

const planParts = [
  part(['goals', '目标', 20, '这学期想做到什么']),
  part(['theme', '主题', 4, '围绕什么来做']),
  part(['ways', '方式', 20, '用哪些方式去做']),
  part(['steps', '流程', 20, '按时间先后写步骤']),
  part(['support', '保障', 20, '谁来负责，需要什么条件']),
];

/**
 * 读书笔记 to 课件: the kinds that the schools' documents name, with the parts that their rules ask for. Parts of 计划, 心得体会,
 * 评课 and 研修总结 are those of the 50-point table; those of 读书笔记 are the plan's.
 */
export const builtInForms: readonly WorkForm[] = [
  form('readingNote', '读书笔记', {
    parts: [
      book,
      excerpt,
      part(['gain', '收获', 50, '读后想到了什么']),
      { ...part(['intention', '打算', 20, '准备在课堂上怎么用']), maxCharacters: 5000 },
    ],
    countsAs: 'readingNote',
    minutes: 40,
    per: 'week',
  }),
  form('studyNote', '学习笔记', {
    parts: [
      part(['topic', '学习内容', 4, '听了哪一场，学了哪一份材料']),
      part(['notes', '要点', 50, '记下的要点，也可以拍手写的页']),
      part(['thoughts', '想法', 20, '和自己的课有什么关系']),
    ],
    minutes: 30,
    per: 'twoWeeks',
  }),
  form('teachingReflection', '教学反思', {
    parts: [
      part(['lesson', '课题', 2, '哪一节课，哪个班']),
      part(['events', '过程', 30, '课上发生了什么']),
      part(['strengths', '得', 20, '哪里做得好，为什么']),
      part(['weaknesses', '失', 20, '哪里不理想，为什么']),
      part(['changes', '改进', 20, '再上一次会怎么改']),
    ],
    countsAs: 'teachingReflection',
    minutes: 40,
    per: 'month',
  }),
  form('insightEssay', '心得体会', {
    parts: [
      part(['overview', '概述', 20, '参加了什么，学了什么']),
      part(['gain', '收获', 50, '最有用的是什么']),
      part(['intention', '打算', 20, '接下来怎么做']),
    ],
    countsAs: 'insightEssay',
    minutes: 60,
    per: 'term',
  }),
  form('lessonEvaluation', '评课', {
    parts: [
      part(['lesson', '课题', 2, '谁的课，哪一课']),
      part(['strengths', '优点', 20, '好在哪里，举一个环节']),
      part(['weaknesses', '缺点', 20, '可以更好的地方']),
      part(['measures', '整改措施', 20, '怎么改，具体到环节']),
    ],
    countsAs: 'lessonEvaluation',
    minutes: 30,
    per: 'term',
  }),
  form('lessonObservation', '听课记录', {
    parts: [
      part(['lesson', '课题', 2, '谁的课，哪个班，哪一节']),
      part(['record', '记录', 50, '教学环节，也可以拍听课本']),
      part(['comment', '评议', 20, '一两句看法']),
    ],
    minutes: 50,
    per: 'month',
  }),
  form('trainingSummary', '研修总结', {
    parts: [
      part(['situation', '基本情况', 30, '这学期参加了哪些研修']),
      part(['results', '成绩', 30, '有哪些收获和成果']),
      part(['weaknesses', '缺点', 20, '还有哪些不足']),
      part(['intention', '打算', 20, '下学期怎么做']),
    ],
    files: documents,
    countsAs: 'trainingSummary',
    minutes: 90,
    per: 'term',
  }),
  form('schoolPlan', '学校研修计划', { parts: planParts, files: documents, countsAs: 'plan', minutes: 180 }),
  form('groupPlan', '教研组计划', { parts: planParts, files: documents, countsAs: 'plan', minutes: 120 }),
  form('personalPlan', '个人研修计划', {
    parts: planParts,
    files: documents,
    countsAs: 'plan',
    minutes: 60,
    per: 'term',
  }),
  form('paper', '论文', {
    parts: [
      part(['abstract', '摘要', 50, '研究什么，得出什么']),
      part(['body', '正文', 500, '也可以交 Word 或 PDF 文件，这里写提纲']),
    ],
    files: { endings: ['docx', 'pdf'], least: 0, most: 3 },
    minutes: 300,
    per: 'term',
  }),
  form('case', '教学案例', {
    parts: [
      part(['background', '背景', 30, '在什么情况下']),
      part(['story', '过程', 100, '发生了什么，怎么处理']),
      part(['analysis', '分析', 50, '为什么这样做，道理在哪里']),
    ],
    files: documents,
    minutes: 120,
    per: 'term',
  }),
  form('experienceSummary', '经验总结', {
    parts: [
      part(['question', '问题', 20, '针对什么问题']),
      part(['practice', '做法', 100, '怎么做的']),
      part(['effect', '成效', 50, '有什么变化，依据是什么']),
      part(['thoughts', '体会', 30, '值得别人借鉴的是什么']),
    ],
    files: documents,
    minutes: 180,
  }),
  form('topicSurvey', '专题调查', {
    parts: [
      part(['purpose', '目的', 20, '想弄清什么']),
      part(['method', '对象与方法', 20, '问了谁，怎么问的']),
      part(['findings', '结果', 80, '看到了什么，用数字说话']),
      part(['advice', '分析与建议', 50, '原因和办法']),
    ],
    files: documents,
    minutes: 180,
  }),
  form('improvementCase', '教学改进案例', {
    parts: [
      part(['problem', '问题', 20, '原来的教学有什么问题']),
      part(['action', '改进', 80, '改了什么，怎么改的']),
      part(['comparison', '对比', 50, '改前改后有什么不同']),
      part(['reflection', '反思', 30, '还有什么没解决']),
    ],
    files: documents,
    minutes: 180,
  }),
  form('lessonPlan', '教学设计', {
    parts: [
      part(['lesson', '课题', 2, '教材、年级和课题']),
      part(['goals', '目标', 20, '学生学到什么']),
      part(['process', '过程', 80, '主要环节，也可以交文件，这里写要点']),
    ],
    files: { endings: ['docx', 'pdf'], least: 0, most: 3 },
    minutes: 90,
  }),
  form('courseware', '课件', {
    parts: [part(['about', '说明', 10, '哪一课用的，有什么特点'])],
    maxPhotos: 3,
    files: { endings: ['pptx', 'pdf'], least: 1, most: 3 },
    minutes: 90,
  }),
];
