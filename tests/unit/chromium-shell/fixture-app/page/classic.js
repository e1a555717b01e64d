globalThis.ranClassic = true;
