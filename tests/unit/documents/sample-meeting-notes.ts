// Invented notes of one joint meeting and a word in confidence inside it.
import { meetingBodySchema } from '#shared/domain/meeting.ts';
import { noteBodySchema } from '#shared/domain/note.ts';
import { partyMarkAt } from '#shared/domain/party-mark.ts';
import type { NotesToPrint } from '#electron/documents/build-meeting-notes.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { company, person } from './sample-settlement.ts';

const startsAt = Date.UTC(2026, 10, 18, 5, 0);
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const rich = JSON.stringify({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Варианты' }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'рассрочка', marks: [{ type: 'bold' }] }, { type: 'text', text: ' на год' }] }] }] },
    { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'екінші нұсқа', marks: [{ type: 'italic' }] }] }] }] },
  ],
});

const lines = [
  { noteKind: 'position', speaker: 'Мысалова Үлгі', text: 'Жуынатын бөлменің тақтайшасы түсіп жатыр, ақшаны қайтарыңыздар.', rich: null, parties: [person, company] },
  { noteKind: 'fact', speaker: 'Сынақов Мысал', text: 'Акт подписан 3 июля, аванс 5 000 000 ₸ получен.', rich: null, parties: [person, company] },
  { noteKind: 'interest', speaker: 'Сынақов Мысал', text: 'Важно не потерять отзыв; <b>платить сразу</b> нечем & рассрочка подошла бы.', rich: null, parties: [company] },
  { noteKind: 'idea', speaker: '', text: 'Спросить о сроках ещё раз.', rich: null, parties: null },
  { noteKind: 'offer', speaker: 'Мысалова Үлгі', text: 'Варианты\nрассрочка на год\nекінші нұсқа', rich, parties: [person, company] },
] as const;

export function sampleNotes(language: Language, repeat = 1): NotesToPrint {
  return {
    language,
    timeZone: 'Asia/Almaty',
    meeting: meetingBodySchema.parse({
      title: language === 'kk' ? 'Бірінші бірлескен кездесу' : 'Первая совместная встреча', parties: [person, company], startsAt, place: language === 'kk' ? 'Алматы қаласы' : 'г. Алматы', form: 'in-person', timer: [],
      participants: [
        { id: id(50), name: 'Мысалова Үлгі', role: 'party', source: { type: 'party', party: person } },
        { id: id(51), name: 'Сынақов Мысал', role: 'representative', source: { type: 'party', party: company } },
      ],
    }),
    parties: [{ id: person, name: 'Мысалова Үлгі', mark: partyMarkAt(0) }, { id: company, name: '«Өрнек-Үлгі жөндеу» ЖШС', mark: partyMarkAt(1) }],
    notes: Array.from({ length: repeat }, () => lines).flat().map(({ parties, ...content }, index) => ({
      body: noteBodySchema.parse({ ...content, meetingId: id(60), saidAt: startsAt + index * 240_000, call: null, position: index }),
      audience: parties ? { type: 'parties', parties: [...parties].sort() } : { type: 'mediator' },
    })),
  };
}
