// The few words that main itself shows, in the language of the settings.
import type { Language } from '#shared/domain/text-limits.ts';
import { resources } from '#shared/i18n/resources.ts';

type Texts = typeof resources.en.system;
export type Translate = (key: `system:${keyof Texts}`) => string;

export function createTranslate(language: () => Language): Translate {
  return (key) => resources[language()].system[key.slice(key.indexOf(':') + 1) as keyof Texts];
}
