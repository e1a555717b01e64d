import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { savePlanLine } from './api.ts';
import { newPlanLine, usePlanLines, type PlanPlace, type PlanRecord } from './plan-lines.ts';
import { PlanList } from './plan-list.tsx';
import classes from './plan-panel.module.css';

/** Agenda and ground rules of a meeting: what the joint screen shows in large letters. */
export function PlanPanel({ place }: { readonly place: PlanPlace }) {
  const { t } = useTranslation();
  const points = usePlanLines(place, 'agenda-point');
  const rules = usePlanLines(place, 'ground-rule');
  if (!points || !rules) return null;
  return (
    <>
      <p className={classes['hint']}>
        {t('joint:planAudience')} {t('joint:planKeys')}
      </p>
      <div className={classes['panel']}>
        <PlanList place={place} kind="agenda-point" lines={points} />
        <div>
          <PlanList place={place} kind="ground-rule" lines={rules} />
          <UsualRules place={place} rules={rules} />
        </div>
      </div>
    </>
  );
}

/** To start from: each goes when its words are taken over. */
function UsualRules({ place, rules }: { readonly place: PlanPlace; readonly rules: readonly PlanRecord[] }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  // Open for who begins; it does not close under the hand that takes one after the other.
  const [isOpen, setIsOpen] = useState(rules.length === 0);
  const usual = [
    t('joint:ruleSpeak'), t('joint:ruleRespect'), t('joint:ruleConfidential'), t('joint:ruleVoluntary'),
    t('joint:ruleAlone'), t('joint:ruleNoRecording'), t('joint:ruleHonest'), t('joint:rulePhones'),
  ];
  const offered = usual.filter((rule) => rules.every(({ body }) => body.text !== rule));
  if (offered.length === 0) return null;
  const take = async (rule: string): Promise<void> => {
    const saved = await savePlanLine(newPlanLine('ground-rule', rule, place, rules));
    if (!saved.ok) showToast(errorWords(saved.error), { tone: 'bad' });
  };
  return (
    <details className={classes['usual']} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('joint:usualRules')}</summary>
      <p className={classes['hint']}>{t('joint:usualRulesHint')}</p>
      <div className={classes['offered']}>
        {offered.map((rule) => (
          <Button key={rule} variant="subtle" color="gray" justify="start" leftSection={<IconPlus size={16} aria-hidden />} classNames={{ label: classes['rule'] ?? '', root: classes['rule-button'] ?? '' }} onClick={() => void take(rule)}>
            {rule}
          </Button>
        ))}
      </div>
    </details>
  );
}
