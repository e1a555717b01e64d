import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '#shared/domain/case.ts';

type Rule = CaseDetails['rule'];

type RuleFieldProps = {
  /** The rule the vault holds: once the case has begun, closed stays closed. */
  readonly keptRule: Rule;
  readonly rule: Rule;
  readonly begun: boolean;
  readonly onChange: (rule: Rule) => void;
};

/** May what one party says be passed on? (Law on mediation, Art. 8, wording of 20.12.2021) */
export function RuleField({ keptRule, rule, begun, onChange }: RuleFieldProps) {
  const { t } = useTranslation();
  const onlyCloser = begun && keptRule === 'closed';
  return (
    <Radio.Group name="rule" label={t('cases:ruleIntro')} value={rule} onChange={(next) => onChange(next === 'closed' ? 'closed' : 'open-unless-asked')}>
      <Stack gap="sm" mt="xs">
        <Radio value="closed" label={t('cases:ruleClosed')} description={t('cases:ruleClosedHint')} />
        <Radio value="open-unless-asked" label={t('cases:ruleOpen')} description={t('cases:ruleOpenHint')} disabled={onlyCloser} />
        {onlyCloser ? <Text size="xs" c="var(--ink-soft)">{t('cases:ruleBegun')}</Text> : null}
        {begun && keptRule === 'open-unless-asked' ? <Text size="xs" c="var(--warn)">{t('cases:ruleToClosedWarning')}</Text> : null}
      </Stack>
    </Radio.Group>
  );
}
