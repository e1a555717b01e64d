// Words that several sentences of the journal share. Grounds of closing and rules are the screen's own words.
import type { CaseResult } from '#shared/domain/case-lifecycle.ts';
import type { JournalGroup } from '#shared/domain/journal-kinds.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import type { PermissionAnswerType } from '#shared/domain/permission-state.ts';
import type { RecordKind } from '#shared/domain/vault-record.ts';
import { cases as englishCases } from '#shared/i18n/en/cases.ts';
import { closing as englishClosing } from '#shared/i18n/en/closing.ts';
import { cases as kazakhCases } from '#shared/i18n/kk/cases.ts';
import { closing as kazakhClosing } from '#shared/i18n/kk/closing.ts';
import { cases as russianCases } from '#shared/i18n/ru/cases.ts';
import { closing as russianClosing } from '#shared/i18n/ru/closing.ts';

const ofClosing = (key: keyof typeof englishClosing): LanguageText => ({ kk: kazakhClosing[key], ru: russianClosing[key], en: englishClosing[key] });
const ofCases = (key: keyof typeof englishCases): LanguageText => ({ kk: kazakhCases[key], ru: russianCases[key], en: englishCases[key] });

export const resultWords: Readonly<Record<CaseResult, LanguageText>> = {
  settled: ofClosing('resultSettled'), 'settled-in-part': ofClosing('resultSettledInPart'), 'not-possible': ofClosing('resultNotPossible'), 'parties-refused': ofClosing('resultPartiesRefused'),
  'one-party-refused': ofClosing('resultOnePartyRefused'), 'term-expired': ofClosing('resultTermExpired'), 'not-begun': ofClosing('resultNotBegun'), other: ofClosing('resultOther'),
};

export const ruleWords: Readonly<Record<string, LanguageText>> = { closed: ofCases('ruleClosed'), 'open-unless-asked': ofCases('ruleOpen') };

export const recordWords: Readonly<Partial<Record<RecordKind, LanguageText>>> = {
  case: { kk: 'іс', ru: 'дело', en: 'case' },
  party: { kk: 'тарап', ru: 'сторона', en: 'party' },
  meeting: { kk: 'кездесу', ru: 'встреча', en: 'meeting' },
  note: { kk: 'жазба', ru: 'заметка', en: 'note' },
  'agenda-point': { kk: 'күн тәртібінің тармағы', ru: 'пункт повестки', en: 'agenda point' },
  'ground-rule': { kk: 'ереже', ru: 'правило', en: 'ground rule' },
  settlement: { kk: 'келісім', ru: 'соглашение', en: 'agreement' },
  attachment: { kk: 'файл', ru: 'файл', en: 'file' },
  issue: { kk: 'мәселе', ru: 'вопрос', en: 'issue' },
  option: { kk: 'нұсқа', ru: 'вариант', en: 'option' },
  offer: { kk: 'ұсыныс', ru: 'предложение', en: 'offer' },
  frame: { kk: 'қайта тұжырымдалған сөз', ru: 'переформулировка', en: 're-worded statement' },
  'accepted-term': { kk: 'қабылданған шарт', ru: 'принятое условие', en: 'accepted term' },
};
export const someRecord: LanguageText = { kk: 'жазба', ru: 'запись', en: 'record' };

export const artefactWords: Readonly<Record<string, LanguageText>> = {
  settlement: { kk: 'дауды реттеу туралы келісім', ru: 'соглашение об урегулировании спора', en: 'dispute settlement agreement' },
  'meeting-notes': { kk: 'кездесу жазбалары', ru: 'заметки встречи', en: 'meeting notes' },
  certificate: { kk: 'жою туралы акт', ru: 'акт об уничтожении', en: 'certificate of destruction' },
  export: { kk: 'ашық пішімдегі көшірме', ru: 'копия в открытых форматах', en: 'copy in open formats' },
  attachment: { kk: 'файл', ru: 'файл', en: 'file' },
  journal: { kk: 'журнал', ru: 'журнал', en: 'journal' },
  message: { kk: 'хабар', ru: 'сообщение', en: 'message' },
  'permission-form': { kk: 'жазбаша рұқсат бланкі', ru: 'бланк письменного разрешения', en: 'form of a written permission' },
  package: { kk: 'бірге жүргізетін медиаторға арналған жинақ', ru: 'пакет для сомедиатора', en: 'package for a co-mediator' },
};
export const somePaper: LanguageText = { kk: 'құжат', ru: 'документ', en: 'paper' };

export const wayWords: Readonly<Record<string, LanguageText>> = {
  print: { kk: 'басып шығарылды', ru: 'напечатано', en: 'printed' },
  pdf: { kk: 'PDF ретінде сақталды', ru: 'сохранено как PDF', en: 'saved as PDF' },
  copy: { kk: 'көшіріп алынды', ru: 'скопировано', en: 'copied' },
  said: { kk: 'ауызша айтылды', ru: 'сказано устно', en: 'said' },
  file: { kk: 'файлға сақталды', ru: 'сохранено в файл', en: 'saved to a file' },
  folder: { kk: 'қалтаға сақталды', ru: 'сохранено в папку', en: 'saved to a folder' },
  zip: { kk: 'мұрағатқа сақталды', ru: 'сохранено в архив', en: 'saved as an archive' },
};
/** What did not come about. */
export const stoppedWayWords: Readonly<Record<string, LanguageText>> = {
  print: { kk: 'басып шығарылмады', ru: 'не напечатано', en: 'not printed' },
  pdf: { kk: 'PDF ретінде сақталмады', ru: 'не сохранено как PDF', en: 'not saved as PDF' },
  copy: { kk: 'көшіріп алынбады', ru: 'не скопировано', en: 'not copied' },
  file: { kk: 'файлға сақталмады', ru: 'не сохранено в файл', en: 'not saved to a file' },
};
export const noWay: LanguageText = { kk: 'шығарылмады', ru: 'не вынесено', en: 'not taken out' };
export const someWay: LanguageText = { kk: 'шығарылды', ru: 'вынесено', en: 'taken out' };

export const answerWords: Readonly<Record<PermissionAnswerType, LanguageText>> = {
  closed: { kk: 'жабық', ru: 'закрыто', en: 'closed' },
  'ask-me': { kk: 'алдымен менен сұраңыз', ru: 'сначала спросите меня', en: 'ask me first' },
  yes: { kk: 'иә', ru: 'да', en: 'yes' },
  'yes-after': { kk: 'иә, мынадан кейін', ru: 'да, после того как', en: 'yes, after' },
  'only-words': { kk: 'тек осы сөздермен', ru: 'только этими словами', en: 'only in these words' },
};

export const mediatorWord: LanguageText = { kk: 'медиатор', ru: 'медиатор', en: 'the mediator' };
export const formerParty: LanguageText = { kk: 'жазбасы жойылған тарап', ru: 'сторона, запись о которой удалена', en: 'a party whose record is gone' };
export const ownEyesWords: LanguageText = { kk: 'тек медиатор', ru: 'только медиатор', en: 'the mediator alone' };
export const screeningWords: LanguageText = { kk: 'қауіпсіздікті тексеру', ru: 'проверка безопасности', en: 'safety screening' };
export const bodyWords: LanguageText = { kk: 'орган берген материал', ru: 'материал органа', en: 'given by a body' };
export const nobodyWords: LanguageText = { kk: 'ешкім', ru: 'никто', en: 'nobody' };

export const groupWords: Readonly<Record<JournalGroup, LanguageText>> = {
  case: { kk: 'іс', ru: 'дело', en: 'case' },
  parties: { kk: 'тараптар', ru: 'стороны', en: 'parties' },
  sharing: { kk: 'рұқсаттар мен жеткізілгендер', ru: 'разрешения и переданное', en: 'permissions and what was told' },
  papers: { kk: 'құжаттар мен көшірмелер', ru: 'документы и копии', en: 'papers and copies' },
  vault: { kk: 'қойма', ru: 'хранилище', en: 'vault' },
  keys: { kk: 'кілттер', ru: 'ключи', en: 'keys' },
};
export const otherParty: LanguageText = { kk: 'басқа тарап', ru: 'другая сторона', en: 'another party' };
