/**
 * The preview's file dialogue; null when the person gave up. Its input stays in the page until a file was chosen, so that
 * tests can reach it by its id.
 */
export function askForFile(id: string, endings: readonly string[]): Promise<File | null> {
  document.getElementById(id)?.remove();
  const input = document.createElement('input');
  input.id = id;
  input.type = 'file';
  input.accept = endings.map((ending) => `.${ending}`).join(',');
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.click();
  });
}
