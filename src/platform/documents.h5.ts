export const canPrint = true;

export function printPage(): void {
  window.print();
}

export async function openDocument(url: string, fileName: string): Promise<void> {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

export async function openLocalDocument(path: string, fileName: string): Promise<void> {
  await openDocument(path, fileName);
}
