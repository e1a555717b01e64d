import { describe, expect, test } from 'vitest';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { howToShow, isNotReworded, saysTheSame } from '#shared/domain/item-audience.ts';
import { lastOffers, type Item, type OfferBody } from '#shared/domain/negotiation.ts';
import { amountIn } from '#renderer/features/negotiation/amount-in-text.ts';

const [partyA, partyB] = ['a', 'b'] as unknown as [PartyId, PartyId];
const ofA = { type: 'parties', parties: [partyA] } as const;

describe('what it takes to show an item', () => {
  const item = (change: object) => ({ kind: 'issue', audience: { type: 'mediator' }, source: { type: 'mediator' }, hasOrigins: false, ...change }) as never;
  test('one’s own words freely, narrower always, what others said only confirmed or permitted', () => {
    expect(howToShow(item({}), [partyA, partyB])).toEqual({ type: 'free' });
    expect(howToShow(item({ audience: ofA, source: { type: 'party', party: partyA }, hasOrigins: true }), [partyA])).toEqual({ type: 'free' });
    expect(howToShow(item({ audience: ofA, hasOrigins: true }), [partyA, partyB])).toEqual({ type: 'by-confirmation' });
    expect(howToShow(item({ source: { type: 'party', party: partyA } }), [partyB])).toEqual({ type: 'by-confirmation' });
    expect(howToShow(item({ kind: 'offer', audience: ofA }), [partyB])).toEqual({ type: 'by-permission' });
    expect(howToShow(item({ audience: { type: 'body' } }), [partyB])).toEqual({ type: 'by-permission' });
    expect(howToShow(item({ source: { type: 'body', name: 'Court' } }), [partyB])).toEqual({ type: 'by-permission' });
    expect(howToShow(item({ kind: 'offer', audience: ofA }), [])).toEqual({ type: 'free' });
  });
});

describe('re-wording', () => {
  const frame = (said: string, ru: string): Item => ({ kind: 'frame', said, neutral: { kk: '', ru, en: '' }, issueId: null, position: 0 });
  test('what still says the same, whatever its marks and capitals, is none', () => {
    expect(isNotReworded(frame('', 'Они ТЯНУТ время!'), ['они тянут   время'])).toBe(true);
    expect(isNotReworded(frame('Они тянут время', 'они тянут время.'), [])).toBe(true);
    expect(isNotReworded(frame('Они тянут время', 'Сроки важны'), ['они тянут время'])).toBe(false);
    expect(isNotReworded(frame('', ''), [''])).toBe(false);
  });
  test('place and state are not words; an amount is', () => {
    const term = (change: object): Item => ({ kind: 'accepted-term', text: { kk: '', ru: 'x', en: '' }, issueId: null, amount: null, dueOn: '', position: 0, ...change }) as Item;
    expect(saysTheSame(term({}), term({ position: 9, dueOn: '2026-01-01' }))).toBe(true);
    expect(saysTheSame(term({}), term({ amount: { minor: '1', currency: 'KZT' } }))).toBe(false);
  });
});

test('the last figure of each side: by day, then by when it was written down; withdrawn ones do not count', () => {
  const offer = (id: string, from: PartyId | null, madeOn: string, change: Partial<OfferBody> = {}) => ({ id: id as RecordId, createdAt: Number(id), body: { from, madeOn, amount: { minor: id, currency: 'KZT' }, state: 'made', ...change } as OfferBody });
  const last = lastOffers([offer('1', partyA, '2026-11-02'), offer('2', partyA, '2026-11-01'), offer('3', partyA, '2026-11-03', { state: 'withdrawn' }), offer('4', partyB, '2026-11-01'), offer('5', partyB, '2026-11-01'), offer('6', partyB, '2026-11-09', { amount: null }), offer('7', null, '2026-11-09')]);
  expect([...last].map(([party, { id }]) => [party, id])).toEqual([[partyA, '1'], [partyB, '5']]);
});

test.each([
  ['Заплачу 5 000 000 тенге до весны', '500000000', 'KZT'], ['12 млн, и ни тиына больше', '1200000000', 'KZT'], ['1,5 млн тенге', '150000000', 'KZT'], ['екі жақ 750 мың теңгеге келісті', '75000000', 'KZT'],
  ['I would pay 5 million tenge', '500000000', 'KZT'], ['$1,200 now', '120000', 'USD'], ['3 тысячи рублей за каждый из 3 дней', '300000', 'RUB'], ['12.500.000 ₸', '1250000000', 'KZT'], ['99,50 евро', '9950', 'EUR'],
])('%s names one sum', (text, minor, currency) => {
  expect(amountIn(text)).toEqual({ minor, currency });
});
test.each(['до 15 декабря 2026 года', 'квартира 14', 'от 5 до 7 млн тенге или 6 млн тенге', '', '3 человека'])('%s names none, or more than one', (text) => {
  expect(amountIn(text)).toBeNull();
});
