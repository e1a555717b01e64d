// Words of the printed meeting notes. Kinds, roles and forms are the screen's own words, so that paper and screen say the same.
import { meetings as englishMeetings } from '#shared/i18n/en/meetings.ts';
import { notes as englishNotes } from '#shared/i18n/en/notes.ts';
import { meetings as kazakhMeetings } from '#shared/i18n/kk/meetings.ts';
import { notes as kazakhNotes } from '#shared/i18n/kk/notes.ts';
import { meetings as russianMeetings } from '#shared/i18n/ru/meetings.ts';
import { notes as russianNotes } from '#shared/i18n/ru/notes.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import type { MeetingBody, Participant } from '#shared/domain/meeting.ts';
import type { NoteKind } from '#shared/domain/note.ts';

type MeetingKey = keyof typeof russianMeetings & keyof typeof kazakhMeetings;
type NoteKey = keyof typeof russianNotes;
const ofMeetings = (key: MeetingKey): LanguageText => ({ kk: kazakhMeetings[key], ru: russianMeetings[key], en: englishMeetings[key] });
const ofNotes = (key: NoteKey): LanguageText => ({ kk: kazakhNotes[key], ru: russianNotes[key], en: englishNotes[key] });

export const kindWords: Readonly<Record<NoteKind, LanguageText>> = {
  note: ofNotes('kindNote'), fact: ofNotes('kindFact'), position: ofNotes('kindPosition'), interest: ofNotes('kindInterest'), issue: ofNotes('kindIssue'),
  offer: ofNotes('kindOffer'), idea: ofNotes('kindIdea'), question: ofNotes('kindQuestion'), 'to-do': ofNotes('kindToDo'), verbatim: ofNotes('kindVerbatim'),
};
export const roleWords: Readonly<Record<Participant['role'], LanguageText>> = {
  party: ofMeetings('roleParty'), representative: ofMeetings('roleRepresentative'), interpreter: ofMeetings('roleInterpreter'), expert: ofMeetings('roleExpert'), specialist: ofMeetings('roleSpecialist'),
  'teacher-psychologist': ofMeetings('roleTeacherPsychologist'), 'legal-representative': ofMeetings('roleLegalRepresentative'), support: ofMeetings('roleSupport'), other: ofMeetings('roleOther'),
};
export const formWords: Readonly<Record<MeetingBody['form'], LanguageText>> = {
  'in-person': ofMeetings('formInPerson'), telephone: ofMeetings('formTelephone'), video: ofMeetings('formVideo'), messages: ofMeetings('formMessages'),
};

export const meetingNotesWords = {
  title: { kk: 'Кездесу жазбалары', ru: 'Заметки встречи', en: 'Meeting notes' },
  noLock: {
    kk: 'Медиатордың өз ісіне арналған. Қағазда құлып жоқ: осы парақтағы жазбаларды ұстаған адам оқи алады. Тараптар көретін қағаздардан бөлек сақтаңыз.',
    ru: 'Для собственного дела медиатора. У бумаги нет замка: эти заметки прочтёт любой, у кого лист в руках. Храните отдельно от бумаг, которые видят стороны.',
    en: 'For the mediator\'s own file. Paper has no lock: whoever holds this sheet can read these notes. Keep it apart from papers that the parties see.',
  },
  marks: {
    kk: 'Жазба жанындағы белгі оның кімге арналғанын көрсетеді. Бір ғана әріп: сол тарап құпия түрде айтқан.',
    ru: 'Знак у заметки показывает, для кого она. Одна буква: сказано этой стороной доверительно.',
    en: 'The mark beside a note shows whom it is for. One letter alone: said by that party in confidence.',
  },
  'own-eyes': ofNotes('audienceOwnEyes'),
  screening: ofNotes('audienceScreening'),
  body: ofNotes('audienceBody'),
  participants: { kk: 'Қатысушылар', ru: 'Участники', en: 'Participants' },
  form: ofMeetings('form'),
  notes: { kk: 'Жазбалар', ru: 'Заметки', en: 'Notes' },
  time: { kk: 'Уақыты', ru: 'Время', en: 'Time' },
  audience: { kk: 'Кімге', ru: 'Для кого', en: 'For' },
  speaker: { kk: 'Кім, түрі', ru: 'Кто, вид', en: 'Who, kind' },
  text: { kk: 'Жазба', ru: 'Заметка', en: 'Note' },
  noNotes: { kk: 'Бұл кездесуде жазба жоқ.', ru: 'На этой встрече заметок нет.', en: 'This meeting has no notes.' },
} as const satisfies Readonly<Record<string, LanguageText>>;
