import { describe, expect, it } from 'vitest';
import { canonicalLines, fingerprintOf, shortFingerprint } from '#electron/documents/fingerprint.ts';
import { buildSettlement } from '#electron/documents/settlement/build-settlement.ts';
import { settlementTemplate } from '#electron/documents/settlement/template.ts';
import { fieldsIn } from '#electron/documents/template.ts';
import { paperDocumentSchema, type PaperBlock, type PaperDocument, type PaperLeaf } from '#shared/domain/paper.ts';
import { createSettlementBody, type SettlementBody } from '#shared/domain/settlement.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { person, sampleSettlement } from './sample-settlement.ts';

const settings = ['kk', 'ru', 'en', 'kk-ru'] as const;
const paperOf = (body: SettlementBody, stage: 'draft' | 'final' = 'draft'): PaperDocument => buildSettlement(body, stage).paper;
const leavesOf = (blocks: readonly PaperBlock[]): PaperLeaf[] => blocks.flatMap((block) => (block.type === 'columns' ? [...block.left, ...block.right] : [block]));
const linesOf = (body: SettlementBody): string[] => canonicalLines(paperOf(body));
const textOf = (body: SettlementBody): string => linesOf(body).join('\n');

describe('the template', () => {
  const { sentences, sections, conditions, fields, blocks, sharedBlocks } = settlementTemplate;
  const used = sections.flatMap(({ heading, parts }) => [heading, ...parts.flatMap((part) => (part.type === 'clause' ? part.sentences : []))]);

  it('uses every sentence once and knows each', () => {
    expect([...used, settlementTemplate.title].sort()).toEqual(sentences.map(({ id }) => id).sort());
    for (const part of sections.flatMap(({ parts }) => parts)) if (part.type === 'block') expect(blocks[part.block] ?? sharedBlocks[part.block], part.block).toBeDefined();
  });
  it.each(sentences.map((sentence) => [sentence.id, sentence] as const))('%s has the same fields in three languages, and a condition that is there', (_id, { text, when }) => {
    const named = fieldsIn(text.ru).sort();
    expect([fieldsIn(text.kk).sort(), fieldsIn(text.en).sort()]).toEqual([named, named]);
    for (const field of named) expect(fields[field], field).toBeDefined();
    if (when !== undefined) expect(conditions[when], when).toBeDefined();
    for (const language of ['kk', 'ru', 'en'] as const) expect(text[language].trim()).not.toBe('');
  });
  it('has no field and no condition that no sentence asks for', () => {
    const asked = new Set(sentences.flatMap(({ text }) => fieldsIn(text.ru)));
    expect(Object.keys(fields).filter((name) => !asked.has(name))).toEqual([]);
    const whens = new Set(sentences.map(({ when }) => when));
    expect(Object.keys(conditions).filter((name) => !whens.has(name))).toEqual([]);
  });
  it('cites an article for law and digest, and none for what is ours', () => {
    for (const { id, standing, reference } of sentences) expect(reference === null, id).toBe(standing === 'ours');
  });
  it('writes each language in its own letters', () => {
    for (const { id, text } of sentences) {
      expect(text.ru, id).not.toMatch(/[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/);
      expect(text.en, id).not.toMatch(/[а-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ]/);
      expect(`${text.kk}${text.ru}`.replace(/\{[a-zA-Z]+\}/g, ''), id).not.toMatch(/[a-zA-Z]/);
    }
  });
});

describe.each(settings)('the settlement agreement in %s', (languages) => {
  const body = sampleSettlement(languages);

  it('is a lawful tree, complete and empty alike', () => {
    for (const one of [body, createSettlementBody(languages)]) expect(paperDocumentSchema.safeParse(paperOf(one)).error).toBeUndefined();
  });
  it('prints no placeholder, no undefined, no empty value in a complete draft', () => {
    expect(textOf(body)).not.toMatch(/[{}]|undefined|null|NaN|____|\.\.(?!\.)|№\s*$/m);
  });
  it('numbers sections and clauses without a gap, the same on both sides', () => {
    const leaves = leavesOf(paperOf(body).blocks);
    for (const language of new Set(leaves.flatMap((leaf) => ('language' in leaf ? [leaf.language] : [])))) {
      const own = leaves.filter((leaf) => 'language' in leaf && leaf.language === language);
      const headings = own.flatMap((leaf) => (leaf.type === 'heading' ? [leaf.number] : []));
      expect(headings).toEqual(headings.map((_unused, index) => `${index + 1}.`));
      let section = 0;
      let clause = 0;
      for (const leaf of own) {
        if (leaf.type === 'heading') [section, clause] = [section + 1, 0];
        if (leaf.type === 'clause') {
          clause += 1;
          expect(leaf.number).toBe(`${section}.${clause}.`);
        }
      }
    }
  });
  it('names parties, mediator, subject, sums and terms', () => {
    const text = textOf(body);
    for (const word of ['Мысалова Үлгі Сынаққызы', '900101300007', '200140000004', 'Бітімова Келісім Татуқызы', '0000-26-00-2/0000', 'KZ00 0000']) expect(text).toContain(word);
    if (languages !== 'kk') expect(text).toContain(languages === 'en' ? '1,800,007.57 ₸ (one million eight hundred thousand and seven tenge 57 tiyn)' : '1 800 007,57 ₸ (один миллион восемьсот тысяч семь тенге 57 тиын)');
    if (languages.startsWith('kk')) expect(text).toContain('1 800 007,57 ₸ (бір миллион сегіз жүз мың жеті теңге 57 тиын)');
  });
  it('carries the draft mark until it is final, with the same words and the same fingerprint', () => {
    const draft = buildSettlement(body, 'draft');
    const final = buildSettlement(body, 'final');
    expect(draft.paper.margin.draftMark).not.toBe('');
    expect(final.paper.margin.draftMark).toBe('');
    expect(final.fingerprint).toBe(draft.fingerprint);
    expect(final.paper.blocks).toEqual(draft.paper.blocks);
  });
  it('has a place for initials of each signatory and a signature block for each', () => {
    const paper = paperOf(body);
    expect(paper.margin.initials).toHaveLength(3);
    const [signatures] = leavesOf(paper.blocks).filter((leaf) => leaf.type === 'signatures');
    expect(signatures?.blocks).toHaveLength(3);
    expect(signatures?.blocks[1]?.details.join()).toContain('Сынақов Мысал Үлгіұлы');
  });
});

describe('two languages side by side', () => {
  const paper = paperOf(sampleSettlement('kk-ru'));
  it('stand level: Kazakh left, Russian right, the same kind of block on both sides', () => {
    for (const block of paper.blocks) {
      if (block.type !== 'columns') {
        expect(block.type).toBe('signatures');
        continue;
      }
      expect(block.left.map(({ type }) => type)).toEqual(block.right.map(({ type }) => type));
      expect(block.left.every((leaf) => 'language' in leaf && leaf.language === 'kk')).toBe(true);
      expect(block.right.every((leaf) => 'language' in leaf && leaf.language === 'ru')).toBe(true);
    }
  });
  it('keep an obligation whole and let a party go on over the page', () => {
    const fields = leavesOf(paper.blocks).filter((leaf) => leaf.type === 'fields');
    expect(fields.filter(({ isWhole }) => isWhole).every(({ rows }) => rows.length > 1)).toBe(true);
    expect(fields.filter(({ isWhole }) => !isWhole).every(({ rows }) => rows.length === 1)).toBe(true);
  });
});

describe('what a draft says decides what is printed', () => {
  const ru = sampleSettlement('ru');
  it('a court that is not there brings no costs, no motion, no copy for it', () => {
    const text = textOf({ ...ru, court: { ...ru.court, isPending: false } });
    expect(text).not.toMatch(/Судебные расходы|Ходатайство|для суда/);
    expect(text).toContain('является сделкой');
    expect(textOf(ru)).not.toContain('является сделкой');
  });
  it('in cassation half of the duty is returned', () => {
    expect(textOf(ru)).toContain('возвращается в полном объёме');
    expect(textOf({ ...ru, court: { ...ru.court, instance: 'cassation' } })).toMatch(/возвращается 50 %/);
  });
  it.each([[1, '1 календарный день'], [2, '2 календарных дня'], [15, '15 календарных дней'], [21, '21 календарный день'], [112, '112 календарных дней']])('%i days late', (accelerationDays, words) => {
    expect(textOf({ ...ru, breach: { ...ru.breach, accelerationDays } })).toContain(`более чем на ${words},`);
  });
  it('a part leaves the rest open; registration and other terms come when needed', () => {
    const more: SettlementBody = {
      ...ru,
      scope: 'part',
      unsettled: { kk: '', ru: 'моральный вред.', en: '' },
      registration: { isNeeded: true, type: 'pledge', object: { kk: '', ru: 'автомобиль', en: '' } },
      additions: [{ id: person as string as RecordId, section: 'other', text: { kk: '', ru: 'Стороны пожали друг другу руки.', en: '' } }],
    };
    const text = textOf(more);
    expect(text).toContain('Не урегулированы следующие требования: моральный вред.');
    expect(text).not.toContain('вред..');
    expect(text).toContain('залога движимого имущества');
    expect(text).toMatch(/heading: \d+\. \| Иные условия\nclause: \d+\.1\. \| Стороны пожали друг другу руки\./);
    expect(textOf(ru)).not.toContain('Иные условия');
  });
  it('what is not filled in is a line to write on, in its own language only', () => {
    const text = textOf({ ...sampleSettlement('kk-ru'), subject: { kk: '', ru: 'ремонт', en: '' } });
    expect(text).toContain('даудың (жанжалдың) нысанасы: ____.');
    expect(text).toContain('между Сторонами: ремонт.');
  });
});

describe('a sentence changed by the mediator', () => {
  const ru = sampleSettlement('ru');
  const changed = { ...ru, overrides: [{ sentence: 'freeWill.force', language: 'ru' as const, text: 'Соглашение действует с {contract} и {неизвестно}.' }] };
  const runOf = (body: SettlementBody) =>
    leavesOf(paperOf(body).blocks).flatMap((leaf) => (leaf.type === 'clause' ? leaf.runs : [])).find(({ sentence }) => sentence?.id === 'freeWill.force');
  it('is printed in place of ours, with its fields filled, and says that it was changed', () => {
    expect(textOf(changed)).toContain('Соглашение действует с от 5 октября 2026 года № 12 и {неизвестно}.');
    expect(runOf(changed)?.sentence).toMatchObject({ isEdited: true, standing: 'ours' });
    expect(runOf(ru)?.sentence).toMatchObject({ isEdited: false });
  });
  it('is left out when empty, and numbers close up', () => {
    const text = textOf({ ...ru, overrides: [{ sentence: 'freeWill.thirdPersons', language: 'ru', text: '' }] });
    expect(text).not.toContain('не участвовавших');
    expect(text).toMatch(/9\.4\. \| Соглашение вступает в силу/);
  });
  it('changes the fingerprint', () => expect(buildSettlement(changed, 'final').fingerprint).not.toBe(buildSettlement(ru, 'final').fingerprint));
});

describe('the fingerprint', () => {
  const body = sampleSettlement('kk-ru');
  const before = buildSettlement(body, 'final').fingerprint;
  it('is of 64 digits, short on paper, and the same each time', () => {
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(buildSettlement(body, 'draft').paper.margin.fingerprint).toBe(shortFingerprint(before));
    expect(shortFingerprint(before)).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
  });
  it('sees one tiyn, one day, one letter', () => {
    const [first, ...rest] = body.obligations;
    const changes: SettlementBody[] = [
      { ...body, obligations: first ? [{ ...first, amount: '180000758' }, ...rest] : rest },
      { ...body, concludedOn: '2026-11-21' },
      { ...body, subject: { ...body.subject, kk: `${body.subject.kk}!` } },
      { ...body, languages: 'kk' },
    ];
    const all = [before, ...changes.map((change) => buildSettlement(change, 'final').fingerprint)];
    expect(new Set(all).size).toBe(all.length);
  });
  it('does not see how the same letters are composed, nor an endless run of spaces', () => {
    const blocks = (text: string): PaperBlock[] => [{ type: 'paragraph', language: 'ru', runs: [{ text, looks: [], sentence: null }] }];
    const print = (text: string): string => fingerprintOf({ kind: 'settlement', languages: 'ru', blocks: blocks(text) });
    expect(print('й ё')).toBe(print('й  ё'.normalize('NFD')));
    expect(print('й')).not.toBe(print('и'));
  });
});
