// Files of the sample case: plainly made up, small, one of each kind that people bring.
import { samplePdf, samplePng, sampleWav } from './make-sample-files.ts';
import type { SampleSide } from './sample-case.ts';
import type { SampleMeetingKey } from './sample-meetings.ts';

export type SampleFile = {
  readonly fileName: string;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
  /** null: the mediator's own. */
  readonly from: SampleSide | null;
  readonly meeting: SampleMeetingKey | null;
  readonly at: string;
  readonly remarks: string;
};

/** Tiles with a seam that runs askew: what the photo of an invented bathroom would show. */
const tiles = (): Uint8Array<ArrayBuffer> => samplePng(640, 420, (x, y) => (x % 80 < 3 || (y + x / 24) % 70 < 3 ? [120, 112, 100] : [232 - ((x + y) >> 6), 226 - (y >> 5), 212]));

export const sampleFiles: readonly SampleFile[] = [
  { fileName: 'Фото плитки в ванной.png', bytes: tiles, from: 'person', meeting: 'opening', at: '2026-10-20T10:25', remarks: 'Швы расходятся; показано обеим сторонам на встрече' },
  { fileName: 'Смета на ремонт.pdf', bytes: () => samplePdf(['Sample estimate 1/2', 'Sample estimate 2/2']), from: 'company', meeting: null, at: '2026-10-21T09:10', remarks: '' },
  { fileName: 'Тапсырушының хаты.txt', bytes: () => new TextEncoder().encode('Үлгі хат.\n\nЖұмысты 5 қазанда қабылдап алдым. Ақауларын сол күні жазып бердім.\n'), from: 'person', meeting: null, at: '2026-10-22T18:40', remarks: '' },
  { fileName: 'Диктофон.wav', bytes: () => sampleWav(4), from: null, meeting: null, at: '2026-10-23T12:05', remarks: 'Мои мысли по дороге' },
];
