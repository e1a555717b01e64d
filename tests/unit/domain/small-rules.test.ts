import { describe, expect, it } from 'vitest';
import { pauseAfterMs } from '#shared/domain/growing-pause.ts';
import { isTimerRunning, startTimer, stopTimer, timerTotalMs } from '#shared/domain/meeting-time.ts';
import { fewestPassphraseCharacters, isPassphraseLongEnough } from '#shared/domain/passphrase-floor.ts';
import { isVaultName } from '#shared/domain/vault-name.ts';
import { viewerKey } from '#shared/domain/viewer-key.ts';
import { roomA, roomAB, screenOf, caseOne, partyA } from '#tests/support/case-builder.ts';
import { desk } from '#tests/support/service-harness.ts';

describe('the pause after wrong passphrases', () => {
  it('is none twice, then doubles up to a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000].map(pauseAfterMs)).toEqual([0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });
});

describe('the floor of a passphrase', () => {
  it('counts characters after NFKC', () => {
    expect(isPassphraseLongEnough('қысқа сөз')).toBe(false);
    expect(isPassphraseLongEnough('қысқа сөзі')).toBe(true);
    // Nine letters with a combining mark each are nine, not eighteen.
    expect(isPassphraseLongEnough('abcdéfghi'.normalize('NFD'))).toBe(false);
    expect([...'ﬁ'.repeat(5).normalize('NFKC')]).toHaveLength(fewestPassphraseCharacters);
    expect(isPassphraseLongEnough('ﬁ'.repeat(5))).toBe(true);
  });

  it('refuses one sign many times, and asks for no kinds of signs', () => {
    expect(isPassphraseLongEnough('aaaaaaaaaaaaaaaa')).toBe(false);
    expect(isPassphraseLongEnough('only small letters')).toBe(true);
  });
});

describe('the name of a vault', () => {
  it.each(['Practice', 'Медиация 2026', 'Ісім', 'a.b'])('may be %s', (name) => expect(isVaultName(name)).toBe(true));
  it.each(['', ' a', 'a ', 'a/b', 'a\\b', '..', '.hidden', 'ends.', 'CON', 'nul.txt', 'a:b', 'a\u202eb', 'a\u0000b', '~a', 'x'.repeat(61), '\ud800'])('may not be %j', (name) =>
    expect(isVaultName(name)).toBe(false),
  );
});

describe('the timer', () => {
  it('goes on by its start time, through any lock', () => {
    const running = startTimer([], 1000);
    expect(isTimerRunning(running)).toBe(true);
    expect(timerTotalMs(running, 61_000)).toBe(60_000);
    const stopped = stopTimer(running, 61_000);
    expect(timerTotalMs(stopped, 999_999)).toBe(60_000);
    expect(timerTotalMs(startTimer(stopped, 100_000), 101_000)).toBe(61_000);
  });

  it('is not started twice, and counts nothing for a clock set back', () => {
    const running = startTimer([], 1000);
    expect(startTimer(running, 5000)).toEqual(running);
    expect(timerTotalMs(running, 500)).toBe(0);
    expect(timerTotalMs(stopTimer(running, 500), 9000)).toBe(0);
  });

  it('keeps its total when the list of spans is full', () => {
    const full = Array.from({ length: 1000 }, (_unused, index) => ({ from: index * 10, to: index * 10 + 4 }));
    const next = startTimer(full, 20_000);
    expect(next).toHaveLength(1000);
    expect(timerTotalMs(next, 20_000)).toBe(timerTotalMs(full, 20_000));
  });
});

describe('the key of a viewer', () => {
  it('tells rooms, sets and screens apart', () => {
    const keys = [desk, roomA, roomAB, screenOf(caseOne, partyA)].map(viewerKey);
    expect(new Set(keys).size).toBe(4);
  });
});
