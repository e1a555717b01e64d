// Words of a case as a person reads it outside the app. Fields carry the screen's own words.
import { cases as englishCases } from '#shared/i18n/en/cases.ts';
import { parties as englishParties } from '#shared/i18n/en/parties.ts';
import { cases as kazakhCases } from '#shared/i18n/kk/cases.ts';
import { parties as kazakhParties } from '#shared/i18n/kk/parties.ts';
import { cases as russianCases } from '#shared/i18n/ru/cases.ts';
import { parties as russianParties } from '#shared/i18n/ru/parties.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';

type CaseKey = keyof typeof englishCases;
type PartyKey = keyof typeof englishParties;
const ofCases = (key: CaseKey): LanguageText => ({ kk: kazakhCases[key], ru: russianCases[key], en: englishCases[key] });
const ofParties = (key: PartyKey): LanguageText => ({ kk: kazakhParties[key], ru: russianParties[key], en: englishParties[key] });

export const partyTypeWords = { person: ofParties('addPerson'), 'sole-entrepreneur': ofParties('addSoleEntrepreneur'), organisation: ofParties('addOrganisation') } as const;
export const languageWords = { kk: ofParties('languageKazakh'), ru: ofParties('languageRussian'), en: ofParties('languageEnglish') } as const;

export const caseWords = {
  workingName: ofCases('workingName'),
  matter: ofCases('matter'),
  openedOn: ofCases('openedOn'),
  subject: ofCases('subject'),
  courtName: ofCases('courtName'),
  courtCaseNumber: ofCases('courtCaseNumber'),
  courtOfficial: ofCases('courtOfficial'),
  referral: ofCases('referral'),
  rule: ofCases('overviewRule'),
  closed: ofCases('ruleClosed'),
  'open-unless-asked': ofCases('ruleOpen'),
  parties: ofCases('columnParties'),
  meetings: ofCases('sectionMeetings'),
  notes: ofCases('sectionNotes'),
  trash: ofCases('trash'),
} as const;

export const partyWords = {
  mark: { kk: 'Белгі', ru: 'Знак', en: 'Mark' },
  type: ofParties('type'),
  fullName: { kk: 'Аты-жөні', ru: 'ФИО', en: 'Full name' },
  surname: ofParties('surname'),
  givenName: ofParties('givenName'),
  patronymic: ofParties('patronymic'),
  organisationName: ofParties('organisationName'),
  identifier: { kk: 'ЖСН / БСН', ru: 'ИИН / БИН', en: 'IIN / BIN' },
  document: ofParties('identityDocument'),
  phones: ofParties('phone'),
  email: ofParties('email'),
  addresses: ofParties('address'),
  language: ofParties('language'),
  representatives: ofParties('representatives'),
  interpreter: ofParties('interpreter'),
  remarks: ofParties('remarks'),
  left: ofParties('hasLeft'),
} as const satisfies Readonly<Record<string, LanguageText>>;

export const exportWords = {
  /** First in every text that left the vault. */
  notLocked: {
    kk: 'Бұл көшірме енді құлыпталмаған: файлды алған адамның бәрі оқи алады. Мұнда медиатор тек өзі үшін жазғаны мен тараптар құпия түрде айтқаны да бар («Медиация туралы» Заң, 8-бап). Оны өзіңіз құлыптаңыз немесе қажеті біткенде жойыңыз.',
    ru: 'Эта копия больше не под замком: её прочтёт любой, у кого файл. В ней есть и то, что медиатор записал только для себя, и сказанное сторонами доверительно (Закон «О\u00A0медиации», ст.\u00A08). Храните её под своим замком или сотрите, когда она станет не нужна.',
    en: 'This copy is no longer locked: whoever has the file can read it. It holds what the mediator wrote for own eyes only, and what the parties said in confidence (Law on Mediation, Art. 8). Keep it under a lock of your own, or erase it when it has served.',
  },
  madeAt: { kk: 'Көшірме жасалған уақыты', ru: 'Копия сделана', en: 'Copied' },
  agenda: { kk: 'Күн тәртібі', ru: 'Повестка', en: 'Agenda' },
  groundRules: { kk: 'Ережелер', ru: 'Правила', en: 'Ground rules' },
  settlements: { kk: 'Келісімдер', ru: 'Соглашения', en: 'Agreements' },
  settlementFrozen: { kk: 'қол қойылған', ru: 'подписано', en: 'signed' },
  settlementDraft: { kk: 'жоба', ru: 'проект', en: 'draft' },
  files: { kk: 'Файлдар', ru: 'Файлы', en: 'Files' },
  drafts: { kk: 'Басталған, сақталмаған жазбалар', ru: 'Начато и не сохранено', en: 'Begun, not saved' },
  otherNotes: { kk: 'Кездесуден тыс жазбалар', ru: 'Заметки вне встреч', en: 'Notes outside meetings' },
  journal: { kk: 'Журнал', ru: 'Журнал', en: 'Journal' },
  unreadable: { kk: 'Оқылмаған жазбалар case.json файлында қалпында тұр', ru: 'Записи, которые не удалось прочесть, лежат в case.json как есть', en: 'Records that could not be read lie in case.json as they are' },
  call: { kk: 'Қоңырау', ru: 'Звонок', en: 'Call' },
  contents: {
    kk: 'Бұл қалтада: әр іс үшін case.md (оқуға), parties.csv (кестеге), case.json (бәрі, қайта енгізуге) және files (файлдар қалпында). Құрылымы schema/bitim-export.schema.json файлында сипатталған. Bitim бұл көшірмені Баптаулардан қайта енгізеді.',
    ru: 'В этой папке: для каждого дела case.md (читать), parties.csv (для таблиц), case.json (всё, чтобы внести обратно) и files (файлы как были). Устройство описано в schema/bitim-export.schema.json. Bitim вносит эту копию обратно из «Настроек».',
    en: 'In this folder, for each case: case.md (to read), parties.csv (for spreadsheets), case.json (everything, to bring it back) and files (files as they were). Its structure is described in schema/bitim-export.schema.json. Bitim brings this copy back in from Settings.',
  },
} as const satisfies Readonly<Record<string, LanguageText>>;
