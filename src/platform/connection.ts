import Taro from '@tarojs/taro';

/** Tells whether there is a network, now and whenever that changes. */
export function watchConnection(tell: (online: boolean) => void): void {
  void Taro.getNetworkType().then(({ networkType }) => tell(networkType !== 'none'));
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
}
