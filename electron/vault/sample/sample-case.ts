// The sample: one dispute over a flat's renovation. All of it is invented, names and numbers say so themselves
// (үлгі, мысал, образец, пример: "sample"). Identifiers are synthetic with a right control digit. Moments are local time.
import type { CaseDetails } from '#shared/domain/case.ts';
import type { PartyDetails, Representative } from '#shared/domain/party.ts';
import type { ProfileBody } from '#shared/domain/profile.ts';

export type SampleSide = 'person' | 'company';

export const sampleProfile: ProfileBody = {
  name: { surname: 'Мысалова', givenName: 'Әсем', patronymic: 'Үлгіқызы' },
  status: 'professional',
  organisation: '«Үлгі» медиаторлар палатасы (вымышленная)',
  certificate: { number: '000-ҮЛГІ', issuedOn: '2024-02-15', issuedBy: '«Үлгі» медиаторлар палатасы (вымышленная)' },
  register: { name: 'Реестр профессиональных медиаторов палаты «Үлгі»', number: '0000', date: '2024-03-01' },
  languages: ['kk', 'ru'],
  otherLanguages: '',
  identifier: '800202400001',
  phone: '+77000000001',
  email: 'mediator@example.kz',
  address: 'г. Алматы, ул. Примерная, д. 1, кабинет 10',
};

export const sampleCase: CaseDetails & { readonly beganAt: string } = {
  workingName: 'Ремонт квартиры: Үлгіова и «Образец Строй»',
  matter: 'Спор о недостатках и просрочке ремонта квартиры',
  openedOn: '2026-10-12',
  beganAt: '2026-10-12T16:40',
  subject:
    'Договор подряда от 3 марта 2026 года на ремонт квартиры, цена 12 500 000 тенге. Заказчица оплатила 9 900 000. Сдача намечалась на 30 июня, квартиру приняли с замечаниями 16 августа. Спорны: отслоение плитки в ванной, неровный пол в зале, 47 дней просрочки, остаток оплаты 2 600 000 тенге.',
  court: { name: 'Образцовый районный суд (вымышленный)', caseNumber: '0000-26-00-2/000', official: 'Примерова Т. Т.' },
  rule: 'closed',
  referral: 'Стороны пришли по предложению суда после предварительного заседания 9 октября.',
};

const noInterpreter = { name: '', languages: '', phone: '' };

const director: Omit<Representative, 'id'> = {
  name: { surname: 'Примеров', givenName: 'Айдар', patronymic: 'Образцович' },
  position: 'директор по работе с заказчиками',
  phone: '+77000000003',
  email: 'primerov@example.kz',
  authority: { ground: 'доверенность', number: '00-26', date: '2026-10-15', until: '2027-10-14' },
  powerToSettle: true,
};

type WithoutIds<Item> = readonly Omit<Item, 'id'>[];
export type SampleParty = Omit<PartyDetails, 'addresses' | 'phones' | 'representatives'> & {
  readonly side: SampleSide;
  readonly addedAt: string;
  readonly addresses: WithoutIds<PartyDetails['addresses'][number]>;
  readonly phones: WithoutIds<PartyDetails['phones'][number]>;
  readonly representatives: WithoutIds<Representative>;
};

export const sampleParties: readonly SampleParty[] = [
  {
    side: 'person',
    addedAt: '2026-10-12T16:50',
    type: 'person',
    name: { surname: 'Үлгіова', givenName: 'Сара', patronymic: 'Мысалқызы' },
    organisationName: '',
    identifier: '900101400003',
    identifierNote: '',
    identityDocument: { type: 'удостоверение личности', number: '000000001', issuedBy: 'МВД РК (пример)', issuedOn: '2020-05-20' },
    addresses: [{ label: 'тұрғылықты мекенжайы', text: 'Алматы қаласы, Үлгі көшесі, 10-үй, 5-пәтер' }],
    phones: [{ label: 'ұялы', number: '+77000000002' }],
    email: 'sara@example.kz',
    language: 'kk',
    representatives: [],
    interpreter: noInterpreter,
    remarks: 'Қазақша сөйлескен ыңғайлы, құжатты орысша да оқиды. Сағат он сегізден кейін ғана хабарласу.',
  },
  {
    side: 'company',
    addedAt: '2026-10-12T16:58',
    type: 'organisation',
    name: { surname: '', givenName: '', patronymic: '' },
    organisationName: 'ТОО «Образец Строй»',
    identifier: '200140000004',
    identifierNote: '',
    identityDocument: { type: '', number: '', issuedBy: '', issuedOn: '' },
    addresses: [{ label: 'юридический адрес', text: 'г. Алматы, ул. Примерная, д. 25, кабинет 3' }],
    phones: [{ label: 'приёмная', number: '+77000000004' }],
    email: 'office@example.kz',
    language: 'ru',
    representatives: [director],
    interpreter: noInterpreter,
    remarks: 'Доверенность с правом заключать соглашение об урегулировании: сверена с подлинником 20 октября.',
  },
];
