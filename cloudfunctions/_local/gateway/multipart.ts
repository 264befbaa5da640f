import { CloudFault } from '../store/fault';

/**
 * The fields of a multipart form as bytes. The SDK sends protobuf as a field without a file name, which every parser of
 * the platform decodes as text and thereby breaks; hence these few lines.
 */
export function readForm(contentType: string, form: Buffer): ReadonlyMap<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) throw new CloudFault('INVALID_PARAM', 'the form has no boundary');
  const fields = new Map<string, Buffer>();
  const delimiter = Buffer.from(`--${boundary}`);
  let from = form.indexOf(delimiter);
  while (from >= 0) {
    const start = from + delimiter.length;
    from = form.indexOf(delimiter, start);
    if (from < 0) break;
    const part = form.subarray(start + 2, from - 2);
    const headEnd = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.subarray(0, headEnd).toString())?.[1];
    if (name !== undefined) fields.set(name, part.subarray(headEnd + 4));
  }
  return fields;
}
