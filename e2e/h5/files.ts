import type { Phone } from './phone';

export interface FileToChoose {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Chooses files in the dialogue that `open` brings up. */
export async function chooseFiles(
  phone: Phone,
  open: () => Promise<void>,
  files: readonly FileToChoose[],
): Promise<void> {
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), open()]);
  await chooser.setFiles([...files]);
}

export function workbook(name: string, buffer: Buffer): FileToChoose {
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  };
}

/** A photograph of a page of notes, as a phone's album would hold it: a real PNG of some size. */
export async function photoOf(phone: Phone, words: string): Promise<FileToChoose> {
  const desk = await phone.page.context().newPage();
  await desk.setViewportSize({ width: 800, height: 600 });
  await desk.setContent(
    `<body style="margin:0;background:#b08d63;display:grid;place-items:center;height:100vh">
       <div style="width:520px;height:440px;padding:40px;background:#fffdf8;transform:rotate(-4deg);
         font:28px/56px serif;color:#1f2a2e;background-image:linear-gradient(#e2dbcd 1px,transparent 1px);
         background-size:100% 56px">${words}</div>`,
  );
  const buffer = await desk.screenshot();
  await desk.close();
  return { name: `${words.slice(0, 4)}.png`, mimeType: 'image/png', buffer };
}
