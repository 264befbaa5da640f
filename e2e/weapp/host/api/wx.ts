import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Place } from '../navigator';
import { canvasApi } from './canvas';
import { cloudApi } from './cloud';
import type { Api, ApiContext } from './context';
import { dialogueApi } from './dialogues';
import { fileSystemManager } from './files';
import { mediaApi } from './media';
import { routingApi } from './routing';
import { createSelectorQuery } from './selector';
import { storageApi } from './storage';
import { systemApi } from './system';

/** The `wx` of one run. Every API WeChat has and the host has not is there and throws its name when called. */
export function createWx(context: ApiContext, launch: Place & { readonly scene: number }): object {
  const manager = {
    ...unknownMembers('FileSystemManager', 'FileSystemManager', context),
    ...fileSystemManager(context),
  };
  const known: Api = {
    ...storageApi(context),
    ...dialogueApi(context),
    ...routingApi(context),
    ...mediaApi(context),
    ...canvasApi(context),
    ...systemApi(context, launch),
    cloud: { ...unknownMembers('WxCloud', 'wx.cloud', context), ...cloudApi(context) },
    getFileSystemManager: () => manager,
    createSelectorQuery: () => createSelectorQuery(context),
  };
  const canIUse = (schema: string) =>
    schema.split('.')[0] === 'canIUse' || (schema.split('.')[0] ?? '') in known;
  return { ...unknownMembers('Wx', 'wx', context), ...known, canIUse };
}

function unknownMembers(interfaceName: string, label: string, context: ApiContext): Api {
  const members = declaredMembers(interfaceName).map(
    (name) => [name, () => refuse(`${label}.${name}`, context)] as const,
  );
  return Object.fromEntries(members);
}

/** The app may swallow the exception; the fault is remembered and fails the test all the same. */
function refuse(name: string, context: ApiContext): never {
  const message = `${name} is not known to the host`;
  context.fault(message);
  throw new Error(message);
}

const declared = new Map<string, readonly string[]>();

/** Function names of an interface in WeChat's own typings. */
function declaredMembers(interfaceName: string): readonly string[] {
  const known = declared.get(interfaceName);
  if (known !== undefined) return known;
  const resolve = createRequire(path.join(process.cwd(), 'package.json')).resolve;
  const folder = path.join(path.dirname(resolve('miniprogram-api-typings/package.json')), 'types/wx');
  const source = ['lib.wx.api.d.ts', 'lib.wx.cloud.d.ts']
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '');
  const [, indent = '', body = ''] =
    new RegExp(`\\n( *)interface ${interfaceName} \\{\\n([\\s\\S]*?)\\n\\1\\}`).exec(code) ?? [];
  const members = body.matchAll(new RegExp(`^${indent} {4}(\\w+)(?:[<(]|: \\()`, 'gm'));
  const names = [...new Set([...members].map((member) => member[1] ?? ''))];
  declared.set(interfaceName, names);
  return names;
}
