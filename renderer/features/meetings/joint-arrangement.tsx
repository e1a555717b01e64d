import { Button, Checkbox, Group, Modal, SegmentedControl, Stack } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { BandButton } from '#renderer/ui/band-button.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { jointParts, type JointArrangement, type JointPart } from '#shared/ipc/contract-joint.ts';
import { arrangeJointScreen } from './api.ts';
import classes from './turn-dialog.module.css';

/** Each under its own name, whatever the language of the moment. */
const screenLanguages = [
  { value: 'kk', label: 'Қазақша' },
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
] as const;

const partWords = {
  agenda: 'joint:partAgenda', rules: 'joint:partRules', issues: 'joint:partIssues', options: 'joint:partOptions',
  frames: 'joint:partFrames', terms: 'joint:partTerms', notes: 'joint:partNotes',
} as const;

const languageOf = (value: string): Language => screenLanguages.find((each) => each.value === value)?.value ?? 'ru';

type FieldsProps = { readonly value: JointArrangement; readonly onChange: (change: Partial<JointArrangement>) => void };

/** In which languages, and what of all that these parties may see. */
export function ArrangementFields({ value, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const others = screenLanguages.filter((each) => each.value !== value.language);
  return (
    <>
      <div>
        <span className={classes['label']} id="screen-language">
          {t('joint:screenLanguage')}
        </span>
        <SegmentedControl
          aria-labelledby="screen-language"
          data={[...screenLanguages]}
          value={value.language}
          onChange={(language) => onChange({ language: languageOf(language), second: value.second === language ? null : value.second })}
        />
      </div>
      <div>
        <span className={classes['label']} id="screen-second">
          {t('joint:secondLanguage')}
        </span>
        <SegmentedControl
          aria-labelledby="screen-second"
          data={[{ value: 'none', label: t('joint:oneLanguage') }, ...others]}
          value={value.second ?? 'none'}
          onChange={(second) => onChange({ second: second === 'none' ? null : languageOf(second) })}
        />
      </div>
      <Checkbox.Group label={t('joint:parts')} value={[...value.parts]} onChange={(chosen) => onChange({ parts: jointParts.filter((part) => chosen.includes(part)) })}>
        <Group gap="8px 20px" mt={6}>
          {jointParts.map((part: JointPart) => (
            <Checkbox key={part} value={part} label={t(partWords[part])} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}

/** The arrangement of the screen on the other display, and how to change it; null: none stands there. */
function useBesideScreen(): { readonly arrangement: JointArrangement; readonly arrange: (change: Partial<JointArrangement>) => void } | null {
  const errorWords = useErrorWords();
  const joint = useSession(({ app }) => app?.joint);
  if (joint?.display !== 'other') return null;
  const { language, second, parts, issueId } = joint;
  const arrangement: JointArrangement = { language, second, parts, issueId };
  return {
    arrangement,
    arrange: (change) => {
      const next = { ...arrangement, ...change };
      void arrangeJointScreen({ ...next, parts: [...next.parts] }).then((answer) => {
        if (!answer.ok) showToast(errorWords(answer.error), { tone: 'bad' });
      });
    },
  };
}

/** While a screen stands on the other display: what it shows changes at once. */
export function ArrangeButton({ place = 'page' }: { readonly place?: 'page' | 'line' | 'band' }) {
  const { t } = useTranslation();
  const text = useUiText();
  const beside = useBesideScreen();
  const [isOpen, setIsOpen] = useState(false);
  if (!beside) return null;
  const { arrangement, arrange } = beside;
  return (
    <>
      {place === 'band' ? (
        <BandButton icon={<IconAdjustments size={16} aria-hidden />} label={t('joint:arrange')} onClick={() => setIsOpen(true)} />
      ) : (
        <Button size={place === 'line' ? 'compact-sm' : 'sm'} variant="default" leftSection={<IconAdjustments size={16} aria-hidden />} onClick={() => setIsOpen(true)}>
          {t('joint:arrange')}
        </Button>
      )}
      <Modal opened={isOpen} onClose={() => setIsOpen(false)} title={t('joint:arrangeTitle')} size="lg" closeButtonProps={{ 'aria-label': text.close }}>
        <ArrangeForm arrangement={arrangement} arrange={arrange} />
      </Modal>
    </>
  );
}

/** What was chosen stands here at once, whenever the screen has heard of it. */
function ArrangeForm({ arrangement, arrange }: { readonly arrangement: JointArrangement; readonly arrange: (change: Partial<JointArrangement>) => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(arrangement);
  const change = (part: Partial<JointArrangement>): void => {
    const next = { ...chosen, ...part };
    setChosen(next);
    arrange(next);
  };
  return (
    <Stack gap="md">
      <ArrangementFields value={chosen} onChange={change} />
      {chosen.issueId === null ? null : (
        <Group>
          <span>{t('joint:onlyOne')}</span>
          <Button variant="default" size="compact-sm" onClick={() => change({ issueId: null })}>
            {t('joint:allIssues')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

export type OneIssue = { readonly isAlone: boolean; readonly toggle: () => void };

/** Puts one issue alone on the screen, and takes the others back; null: there is no screen beside. */
export function useOneIssue(): ((issueId: RecordId) => OneIssue) | null {
  const beside = useBesideScreen();
  return beside && ((issueId) => ({ isAlone: beside.arrangement.issueId === issueId, toggle: () => beside.arrange({ issueId: beside.arrangement.issueId === issueId ? null : issueId }) }));
}
