import { MiniPackage } from '../host/mini-package';
import { runCompiler } from '../wx-compilers';

/** Something WeChat would refuse, where it stands in the built package. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The first fault WeChat's own compilers find in the package's WXML and in its WXSS. */
export function markupFaults(dist: string): Fault[] {
  const pack = new MiniPackage(dist);
  return [...wxmlFaults(pack), ...wxssFaults(pack)];
}

function wxmlFaults(pack: MiniPackage): Fault[] {
  const { status, stderr } = runCompiler(
    'wcc',
    ['-d', ...pack.files('.wxml'), ...pack.files('.wxs')],
    pack.root,
  );
  return status === 0 ? [] : [parse(stderr, /^(.+?):(\d+):\d+:\s*(.*)$/m)];
}

function wxssFaults(pack: MiniPackage): Fault[] {
  const files = pack.files('.wxss');
  if (files.length === 0) return [];
  const { status, stderr } = runCompiler('wcsc', ['-db', '-pc', String(files.length), ...files], pack.root);
  return status === 0 ? [] : [parse(stderr, /ERR:\s*(.+?)\((\d+):\d+\):\s*(.*)$/m)];
}

/** What does not fit the pattern is shown whole: a fault must never be lost for its form. */
function parse(output: string, pattern: RegExp): Fault {
  const [, file = '', line = '0', message = output.trim()] = pattern.exec(output) ?? [];
  return { file, line: Number(line), message };
}
