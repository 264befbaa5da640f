/** What follows an outline: the path functions of a canvas. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void;
  closePath(): void;
}

/** How many numbers each command takes; all but `M` are relative. */
const takes: Readonly<Record<string, number>> = { M: 2, m: 2, l: 2, h: 1, v: 1, q: 4, t: 2, c: 6, z: 0 };

/**
 * Follows an SVG outline with a pen. A canvas of WeChat takes no outline as text. Knows the commands that our seals are
 * written in; an unknown one is a fault of the outline.
 */
export function followOutline(pen: Pen, outline: string): void {
  let [x, y, startX, startY, controlX, controlY] = [0, 0, 0, 0, 0, 0];
  const go = (dx: number, dy: number) => {
    x += dx;
    y += dy;
  };
  const steps: Readonly<Record<string, (n: readonly number[]) => void>> = {
    m([dx = 0, dy = 0]) {
      go(dx, dy);
      [startX, startY] = [x, y];
      pen.moveTo(x, y);
    },
    l([dx = 0, dy = 0]) {
      go(dx, dy);
      pen.lineTo(x, y);
    },
    q([cx = 0, cy = 0, dx = 0, dy = 0]) {
      [controlX, controlY] = [x + cx, y + cy];
      go(dx, dy);
      pen.quadraticCurveTo(controlX, controlY, x, y);
    },
    c([ax = 0, ay = 0, bx = 0, by = 0, dx = 0, dy = 0]) {
      const [fromX, fromY] = [x, y];
      go(dx, dy);
      pen.bezierCurveTo(fromX + ax, fromY + ay, fromX + bx, fromY + by, x, y);
    },
    z() {
      [x, y] = [startX, startY];
      pen.closePath();
    },
  };
  let before = '';
  for (const [command, numbers] of commandsOf(outline)) {
    const [a = 0, b = 0] = numbers;
    if (command === 'M') steps.m?.([a - x, b - y]);
    else if (command === 'h') steps.l?.([a, 0]);
    else if (command === 'v') steps.l?.([0, a]);
    // A smooth curve leaves where the last one arrived.
    else if (command === 't') steps.q?.(before === 'q' ? [x - controlX, y - controlY, a, b] : [0, 0, a, b]);
    else steps[command]?.(numbers);
    before = command === 't' ? 'q' : command;
  }
}

/** Command and numbers, one at a time: further numbers repeat the command, after a move as lines. */
function commandsOf(outline: string): [string, number[]][] {
  return [...outline.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].flatMap(([, command = '', rest = '']) => {
    const count = takes[command];
    if (count === undefined) throw new Error(`no outline of ours has "${command}"`);
    const numbers = (rest.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
    if (count === 0) return [[command, []] as [string, number[]]];
    const steps: [string, number[]][] = [];
    for (let from = 0; from < numbers.length; from += count) {
      const repeated = from > 0 && command.toLowerCase() === 'm' ? 'l' : command;
      steps.push([repeated, numbers.slice(from, from + count)]);
    }
    return steps;
  });
}
