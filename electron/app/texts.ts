// The few words that main itself shows, in the language of the settings.
import type { Language } from '#shared/domain/text-limits.ts';
import { resources } from '#shared/i18n/resources.ts';

type SystemKey = `system:${keyof typeof resources.en.system}`;
export type Translate = (key: SystemKey) => string;

export function createTranslate(language: () => Language): Translate {
  return (key) => resources[language()].system[key.slice('system:'.length) as keyof typeof resources.en.system];
}
