// The main frame of a page, as `senderFrame` and `mainFrame` show it. Other frames get no preload and send nothing.

export class Frame {
  /** @param {{ id: number, url: string, mainFrame: any, isDestroyed(): boolean }} contents */
  constructor(contents) {
    this.contents = contents;
    this.processId = contents.id;
    this.routingId = 1;
    this.frameTreeNodeId = contents.id;
    this.name = '';
    this.parent = null;
    this.detached = false;
    /** @type {never[]} */
    this.frames = [];
  }

  get url() {
    return this.contents.url;
  }

  get origin() {
    return /^[a-z][a-z0-9+-]*:\/\/[^/?#]*/.exec(this.url)?.[0] ?? 'null';
  }

  get top() {
    return this.contents.mainFrame;
  }

  isDestroyed() {
    return this.contents.isDestroyed();
  }
}
