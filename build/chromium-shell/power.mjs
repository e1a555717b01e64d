// powerMonitor: idle means no input in our own windows. The system's own events never come by themselves; tests emit them.
import { EventEmitter } from 'node:events';
import { guard } from './guard.mjs';

let lastInputMs = Date.now();

class PowerMonitor extends EventEmitter {
  getSystemIdleTime() {
    return Math.floor((Date.now() - lastInputMs) / 1000);
  }

  /** @param {number} thresholdSeconds */
  getSystemIdleState(thresholdSeconds) {
    return this.getSystemIdleTime() >= thresholdSeconds ? 'idle' : 'active';
  }

  isOnBatteryPower() {
    return false;
  }
}

export const powerMonitor = guard(new PowerMonitor(), 'powerMonitor');

export function noteInput() {
  lastInputMs = Date.now();
}
