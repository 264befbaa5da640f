import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');

/** chinese-days' package form breaks Taro's build; its single-file build works (measured). */
const alias = {
  '@': path.join(root, 'src'),
  'chinese-days': path.join(root, 'node_modules/chinese-days/dist/index.min.js'),
};

/**
 * Terser's own defaults, which Taro switches off for phones of 2015, and Chinese as it is (escaped, a character takes six
 * bytes instead of three).
 */
const terser = {
  enable: true,
  config: {
    compress: {
      ecma: 2017 as const,
      passes: 2,
      arrows: true,
      collapse_vars: true,
      comparisons: true,
      computed_props: true,
      hoist_props: true,
      inline: true,
      loops: true,
      negate_iife: true,
      properties: true,
      reduce_funcs: true,
      reduce_vars: true,
      switches: true,
      typeofs: true,
    },
    output: { ecma: 2017 as const, ascii_only: false },
  },
};

export default defineConfig({
  projectName: 'yanxiubu',
  date: '2026-11-22',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias,
  terser,
  // Taro leaves process.env in the bundle unless it is told the value; WeChat has no process.
  env: { TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? '') },
  plugins: [path.join(__dirname, 'aria/plugin.js')],
  // theme.json names the tab icons, which Taro therefore does not see.
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp' ? [{ from: 'src/assets/tabs/', to: 'dist/weapp/assets/tabs/' }] : [],
    options: {},
  },
  mini: {
    optimizeMainPackage: { enable: true },
    // Nothing here is written as HTML: its parser stays out of the bundle.
    runtime: { enableInnerHTML: false },
    // Every class name belongs to one component, so the order in which stylesheets meet in a chunk says nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    // A px of the design is a px on every screen: nothing is scaled to the phone's width (docs/decisions/0001-pixels.md).
    postcss: { pxtransform: { enable: false, config: {} } },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} } },
  },
});
