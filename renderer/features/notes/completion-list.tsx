import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { Completion } from './completions.ts';
import classes from './completion-list.module.css';
import { kindLabels } from './kind-labels.ts';

type CompletionListProps = {
  readonly id: string;
  readonly completions: readonly Completion[];
  readonly highlighted: number;
  readonly onTake: (completion: Completion) => void;
};

/** Stands above the line; the line keeps the focus. */
export function CompletionList({ id, completions, highlighted, onTake }: CompletionListProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['list']} id={id} role="listbox" tabIndex={-1} aria-label={completions[0]?.type === 'kind' ? t('notes:kinds') : t('notes:speakers')}>
      {completions.map((completion, index) => (
        <div
          key={completion.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === highlighted}
          className={classes['option']}
          onPointerDown={(event) => {
            // The line must not lose the focus.
            event.preventDefault();
            onTake(completion);
          }}
        >
          {completion.type === 'speaker' ? (
            <>
              {completion.speaker.mark ? <PartyMark mark={completion.speaker.mark} size={20} /> : <span className={classes['blank']} />}
              <span>{completion.isNew ? t('notes:newThirdPerson', { name: completion.speaker.name }) : completion.speaker.name}</span>
            </>
          ) : (
            <>
              <span>{t(kindLabels[completion.choice.kind])}</span>
              <span className={classes['word']}>#{completion.choice.word}</span>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
