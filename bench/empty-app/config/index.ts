import { defineConfig } from '@tarojs/cli';

/** The settings of the real app, without the app. */
export default defineConfig({
  projectName: 'empty-app',
  date: '2026-11-22',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: 'dist',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  mini: { optimizeMainPackage: { enable: true } },
});
