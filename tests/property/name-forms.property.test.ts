// Whatever name of the list stands in whatever of these forms, in whatever text: it is found, there and nowhere else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNameFinder } from '#shared/domain/name-forms.ts';

const russian = (word: string): string[] => ['', 'а', 'у', 'ом', 'е'].map((ending) => word + ending);
const kazakh = (word: string): string[] => ['', 'ның', 'ға', 'ны', 'да', 'дан', 'мен', 'лар', 'ымызға', 'ына'].map((ending) => word + ending);

/** Ends in a consonant, so that every ending may follow as it is. */
const surname = fc.constantFrom('Ахметов', 'Нұрпейісов', 'Дробышев', 'Қасқырбаев', 'Жүсіпов', 'Серғазин', 'Тәжібаев').map((word) => ({ word, forms: [...russian(word), ...kazakh(word)] }));
const givenName = fc.constantFrom('Ерлан', 'Қайрат', 'Темірлан', 'Асан', 'Олег', 'Бақытжан').map((word) => ({ word, forms: [...russian(word), ...kazakh(word)] }));
const latin = new Map(
  Object.entries({
    Ахметов: 'Akhmetov', Нұрпейісов: 'Nurpeisov', Дробышев: 'Drobyshev', Қасқырбаев: 'Qasqyrbayev', Жүсіпов: 'Zhusipov', Серғазин: 'Sergazin', Тәжібаев: 'Tazhibayev',
    Ерлан: 'Yerlan', Қайрат: 'Kairat', Темірлан: 'Temirlan', Асан: 'Assan', Олег: 'Oleg', Бақытжан: 'Baqytzhan',
  }),
);
const filler = fc.constantFrom('встреча прошла спокойно', 'тараптар келісті', 'the parties agreed', 'оплата в срок', 'құжаттар дайын', '12 000 тенге', '');

const person = fc.tuple(surname, givenName);

test('a name in any form is found where it stands', () => {
  fc.assert(
    fc.property(person, fc.nat(), fc.nat(), filler, filler, fc.constantFrom('surname', 'given', 'both', 'latin', 'initial', 'capitals', 'stressed'), ([family, given], one, other, before, after, writing) => {
      const pick = (forms: readonly string[], at: number): string => forms[at % forms.length] ?? '';
      const written = {
        surname: pick(family.forms, one),
        given: pick(given.forms, one),
        both: `${pick(given.forms, one)} ${pick(family.forms, other)}`,
        latin: `${latin.get(given.word)} ${latin.get(family.word)}`,
        initial: `${given.word[0]}. ${pick(family.forms, one)}`,
        capitals: pick(family.forms, one).toUpperCase(),
        stressed: pick(family.forms, one).replace(/[ае]/u, (letter) => `${letter}\u0301`),
      }[writing];
      const text = `${before} ${written} ${after}`;
      const found = createNameFinder([`${family.word} ${given.word}`, 'Лаптева Зоя']).find(text);
      expect(found).toEqual([{ from: before.length + 1, to: before.length + 1 + written.length, nameIndex: 0 }]);
    }),
    { numRuns: 1_500 },
  );
});
