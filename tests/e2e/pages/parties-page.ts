// The parties of a case.
import { expect } from '../fixtures.ts';
import type { Driver } from './driver.ts';

const kinds = { person: 'parties:addPerson', 'sole-entrepreneur': 'parties:addSoleEntrepreneur', organisation: 'parties:addOrganisation' } as const;

export function createPartiesPage(driver: Driver) {
  const { word, field, press, page } = driver;
  const list = () => page().getByRole('navigation', { name: word('parties:listLabel') });
  const add = async (kind: keyof typeof kinds): Promise<void> => {
    const more = page().getByRole('button', { name: word('parties:addParty'), exact: true });
    if (await more.isVisible()) {
      await more.click();
      await page().getByRole('menuitem', { name: word(kinds[kind]) }).click();
    } else {
      await press(word(kinds[kind]));
    }
  };
  return {
    list,
    add,
    addPerson: async (person: { readonly surname: string; readonly givenName: string; readonly patronymic?: string }) => {
      await add('person');
      // The form of the new party takes the focus; until then the one before stands there.
      await expect(field('party.surname')).toHaveValue('');
      await field('party.surname').fill(person.surname);
      await field('party.givenName').fill(person.givenName);
      await field('party.patronymic').fill(person.patronymic ?? '');
    },
    addOrganisation: async (name: string) => {
      await add('organisation');
      await expect(field('organisationName')).toHaveValue('');
      await field('organisationName').fill(name);
    },
    identifier: () => field('identifier'),
    addPhone: async (number: string) => {
      await press(word('parties:addPhone'));
      await page().locator('input[name^="phone."][name$=".number"]').last().fill(number);
    },
  };
}
