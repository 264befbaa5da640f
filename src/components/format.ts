const HUNDREDTHS = 100;

/** A ledger's figure, always two decimals: 2640 → `26.40`, -150 → `−1.50` with the true minus sign. */
export function twoDecimals(hundredths: number): string {
  const figure = (Math.abs(hundredths) / HUNDREDTHS).toFixed(2);
  return hundredths < 0 ? `−${figure}` : figure;
}

/** A figure in words and maxima, without idle zeros: 3000 → `30`, 150 → `1.5`. */
export function shortFigure(hundredths: number): string {
  const figure = String(Math.abs(hundredths) / HUNDREDTHS);
  return hundredths < 0 ? `−${figure}` : figure;
}
