// screen: what the first page saw; until then an ordinary laptop.
import { EventEmitter } from 'node:events';
import { guard } from './guard.mjs';

let display = makeDisplay({ width: 1920, height: 1080, left: 0, top: 0, availWidth: 1920, availHeight: 1080, scale: 1 });

/** @param {{ width: number, height: number, left: number, top: number, availWidth: number, availHeight: number, scale: number }} seen */
function makeDisplay({ width, height, left, top, availWidth, availHeight, scale }) {
  return {
    id: 1, label: '', internal: true, rotation: 0, scaleFactor: scale,
    bounds: { x: 0, y: 0, width, height }, size: { width, height },
    workArea: { x: left, y: top, width: availWidth, height: availHeight }, workAreaSize: { width: availWidth, height: availHeight },
  };
}

class Screen extends EventEmitter {
  getPrimaryDisplay() {
    return display;
  }

  getAllDisplays() {
    return [display];
  }

  getDisplayMatching() {
    return display;
  }

  getDisplayNearestPoint() {
    return display;
  }
}

export const screen = guard(new Screen(), 'screen');

/** @param {Parameters<typeof makeDisplay>[0]} seen */
export function noteScreen(seen) {
  display = makeDisplay(seen);
}
