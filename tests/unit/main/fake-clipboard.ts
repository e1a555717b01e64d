// A clipboard as Electron's, in memory: what lies on it, in which formats.
export class FakeClipboardItem {
  readonly items: Readonly<Record<string, string | Blob>>;
  constructor(items: Readonly<Record<string, string | Blob>>) {
    this.items = items;
  }
  get types(): string[] {
    return Object.keys(this.items);
  }
}

export class FakeClipboard {
  text = '';
  formats: readonly string[] = [];
  clearings = 0;
  async write([item]: readonly FakeClipboardItem[]): Promise<void> {
    this.formats = item?.types ?? [];
    const text = item?.items['text/plain'] ?? '';
    this.text = typeof text === 'string' ? text : await text.text();
  }
  /** Another program's copy. */
  put(text: string): void {
    this.text = text;
    this.formats = ['text/plain'];
  }
  readText(): Promise<string> {
    return Promise.resolve(this.text);
  }
  clear(): void {
    this.text = '';
    this.formats = [];
    this.clearings += 1;
  }
}
