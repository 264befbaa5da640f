const pressable = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab'];

/** In a browser everything that can be tapped can be reached by Tab and pressed with Enter or the space bar. */
export function steerByKeys(): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || !pressable.includes(target.getAttribute('role') ?? '')) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    target.click();
  });
}
