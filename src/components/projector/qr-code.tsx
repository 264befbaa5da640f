import { Image, View } from '@tarojs/components';
import { encode } from 'uqr';
import './qr-code.css';

type QrCodeProps = {
  readonly text: string;
  /** For screen readers: 「签到二维码」. */
  readonly label: string;
};

/** Ink on white in every theme, so that every scanner reads it; as wide as its place. */
export function QrCode({ text, label }: QrCodeProps) {
  return (
    <View className="yx-qr">
      <Image className="yx-qr__image" src={qrImage(text)} mode="aspectFit" ariaLabel={label} />
    </View>
  );
}

/** An SVG data URI: one path of horizontal runs, two modules of quiet zone (its white place adds the rest). */
export function qrImage(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`),
  );
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#1f2a2e" d="${runs.join('')}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Start and width of each run of dark modules in a row. */
function darkRuns(row: readonly boolean[]): (readonly [start: number, width: number])[] {
  const runs: (readonly [number, number])[] = [];
  let start = -1;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] === true && start < 0) start = x;
    if (row[x] !== true && start >= 0) {
      runs.push([start, x - start]);
      start = -1;
    }
  }
  return runs;
}
