import type { Place } from '../navigator';
import { type Api, type ApiContext, asynchronous } from './context';
import { userPath } from './files';

const windowInfo = {
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 724,
  statusBarHeight: 44,
  screenTop: 88,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
};
const menuButton = { width: 87, height: 32, top: 48, right: 368, bottom: 80, left: 281 };

/** What the app can ask about phone, network, theme and itself. */
export function systemApi(context: ApiContext, launch: Place & { readonly scene: number }): Api {
  const { device, realm } = context;
  const deviceInfo = {
    brand: 'host',
    model: 'host',
    system: `${device.platform} 1`,
    platform: device.platform,
    memorySize: 4096,
  };
  const appInfo = () => ({
    SDKVersion: '3.8.0',
    version: '8.0.50',
    language: 'zh_CN',
    theme: device.theme,
    fontSizeSetting: device.fontSizePx,
    enableDebug: false,
    host: { env: 'WeChat' },
  });
  const settings = {
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  };
  const network = () => ({ networkType: device.network, isConnected: device.online });
  const launchOptions = { path: launch.route, query: launch.query, scene: launch.scene, referrerInfo: {} };

  return {
    env: realm.copy({ USER_DATA_PATH: userPath }),
    getWindowInfo: () => realm.copy(windowInfo),
    getDeviceInfo: () => realm.copy(deviceInfo),
    getAppBaseInfo: () => realm.copy(appInfo()),
    getSystemSetting: () => realm.copy(settings),
    getSystemInfoSync: () => realm.copy({ ...windowInfo, ...deviceInfo, ...appInfo(), ...settings }),
    getMenuButtonBoundingClientRect: () => realm.copy(menuButton),
    getAccountInfoSync: () =>
      realm.copy({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: () => realm.copy(launchOptions),
    getEnterOptionsSync: () => realm.copy(launchOptions),
    nextTick: (task: () => void) => void realm.after(task),
    ...asynchronous(context, {
      getNetworkType: () => network(),
      getSystemInfo: () => ({ ...windowInfo, ...deviceInfo, ...appInfo(), ...settings }),
    }),
    ...context.listeners.pair('NetworkStatusChange'),
    ...context.listeners.pair('ThemeChange'),
    ...context.listeners.pair('AppShow'),
    ...context.listeners.pair('AppHide'),
    ...context.listeners.pair('Error'),
    ...context.listeners.pair('UnhandledRejection'),
    ...context.listeners.pair('MemoryWarning'),
    ...context.listeners.pair('WindowResize'),
  };
}
