import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords, useRosterParties } from '#renderer/state/case-records.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { showDay } from '#renderer/ui/typed-date.ts';
import type { Audience } from '#shared/domain/audience.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { lastOffers } from '#shared/domain/negotiation.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { ownEyesBirth, useItems } from './item-records.ts';
import { showAmount } from './item-words.ts';
import classes from './negotiation.module.css';
import { PlaceProvider, useSight, type NegotiationPlace, type RosterParty } from './negotiation-place.ts';
import { NewOffer } from './new-offer.tsx';
import { OfferRow } from './offer-row.tsx';
import { useArrival } from './use-arrival.ts';

type OffersSectionProps = { readonly caseId: CaseId; readonly audienceMark: (audience: Audience, roster: readonly RosterParty[]) => ReactNode };

const noLanguages: readonly Language[] = [];

/** Who offered what to whom, newest first, and the last figure of each side. */
export function OffersSection({ caseId, audienceMark }: OffersSectionProps) {
  const { t } = useTranslation();
  const roster = useRosterParties(caseId);
  const offers = useItems(caseId, 'offer');
  const issues = useItems(caseId, 'issue');
  const meetings = useCaseRecords(caseId, 'meeting');
  const sight = useSight(caseId);
  const place = useMemo<NegotiationPlace | undefined>(
    () => roster && { caseId, roster, roomParties: null, languages: noLanguages, sight, oneIssue: null, born: ownEyesBirth, audienceMark: (audience) => audienceMark(audience, roster) },
    [caseId, roster, sight, audienceMark],
  );
  const newestFirst = useMemo(() => offers?.toSorted(byDay), [offers]);
  useArrival(Boolean(place && newestFirst && issues && meetings));
  if (!place || !newestFirst || !issues || !meetings) return null;
  return (
    <PlaceProvider value={place}>
      <LastFigures offers={newestFirst} roster={place.roster} />
      <NewOffer meetings={meetings} />
      {newestFirst.length === 0 ? (
        <EmptyState title={t('negotiation:noOffers')}>{t('negotiation:noOffersText')}</EmptyState>
      ) : (
        <section className={classes['part']}>
          <h2 className={classes['title']}>{t('negotiation:offers')}</h2>
          <ol className={classes['lines']}>
            {newestFirst.map((offer) => (
              <OfferRow key={offer.id} record={offer} offers={newestFirst} issues={issues} />
            ))}
          </ol>
        </section>
      )}
    </PlaceProvider>
  );
}

/** Seen by the mediator alone, whoever offered it. */
function LastFigures({ offers, roster }: { readonly offers: readonly RecordOf<'offer'>[]; readonly roster: readonly RosterParty[] }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const last = lastOffers(offers);
  const sides = roster.flatMap((party) => {
    const offer = last.get(party.id);
    return offer?.body.amount ? [{ party, amount: offer.body.amount, madeOn: offer.body.madeOn }] : [];
  });
  if (sides.length === 0) return null;
  const [one, other] = sides;
  const gap = sides.length === 2 && one && other && one.amount.currency === other.amount.currency ? BigInt(one.amount.minor) - BigInt(other.amount.minor) : null;
  return (
    <Card title={t('negotiation:lastOf')} side={gap === null || gap === 0n || !one ? null : <span className={classes['hint']}>{t('negotiation:gap', { amount: showAmount({ minor: String(gap < 0n ? -gap : gap), currency: one.amount.currency }, language) })}</span>}>
      <ul className={classes['figures']}>
        {sides.map(({ party, amount, madeOn }) => (
          <li key={party.id}>
            <PartyMark mark={party.mark} size={22} /> {party.displayName} <strong>{showAmount(amount, language)}</strong> <span className={classes['hint']}>{showDay(madeOn)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const byDay = (one: RecordOf<'offer'>, other: RecordOf<'offer'>): number =>
  one.body.madeOn === other.body.madeOn ? other.createdAt - one.createdAt || (one.id < other.id ? -1 : 1) : one.body.madeOn < other.body.madeOn ? 1 : -1;
