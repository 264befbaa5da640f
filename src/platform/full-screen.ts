/** WeChat gives a mini-program no full screen: on a PC its window is pulled large by hand. */
export const canFillScreen = false;

export function toggleFullScreen(): void {}
