/// <reference types="@tarojs/taro" />

declare module '*.css';
declare module '*.svg';
declare module '*.png';

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}
