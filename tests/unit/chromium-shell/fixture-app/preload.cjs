const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('bridge', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  subscribe: (channel, listener) => {
    const relay = (_event, ...args) => listener(...args);
    ipcRenderer.on(channel, relay);
    return () => ipcRenderer.off(channel, relay);
  },
  throws: () => {
    throw new RangeError('thrown in the preload');
  },
  constants: { bytes: new Uint8Array([1, 2, 3]) },
});
