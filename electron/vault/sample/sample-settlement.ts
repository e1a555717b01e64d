// The sample's settlement agreement: what the closing meeting agreed on, in all three languages of papers.
import { emptyText, type LanguageText } from '#shared/domain/language-text.ts';
import type { Obligation, SettlementDetails, SettlementMediator, SettlementRepresentative } from '#shared/domain/settlement.ts';
import type { SampleSide } from './sample-case.ts';
import type { SampleSpeaker } from './sample-meetings.ts';

type Text = { kk: string; ru: string; en: string };
const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

export const sampleSettlementTimes = { draftedAt: '2026-11-13T12:42', signedAt: '2026-11-13T12:55', signedOn: '2026-11-13', agreedReason: 'согласовано обеими сторонами на встрече 13 ноября' } as const;

/** Names as a paper in each language writes them; what stays the same in all is copied from the case. */
export const sampleNames: Readonly<Record<SampleSide, { readonly name: LanguageText; readonly address: LanguageText; readonly identityDocument: LanguageText }>> = {
  person: {
    name: text('Үлгіова Сара Мысалқызы', 'Үлгіова Сара Мысалқызы', 'Ulgiova Sara Mysalqyzy'),
    address: text('Алматы қаласы, Үлгі көшесі, 10-үй, 5-пәтер', 'г. Алматы, ул. Үлгі, д. 10, кв. 5', '10 Ulgi Street, flat 5, Almaty'),
    identityDocument: text('жеке куәлік № 000000001, ҚР ІІМ (мысал), 20.05.2020', 'удостоверение личности № 000000001, МВД РК (пример), 20.05.2020', 'identity card No. 000000001, MIA RK (sample), 20.05.2020'),
  },
  company: {
    name: text('«Образец Строй» ЖШС', 'ТОО «Образец Строй»', '“Obrazets Stroi” LLP'),
    address: text('Алматы қаласы, Примерная көшесі, 25-үй, 3-кабинет', 'г. Алматы, ул. Примерная, д. 25, кабинет 3', '25 Primernaya Street, office 3, Almaty'),
    identityDocument: emptyText(),
  },
};

export const sampleRepresentative: Pick<SettlementRepresentative, 'name' | 'position'> & { readonly ground: Text } = {
  name: text('Примеров Айдар Образцович', 'Примеров Айдар Образцович', 'Primerov Aidar Obraztsovich'),
  position: text('тапсырыс берушілермен жұмыс жөніндегі директор', 'директор по работе с заказчиками', 'client relations director'),
  ground: text('сенімхат', 'доверенность', 'power of attorney'),
};

const chamber = text('«Үлгі» медиаторлар палатасы (ойдан шығарылған)', 'Палата медиаторов «Үлгі» (вымышленная)', 'Ulgi Chamber of Mediators (invented)');

export const sampleMediator: Pick<SettlementMediator, 'name' | 'organisation' | 'address'> & { readonly issuedBy: Text; readonly registerName: Text } = {
  name: text('Мысалова Әсем Үлгіқызы', 'Мысалова Әсем Үлгіқызы', 'Mysalova Asem Ulgiqyzy'),
  organisation: chamber,
  address: text('Алматы қаласы, Примерная көшесі, 1-үй, 10-кабинет', 'г. Алматы, ул. Примерная, д. 1, кабинет 10', '1 Primernaya Street, office 10, Almaty'),
  issuedBy: chamber,
  registerName: text('«Үлгі» палатасының кәсіпқой медиаторлар тізілімі', 'Реестр профессиональных медиаторов палаты «Үлгі»', 'Register of professional mediators of the Ulgi Chamber'),
};

type WithSides = Omit<Obligation, 'id' | 'from' | 'to' | 'schedule'> & {
  readonly from: SampleSide;
  readonly to: SampleSide;
  readonly schedule: readonly Omit<Obligation['schedule'][number], 'id'>[];
};

const noMoney = { amount: null, account: '', schedule: [] } as const;

export const sampleObligations: readonly WithSides[] = [
  {
    ...noMoney,
    from: 'company',
    to: 'person',
    what: text(
      'Алматы қаласы, Үлгі көшесі, 10-үй, 5-пәтердегі жуынатын бөлменің қабырға плиткасын толық алып тастап, сол түстегі жаңа плиткамен қайта жапсырады. Материалдар мен жұмыстың құнын өзі көтереді.',
      'Полностью снять плитку со стен ванной комнаты в квартире по адресу: г. Алматы, ул. Үлгі, д. 10, кв. 5, и положить новую плитку того же цвета. Материалы и работа за счёт обязанной стороны.',
      'Remove all wall tiles in the bathroom of the flat at 10 Ulgi Street, flat 5, Almaty, and lay new tiles of the same colour. Materials and work at the expense of the obliged party.',
    ),
    dueOn: '2026-12-15',
    dueInWords: emptyText(),
    way: text('Жұмыс күндері сағат 9-дан 18-ге дейін', 'В рабочие дни с 9 до 18 часов', 'On working days from 9 a.m. to 6 p.m.'),
    proof: text('Екі тарап қол қойған қабылдау актісі', 'Акт приёмки, подписанный обеими сторонами', 'Acceptance record signed by both parties'),
  },
  {
    ...noMoney,
    from: 'company',
    to: 'person',
    what: text(
      'Залдың терезе жағындағы еденін екі метрге екі миллиметрден аспайтын ауытқуға дейін тегістейді.',
      'Выровнять пол в зале у окна так, чтобы отклонение не превышало двух миллиметров на два метра.',
      'Level the floor by the window of the living room to within two millimetres over two metres.',
    ),
    dueOn: '2026-12-15',
    dueInWords: emptyText(),
    way: text('Төсемді көтермей, астына төсеніш салу арқылы', 'Подложкой, без вскрытия покрытия', 'By underlay, without opening the covering'),
    proof: text('Екі тарап қол қойған қабылдау актісі', 'Акт приёмки, подписанный обеими сторонами', 'Acceptance record signed by both parties'),
  },
  {
    from: 'person',
    to: 'company',
    what: text(
      '2026 жылғы 3 наурыздағы мердігерлік шарты бойынша қалған ақының орнына барлығы 1 850 000 теңге төлейді.',
      'Уплатить всего 1 850 000 тенге вместо остатка по договору подряда от 3 марта 2026 года.',
      'Pay 1,850,000 tenge in all instead of the balance due under the works contract of 3 March 2026.',
    ),
    amount: '185000000',
    dueOn: '2027-02-10',
    dueInWords: emptyText(),
    schedule: [
      { dueOn: '2026-12-01', amount: '65000000' },
      { dueOn: '2027-01-10', amount: '60000000' },
      { dueOn: '2027-02-10', amount: '60000000' },
    ],
    way: text('Банк шотына аудару', 'Перевод на банковский счёт', 'Transfer to a bank account'),
    account: 'KZ60000A000000000001, «Банк-Образец»',
    proof: text('Төлем тапсырмасы', 'Платёжное поручение', 'Payment order'),
  },
];

/** All but the parties, the mediator, the court and the obligations, which are filled by ids. */
export const sampleTerms: Pick<SettlementDetails, 'number' | 'place' | 'concludedOn' | 'contract' | 'subject' | 'breach' | 'confidentiality'> = {
  number: '1',
  place: text('Алматы қаласы', 'г. Алматы', 'Almaty'),
  concludedOn: sampleSettlementTimes.signedOn,
  contract: { number: '12-26', date: '2026-10-20' },
  subject: text(
    '2026 жылғы 3 наурыздағы мердігерлік шарты бойынша пәтерді жөндеудегі кемшіліктер, жөндеу мерзімінің өтуі және қалған ақыны төлеу.',
    'недостатки и просрочка ремонта квартиры по договору подряда от 3 марта 2026 года, оплата остатка.',
    'defects and delay in the renovation of a flat under the works contract of 3 March 2026, and payment of the balance.',
  ),
  breach: { penalty: { type: 'percent-per-day', percent: '0,1', cap: '10' }, accelerationDays: null, paths: ['writ'], isPreTrial: false },
  confidentiality: { areTermsClosed: true, mayBeShownTo: text('сот, сот орындаушысы', 'суд, судебный исполнитель', 'the court, the bailiff') },
};

/** A clause of the mediator's own. */
export const sampleAddition: Text = text(
  'Жуынатын бөлмедегі жұмыстарға кепілдік мерзімі қабылдау актісіне қол қойылған күннен бастап үш жыл.',
  'Гарантия на работы в ванной комнате: три года со дня подписания акта приёмки.',
  'The works in the bathroom are guaranteed for three years from the day on which the acceptance record is signed.',
);

export const sampleJudge: Text = text('Примерова Т. Т.', 'Примерова Т. Т.', 'Primerova T. T.');

export const sampleCourtName: Text = text('Үлгі аудандық соты (ойдан шығарылған)', 'Образцовый районный суд (вымышленный)', 'Model District Court (invented)');

/** Who signed; the mediator signs, too. */
export const sampleSigners: readonly { readonly speaker: SampleSpeaker; readonly side: SampleSide }[] = [{ speaker: 'sara', side: 'person' }, { speaker: 'aidar', side: 'company' }];
