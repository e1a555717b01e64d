import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDay } from '#renderer/ui/typed-date.ts';
import type { PartyDetails } from '#shared/domain/party.ts';
import { digitsOf, identifierWords } from './identifier-words.ts';
import classes from './party-form.module.css';

type IdentifierFieldProps = { readonly details: PartyDetails; readonly onChange: (change: Partial<PartyDetails>) => void };

/** IIN or BIN, checked as it is typed. A wrong IIN can be kept with a reason, a doubtful BIN is only pointed out. */
export function IdentifierField({ details, onChange }: IdentifierFieldProps) {
  const { t } = useTranslation();
  const [typing, setTyping] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const underId = useId();
  const { check, error, warning, otherType, canKeep } = identifierWords(details, typing, t);
  const kept = canKeep && details.identifierNote.trim() !== '';
  const askReason = canKeep && (keeping || details.identifierNote !== '');
  const bornOn = check.type === 'valid' && check.birth ? t('parties:bornOn', { date: showDay(check.birth.date) }) : null;
  const under = kept ? t('parties:iinKept') : (error ?? warning ?? bornOn);
  const tone = kept || (error === null && warning !== null) ? 'warn' : error === null ? 'plain' : 'bad';
  return (
    <div className={classes['stack']}>
      <div>
        <TextInput
          name="identifier"
          label={details.type === 'organisation' ? t('parties:bin') : t('parties:iin')}
          description={details.type === 'organisation' ? t('parties:binLong') : t('parties:iinLong')}
          className={classes['identifier']}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          error={error !== null && !kept}
          aria-describedby={under === null ? undefined : underId}
          value={details.identifier}
          onChange={(event) => {
            setTyping(true);
            setKeeping(false);
            // A reason belongs to the number it was written for.
            onChange({ identifier: event.currentTarget.value, identifierNote: '' });
          }}
          onBlur={() => {
            setTyping(false);
            const digits = digitsOf(details.identifier);
            if (digits !== details.identifier && /^\d{12}$/.test(digits)) onChange({ identifier: digits });
          }}
        />
        <div className={classes['besides']}>
          <p className={classes['under']} id={underId} data-tone={tone} aria-live="polite">
            {under}
          </p>
          {otherType === null ? null : (
            <Button variant="subtle" size="compact-sm" onClick={() => onChange({ type: otherType })}>
              {otherType === 'organisation' ? t('parties:makeOrganisation') : t('parties:makeSoleEntrepreneur')}
            </Button>
          )}
          {canKeep && !askReason ? (
            <Button variant="subtle" size="compact-sm" onClick={() => setKeeping(true)}>
              {t('parties:keepIin')}
            </Button>
          ) : null}
        </div>
      </div>
      {askReason ? (
        <TextInput
          name="identifierNote"
          autoFocus={details.identifierNote === ''}
          label={t('parties:keptReason')}
          description={t('parties:keptReasonHint')}
          maxLength={1_000}
          autoComplete="off"
          value={details.identifierNote}
          onChange={(event) => onChange({ identifierNote: event.currentTarget.value })}
        />
      ) : null}
    </div>
  );
}
