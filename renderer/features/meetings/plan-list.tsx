import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { keptField, registerKeptForm } from '#renderer/state/place.ts';
import { useSession } from '#renderer/state/session.ts';
import { showToast } from '#renderer/state/toasts.ts';
import type { PlanKind } from '#shared/domain/meeting-plan.ts';
import { mayWriteInto } from '#shared/domain/note-audience.ts';
import { savePlanLine } from './api.ts';
import { PlanLine } from './plan-line.tsx';
import { newPlanLine, oneLine, positionAfterStep, type PlanPlace, type PlanRecord } from './plan-lines.ts';
import classes from './plan-panel.module.css';

const titles = { 'agenda-point': 'joint:agenda', 'ground-rule': 'joint:groundRules' } as const;
const newLabels = { 'agenda-point': 'joint:newPoint', 'ground-rule': 'joint:newRule' } as const;

/** Lines of one kind with an empty one at their foot: Enter saves it and opens the next. */
export function PlanList({ place, kind, lines }: { readonly place: PlanPlace; readonly kind: PlanKind; readonly lines: readonly PlanRecord[] }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const viewer = useSession(({ app }) => app?.viewer);
  const fieldName = `plan.new.${kind}`;
  const [text, setText] = useState(() => keptField(fieldName) ?? '');
  const list = useRef<HTMLOListElement>(null);
  const newest = useRef<HTMLTextAreaElement>(null);
  useEffect(() => registerKeptForm(fieldName, () => ({ [fieldName]: text })), [fieldName, text]);

  const add = async (): Promise<void> => {
    const words = text.trim();
    if (words === '') return;
    setText('');
    const saved = await savePlanLine(newPlanLine(kind, words, place, lines));
    if (saved.ok) return;
    setText((typed) => (typed === '' ? words : typed));
    showToast(errorWords(saved.error), { tone: 'bad' });
  };
  const focusAfter = (index: number): void => {
    const next = list.current?.querySelectorAll<HTMLTextAreaElement>('textarea[name]')[index + 1];
    (next ?? newest.current)?.focus();
  };
  return (
    <section>
      <h2 className={classes['title']}>{t(titles[kind])}</h2>
      <ol className={classes['lines']} ref={list}>
        {lines.map((record, index) => (
          <PlanLine
            key={record.id}
            place={place}
            record={record}
            number={index + 1}
            isFixed={viewer === undefined || !mayWriteInto(record.audience, viewer)}
            onNext={() => focusAfter(index)}
            positionAfter={(step) => positionAfterStep(lines, index, step)}
          />
        ))}
      </ol>
      <Textarea
        autosize
        minRows={1}
        ref={newest}
        className={classes['new'] ?? ''}
        aria-label={t(newLabels[kind])}
        placeholder={t(newLabels[kind])}
        name={fieldName}
        maxLength={1_000}
        value={text}
        onChange={(event) => setText(oneLine(event.currentTarget.value))}
        onBlur={() => void add()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void add();
        }}
      />
    </section>
  );
}
