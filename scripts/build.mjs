import { buildFunctions, buildLocalCloud } from '../config/functions.mjs';
import { buildTaro } from './taro.mjs';

/** `npm run build`: what a school deploys (`dist/weapp`, `dist/cloudfunctions`). `-- h5` builds the browser preview as well. */
await buildFunctions();
await buildLocalCloud();
await buildTaro('weapp');
if (process.argv.includes('h5')) await buildTaro('h5');
