export const canFillScreen = true;

/** Fills the screen, or gives it back. A browser that does not want to is left alone. */
export function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  void done.catch(() => undefined);
}
