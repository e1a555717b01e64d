// Puts names, amounts, dates and numbers into the places of a sentence.
import type { Bank, Language } from './bank.ts';
import { writeName, type NameWriting, type Person } from './declension.ts';
import type { Chance } from './seeded.ts';
import { amountWritings, dateWritings, writeAmount, writeDate, type AmountWriting, type DateWriting, type Day } from './writing.ts';

/** What stands behind the places of one sentence; made once, written in more than one way. */
export type Facts = {
  readonly amount: number;
  readonly day: Day;
  readonly man: Person;
  readonly woman: Person;
  readonly firm: string;
  readonly town: string;
  readonly small: number;
  readonly phone: string;
  readonly iin: string;
  readonly iban: string;
  readonly plate: string;
  readonly contract: string;
};
export type Writings = { readonly amount: AmountWriting; readonly date: DateWriting; readonly name: NameWriting; readonly loose: boolean };

const digits = (chance: Chance, count: number): string => Array.from({ length: count }, () => chance.between(0, 9)).join('');
const steps = [1_000, 5_000, 10_000, 50_000, 100_000, 250_000, 1_000_000] as const;

export function factsOf(bank: Bank, people: readonly Person[], firms: readonly string[], chance: Chance): Facts {
  const step = chance.pick(steps);
  return {
    amount: step * chance.between(step === 1_000_000 ? 2 : 3, step === 1_000_000 ? 70 : 90),
    day: { year: chance.between(2024, 2026), month: chance.between(1, 12), day: chance.between(1, 28) },
    man: chance.pick(people.filter((person) => !person.woman)),
    woman: chance.pick(people.filter((person) => person.woman)),
    firm: chance.pick(firms),
    town: chance.pick(bank.towns),
    small: chance.between(2, 4),
    phone: `8${chance.pick(['701', '702', '705', '707', '747', '775', '777'])}${digits(chance, 7)}`,
    iin: `${chance.between(60, 99)}${String(chance.between(1, 12)).padStart(2, '0')}${String(chance.between(1, 28)).padStart(2, '0')}${chance.between(3, 4)}${digits(chance, 5)}`,
    iban: `KZ${digits(chance, 2)}${chance.pick(['601A', '722C', '926M', '550B'])}${digits(chance, 12)}`,
    plate: `${digits(chance, 3)}${chance.pick(['AKR', 'BTM', 'KHA', 'OZT', 'TEB'])}${chance.pick(['01', '02', '05', '10', '17'])}`,
    contract: `${chance.between(11, 98)}-${chance.pick(['Д', 'К', 'П', 'Т'])}/${chance.between(100, 999)}`,
  };
}

export function writingsOf(chance: Chance, not?: Writings): Writings {
  const other = <T>(from: readonly T[], taken: T | undefined): T => chance.pick(from.filter((one) => one !== taken));
  return {
    amount: other(amountWritings, not?.amount),
    date: other(dateWritings, not?.date),
    name: not === undefined ? chance.pick(['given-first', 'surname-first'] as const) : chance.pick(['given-first', 'surname-first', 'surname', 'initial'] as const),
    loose: not === undefined ? chance.happens(0.5) : !not.loose,
  };
}

/** The same digits with gaps, as people set them. */
const loosely = {
  phone: (text: string): string => `+7 (${text.slice(1, 4)}) ${text.slice(4, 7)}-${text.slice(7, 9)}-${text.slice(9)}`,
  iin: (text: string): string => `${text.slice(0, 4)} ${text.slice(4, 8)} ${text.slice(8)}`,
  iban: (text: string): string => text.replace(/(.{4})(?=.)/gu, '$1 '),
  plate: (text: string): string => `${text.slice(0, 3)} ${text.slice(3, 6)} ${text.slice(6)}`,
} as const;

export function fill(pattern: string, language: Language, facts: Facts, writings: Writings, chance: Chance): string {
  const value = (place: string, ending: string): string | null => {
    switch (place) {
      case 'a':
        return writeAmount(facts.amount, language, writings.amount, chance);
      case 'd':
        return writeDate(facts.day, language, writings.date);
      case 'p':
        return writeName(facts.man, language, writings.name, ending);
      case 'w':
        return writeName(facts.woman, language, writings.name, ending);
      case 'f':
        return facts.firm;
      case 'c':
        return facts.town;
      case 'n':
        return String(facts.small);
      case 'contract':
        return `№ ${facts.contract}`;
      case 'phone':
      case 'iin':
      case 'iban':
      case 'plate':
        return writings.loose ? loosely[place](facts[place]) : facts[place];
      default:
        return null;
    }
  };
  const filled = pattern.replace(/\{([a-z]+)(?:\.([gdia]))?\}/gu, (whole, place: string, ending: string | undefined) => value(place, ending ?? '') ?? whole);
  return filled.replace(/\.\.$/u, '.');
}
