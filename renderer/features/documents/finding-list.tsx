import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { citeLaw } from '#shared/domain/law-reference.ts';
import { nearestText } from '#shared/domain/language-text.ts';
import type { SettlementFinding } from '#shared/domain/settlement-rules.ts';
import type { SettlementDetails } from '#shared/domain/settlement.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import classes from './finding-list.module.css';
import { findingWords } from './finding-words.ts';
import { languageWords } from './language-fields.tsx';

/** What the agreement lacks, what the law demands first, each with its article and one step to its field. */
export function FindingList({ findings, details }: { readonly findings: readonly SettlementFinding[]; readonly details: SettlementDetails }) {
  const { t, i18n } = useTranslation();
  const mandatory = findings.filter(({ standing }) => standing === 'mandatory');
  const advice = findings.filter(({ standing }) => standing === 'advice');
  const about = ({ place }: SettlementFinding): string => {
    const party = details.parties.findIndex(({ partyId }) => partyId === place.id);
    const obligation = details.obligations.findIndex(({ id }) => id === place.id);
    const whose = party >= 0 ? nearestText(details.parties[party]?.name ?? { kk: '', ru: '', en: '' }, 'ru') : obligation >= 0 ? t('documents:obligationNumber', { number: obligation + 1 }) : '';
    return [whose, place.language ? t(languageWords[place.language]) : ''].filter(Boolean).join(', ');
  };
  const row = (finding: SettlementFinding) => {
    const Icon = finding.standing === 'mandatory' ? IconAlertTriangle : IconInfoCircle;
    const { code, place, reference } = finding;
    return (
      <li key={`${code}-${place.id}-${place.language}`}>
        <UnstyledButton className={classes['item']} data-standing={finding.standing} onClick={() => goToField(finding)}>
          <Icon size={17} aria-hidden className={classes['icon']} />
          <span>
            {t(findingWords[code])}
            {about(finding) ? <span className={classes['about']}>{` (${about(finding)})`}</span> : null}
            {reference ? <span className={classes['law']}>{citeLaw(reference, i18n.language as Language)}</span> : null}
          </span>
        </UnstyledButton>
      </li>
    );
  };
  return (
    <section className={classes['findings']} aria-label={t('documents:missing')}>
      {mandatory.length === 0 ? (
        <p className={classes['whole']}>
          <IconCircleCheck size={18} aria-hidden />
          {t('documents:nothingMissing')}
        </p>
      ) : (
        <>
          <h2 className={classes['title']}>{t('documents:missingCount', { count: mandatory.length })}</h2>
          <ul className={classes['list']}>{mandatory.map(row)}</ul>
        </>
      )}
      {advice.length > 0 ? (
        <details className={classes['advice']}>
          <summary>{t('documents:adviceCount', { count: advice.length })}</summary>
          <ul className={classes['list']}>{advice.map(row)}</ul>
          <Text size="xs" c="var(--ink-soft)">{t('documents:adviceNote')}</Text>
        </details>
      ) : null}
    </section>
  );
}

/** The field that answers a finding: of its party or obligation, else of its section, in its language. */
function goToField({ code, place }: SettlementFinding): void {
  const within = (root: ParentNode, selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  const block = (place.id ? within(document, `[data-place~="${CSS.escape(place.id)}"]`) : null) ?? within(document, `[data-place~="${place.section}"]`);
  if (!block) return;
  const answer = block.matches(`[data-answers~="${code}"]`) ? block : (within(block, `[data-answers~="${code}"]`) ?? block);
  const fields = 'input:not([type="hidden"]), textarea, select, button';
  const inLanguage = place.language ? within(answer, `[data-language="${place.language}"]`) : null;
  const field = inLanguage ?? (answer.matches(fields) ? answer : within(answer, fields));
  (field ?? answer).scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
