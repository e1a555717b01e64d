// A paper as one HTML page: no script, no inline style, every text escaped. Looks come from renderer/paper/paper.css by class alone.
import type { PaperBlock, PaperCell, PaperDocument, PaperLeaf, PaperMark, PaperRun, SignatureBlock } from '#shared/domain/paper.ts';
import { languagesOf } from '#shared/domain/language-text.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { shapePaths, signPaths } from './mark-shapes.ts';

/** What the page calls itself, in the PDF too: never a name or a word of the case. */
const pageTitles = {
  settlement: { kk: 'Дауды (жанжалды) реттеу туралы келісім', ru: 'Соглашение об урегулировании спора (конфликта)', en: 'Dispute settlement agreement' },
  'meeting-notes': { kk: 'Кездесу жазбалары', ru: 'Заметки встречи', en: 'Meeting notes' },
  certificate: { kk: 'Жазбаларды жою туралы акт', ru: 'Акт об уничтожении записей', en: 'Certificate of destruction' },
  'permission-form': { kk: 'Мәліметтерді жария етуге жазбаша рұқсат', ru: 'Письменное разрешение на раскрытие сведений', en: 'Written permission to disclose information' },
  message: { kk: 'Медиатор жеткізген хабар', ru: 'Сообщение медиатора', en: 'Message from the mediator' },
  journal: { kk: 'Журнал', ru: 'Журнал', en: 'Journal' },
} as const;

/** `styleSheets`: relative addresses of the static sheet and of the one made for this paper (render-page-style.ts), in that order. */
export function renderHtml(paper: PaperDocument, styleSheets: readonly string[]): string {
  const [language = 'ru'] = languagesOf(paper.languages);
  const links = styleSheets.map((address) => `<link rel="stylesheet" href="${escapeHtml(address)}">`).join('');
  const head = `<meta charset="utf-8"><title>${escapeHtml(pageTitles[paper.kind][language])}</title>${links}`;
  const body = paper.blocks.map(renderBlock).join('\n');
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head>\n<body class="paper-page"><main class="paper paper-${paper.kind}" data-languages="${paper.languages}">\n${body}\n</main></body></html>\n`;
}

const htmlSigns: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control signs and directions turned round have no place on paper: they could show other words than those that were signed. */
export const escapeHtml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, '').replace(/[&<>"']/g, (sign) => htmlSigns[sign] ?? sign);

function renderBlock(block: PaperBlock): string {
  if (block.type !== 'columns') return renderLeaf(block);
  const mayBreak = [...block.left, ...block.right].some(({ type }) => type === 'table');
  const isHeading = [...block.left, ...block.right].every(({ type }) => type === 'heading' || type === 'title');
  const classes = ['paper-columns', mayBreak && 'paper-columns-long', isHeading && 'paper-columns-heading'].filter(Boolean).join(' ');
  const side = (leaves: readonly PaperLeaf[]): string => `<div class="paper-side"${langOf(leaves)}>${leaves.map(renderLeaf).join('')}</div>`;
  return `<div class="${classes}">${side(block.left)}${side(block.right)}</div>`;
}

function langOf([first]: readonly PaperLeaf[]): string {
  return first && 'language' in first ? langAttribute(first.language) : '';
}
const langAttribute = (language: Language): string => ` lang="${language}"`;

function renderLeaf(leaf: PaperLeaf): string {
  switch (leaf.type) {
    case 'title':
      return `<h1 class="paper-title"${langAttribute(leaf.language)}>${renderRuns(leaf.runs)}${leaf.number && `<span class="paper-title-number">${escapeHtml(leaf.number)}</span>`}</h1>`;
    case 'place-and-date':
      return `<p class="paper-place-and-date"${langAttribute(leaf.language)}><span>${renderRuns(leaf.place)}</span> <span>${renderRuns(leaf.date)}</span></p>`;
    case 'heading':
      return `<h2 class="paper-heading"${langAttribute(leaf.language)}>${leaf.number && `${escapeHtml(leaf.number)} `}${renderRuns(leaf.runs)}</h2>`;
    case 'clause':
      return `<p class="paper-clause"${langAttribute(leaf.language)}><span class="paper-number">${escapeHtml(leaf.number)} </span>${renderRuns(leaf.runs)}</p>`;
    case 'paragraph':
      return `<p class="paper-paragraph"${langAttribute(leaf.language)}>${renderRuns(leaf.runs)}</p>`;
    case 'notice':
      return `<p class="paper-notice"${langAttribute(leaf.language)}>${renderRuns(leaf.runs)}</p>`;
    case 'fields':
      return `<div class="paper-fields${leaf.title === '' ? ' paper-fields-on' : ''}"${langAttribute(leaf.language)}>${leaf.title && `<h3 class="paper-fields-title">${escapeHtml(leaf.title)}</h3>`}<dl>${leaf.rows
        .map(({ label, runs }) => `<div class="paper-field"><dt>${escapeHtml(label)}</dt> <dd>${renderRuns(runs)}</dd></div>`)
        .join('')}</dl></div>`;
    case 'table':
      return renderTable(leaf);
    case 'legend':
      return `<ul class="paper-legend"${langAttribute(leaf.language)}>${leaf.rows.map(({ mark, text }) => `<li>${renderMark(mark)} <span>${escapeHtml(text)}</span></li>`).join('')}</ul>`;
    case 'signatures':
      return `<div class="paper-signatures">${leaf.blocks.map(renderSignature).join('')}</div>`;
  }
}

function renderTable({ columns, rows, language }: PaperLeaf & { type: 'table' }): string {
  const widths = columns.map(({ width }) => `<col class="paper-column-${width}">`).join('');
  const head = columns.map(({ label, align }) => `<th scope="col" class="paper-${align}">${escapeHtml(label)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell, index) => `<td class="paper-${columns[index]?.align ?? 'start'}">${renderCell(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table class="paper-table"${langAttribute(language)}><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function renderCell({ marks, paragraphs }: PaperCell): string {
  const shownMarks = marks.length === 0 ? '' : `<span class="paper-marks">${marks.map(renderMark).join(' ')}</span>`;
  return shownMarks + paragraphs.map((runs) => `<p>${renderRuns(runs)}</p>`).join('');
}

function renderSignature({ roles, names, details, lines }: SignatureBlock): string {
  const part = (texts: readonly string[], className: string): string => texts.map((text) => `<p class="${className}">${escapeHtml(text)}</p>`).join('');
  const rules = lines
    .map(({ label, value }) => `<p class="paper-signature-line"><span class="paper-signature-label">${escapeHtml(label)}</span> <span class="paper-signature-rule">${escapeHtml(value)}</span></p>`)
    .join('');
  return `<section class="paper-signature">${part([roles.filter((role, index) => roles.indexOf(role) === index).join(' / ')], 'paper-signature-role')}${part(names, 'paper-signature-name')}${part(details, 'paper-signature-detail')}${rules}</section>`;
}

const lookTags = { strong: 'strong', emphasis: 'em', strike: 's' } as const;
/** "1-тарап", "10-үй", "9-дан": no line ends after the hyphen. */
const numberWithEnding = /\d{1,4}-\p{Ll}{1,12}(?![\p{L}\p{N}])/gu;
const blankLine = '_'.repeat(16);

function renderRuns(runs: readonly PaperRun[]): string {
  return runs.map(renderRun).join('');
}

function renderRun({ text, looks }: PaperRun): string {
  if (looks.includes('blank')) return `<span class="paper-blank">${blankLine}</span>`;
  const plain = escapeHtml(text).replace(numberWithEnding, '<span class="paper-unbroken">$&</span>');
  const inner = looks.includes('quiet') ? `<span class="paper-quiet">${plain}</span>` : plain;
  return looks.reduce((html, look) => (look in lookTags ? `<${lookTags[look as keyof typeof lookTags]}>${html}</${lookTags[look as keyof typeof lookTags]}>` : html), inner);
}

function renderMark(mark: PaperMark): string {
  if (mark.type !== 'party') return `<svg class="paper-mark" viewBox="0 0 24 24" width="16" height="16"><path d="${signPaths[mark.type]}"/></svg>`;
  const { letter, shape } = mark.mark;
  const lower = shape === 'triangle' ? 18.6 : 16.3;
  return `<svg class="paper-mark" viewBox="0 0 24 24" width="18" height="18"><path d="${shapePaths[shape]}"/><text x="12" y="${lower}" text-anchor="middle" font-size="${letter.length > 1 ? 9 : 12}">${escapeHtml(letter)}</text></svg>`;
}
