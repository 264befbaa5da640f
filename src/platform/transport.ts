import Taro from '@tarojs/taro';

/** The environment's id is written into the build by the deployer; the WeChat tools' default environment otherwise. */
const environment = process.env.TARO_APP_CLOUD_ENV;

let started = false;

/** Sends one event to a cloud function and answers what it returned. Throws when the cloud cannot be reached. */
export async function invoke(functionName: string, event: object): Promise<unknown> {
  if (!started) {
    Taro.cloud.init(environment ? { env: environment } : {});
    started = true;
  }
  const { result } = await Taro.cloud.callFunction({ name: functionName, data: event });
  return result;
}
