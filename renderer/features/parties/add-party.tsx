import { Button, Menu } from '@mantine/core';
import { IconBuilding, IconBuildingStore, IconPlus, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PartyDetails } from '#shared/domain/party.ts';

type AddPartyProps = {
  readonly onAdd: (type: PartyDetails['type']) => void;
  /** The three kinds side by side, where there is room and nothing else to do. */
  readonly spread?: boolean;
  /** While one is being added. */
  readonly disabled?: boolean;
};

const kinds = [
  { type: 'person', word: 'parties:addPerson', Icon: IconUser },
  { type: 'sole-entrepreneur', word: 'parties:addSoleEntrepreneur', Icon: IconBuildingStore },
  { type: 'organisation', word: 'parties:addOrganisation', Icon: IconBuilding },
] as const;

export function AddParty({ onAdd, spread = false, disabled = false }: AddPartyProps) {
  const { t } = useTranslation();
  if (spread) {
    return kinds.map(({ type, word, Icon }) => (
      <Button key={type} name={`add-${type}`} variant="default" leftSection={<Icon size={18} aria-hidden />} onClick={() => onAdd(type)}>
        {t(word)}
      </Button>
    ));
  }
  return (
    <Menu position="bottom-start" width="target" withinPortal={false}>
      <Menu.Target>
        <Button name="add-party" variant="default" fullWidth disabled={disabled} leftSection={<IconPlus size={18} aria-hidden />}>
          {t('parties:addParty')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map(({ type, word, Icon }) => (
          <Menu.Item key={type} leftSection={<Icon size={18} aria-hidden />} onClick={() => onAdd(type)}>
            {t(word)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
