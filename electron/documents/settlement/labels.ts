// Short words of the settlement's blocks and tables. Ours, except where they repeat the Law's terms.
import type { LanguageText } from '#shared/domain/language-text.ts';

export const settlementLabels = {
  person: { kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество', en: 'Surname, name, patronymic' },
  soleEntrepreneur: { kk: 'Дара кәсіпкер', ru: 'Индивидуальный предприниматель', en: 'Sole entrepreneur' },
  organisation: { kk: 'Толық атауы', ru: 'Полное наименование', en: 'Full name' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  bin: { kk: 'БСН', ru: 'БИН', en: 'BIN' },
  identityDocument: { kk: 'Жеке басын куәландыратын құжат', ru: 'Документ, удостоверяющий личность', en: 'Identity document' },
  residence: { kk: 'Тұрғылықты жері', ru: 'Место жительства', en: 'Residence' },
  seat: { kk: 'Орналасқан жері', ru: 'Место нахождения', en: 'Seat' },
  address: { kk: 'Мекенжайы', ru: 'Адрес', en: 'Address' },
  phones: { kk: 'Байланыс телефондары', ru: 'Контактные телефоны', en: 'Contact phones' },
  phone: { kk: 'Телефон', ru: 'Телефон', en: 'Phone' },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
  representative: { kk: 'Өкіл', ru: 'Представитель', en: 'Representative' },
  authority: { kk: 'Өкілеттік негізі', ru: 'Основание полномочий', en: 'Ground of authority' },
  authorityEnds: { kk: 'Өкілеттіктің соңғы күні', ru: 'Последний день полномочий', en: 'Last day of authority' },
  powerToSettle: { kk: 'Келісім жасасу құқығы', ru: 'Право заключить соглашение', en: 'Power to settle' },
  powerGiven: { kk: 'берілген', ru: 'предоставлено', en: 'given' },
  powerNotGiven: { kk: 'берілмеген', ru: 'не предоставлено', en: 'not given' },

  mediator: { kk: 'Медиатор', ru: 'Медиатор', en: 'Mediator' },
  mediatorStatus: { kk: 'Мәртебесі', ru: 'Статус', en: 'Status' },
  professional: { kk: 'кәсіпқой медиатор', ru: 'профессиональный медиатор', en: 'professional mediator' },
  public: { kk: 'қоғамдық медиатор', ru: 'общественный медиатор', en: 'public mediator' },
  'retired-judge': { kk: 'отставкадағы судья', ru: 'судья в отставке', en: 'retired judge' },
  mediatorOrganisation: { kk: 'Медиаторлар ұйымы', ru: 'Организация медиаторов', en: 'Organisation of mediators' },
  register: { kk: 'Медиаторлар тізілімі', ru: 'Реестр медиаторов', en: 'Register of mediators' },
  certificate: { kk: 'Құжат (сертификат)', ru: 'Документ (сертификат)', en: 'Certificate' },

  number: { kk: '№', ru: '№', en: 'No.' },
  obliged: { kk: 'Міндетті тарап', ru: 'Обязанная сторона', en: 'Obliged party' },
  inFavourOf: { kk: 'Кімнің пайдасына', ru: 'В чью пользу', en: 'In favour of' },
  obligation: { kk: 'Міндеттеменің мазмұны', ru: 'Содержание обязательства', en: 'Obligation' },
  amount: { kk: 'Сомасы', ru: 'Сумма', en: 'Amount' },
  term: { kk: 'Мерзімі', ru: 'Срок', en: 'Term' },
  bySchedule: { kk: 'төмендегі кесте бойынша', ru: 'по графику ниже', en: 'by the schedule below' },
  way: { kk: 'Тәсілі', ru: 'Способ', en: 'Way' },
  account: { kk: 'Шот', ru: 'Счёт', en: 'Account' },
  proof: { kk: 'Орындалғанын растау', ru: 'Подтверждение исполнения', en: 'Proof of performance' },
  dueOn: { kk: 'Төлем мерзімі', ru: 'Срок платежа', en: 'Due' },
  scheduleTotal: { kk: 'Кесте бойынша барлығы', ru: 'Итого по графику', en: 'Total of the schedule' },

  signature: { kk: 'Қолы', ru: 'Подпись', en: 'Signature' },
  signedName: { kk: 'Тегі, инициалдары', ru: 'Фамилия, инициалы', en: 'Surname, initials' },
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  signatureKey: { kk: 'ЭЦҚ', ru: 'ЭЦП', en: 'EDS' },
} as const satisfies Readonly<Record<string, LanguageText>>;

export const paperWords = {
  draftMark: { kk: 'ЖОБА, қол қойылмаған', ru: 'ПРОЕКТ, не подписан', en: 'DRAFT, not signed' },
  version: { kk: 'нұсқа', ru: 'версия', en: 'version' },
} as const satisfies Readonly<Record<string, LanguageText>>;

/** "Сторона 1": the party's name on paper. Letters and colours are the mediator's own. */
export const partyLabel = (index: number): LanguageText => ({ kk: `${index + 1}-тарап`, ru: `Сторона ${index + 1}`, en: `Party ${index + 1}` });
export const obligationLabel = (index: number): LanguageText => ({ kk: `${index + 1}-міндеттеме`, ru: `Обязательство ${index + 1}`, en: `Obligation ${index + 1}` });
export const mediatorLabel = (index: number, count: number): LanguageText => {
  const { kk, ru, en } = settlementLabels.mediator;
  return count > 1 ? { kk: `${kk} ${index + 1}`, ru: `${ru} ${index + 1}`, en: `${en} ${index + 1}` } : { kk, ru, en };
};
