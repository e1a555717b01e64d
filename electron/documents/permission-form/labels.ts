// Words beside what is filled in.
import type { LanguageText } from '#shared/domain/language-text.ts';

export const formLabels = {
  place: { kk: 'Орны', ru: 'Место', en: 'Place' },
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  name: { kk: 'Тегі, аты, әкесінің аты (ол бар болған кезде) немесе атауы', ru: 'Фамилия, имя, отчество (при его наличии) или наименование', en: 'Surname, name, patronymic or name of the organisation' },
  identifier: { kk: 'ЖСН / БСН', ru: 'ИИН / БИН', en: 'IIN / BIN' },
  identityDocument: { kk: 'Жеке басын куәландыратын құжат', ru: 'Документ, удостоверяющий личность', en: 'Identity document' },
  representative: { kk: 'Өкіл', ru: 'Представитель', en: 'Representative' },
  caseNumber: { kk: 'Іс нөмірі', ru: 'Номер дела', en: 'Case number' },
  mediator: { kk: 'Медиатор', ru: 'Медиатор', en: 'Mediator' },
  itemNumber: { kk: '№', ru: '№', en: 'No.' },
  saidOn: { kk: 'Берілген күні', ru: 'Когда сообщено', en: 'Given on' },
  information: { kk: 'Мәлімет', ru: 'Сведения', en: 'Information' },
  exactWords: { kk: 'Дәл сөздер', ru: 'Точные слова', en: 'Exact words' },
  signer: { kk: 'Рұқсат беруші', ru: 'Кто разрешает', en: 'Who permits' },
  signature: { kk: 'Қолы', ru: 'Подпись', en: 'Signature' },
  signedName: { kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество', en: 'Surname, name, patronymic' },
  dateAndTime: { kk: 'Күні мен уақыты', ru: 'Дата и время', en: 'Date and time' },
  withdrawal: { kk: 'Рұқсат кері қайтарып алынды', ru: 'Разрешение отозвано', en: 'The permission is withdrawn' },
} as const satisfies Readonly<Record<string, LanguageText>>;
