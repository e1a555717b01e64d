// Words about backups: when, how large, in which state, and why one was not made.
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues, type AnyFailure } from '#renderer/ipc/error-text.ts';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { BackupState } from '#shared/ipc/contract-backups.ts';

const sizeWords = ['files:sizeBytes', 'files:sizeKilobytes', 'files:sizeMegabytes', 'files:sizeGigabytes'] as const;

/** What most needs saying of the backups; `ok`: the last one is there. */
export type BackupTrouble = 'ok' | 'none' | 'absent' | 'failed' | 'damaged';

export function troubleOf(state: BackupState): BackupTrouble {
  if (!state.isPlaceThere) return 'absent';
  if (state.failure !== null) return 'failed';
  if (state.damaged > 0) return 'damaged';
  return state.last === null ? 'none' : 'ok';
}

export const troubleWords = { none: 'backups:none', absent: 'backups:placeAbsent', failed: 'backups:lastFailed', damaged: 'backups:someDamaged' } as const;

export function whenOf(at: number): { readonly day: string; readonly time: string } {
  return { day: showDay(isoDayOf(at)), time: timeOf(at) };
}

/** Which word for the day of a moment, seen from now. */
export function lastKeyOf(at: number, now: number): 'backups:lastToday' | 'backups:lastYesterday' | 'backups:lastOn' {
  const day = isoDayOf(at);
  if (day === isoDayOf(now)) return 'backups:lastToday';
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  return day === isoDayOf(yesterday.getTime()) ? 'backups:lastYesterday' : 'backups:lastOn';
}

export function useBackupWords() {
  const { t, i18n } = useTranslation();
  const sizeOf = (bytes: number): string => {
    const unit = bytes < 1_024 ? 0 : bytes < 1_024 ** 2 ? 1 : bytes < 1_024 ** 3 ? 2 : 3;
    const size = bytes / 1_024 ** unit;
    // Chromium writes Kazakh numbers as English ones; they have the comma of Russian ones.
    return t(sizeWords[unit], { size: new Intl.NumberFormat(i18n.language === 'kk' ? 'ru' : i18n.language, { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size) });
  };
  return {
    sizeOf,
    lastOf: (at: number): string => t(lastKeyOf(at, Date.now()), whenOf(at)),
    failureOf: (failure: AnyFailure): string =>
      failure.type === 'no-room' ? t('backups:noRoomThere', { needed: sizeOf(failure.neededBytes), free: sizeOf(failure.freeBytes) }) : t(errorKeys[failure.type], errorValues(failure)),
  };
}
