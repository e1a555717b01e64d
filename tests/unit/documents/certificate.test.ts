import { describe, expect, it } from 'vitest';
import { buildCertificate } from '#electron/documents/build-certificate.ts';
import { canonicalLines } from '#electron/documents/fingerprint.ts';
import { renderHtml } from '#electron/documents/render-html.ts';
import type { DestructionCertificate } from '#shared/domain/destruction.ts';
import { paperDocumentSchema } from '#shared/domain/paper.ts';

const certificate: DestructionCertificate = {
  number: 7,
  at: Date.UTC(2026, 10, 22, 13, 4),
  entry: {
    scope: 'case', reference: '26/7', openedOn: '2026-11-02', closedOn: '2026-11-20', result: 'settled', namesKept: 2, chainHead: 'ab'.repeat(32), chainLength: 31,
    counts: { notes: 1_234, meetings: 3, parties: 2, papers: 1, files: 0, fileBytes: 0, other: 0, versions: 5, drafts: 0, journalEntries: 31 },
  },
  ended: {
    of: 7, at: Date.UTC(2026, 10, 22, 13, 6), keyRenewed: true, newBackup: { place: '/media/stick', madeAt: Date.UTC(2026, 10, 22, 13, 5) },
    deletedBackups: [{ place: '/media/stick', madeAt: Date.UTC(2026, 10, 21, 13, 5) }], unreachableBackups: [{ place: '/media/office', madeAt: Date.UTC(2026, 9, 1, 7, 5) }],
  },
};
const build = (change: Partial<DestructionCertificate> = {}, language: 'kk' | 'ru' | 'en' = 'en') => buildCertificate({ language, certificate: { ...certificate, ...change }, mediatorName: 'Mediatorova Sample', timeZone: 'Asia/Almaty' });
const linesOf = (...given: Parameters<typeof build>) => canonicalLines(build(...given).paper).join('\n');

describe('certificate of destruction', () => {
  it('says what, when, how much, how, and where copies remain', () => {
    const text = linesOf();
    for (const words of ['№ 7', '22.11.2026, 18:04', 'the whole case', '26/7', 'Settlement agreement signed', 'row: Notes | 1 234', 'row: Earlier versions | 5', 'new random key', 'row: 21.11.2026, 18:05 | /media/stick', 'row: 01.10.2026, 12:05 | /media/office', 'ab'.repeat(32), 'Mediatorova Sample']) {
      expect(text.replaceAll('\u00A0', ' ')).toContain(words);
    }
    expect(text).not.toContain('row: Files');
  });

  it('does not claim what is not done yet', () => {
    const text = linesOf({ ended: null });
    expect(text).toContain('not finished yet');
    expect(text).not.toContain('new random key');
    expect(text).not.toContain('Backups');
  });

  it.each(['kk', 'ru', 'en'] as const)('is a lawful paper in %s', (language) => {
    const { paper } = build({}, language);
    expect(paperDocumentSchema.parse(paper)).toEqual(paper);
    expect(renderHtml(paper, ['paper.css', 'page.css'])).toContain(`lang="${language}"`);
    expect(new Set(['kk', 'ru', 'en'].map((each) => linesOf({}, each as 'kk'))).size).toBe(3);
  });
});
