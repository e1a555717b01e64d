import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Representative } from '#shared/domain/party.ts';
import { createRepresentative, withChanged, without } from './new-party.ts';
import classes from './party-form.module.css';
import { RepresentativeFields } from './representative-fields.tsx';
import { byName, useFocusWanted } from './use-focus-wanted.ts';

type RepresentativeListProps = { readonly representatives: readonly Representative[]; readonly onChange: (representatives: Representative[]) => void };

const mostRepresentatives = 20;

export function RepresentativeList({ representatives, onChange }: RepresentativeListProps) {
  const { t } = useTranslation();
  const focusOn = useFocusWanted();
  const add = (): void => {
    const representative = createRepresentative();
    focusOn(byName(`representative.${representative.id}.surname`));
    onChange([...representatives, representative]);
  };
  return (
    <>
      <Text size="xs" c="var(--ink-soft)">
        {t('parties:representativesHint')}
      </Text>
      {representatives.map((representative, index) => (
        <RepresentativeFields
          key={representative.id}
          number={index + 1}
          value={representative}
          onChange={(changed) => onChange(withChanged(representatives, changed))}
          onRemove={() => {
            focusOn(byName('add-representative'));
            onChange(without(representatives, representative.id));
          }}
        />
      ))}
      <div className={classes['adders']}>
        <Button name="add-representative" variant="default" leftSection={<IconPlus size={16} aria-hidden />} disabled={representatives.length >= mostRepresentatives} onClick={add}>
          {t('parties:addRepresentative')}
        </Button>
      </div>
    </>
  );
}
