import { describe, expect, it } from 'vitest';
import { createSettlementBody, copiesNeeded, countSignatories, settlementBodySchema, type SettlementBody, type Signer } from '#shared/domain/settlement.ts';
import { copyCourt, copyMediator, copyParty } from '#shared/domain/settlement-copies.ts';
import { checkSettlement, checkSigners, isReadyToSign } from '#shared/domain/settlement-check.ts';
import { scheduleDifference } from '#shared/domain/settlement-check-obligations.ts';
import { settlementRules, type SettlementFindingCode } from '#shared/domain/settlement-rules.ts';
import { citeLaw, civilProcedure, languagesLaw, mediationLaw } from '#shared/domain/law-reference.ts';
import { emptyText, sameInEach } from '#shared/domain/language-text.ts';
import { partyBodySchema } from '#shared/domain/party.ts';
import { profileBodySchema } from '#shared/domain/profile.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { company, debt, person, sampleSettlement } from '../documents/sample-settlement.ts';

const codes = (draft: SettlementBody): SettlementFindingCode[] => checkSettlement(draft).map(({ code }) => code);
const sample = sampleSettlement();
const [mine, theirs] = sample.parties;
const [first, ...others] = sample.obligations;
if (!mine || !theirs || !first) throw new Error('the sample has two parties and an obligation');
const [agent] = theirs.representatives;
const [mediator] = sample.mediators;
if (!agent || !mediator) throw new Error('the sample has a representative and a mediator');
const outOfCourt = { ...sample, court: { ...sample.court, isPending: false } };
const obligation = (change: Partial<typeof first>): SettlementBody => ({ ...sample, obligations: [{ ...first, ...change }, ...others] });

describe('the check of a settlement agreement', () => {
  it('asks nothing mandatory of a complete one, with the court or without', () => {
    for (const draft of [sample, outOfCourt]) expect(checkSettlement(draft).filter(({ standing }) => standing === 'mandatory')).toEqual([]);
    expect(isReadyToSign(sample)).toBe(true);
    expect(codes(sample)).toEqual(['suspensiveCondition']);
  });

  it('asks of an empty one all that Art. 27 p.2 names', () => {
    const draft = createSettlementBody('kk-ru');
    const mandatory = checkSettlement(draft).filter(({ standing }) => standing === 'mandatory');
    expect([...new Set(mandatory.map(({ code }) => code))]).toEqual(['dateMissing', 'placeMissing', 'partiesMissing', 'mediatorMissing', 'subjectMissing', 'obligationsMissing']);
    for (const { reference } of mandatory) expect(reference).toMatchObject({ law: 'mediation', article: '27', part: '2', wording: '2021-12-20' });
    expect(mandatory.filter(({ code }) => code === 'subjectMissing').map(({ place }) => place)).toEqual([
      { section: 'subject', id: null, language: 'kk' },
      { section: 'subject', id: null, language: 'ru' },
    ]);
    expect(isReadyToSign(draft)).toBe(false);
  });

  const spoilt: readonly (readonly [SettlementFindingCode, SettlementBody])[] = [
    ['dateMissing', { ...sample, concludedOn: '' }],
    ['placeMissing', { ...sample, place: sameInEach('  ') }],
    ['partiesMissing', { ...sample, parties: [mine] }],
    ['partyNameMissing', { ...sample, parties: [{ ...mine, name: emptyText() }, theirs] }],
    ['partyNotConfirmed', { ...sample, parties: [{ ...mine, isConfirmed: false }, theirs] }],
    ['partyIdentifierMissing', { ...sample, parties: [{ ...mine, identifier: '' }, theirs] }],
    ['partyAddressMissing', { ...sample, parties: [{ ...mine, address: emptyText() }, theirs] }],
    ['representativeNameMissing', { ...sample, parties: [mine, { ...theirs, representatives: [{ ...agent, name: emptyText() }] }] }],
    ['representativeGroundMissing', { ...sample, parties: [mine, { ...theirs, representatives: [{ ...agent, authority: { ...agent.authority, ground: emptyText() } }] }] }],
    ['representativeTermEnded', { ...sample, parties: [mine, { ...theirs, representatives: [{ ...agent, authority: { ...agent.authority, until: '2026-11-19' } }] }] }],
    ['organisationWithoutSigner', { ...sample, parties: [mine, { ...theirs, representatives: [{ ...agent, signs: false }] }] }],
    ['powerToSettleMissing', { ...sample, parties: [mine, { ...theirs, representatives: [{ ...agent, powerToSettle: null }] }] }],
    ['powerToSettleUnknown', { ...outOfCourt, parties: [mine, { ...theirs, representatives: [{ ...agent, powerToSettle: null }] }] }],
    ['mediatorMissing', { ...sample, mediators: [] }],
    ['mediatorNameMissing', { ...sample, mediators: [{ ...mediator, name: emptyText() }] }],
    ['mediatorOrganisationMissing', { ...sample, mediators: [{ ...mediator, organisation: emptyText() }] }],
    ['contractMissing', { ...sample, contract: { number: '1', date: '' } }],
    ['subjectMissing', { ...sample, subject: { ...sample.subject, kk: '' } }],
    ['unsettledMissing', { ...sample, scope: 'part' }],
    ['courtNameMissing', { ...sample, court: { ...sample.court, name: emptyText() } }],
    ['caseNumberMissing', { ...sample, court: { ...sample.court, caseNumber: '' } }],
    ['obligationsMissing', { ...sample, obligations: [] }],
    ['obligationPartyMissing', obligation({ from: [] })],
    ['obligationTextMissing', obligation({ what: { ...first.what, ru: ' ' } })],
    ['termMissing', obligation({ schedule: [] })],
    ['wayMissing', obligation({ way: emptyText() })],
    ['instalmentIncomplete', obligation({ schedule: first.schedule.map((row, index) => (index === 0 ? { ...row, dueOn: '' } : row)) })],
    ['scheduleSumDiffers', obligation({ amount: '180000758' })],
    ['scheduleOutOfOrder', obligation({ schedule: [...first.schedule].reverse() })],
    ['termBeforeAgreement', obligation({ dueOn: '2026-11-19' })],
    ['accountMissing', obligation({ account: '' })],
    ['sumIsNothing', obligation({ amount: '0', schedule: [] , dueOn: '2026-12-01' })],
    ['suspensiveCondition', sample],
    ['consequencesMissing', { ...sample, breach: { penalty: { type: 'none' }, accelerationDays: null, paths: [], isPreTrial: false }, overrides: [{ sentence: 'breach.liability', language: 'kk', text: '' }, { sentence: 'breach.liability', language: 'ru', text: '' }] }],
    ['consequencesGeneral', { ...sample, breach: { ...sample.breach, penalty: { type: 'none' }, accelerationDays: null } }],
    ['penaltyIncomplete', { ...sample, breach: { ...sample.breach, penalty: { type: 'fixed', amount: null } } }],
    ['writWithoutCourt', outOfCourt],
    ['costsSilent', { ...sample, costs: { ...sample.costs, split: 'settled-mutually' } }],
    ['costsIncomplete', { ...sample, costs: { ...sample.costs, split: 'one-party' } }],
    ['motionMissing', { ...sample, motion: { ...sample.motion, isAsked: false } }],
    ['filerMissing', { ...sample, motion: { ...sample.motion, filedBy: [] } }],
    ['registrationObjectMissing', { ...sample, registration: { ...sample.registration, isNeeded: true } }],
    ['tooFewCopies', { ...sample, copies: { ...sample.copies, count: 3 } }],
    ['emailMissing', { ...sample, parties: [{ ...mine, email: '' }, theirs] }],
    ['oneLanguageOnly', { ...sample, languages: 'ru' }],
    ['sentenceRemoved', { ...sample, overrides: [{ sentence: 'freeWill.force', language: 'ru', text: ' ' }] }],
  ];
  it.each(spoilt)('%s', (code, draft) => expect(codes(settlementBodySchema.parse(draft))).toContain(code));

  it('has a case here for every finding', () => {
    const shown = new Set<string>([...spoilt.map(([code]) => code), 'signatureMissing', 'mediatorSignatureMissing', 'signedBeforeAgreement']);
    expect(Object.keys(settlementRules).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('finds none of them in the complete draft, save what is always said of a court', () => {
    const always = new Set(['suspensiveCondition']);
    for (const [code] of spoilt) if (!always.has(code)) expect(codes(sample), code).not.toContain(code);
  });

  it('leads to the place: which obligation, which language', () => {
    const [found] = checkSettlement(obligation({ what: { ...first.what, ru: '' } })).filter(({ code }) => code === 'obligationTextMissing');
    expect(found?.place).toEqual({ section: 'obligations', id: first.id, language: 'ru' });
  });
});

describe('the signatures', () => {
  const signer = (role: Signer['role'], partyId: Signer['partyId'], signedOn = '2026-11-20'): Signer => ({ name: 'Үлгі', role, partyId, signedOn });
  const all = [signer('party', person), signer('representative', company), signer('mediator', null)];
  it('are of each party or its representative and of the mediator', () => {
    expect(checkSigners(sample, all)).toEqual([]);
    expect(checkSigners(sample, [])).toMatchObject([{ code: 'signatureMissing', place: { id: person } }, { code: 'signatureMissing', place: { id: company } }, { code: 'mediatorSignatureMissing', standing: 'mandatory' }]);
    expect(checkSigners(sample, all.slice(0, 2)).map(({ code }) => code)).toEqual(['mediatorSignatureMissing']);
    expect(checkSigners(sample, [...all.slice(1), signer('party', person, '2026-11-19')])).toMatchObject([{ code: 'signedBeforeAgreement', standing: 'advice' }]);
  });
  it('give the number of copies: one each, and one for the court', () => {
    expect([countSignatories(sample), copiesNeeded(sample), copiesNeeded(outOfCourt)]).toEqual([3, 4, 3]);
  });
});

describe('the schedule', () => {
  it('is compared with the sum to the tiyn', () => {
    expect(scheduleDifference(debt)).toBe(0n);
    expect(scheduleDifference({ ...debt, amount: '180000758' })).toBe(-1n);
    expect(scheduleDifference({ amount: '5', schedule: [] })).toBe(0n);
  });
});

describe('copies into a draft', () => {
  const body = partyBodySchema.parse({
    type: 'organisation', name: { surname: '', givenName: '', patronymic: '' }, organisationName: 'ТОО «Образец»', identifier: '200140000004', identifierNote: 'так в документе',
    identityDocument: { type: 'паспорт', number: 'N00', issuedBy: 'МВД РК', issuedOn: '2020-02-01' }, addresses: [{ id: debt.id, label: 'офис', text: 'г. Алматы' }],
    phones: [{ id: debt.id, label: '', number: '+7 700 000 00 02' }, { id: debt.id, label: '', number: ' ' }], email: 'a@example.kz', language: 'ru', interpreter: { name: '', languages: '', phone: '' }, remarks: 'доверительно: готовы уступить',
    representatives: [{ id: debt.id, name: { surname: 'Сынақов', givenName: 'Мысал', patronymic: '' }, position: 'директор', phone: '1', email: '2', authority: { ground: 'устав', number: '', date: '', until: '' }, powerToSettle: true }],
    mark: { letter: 'B', colour: 'orange', shape: 'square' }, joinedAt: 1, leftAt: null,
  });

  it('take a party\'s requisites and nothing said in confidence', () => {
    const copy = copyParty(company, body);
    expect(copy).toMatchObject({ name: sameInEach('ТОО «Образец»'), identityDocument: { ru: 'паспорт №\u00A0N00, МВД РК, 01.02.2020' }, phones: '+7 700 000 00 02', isConfirmed: false, representatives: [{ name: sameInEach('Сынақов Мысал'), signs: false }] });
    expect(JSON.stringify(copy)).not.toMatch(/доверительно|так в документе/);
    expect(settlementBodySchema.safeParse({ ...sample, parties: [copy] }).success).toBe(true);
    expect(copyParty(person, { ...body, type: 'sole-entrepreneur', name: { surname: 'Үлгиев', givenName: 'Сынақ', patronymic: '' }, organisationName: 'ИП Үлгі' }).name.ru).toBe('ИП Үлгі (Үлгиев Сынақ)');
  });

  it('take mediator and court', () => {
    const profile = profileBodySchema.parse({
      name: { surname: 'Бітімова', givenName: 'Келісім', patronymic: '' }, status: 'public', organisation: '', certificate: { number: '', issuedOn: '', issuedBy: '' }, register: { name: 'әкімдік тізілімі', number: '3', date: '2024-01-01' },
      languages: ['kk'], otherLanguages: '', identifier: '', phone: '', email: '', address: '',
    });
    expect(settlementBodySchema.safeParse({ ...sample, mediators: [copyMediator(debt.id as RecordId, profile)], court: copyCourt({ name: '', caseNumber: '', official: 'x' }) }).success).toBe(true);
    expect(copyCourt({ name: 'Сот', caseNumber: '', official: '' }).isPending).toBe(true);
    expect(copyCourt({ name: ' ', caseNumber: '', official: 'x' }).isPending).toBe(false);
  });
});

describe('a reference to the law', () => {
  it('is short in each language', () => {
    const contents = mediationLaw('27', '2');
    const power = civilProcedure('176', '1');
    expect([citeLaw(contents, 'kk'), citeLaw(contents, 'ru'), citeLaw(power, 'ru'), citeLaw(power, 'kk'), citeLaw(mediationLaw('27'), 'en')]).toEqual([
      '«Медиация туралы» Заң, 27-бап, 2-тармақ', 'Закон «О медиации», ст. 27, п. 2', 'ГПК, ст. 176, ч. 1', 'АПК, 176-бап, 1-бөлік', 'Law on Mediation, Art. 27',
    ]);
  });
  it('names an item of an article without parts as an item, and a law by its full name', () => {
    const item = civilProcedure('135', '3)');
    expect([citeLaw(item, 'kk'), citeLaw(item, 'ru'), citeLaw(item, 'en')]).toEqual(['АПК, 135-бап, 3) тармақша', 'ГПК, ст. 135, пп. 3)', 'Civil Procedure Code, Art. 135 item 3)']);
    expect([citeLaw(languagesLaw('15'), 'kk'), citeLaw(languagesLaw('15'), 'ru')]).toEqual(['«Қазақстан Республикасындағы тіл туралы» Заң, 15-бап', 'Закон «О языках в Республике Казахстан», ст. 15']);
  });
});

describe('the shape of a draft', () => {
  it('is closed: no other fields, no sums that are no sums', () => {
    expect(settlementBodySchema.safeParse({ ...sample, more: 1 }).success).toBe(false);
    expect(settlementBodySchema.safeParse({ ...sample, obligations: [{ ...first, amount: '1.5' }] }).success).toBe(false);
    expect(settlementBodySchema.safeParse({ ...sample, breach: { ...sample.breach, penalty: { type: 'percent-per-day', percent: 'много', cap: '' } } }).success).toBe(false);
    for (const languages of ['kk', 'ru', 'en', 'kk-ru'] as const) expect(settlementBodySchema.safeParse(createSettlementBody(languages)).success).toBe(true);
  });
});
