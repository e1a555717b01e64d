import type { Language } from '#shared/domain/text-limits.ts';

/** The first of the system's languages that Bitim speaks, else English. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    if (primary === 'kk' || primary === 'ru' || primary === 'en') return primary;
  }
  return 'en';
}
