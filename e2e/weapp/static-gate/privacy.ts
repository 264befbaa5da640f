import { MiniPackage } from '../host/mini-package';

/**
 * What WeChat answers only when the app's privacy guide declares it (用户隐私保护指引): functions of `wx`, by the kind of
 * information they reach.
 */
const privacyApis = [
  ...[
    'getUserInfo',
    'getUserProfile',
    'getWeRunData',
    'chooseAddress',
    'chooseInvoice',
    'chooseInvoiceTitle',
  ],
  ...[
    'chooseLicensePlate',
    'getLocation',
    'getFuzzyLocation',
    'chooseLocation',
    'choosePoi',
    'startLocationUpdate',
  ],
  ...['startLocationUpdateBackground', 'onLocationChange', 'chooseImage', 'chooseMedia', 'chooseVideo'],
  ...['chooseMessageFile', 'startRecord', 'getRecorderManager', 'joinVoIPChat', 'createCameraContext'],
  ...['createVKSession', 'createLivePusherContext', 'openBluetoothAdapter', 'createBLEPeripheralServer'],
  ...['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'addPhoneContact', 'addPhoneCalendar'],
  ...[
    'addPhoneRepeatCalendar',
    'startAccelerometer',
    'onAccelerometerChange',
    'startCompass',
    'onCompassChange',
  ],
  ...['startDeviceMotionListening', 'startGyroscope', 'setClipboardData', 'getClipboardData'],
];

/** The same by way of a component's attribute: the profile picture, the nickname keyboard, the phone number. */
const privacyAttributes: Readonly<Record<string, RegExp>> = {
  chooseAvatar: /openType:\s*["']chooseAvatar["']/,
  nickname: /type:\s*["']nickname["']/,
  getPhoneNumber: /openType:\s*["']getPhoneNumber["']/,
  getRealtimePhoneNumber: /openType:\s*["']getRealtimePhoneNumber["']/,
};

export interface PrivacyDifference {
  /** Used in the package and not declared: dead in production. */
  readonly undeclared: readonly string[];
  /** Declared and not used: asked of the user for nothing. */
  readonly unused: readonly string[];
}

/** Compares what the built package calls with what the project declares in `src/platform/privacy.json`. */
export function privacyDifference(dist: string, declared: readonly string[]): PrivacyDifference {
  const used = usedPrivacyApis(new MiniPackage(dist));
  return {
    undeclared: used.filter((api) => !declared.includes(api)),
    unused: declared.filter((api) => !used.includes(api)),
  };
}

/** Taro's own tables name every API as a text, so only a member that is reached with a dot counts as used. */
function usedPrivacyApis(pack: MiniPackage): string[] {
  const code = pack
    .files('.js')
    .map((file) => pack.read(file))
    .join('\n');
  const called = privacyApis.filter((api) => new RegExp(`\\.${api}\\b`).test(code));
  const attributes = Object.entries(privacyAttributes).filter(([, pattern]) => pattern.test(code));
  return [...called, ...attributes.map(([name]) => name)].sort();
}
