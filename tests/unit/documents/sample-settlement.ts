// A plainly invented settlement (every name means "sample" or "accord"), filled in all three languages.
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { emptyText, sameInEach, type PaperLanguages } from '#shared/domain/language-text.ts';
import { createSettlementBody, settlementBodySchema, type Obligation, type SettlementBody } from '#shared/domain/settlement.ts';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const person = id(1) as PartyId;
export const company = id(2) as PartyId;
const recordId = (number: number): RecordId => id(number) as RecordId;

/** 1 800 007,57 tenge in equal parts from 15 December 2026 on, the odd tiyn in the last. */
const inInstalments = (count: number): Obligation['schedule'] =>
  Array.from({ length: count }, (_unused, index) => ({
    id: recordId(1_000 + index),
    dueOn: `${2026 + Math.floor((index + 11) / 12)}-${String(((index + 11) % 12) + 1).padStart(2, '0')}-15`,
    amount: String(180_000_000 / count + (index === count - 1 ? 757 : 0)),
  }));

export const debt: Obligation = {
  id: recordId(20),
  from: [company],
  to: [person],
  what: {
    kk: 'Пәтерді жөндеу шарты бойынша артық алынған ақшаны төмендегі кестеге сәйкес бөліп қайтару',
    ru: 'Возвратить по частям деньги, излишне полученные по договору ремонта квартиры, согласно графику ниже',
    en: 'Return in instalments, by the schedule below, the money received in excess under the contract for the repair of the flat',
  },
  amount: '180000757',
  dueOn: '',
  dueInWords: emptyText(),
  schedule: inInstalments(12),
  way: { kk: 'банктік аударым', ru: 'банковский перевод', en: 'bank transfer' },
  account: 'KZ00 0000 0000 0000 0000, «Үлгі банкі» АҚ',
  proof: { kk: 'төлем тапсырмасының көшірмесі', ru: 'копия платёжного поручения', en: 'copy of the payment order' },
};

const repair: Obligation = {
  ...debt,
  id: recordId(21),
  what: {
    kk: 'Пәтердің жуынатын бөлмесіндегі қабырға тақтайшаларын өз материалымен қайта төсеу, су құбырларының қосылған жерлерін ауыстыру және жұмысты қабылдау актісіне қол қою',
    ru: 'Заново уложить из своего материала плитку на стенах ванной комнаты, заменить соединения водопроводных труб и подписать акт приёмки работ',
    en: 'Lay the wall tiles of the bathroom anew with its own material, replace the joints of the water pipes and sign the acceptance certificate',
  },
  amount: null,
  dueOn: '2026-12-30',
  schedule: [],
  way: { kk: 'жұмыстарды қайта орындау', ru: 'выполнение работ заново', en: 'doing the work anew' },
  account: '',
  proof: { kk: 'қабылдау актісі', ru: 'акт приёмки', en: 'acceptance certificate' },
};

const access: Obligation = {
  ...repair,
  id: recordId(22),
  from: [person],
  to: [company],
  what: { kk: 'Жұмыс күндері сағат 9-дан 18-ге дейін пәтерге кіруге мүмкіндік беру', ru: 'Обеспечить доступ в квартиру по рабочим дням с 9 до 18 часов', en: 'Give access to the flat on working days from 9 to 18' },
  dueOn: '',
  dueInWords: { kk: 'жұмыстар жүргізілетін барлық уақыт ішінде', ru: 'в течение всего времени работ', en: 'for as long as the work goes on' },
  way: { kk: 'кілтті беру', ru: 'передача ключа', en: 'handing over the key' },
  proof: emptyText(),
};

/** Complete: nothing mandatory is missing. */
export function sampleSettlement(languages: PaperLanguages = 'kk-ru'): SettlementBody {
  return settlementBodySchema.parse({
    ...createSettlementBody(languages),
    number: '7',
    place: { kk: 'Алматы қаласы', ru: 'г. Алматы', en: 'Almaty' },
    concludedOn: '2026-11-20',
    parties: [
      {
        partyId: person, type: 'person', name: sameInEach('Мысалова Үлгі Сынаққызы'), identifier: '900101300007',
        identityDocument: { kk: 'жеке куәлік № 000000000, ҚР ІІМ, 01.02.2020', ru: 'удостоверение личности № 000000000, МВД РК, 01.02.2020', en: 'identity card No. 000000000, MIA RK, 01.02.2020' },
        address: { kk: 'Алматы қаласы, Үлгі көшесі, 10-үй, 5-пәтер', ru: 'г. Алматы, ул. Образцовая, д. 10, кв. 5', en: 'Almaty, Sample street 10, flat 5' },
        phones: '+7 700 000 00 01', email: 'mysalova@example.kz', representatives: [], isConfirmed: true,
      },
      {
        partyId: company, type: 'organisation', name: { kk: '«Өрнек-Үлгі жөндеу» ЖШС', ru: 'ТОО «Образец-Ремонт»', en: 'Obrazets-Remont LLP' }, identifier: '200140000004',
        identityDocument: emptyText(),
        address: { kk: 'Алматы қаласы, Сынақ даңғылы, 1-үй, 12-кеңсе', ru: 'г. Алматы, пр. Пробный, д. 1, офис 12', en: 'Almaty, Trial avenue 1, office 12' },
        phones: '+7 700 000 00 02', email: 'obrazets@example.kz', isConfirmed: true,
        representatives: [{
          id: recordId(30), name: sameInEach('Сынақов Мысал Үлгіұлы'), position: { kk: 'заңгер', ru: 'юрисконсульт', en: 'legal counsel' },
          authority: { ground: { kk: 'сенімхат', ru: 'доверенность', en: 'power of attorney' }, number: '15', date: '2026-10-01', until: '2027-10-01' }, powerToSettle: true, signs: true,
        }],
      },
    ],
    mediators: [{
      id: recordId(40), name: sameInEach('Бітімова Келісім Татуқызы'), status: 'professional', organisation: { kk: '«Бейбіт үлгі» медиаторлар ұйымы', ru: 'Организация медиаторов «Мирный образец»', en: 'Organisation of mediators Peaceful Sample' },
      certificate: { number: '0001', issuedOn: '2020-05-18', issuedBy: emptyText() }, register: { name: emptyText(), number: '12', date: '2020-06-01' },
      identifier: '', phone: '+7 700 000 00 03', email: 'mediator@example.kz', address: emptyText(),
    }],
    contract: { number: '12', date: '2026-10-05' },
    subject: {
      kk: 'пәтерді жөндеу шарты бойынша жұмыстың сапасы мен құны, төленген аванстың бір бөлігін қайтару',
      ru: 'качество и стоимость работ по договору ремонта квартиры, возврат части уплаченного аванса',
      en: 'quality and price of the work under the contract for the repair of a flat, return of a part of the advance',
    },
    court: { isPending: true, name: { kk: 'Алматы қаласының Үлгі аудандық соты', ru: 'Образцовский районный суд города Алматы', en: 'Obraztsovsky district court of Almaty' }, caseNumber: '0000-26-00-2/0000', judge: sameInEach('Жиһанов Ә. Ә.'), instance: 'first' },
    obligations: [debt, repair, access],
    breach: { penalty: { type: 'percent-per-day', percent: '0,1', cap: '10' }, accelerationDays: 15, paths: ['lawsuit', 'court-order', 'writ'], isPreTrial: false },
    costs: { split: 'each-own', payer: null, inWords: emptyText(), dutyReturnTo: person, dutyPaid: '1500050' },
    motion: { isAsked: true, filedBy: [person] },
    confidentiality: { areTermsClosed: true, mayBeShownTo: { kk: 'банк, тараптардың салық кеңесшілері', ru: 'банк, налоговые консультанты сторон', en: 'the bank, the tax advisers of the parties' } },
    copies: { form: 'both', count: null, withSignatureKey: true },
  });
}

/** Twelve obligations with long terms and sixty instalments: a paper of well over four pages. */
export function longSettlement(languages: PaperLanguages): SettlementBody {
  const sample = sampleSettlement(languages);
  const more = Array.from({ length: 9 }, (_unused, index): Obligation => ({
    ...repair,
    id: recordId(200 + index),
    what: {
      kk: `№ ${index + 1} бөлме: ${repair.what.kk}. ${repair.what.kk}`,
      ru: `Комната № ${index + 1}: ${repair.what.ru}. ${repair.what.ru}`,
      en: `Room No. ${index + 1}: ${repair.what.en}. ${repair.what.en}`,
    },
  }));
  return { ...sample, obligations: [{ ...debt, schedule: inInstalments(60) }, ...sample.obligations.slice(1), ...more] };
}
