import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { displayName } from '#shared/domain/names.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import classes from './party-section.module.css';

type PartyListProps = {
  readonly parties: readonly RecordOf<'party'>[];
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string) => void;
};

const typeText = { person: 'parties:addPerson', 'sole-entrepreneur': 'parties:addSoleEntrepreneur', organisation: 'parties:addOrganisation' } as const;

export function PartyList({ parties, chosenId, onChoose }: PartyListProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('parties:listLabel')}>
      <ul className={classes['list']}>
        {parties.map(({ id, body }) => (
          <li key={id}>
            <UnstyledButton className={classes['item']} data-party={id} aria-current={id === chosenId ? 'true' : undefined} onClick={() => onChoose(id)}>
              <PartyMark mark={body.mark} size={28} hollow={body.leftAt !== null} />
              <span className={classes['words']}>
                <span className={classes['name']} title={displayName(body) || undefined}>{displayName(body) || t('parties:nameless', { letter: body.mark.letter })}</span>
                <span className={classes['kind']}>{body.leftAt === null ? t(typeText[body.type]) : t('parties:hasLeft')}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
