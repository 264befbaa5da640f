/* The runtime's half: it must know the attributes to pass them on to the templates. */
import { mergeInternalComponents } from '@tarojs/shared';
import attributes from './attributes.json';

mergeInternalComponents(attributes);
