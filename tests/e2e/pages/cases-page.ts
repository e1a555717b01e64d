// The list of cases, and the sections of one.
import type { Driver } from './driver.ts';

export type NewCase = { readonly workingName: string; readonly matter?: string; readonly openedOn?: string };
const sections = { overview: 'cases:sectionOverview', parties: 'cases:sectionParties', meetings: 'cases:sectionMeetings', notes: 'cases:sectionNotes', trash: 'cases:sectionTrash' } as const;
export type Section = keyof typeof sections;

export function createCasesPage(driver: Driver) {
  const { word, field, press, page } = driver;
  const rows = () => page().getByRole('grid').locator('[role="row"][aria-selected]');
  return {
    rows,
    row: (workingName: string) => rows().filter({ hasText: workingName }),
    /** From top to bottom, as they are seen: a virtual list does not keep that order in its tree. */
    names: async (): Promise<string[]> => {
      const seen = await rows().evaluateAll((elements) => elements.map((element) => [element.getBoundingClientRect().top, element.querySelector('[role="gridcell"] span')?.textContent ?? ''] as const));
      return seen.sort(([one], [other]) => one - other).map(([, name]) => name);
    },
    goToList: async () => page().getByRole('navigation', { name: word('general:mainNavigation') }).getByRole('button', { name: word('general:cases'), exact: true }).click(),
    openCase: async ({ workingName, matter = '', openedOn }: NewCase) => {
      // An empty list offers it twice.
      await page().getByRole('button', { name: word('cases:newCase'), exact: true }).first().click();
      await field('new-case.workingName').fill(workingName);
      await field('new-case.matter').fill(matter);
      if (openedOn) await field('new-case.openedOn').fill(openedOn);
      await press(word('cases:createCase'));
      await page().getByRole('tablist').waitFor();
    },
    open: async (workingName: string) => {
      await rows().filter({ hasText: workingName }).click();
      await page().getByRole('tablist').waitFor();
    },
    /** Leaving a case ends its page. */
    leave: async () => {
      await driver.replaceWindow(() => page().getByRole('button', { name: word('cases:backToCases') }).click());
      await page().getByRole('button', { name: word('cases:newCase'), exact: true }).first().waitFor();
    },
    section: async (section: Section) => {
      const tab = page().getByRole('tab', { name: word(sections[section]), exact: true });
      await tab.click();
    },
    find: async (words: string) => field('case-search').fill(words),
    moveToTrash: async (workingName: string) => page().getByRole('button', { name: word('cases:moveCaseToTrash', { name: workingName }) }).click(),
    undo: async () => press(word('general:undo')),
  };
}
