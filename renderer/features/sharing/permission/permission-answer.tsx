import { Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KbdHint } from '#renderer/ui/kbd-hint.tsx';
import { permissionAnswerTypes } from '#shared/domain/permission-state.ts';
import { answerHintKeys, answerKeys, closedAnswer, type AnswerDraft } from './answer-words.ts';
import classes from './permission.module.css';

type PermissionAnswerProps = {
  /** The question, with the recipient's name in it. */
  readonly label: string;
  /** Of its fields, so that they survive a lock. */
  readonly name: string;
  /** null: none is chosen yet. */
  readonly value: AnswerDraft | null;
  readonly onChange: (value: AnswerDraft) => void;
  /** Put into "only these words" when that is chosen and nothing is written there yet. */
  readonly proposedWords?: string;
  /** Words stand for named records, not for everything. */
  readonly withoutWords?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  /** In this case what nobody answered is open. */
  readonly isOpenRule?: boolean;
};

/** The five answers, by the keys 1 to 5; what an answer needs is asked below it. */
export function PermissionAnswer({ label, name, value, onChange, proposedWords = '', withoutWords = false, autoFocus = false, disabled = false, isOpenRule = false }: PermissionAnswerProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!autoFocus) return undefined;
    const focus = (): void => (frame.current?.querySelector<HTMLInputElement>('input[type="radio"]:checked') ?? frame.current?.querySelector<HTMLInputElement>('input[type="radio"]'))?.focus();
    focus();
    // A dialog takes the focus to itself once it has opened.
    const timer = setTimeout(() => (frame.current?.contains(document.activeElement) === true ? undefined : focus()), 60);
    return () => clearTimeout(timer);
  }, [autoFocus]);
  const choose = (type: AnswerDraft['type']): void => {
    const before = value ?? closedAnswer;
    onChange({ ...before, type, text: type === 'only-words' && before.text === '' ? proposedWords : before.text });
  };
  const press = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === 'text');
    const type = /^Digit[1-5]$/.test(event.code) && !event.ctrlKey && !event.altKey && !event.metaKey ? permissionAnswerTypes[Number(event.code.slice(5)) - 1] : undefined;
    if (isTyping || !type || disabled || (type === 'only-words' && withoutWords)) return;
    event.preventDefault();
    choose(type);
    requestAnimationFrame(() => (frame.current?.querySelector<HTMLElement>('[data-answer-detail]') ?? frame.current?.querySelector<HTMLElement>('input[type="radio"]:checked'))?.focus());
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the choices in it, which have the focus
    <div ref={frame} onKeyDown={press}>
      <Radio.Group label={label} name={name} value={value?.type ?? null} onChange={(type) => choose(permissionAnswerTypes.find((each) => each === type) ?? 'closed')}>
        <Stack gap={6} mt={6}>
          {permissionAnswerTypes.filter((type) => !withoutWords || type !== 'only-words').map((type, index) => (
            <div key={type}>
              <Radio
                value={type}
                disabled={disabled}
                data-autofocus={(autoFocus && value?.type === type) || undefined}
                label={
                  <Group component="span" gap={8} wrap="nowrap">
                    {t(answerKeys[type])} <KbdHint keys={String(index + 1)} />
                  </Group>
                }
                description={t(type === 'closed' && isOpenRule ? 'permissions:answerClosedHintOpen' : answerHintKeys[type])}
                classNames={{ labelWrapper: classes['choice'] ?? '', description: classes['choiceHint'] ?? '' }}
              />
              {type === 'yes-after' && value?.type === type ? (
                <TextInput data-answer-detail name={`${name}.event`} ml={28} mt={6} label={t('permissions:eventLabel')} placeholder={t('permissions:eventPlaceholder')} maxLength={1_000} required value={value.event} onChange={(event) => onChange({ ...value, event: event.currentTarget.value })} />
              ) : null}
              {type === 'only-words' && value?.type === type ? (
                <Textarea data-answer-detail name={`${name}.words`} ml={28} mt={6} label={t('permissions:wordsLabel')} maxLength={20_000} autosize minRows={2} maxRows={8} required value={value.text} onChange={(event) => onChange({ ...value, text: event.currentTarget.value })} />
              ) : null}
            </div>
          ))}
        </Stack>
      </Radio.Group>
    </div>
  );
}
