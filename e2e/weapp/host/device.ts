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

export interface Toast {
  readonly title: string;
  readonly icon: string;
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
  scans: (string | 'cancel')[] = [];
  photos: (readonly Photo[] | 'cancel')[] = [];
  subscribe: Readonly<Record<string, SubscribeAnswer>> | SubscribeAnswer = 'reject';
  clipboard = '';
  dialogue: Dialogue | undefined;
  toast: Toast | undefined;
  readonly toasts: Toast[] = [];
  readonly modals: Dialogue[] = [];
  /** Cloud paths that files were sent to, in order, also those that did not arrive. */
  readonly uploads: string[] = [];
  /** Calls that only a real phone can feel or show, by API name, in order. */
  readonly effects: { readonly api: string; readonly options: unknown }[] = [];

  constructor(readonly options: DeviceOptions) {
    this.storage = options.storage ?? {};
    this.platform = options.platform ?? 'android';
    this.theme = options.theme ?? 'light';
    this.fontSizePx = options.fontSizePx ?? 16;
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
