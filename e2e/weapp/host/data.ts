/** What may cross from the logic layer to the view: JSON and nothing else. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** WeChat refuses more than this in one `setData` call. */
const maxSetDataBytes = 1024 * 1024;

/** The changes of one `setData` call as they cross the bridge. */
export interface Crossing {
  readonly text: string;
  readonly bytes: number;
}

/**
 * Serialises the changes of one `setData` call, exactly as WeChat does on the way to the view: functions and
 * `undefined` are lost, later mutation of the passed objects changes nothing.
 *
 * @throws when the changes are cyclic or larger than 1 MB.
 */
export function crossing(changes: object): Crossing {
  const text = JSON.stringify(changes);
  const bytes = Buffer.byteLength(text);
  if (bytes > maxSetDataBytes)
    throw new Error(`setData: ${bytes} bytes are more than the 1 MB WeChat allows`);
  return { text, bytes };
}

/** Writes changes such as `{ 'root.cn.[0].v': 'x', 'rows[2].name': 'y' }` into `target`. */
export function applyChanges(target: JsonObject, changes: JsonObject): void {
  for (const [path, value] of Object.entries(changes)) setPath(target, pathKeys(path), value);
}

function pathKeys(path: string): string[] {
  return path.split(/[.[\]]+/).filter((key) => key !== '');
}

function setPath(target: JsonObject, keys: readonly string[], value: Json): void {
  let container: Json[] | JsonObject = target;
  keys.forEach((key, index) => {
    if (index === keys.length - 1) {
      write(container, key, value);
      return;
    }
    const next = read(container, key);
    if (next !== null && typeof next === 'object') {
      container = next;
      return;
    }
    const created: Json[] | JsonObject = /^\d+$/.test(keys[index + 1] ?? '') ? [] : {};
    write(container, key, created);
    container = created;
  });
}

function read(container: Json[] | JsonObject, key: string): Json | undefined {
  return Array.isArray(container) ? container[Number(key)] : container[key];
}

function write(container: Json[] | JsonObject, key: string, value: Json): void {
  if (Array.isArray(container)) container[Number(key)] = value;
  else container[key] = value;
}
