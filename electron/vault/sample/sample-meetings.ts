// The sample's four meetings: joint, alone with each, joint again. Moments are local time.
import type { MeetingDetails, Participant } from '#shared/domain/meeting.ts';
import type { SampleSide } from './sample-case.ts';

export type SampleMeetingKey = 'opening' | 'withPerson' | 'withCompany' | 'closing';

/** Who speaks in the sample: a name as it stands on the note, and whose information it is. */
export const sampleSpeakers = {
  sara: { name: 'Үлгіова Сара', role: 'party', side: 'person' },
  aidar: { name: 'Примеров Айдар', role: 'representative', side: 'company' },
  bek: { name: 'Сынақов Бек', role: 'specialist', side: null },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly role: Participant['role']; readonly side: SampleSide | null }>>;
export type SampleSpeaker = keyof typeof sampleSpeakers;

export type SampleMeeting = Omit<MeetingDetails, 'parties' | 'participants' | 'startsAt'> & {
  readonly key: SampleMeetingKey;
  readonly sides: readonly SampleSide[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly present: readonly SampleSpeaker[];
  readonly agenda: readonly { readonly text: string; readonly done: boolean }[];
};

export const sampleMeetings: readonly SampleMeeting[] = [
  {
    key: 'opening',
    title: 'Бірінші бірлескен кездесу',
    sides: ['person', 'company'],
    startsAt: '2026-10-20T10:00',
    endsAt: '2026-10-20T12:05',
    place: 'г. Алматы, ул. Примерная, д. 1, кабинет 10',
    form: 'in-person',
    present: ['sara', 'aidar'],
    agenda: [
      { text: 'Как идёт медиация: добровольность, конфиденциальность, язык', done: true },
      { text: 'Әр тарап өз көзқарасын айтады, бір-бірін бөлмейді', done: true },
      { text: 'Какие вопросы надо решить: плитка, пол, сроки, остаток оплаты', done: true },
      { text: 'Келесі кездесулердің күні', done: true },
    ],
  },
  {
    key: 'withPerson',
    title: 'Үлгіова Сарамен жеке кездесу',
    sides: ['person'],
    startsAt: '2026-10-27T18:30',
    endsAt: '2026-10-27T19:50',
    place: 'г. Алматы, ул. Примерная, д. 1, кабинет 10',
    form: 'in-person',
    present: ['sara'],
    agenda: [],
  },
  {
    key: 'withCompany',
    title: 'Встреча с «Образец Строй»',
    sides: ['company'],
    startsAt: '2026-10-28T11:00',
    endsAt: '2026-10-28T12:10',
    place: '',
    form: 'video',
    present: ['aidar'],
    agenda: [],
  },
  {
    key: 'closing',
    title: 'Итоговая совместная встреча',
    sides: ['person', 'company'],
    startsAt: '2026-11-13T10:00',
    endsAt: '2026-11-13T12:40',
    place: 'г. Алматы, ул. Примерная, д. 1, кабинет 10',
    form: 'in-person',
    present: ['sara', 'aidar', 'bek'],
    agenda: [
      { text: 'Заключение специалиста по плитке и полу', done: true },
      { text: 'Сома және төлем кестесі', done: true },
      { text: 'Срок и порядок переделки ванной', done: true },
      { text: 'Келісімнің мәтінін оқу және қол қою', done: false },
    ],
  },
];

export const sampleGroundRules: readonly { readonly text: string; readonly agreed: boolean }[] = [
  { text: 'Бір адам сөйлегенде, екіншісі тыңдайды', agreed: true },
  { text: 'Говорим о работе и деньгах, не о людях', agreed: true },
  { text: 'Осы жерде айтылған сөз осы жерде қалады', agreed: true },
  { text: 'Перерыв или разговор наедине можно попросить в любой момент', agreed: true },
];
