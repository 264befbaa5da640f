import type { Drawing } from '../device';
import { type Options, WxFailure } from '../failure';
import { type Api, type ApiContext, asynchronous } from './context';
import { readPhoneFile, temporaryFile } from './files';

/** What the 2d pen of a canvas can be told here; anything else throws by name, as an unknown `wx.…` does. */
const acts = [
  ...['save', 'restore', 'scale', 'translate', 'rotate', 'beginPath', 'closePath', 'moveTo', 'lineTo'],
  ...['quadraticCurveTo', 'bezierCurveTo', 'fill', 'clip', 'fillText', 'drawImage'],
];
const settings = ['fillStyle', 'font', 'textBaseline'];

/** What every photo of this phone measures, as `chooseMedia` says. */
const photoSize = { width: 1080, height: 1440 };

/** Canvases off the screen. Nothing is painted: the drawing is written down, and its picture is that record. */
export function canvasApi(context: ApiContext): Api {
  const { device, realm, fault } = context;
  const drawings = new WeakMap<object, Drawing>();

  function unknown(what: string): never {
    fault(`${what} is not known to the host`);
    throw new Error(`${what} is not known to the host`);
  }

  function pen(drawing: Drawing): object {
    const told = new Map<string, unknown>();
    return new Proxy(
      {},
      {
        get: (_, name) => {
          if (settings.includes(String(name))) return told.get(String(name));
          if (!acts.includes(String(name))) return unknown(`CanvasRenderingContext2D.${String(name)}`);
          return (...values: unknown[]) => void drawing.acts.push([String(name), ...values]);
        },
        set: (_, name, value) => {
          if (!settings.includes(String(name))) unknown(`CanvasRenderingContext2D.${String(name)}`);
          told.set(String(name), value);
          return true;
        },
      },
    );
  }

  /** An image that loads what lies on this phone; an address would need a network and a permitted domain. */
  function createImage(): object {
    let source = '';
    const image = {
      width: 0,
      height: 0,
      onload: undefined as (() => void) | undefined,
      onerror: undefined as ((error: unknown) => void) | undefined,
      get src() {
        return source;
      },
      set src(value: string) {
        source = value;
        realm.after(() => {
          try {
            readPhoneFile(device, value);
          } catch (error) {
            image.onerror?.(error);
            return;
          }
          Object.assign(image, photoSize);
          image.onload?.();
        });
      },
    };
    return image;
  }

  function createOffscreenCanvas(options: Options): object {
    const { type, width, height } = options;
    if (type !== '2d') return unknown(`a canvas of type ${String(type)}`);
    const drawing: Drawing = { width: Number(width), height: Number(height), acts: [] };
    const brush = pen(drawing);
    const canvas = {
      width: drawing.width,
      height: drawing.height,
      getContext: (kind: string) => (kind === '2d' ? brush : null),
      createImage,
    };
    drawings.set(canvas, drawing);
    return canvas;
  }

  function canvasToTempFilePath(options: Options): object {
    const drawing = typeof options.canvas === 'object' && drawings.get(options.canvas as object);
    if (!drawing) throw new WxFailure('canvas is empty');
    const ending = options.fileType === 'jpg' ? 'jpg' : 'png';
    const bytes = new TextEncoder().encode(JSON.stringify(drawing, textAndNumbers));
    const tempFilePath = temporaryFile(device, bytes, ending);
    device.drawings.set(tempFilePath, drawing);
    return { tempFilePath };
  }

  return { createOffscreenCanvas, ...asynchronous(context, { canvasToTempFilePath }) };
}

/** An image is written as where it came from. */
function textAndNumbers(_key: string, value: unknown): unknown {
  return value instanceof Object && 'src' in value ? value.src : value;
}
