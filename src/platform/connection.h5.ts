/** Taro asks a browser for the kind of its connection, which stays the same without one; the browser's own events do not. */
export function watchConnection(tell: (online: boolean) => void): void {
  tell(navigator.onLine);
  window.addEventListener('online', () => tell(true));
  window.addEventListener('offline', () => tell(false));
}
