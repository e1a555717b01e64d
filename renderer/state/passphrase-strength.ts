// How hard a passphrase is to guess, as zxcvbn sees it. Its word lists are large, so they load when the first one is typed.
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { isPassphraseLongEnough } from '#shared/domain/passphrase-floor.ts';
import { toLatinKeys } from './latin-keys.ts';

/** 0 very easy to guess ... 4 very hard. */
export type StrengthScore = 0 | 1 | 2 | 3 | 4;

const enoughScore = 3;

/** Words that guessers of this app's users would try first. */
const nearWords = ['bitim', 'битім', 'mediator', 'mediation', 'медиатор', 'медиация', 'bitimger', 'бітімгер', 'пароль', 'құпия', 'құпиясөз', 'qazaqstan', 'kazakhstan', 'қазақстан', 'казахстан', 'almaty', 'алматы', 'astana', 'астана'];

let loading: Promise<ZxcvbnFactory> | null = null;

async function loadGuesser(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Guesser }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new Guesser({ dictionary: { ...common.dictionary, ...english.dictionary }, graphs: common.adjacencyGraphs });
}

/** `nearby`: what stands beside the passphrase and is therefore no secret, such as the vault's name. */
export async function estimatePassphrase(passphrase: string, nearby: readonly string[]): Promise<StrengthScore> {
  loading ??= loadGuesser();
  const guesser = await loading;
  const known = [...nearby.flatMap((text) => [text, ...text.split(/\s+/)]), ...nearWords].filter((word) => word.length > 1).map((word) => word.toLowerCase());
  // The word lists are Latin: a Russian or Kazakh keyboard's text is also judged by the keys that were pressed.
  const readings = [...new Set([passphrase, toLatinKeys(passphrase)])];
  return Math.min(...readings.map((reading) => guesser.check(reading, known).score)) as StrengthScore;
}

export const isStrongEnough = (passphrase: string, score: StrengthScore): boolean => isPassphraseLongEnough(passphrase) && score >= enoughScore;
