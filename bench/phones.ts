import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import type { Send } from './hall-network';

/** The phone's own modules, started anew for each phone. */
export interface Phone {
  checkIn(sessionId: string, code: string): Promise<void>;
  watchKeptCheckIns(): void;
  attemptOf(sessionId: string): { readonly phase: string; readonly refusal?: { readonly code: string } };
  keptOf(sessionId: string): { readonly refusal: { readonly code: string } | null } | null;
}

let bundled: Promise<(send: Send) => Phone> | null = null;

/** The phone's modules as one script that is started once for each phone, with that phone's network. */
export function phones(): Promise<(send: Send) => Phone> {
  bundled ??= build({
    entryPoints: ['bench/phone/phone.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    alias: { '@': path.resolve('src'), '@tarojs/taro': path.resolve('bench/phone/taro.ts') },
    plugins: [
      {
        name: 'stores without a screen',
        setup({ onResolve }) {
          onResolve({ filter: /^zustand$/ }, () => ({ path: path.resolve('bench/phone/zustand.ts') }));
        },
      },
    ],
  }).then(({ outputFiles }) => {
    const start = new Function('require', 'module', 'exports', 'phone', outputFiles[0]?.text ?? '');
    const require = createRequire(path.resolve('bench/main.mjs'));
    return (send) => {
      const module = { exports: {} };
      start(require, module, module.exports, { call: send });
      return module.exports as Phone;
    };
  });
  return bundled;
}
