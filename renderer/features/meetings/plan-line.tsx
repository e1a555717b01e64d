import { ActionIcon, Checkbox, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAutosave } from '#renderer/state/autosave.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import type { PlanLine as Line } from '#shared/domain/meeting-plan.ts';
import { deletePlanLine, restorePlanLine } from './api.ts';
import { isTicked, oneLine, toPlanLine, withTick, type PlanPlace, type PlanRecord } from './plan-lines.ts';
import classes from './plan-panel.module.css';

type PlanLineProps = {
  readonly place: PlanPlace;
  readonly record: PlanRecord;
  readonly number: number;
  /** For more parties than this room's: read here, changed at the desk. */
  readonly isFixed: boolean;
  readonly onNext: () => void;
  /** Its new position, or null at the end of the list. */
  readonly positionAfter: (step: -1 | 1) => number | null;
};

/** One line: a tick, its words, a way to the trash. Saves itself. */
export function PlanLine({ place, record, number, isFixed, onNext, positionAfter }: PlanLineProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const { caseId } = place;
  const form = useAutosave<Line>({
    key: `plan:${record.id}`,
    revision: record.revision,
    value: toPlanLine(record),
    toPending: (revision, line) =>
      line.text.trim() === '' || record.audience.type !== 'parties' ? null : { channel: 'plan:save', input: { caseId, recordId: record.id, revision, parties: record.audience.parties, line } },
  });
  const line = form.value;
  const name = `plan.${record.id}`;
  const move = (step: -1 | 1): void => {
    const position = positionAfter(step);
    if (position === null) return;
    form.change({ ...line, position });
    form.flush();
    // The row moves in the document, and the caret's field with it.
    requestAnimationFrame(() => setTimeout(() => document.querySelector<HTMLElement>(`[name="${name}"]`)?.focus(), 60));
  };
  const remove = async (): Promise<void> => {
    const removed = await deletePlanLine({ caseId, recordId: record.id });
    if (!removed.ok) return showToast(errorWords(removed.error), { tone: 'bad' });
    showToast(t('joint:lineRemoved'), {
      undo: () => {
        void restorePlanLine({ caseId, recordId: record.id }).then((restored) => {
          if (!restored.ok) showToast(errorWords(restored.error), { tone: 'bad' });
        });
      },
    });
  };
  return (
    <li className={classes['line']} data-record-id={record.id} data-state={form.state}>
      <Checkbox
        aria-label={t(line.kind === 'agenda-point' ? 'joint:pointDone' : 'joint:ruleAgreed', { text: line.text })}
        checked={isTicked(line)}
        disabled={isFixed}
        onChange={(event) => {
          form.change(withTick(line, event.currentTarget.checked));
          form.flush();
        }}
      />
      <Textarea
        autosize
        minRows={1}
        aria-label={t(line.kind === 'agenda-point' ? 'joint:pointText' : 'joint:ruleText', { number })}
        name={name}
        maxLength={1_000}
        readOnly={isFixed}
        value={line.text}
        onChange={(event) => form.change({ ...line, text: oneLine(event.currentTarget.value) })}
        onBlur={form.flush}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || isFixed) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            form.flush();
            onNext();
          } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            event.preventDefault();
            move(event.key === 'ArrowUp' ? -1 : 1);
          }
        }}
      />
      <span className={classes['saved']}>
        <SavedMark state={form.state} problem={form.error ? errorWords(form.error) : undefined} onRetry={form.flush} />
      </span>
      {isFixed ? null : (
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('joint:removeLine', { text: line.text })} onClick={() => void remove()}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
