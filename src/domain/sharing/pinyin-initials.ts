/**
 * The first letters of how characters are read, from the order of the Chinese dictionary that the platform carries (ICU), so
 * that no table of twenty thousand characters is shipped. The order knows one reading a character; where teachers' words and
 * names often need another, it stands below. It knows no words: 「长春」 is found by cc and by zc.
 */
const letters = 'abcdefghjklmnopqrstwxyz';
/** The first character of each letter in that order. */
const firsts = '吖八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';

const otherReadings: Readonly<Record<string, string>> = {
  长: 'cz',
  单: 'ds',
  曾: 'cz',
  解: 'jx',
  查: 'cz',
  区: 'qo',
  仇: 'cq',
  朴: 'p',
  翟: 'zd',
  盖: 'gh',
  尉: 'wy',
  覃: 'qt',
  谌: 'cs',
  隗: 'wk',
  郗: 'xc',
  晟: 'sc',
  沈: 'sc',
  洗: 'xs',
  种: 'zc',
  乐: 'ly',
  调: 'dt',
  传: 'cz',
  重: 'cz',
  行: 'hx',
  弹: 'td',
  藏: 'cz',
  参: 'cs',
  朝: 'cz',
  车: 'cj',
  省: 'sx',
  盛: 'cs',
  石: 'sd',
  识: 'sz',
  说: 'sy',
  校: 'xj',
  系: 'xj',
  会: 'hk',
  降: 'jx',
  见: 'jx',
  角: 'j',
  卡: 'kq',
  壳: 'kq',
  强: 'qj',
  茄: 'qj',
  圈: 'qj',
  券: 'qx',
  厦: 'sx',
  便: 'bp',
  屏: 'pb',
  泊: 'bp',
  瀑: 'pb',
  埔: 'bp',
  耙: 'bp',
  匙: 'cs',
  折: 'zs',
  召: 'zs',
  率: 'ls',
  尿: 'ns',
  粘: 'zn',
  咀: 'jz',
  伺: 'cs',
  刹: 'cs',
  栅: 'zs',
  畜: 'cx',
  宿: 'sx',
  似: 's',
  臭: 'cx',
  提: 'td',
  拓: 'tz',
  叶: 'yx',
  遗: 'yw',
  秘: 'mb',
  给: 'gj',
  奇: 'qj',
  期: 'qj',
  夹: 'jg',
  贾: 'jg',
  颈: 'jg',
  红: 'h',
  合: 'hg',
  巷: 'xh',
  吓: 'xh',
  幢: 'cz',
  囤: 'dt',
  镐: 'gh',
  嚣: 'x',
  拽: 'zy',
  靓: 'jl',
  冯: 'fp',
  柏: 'b',
  莞: 'gw',
};

/** So many ways of reading one text are kept; a title has seldom more than two. */
const MOST_WAYS = 8;
const known = new Map<string, string>();
let collator: Intl.Collator | null = null;

/** The letters that a character may begin with: one or two, itself for a letter or figure, none for a mark. */
export function initialsOfCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const initials = otherReadings[character] ?? initialByOrder(character);
  known.set(character, initials);
  return initials;
}

function initialByOrder(character: string): string {
  if (/^[a-z0-9]$/.test(character)) return character;
  if (!/^[\u4e00-\u9fff]$/.test(character)) return '';
  collator ??= new Intl.Collator('zh-u-co-pinyin');
  let letter = '';
  for (let at = 0; at < letters.length; at += 1) {
    if (collator.compare(firsts[at] ?? '', character) > 0) break;
    letter = letters[at] ?? '';
  }
  return letter;
}

/** The ways in which a text's initials may be read: 「教学反思」 is jxfs. Small letters and figures stand for themselves. */
export function initialsOf(text: string): readonly string[] {
  let ways = [''];
  for (const character of text) {
    const choices = initialsOfCharacter(character);
    if (choices === '') continue;
    const readings = ways.length * choices.length > MOST_WAYS ? choices[0] : choices;
    ways = [...(readings ?? '')].flatMap((letter) => ways.map((way) => way + letter));
  }
  return ways[0] === '' ? [] : ways;
}
