// A case that is not one yet: three fields, kept through a lock and through closing the form.
import { createStore } from '#renderer/state/create-store.ts';
import { isoDayOf } from '#renderer/ui/typed-date.ts';
import type { NewCase } from '#shared/domain/case.ts';

type NewCaseState = { readonly opened: boolean; readonly fields: NewCase };

const emptyFields = (): NewCase => ({ workingName: '', matter: '', openedOn: isoDayOf(Date.now()) });

export const useNewCase = createStore<NewCaseState>(() => ({ opened: false, fields: emptyFields() }));

export const openNewCase = (): void => useNewCase.setState({ opened: true });
export const closeNewCase = (): void => useNewCase.setState({ opened: false });
export const changeNewCase = (change: Partial<NewCase>): void => useNewCase.setState(({ fields }) => ({ fields: { ...fields, ...change } }));
export const emptyNewCase = (): void => useNewCase.setState({ opened: false, fields: emptyFields() });

const names = { opened: 'new-case.opened', workingName: 'new-case.workingName', matter: 'new-case.matter', openedOn: 'new-case.openedOn' } as const;

/** For the place: nothing while the form is closed. */
export function newCaseToKept(): Readonly<Record<string, string>> {
  const { opened, fields } = useNewCase.getState();
  if (!opened) return {};
  return { [names.opened]: 'yes', [names.workingName]: fields.workingName, [names.matter]: fields.matter, [names.openedOn]: fields.openedOn };
}

let taken = false;

/** What the form held at the lock is given back once, to the first list this page shows. */
export function takeKeptNewCase(kept: (name: string) => string | undefined): void {
  if (taken) return;
  taken = true;
  if (kept(names.opened) === undefined) return;
  const openedOn = kept(names.openedOn);
  useNewCase.setState({ opened: true, fields: { workingName: kept(names.workingName) ?? '', matter: kept(names.matter) ?? '', openedOn: openedOn ?? emptyFields().openedOn } });
}
