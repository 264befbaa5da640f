import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export type NetworkType = 'none' | '2g' | '3g' | '4g' | '5g' | 'wifi';
export type PlatformName = 'android' | 'ios' | 'windows' | 'mac';
export type SubscribeAnswer = 'accept' | 'reject' | 'ban';

export interface Photo {
  readonly bytes: Uint8Array;
  readonly extension?: 'jpg' | 'png' | 'gif';
}

/** A document in a chat, as it can be chosen. */
export interface ChatFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Toast {
  readonly title: string;
  readonly icon: string;
}

/** What was told to the pen of one canvas, in order: the function and what it was given. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly acts: (readonly [string, ...unknown[]])[];
}

/** How long a call takes on its way to the cloud, and its answer on the way back. */
export interface SlowCall {
  readonly thereMs?: number;
  readonly backMs?: number;
}

/** A dialogue the app waits for: a modal with its buttons, or an action sheet with its items. */
export interface Dialogue {
  readonly kind: 'modal' | 'actionSheet';
  readonly title: string;
  readonly content: string;
  /** What can be tapped; the last one of an action sheet and the first of a modal with two cancel it. */
  readonly buttons: readonly string[];
  readonly editable: boolean;
  answer(button: string, typed: string): void;
}

export interface DeviceOptions {
  readonly cloudUrl: string;
  readonly openid: string;
  readonly platform?: PlatformName;
  readonly theme?: 'light' | 'dark';
  /** How far the phone's clock is ahead of this machine's. */
  readonly clockOffsetMs?: number;
  /** WeChat's own text size setting; 16 unless the user changed it. */
  readonly fontSizePx?: number;
  /** Calls that are slow from the beginning, by `function.action`. */
  readonly slowCalls?: Readonly<Record<string, SlowCall>>;
  /** Storage of an earlier phone, to start with. */
  readonly storage?: Record<string, string>;
}

/** The phone: what outlives one run of the mini-program, and what the test prepares for it to answer. */
export class Device {
  readonly storage: Record<string, string>;
  readonly userFolder: string;
  readonly temporaryFolder: string;
  readonly platform: PlatformName;
  readonly fontSizePx: number;
  theme: 'light' | 'dark';
  network: NetworkType = 'wifi';
  /** Calls that are slow, by function and action (`ledger.today`). */
  slowCalls: Readonly<Record<string, SlowCall>>;
  /** Whether an upload is lost on its way there, or its answer on the way back; asked for each one. */
  losesUpload: () => 'there' | 'back' | null = () => null;
  scans: (string | 'cancel')[] = [];
  photos: (readonly Photo[] | 'cancel')[] = [];
  files: (readonly ChatFile[] | 'cancel')[] = [];
  subscribe: Readonly<Record<string, SubscribeAnswer>> | SubscribeAnswer = 'reject';
  clipboard = '';
  dialogue: Dialogue | undefined;
  toast: Toast | undefined;
  readonly toasts: Toast[] = [];
  readonly modals: Dialogue[] = [];
  /** Cloud paths that files were sent to, in order, also those that did not arrive. */
  readonly uploads: string[] = [];
  /** What was drawn, by the temporary file that it became. */
  readonly drawings = new Map<string, Drawing>();
  /** Calls that only a real phone can feel or show, by API name, in order. */
  readonly effects: { readonly api: string; readonly options: unknown }[] = [];

  constructor(readonly options: DeviceOptions) {
    this.storage = options.storage ?? {};
    this.platform = options.platform ?? 'android';
    this.theme = options.theme ?? 'light';
    this.fontSizePx = options.fontSizePx ?? 16;
    this.slowCalls = options.slowCalls ?? {};
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yxb-phone-'));
    this.userFolder = path.join(folder, 'usr');
    this.temporaryFolder = path.join(folder, 'tmp');
    fs.mkdirSync(this.userFolder);
    fs.mkdirSync(this.temporaryFolder);
  }

  get online(): boolean {
    return this.network !== 'none';
  }

  /** What closing the mini-program takes with it: dialogues, toasts and temporary files. */
  forgetRun(): void {
    this.dialogue = undefined;
    this.toast = undefined;
    fs.rmSync(this.temporaryFolder, { recursive: true });
    fs.mkdirSync(this.temporaryFolder);
  }

  discard(): void {
    fs.rmSync(path.dirname(this.userFolder), { recursive: true, force: true });
  }
}
