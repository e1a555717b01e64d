// Hides names in all that stands on the page, before it is painted: text, titles and spoken labels, whoever wrote them. What is being edited keeps its text and is only drawn as dots
// until it has the focus. Nothing but this page's picture changes: records, drafts and what is printed never pass here.
import type { NameVeil } from './name-veil.ts';

const attributes = ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder'] as const;
const fieldSelector = 'input, textarea, [contenteditable="true"]';
/** Elements that stand within a line of text. */
const inline: ReadonlySet<string> = new Set(['MARK', 'INS', 'DEL', 'B', 'STRONG', 'EM', 'I', 'U', 'S', 'BDI', 'SMALL', 'Q']);
const holdsName = 'data-holds-name';

type Shown = { readonly own: string; readonly shown: string };
export type VeiledPage = { readonly cover: (veil: NameVeil) => void; readonly uncover: () => void };

export function createVeiledPage(root: HTMLElement): VeiledPage {
  const texts = new WeakMap<Text, Shown>();
  const labels = new WeakMap<Element, Map<string, Shown>>();
  let veil: NameVeil | null = null;

  /** What was written there, whether or not it is covered now. */
  const ownText = (node: Text): string => {
    const shown = texts.get(node);
    return shown?.shown === node.data ? shown.own : node.data;
  };
  const coverLine = (line: readonly Text[], by: NameVeil): void => {
    const own = line.map(ownText);
    const hidden = by.hide(own);
    for (const [index, node] of line.entries()) {
      const before = own[index] ?? '';
      const shown = hidden[index] ?? before;
      if (shown === before) texts.delete(node);
      else texts.set(node, { own: before, shown });
      if (node.data !== shown) node.data = shown;
    }
  };
  const coverLabels = (element: Element, by: NameVeil): void => {
    for (const name of attributes) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      const known = labels.get(element)?.get(name);
      const own = known?.shown === value ? known.own : value;
      const shown = by.hide([own])[0] ?? own;
      if (shown !== own) labels.set(element, new Map(labels.get(element)).set(name, { own, shown }));
      if (shown !== value) element.setAttribute(name, shown);
    }
  };
  const coverField = (field: Element, by: NameVeil): void => {
    const value = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? '');
    field.toggleAttribute(holdsName, by.holdsName(value));
  };
  const coverAll = (start: Node, by: NameVeil): void => {
    const done = new Set<Text>();
    for (const node of allWithin(start)) {
      if (node instanceof Element) {
        coverLabels(node, by);
        if (node.matches(fieldSelector)) coverField(node, by);
      } else if (node instanceof Text && !done.has(node)) coverText(node, by, done);
    }
  };
  const coverText = (node: Text, by: NameVeil, done: Set<Text>): void => {
    const field = node.parentElement?.closest(`${fieldSelector}, script, style`);
    if (field) {
      if (field.matches(fieldSelector)) coverField(field, by);
      return;
    }
    const line = lineOf(node);
    for (const each of line) done.add(each);
    coverLine(line, by);
  };

  const observer = new MutationObserver((changes) => {
    if (veil === null) return;
    const done = new Set<Text>();
    for (const { type, target, addedNodes } of changes) {
      if (!target.isConnected) continue;
      if (type === 'characterData' && target instanceof Text) coverText(target, veil, done);
      else if (type === 'attributes' && target instanceof Element) coverChanged(target, veil);
      else for (const added of addedNodes) if (added.isConnected) coverAll(added, veil);
      if (type === 'childList' && target instanceof HTMLTextAreaElement) coverField(target, veil);
    }
    // What was changed just now was changed here.
    observer.takeRecords();
  });
  const coverChanged = (target: Element, by: NameVeil): void => {
    coverLabels(target, by);
    if (target.matches(fieldSelector)) coverField(target, by);
  };
  const coverTyped = ({ target }: Event): void => {
    const field = veil !== null && target instanceof Element ? target.closest(fieldSelector) : null;
    if (field && veil) coverField(field, veil);
  };

  return {
    cover: (by) => {
      veil = by;
      coverAll(root, by);
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [...attributes, 'value', 'contenteditable'] });
      for (const event of ['input', 'change', 'focusout'] as const) root.addEventListener(event, coverTyped);
    },
    uncover: () => {
      veil = null;
      observer.disconnect();
      for (const event of ['input', 'change', 'focusout'] as const) root.removeEventListener(event, coverTyped);
      for (const node of allWithin(root)) {
        if (node instanceof Text) node.data = ownText(node);
        if (!(node instanceof Element)) continue;
        node.removeAttribute(holdsName);
        for (const [name, { own, shown }] of labels.get(node) ?? []) if (node.getAttribute(name) === shown) node.setAttribute(name, own);
        labels.delete(node);
      }
    },
  };
}

function allWithin(start: Node): Node[] {
  const walker = document.createTreeWalker(start, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const all: Node[] = [start];
  while (walker.nextNode()) all.push(walker.currentNode);
  return all;
}

/** The texts that stand beside this one without a gap, in order. */
function lineOf(node: Text): Text[] {
  let top: Node = node;
  while (top.parentElement && inline.has(top.parentElement.tagName)) top = top.parentElement;
  let first = top;
  while (first.previousSibling && isInLine(first.previousSibling)) first = first.previousSibling;
  const line: Text[] = [];
  for (let each: Node | null = first; each && isInLine(each); each = each.nextSibling) line.push(...allWithin(each).filter((one): one is Text => one instanceof Text));
  return line;
}

const isInLine = (node: Node): boolean => node instanceof Text || (node instanceof Element && inline.has(node.tagName));
