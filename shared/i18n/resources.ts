// Three complete locales. English is the source of keys; a missing, extra or unused key fails tests/unit/i18n.
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

export const resources = { en, ru, kk } as const;
export const namespaces = Object.keys(en) as (keyof typeof en)[];
