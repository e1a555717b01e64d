// Structured values <-> text, the form in which IPC crosses the debugging pipe.
// JSON with tags: { "$": tag, "v": payload } stands for what JSON cannot say.

/**
 * Makes the codec. One self-contained function, because its source text also runs inside the page.
 * @returns {{ encode: (value: unknown) => string, decode: (text: string) => any }}
 */
export function makeCodec() {
  const typedArrays = [
    'Uint8Array', 'Int8Array', 'Uint8ClampedArray', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array',
    'BigInt64Array', 'BigUint64Array', 'DataView',
  ];
  const isNode = typeof Buffer === 'function';

  const refused = (what) => {
    const error = new Error(`${what} could not be cloned.`);
    error.name = 'DataCloneError';
    return error;
  };

  const toBase64 = (bytes) => {
    if (isNode) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    if (typeof bytes.toBase64 === 'function') return bytes.toBase64();
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };

  const fromBase64 = (text) => {
    if (isNode) return new Uint8Array(Buffer.from(text, 'base64'));
    if (typeof Uint8Array.fromBase64 === 'function') return Uint8Array.fromBase64(text);
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  };

  const pack = (value, path) => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        if (Number.isFinite(value) && !Object.is(value, -0)) return value;
        return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
      case 'undefined':
        return { $: 'undefined' };
      case 'bigint':
        return { $: 'bigint', v: String(value) };
      case 'function':
        throw refused(`${value.name || 'A function'}`);
      case 'symbol':
        throw refused('A symbol');
    }
    if (value === null) return null;
    if (path.has(value)) throw refused('An object that contains itself');
    path.add(value);
    const packed = packObject(value, path);
    path.delete(value);
    return packed;
  };

  const packObject = (value, path) => {
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (Array.isArray(value)) return Array.from(value, (item) => pack(item, path));
    if (ArrayBuffer.isView(value)) return { $: kind, v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    switch (kind) {
      case 'ArrayBuffer':
        return { $: kind, v: toBase64(new Uint8Array(value)) };
      case 'Date':
        return { $: kind, v: pack(value.getTime(), path) };
      case 'RegExp':
        return { $: kind, v: [value.source, value.flags] };
      case 'Map':
        return { $: kind, v: Array.from(value, ([key, item]) => [pack(key, path), pack(item, path)]) };
      case 'Set':
        return { $: kind, v: Array.from(value, (item) => pack(item, path)) };
      case 'Error':
      case 'DOMException':
        return { $: 'Error', v: [String(value.name), String(value.message)] };
    }
    if (/^(Promise|Weak|Blob|File|Window|Text$|.*(Element|Document|Event|Node)$)/.test(kind)) throw refused(`A value of kind ${kind}`);
    const entries = Object.keys(value).map((key) => [key, pack(value[key], path)]);
    const isPlain = entries.every(([key]) => key !== '$' && key !== '__proto__');
    return isPlain ? Object.fromEntries(entries) : { $: 'object', v: entries };
  };

  const unpack = (value) => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(unpack);
    if (!('$' in value)) {
      for (const key of Object.keys(value)) {
        if (key === '__proto__') throw new Error('Unknown tag in a message');
        value[key] = unpack(value[key]);
      }
      return value;
    }
    const { $: tag, v } = value;
    switch (tag) {
      case 'number':
        return Number(v);
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(v);
      case 'ArrayBuffer':
        return fromBase64(v).buffer;
      case 'Date':
        return new Date(unpack(v));
      case 'RegExp':
        return new RegExp(v[0], v[1]);
      case 'Map':
        return new Map(v.map(([key, item]) => [unpack(key), unpack(item)]));
      case 'Set':
        return new Set(v.map(unpack));
      case 'Error': {
        const error = new Error(v[1]);
        if (v[0] !== 'Error') Object.defineProperty(error, 'name', { value: v[0], configurable: true, writable: true });
        return error;
      }
      case 'object': {
        const result = {};
        for (const [key, item] of v) Object.defineProperty(result, key, { value: unpack(item), enumerable: true, configurable: true, writable: true });
        return result;
      }
    }
    if (!typedArrays.includes(tag)) throw new Error('Unknown tag in a message');
    const bytes = fromBase64(v);
    return tag === 'Uint8Array' ? bytes : new globalThis[tag](bytes.buffer);
  };

  return {
    encode: (value) => JSON.stringify(pack(value, new Set())),
    decode: (text) => unpack(JSON.parse(text)),
  };
}

export const codec = makeCodec();
