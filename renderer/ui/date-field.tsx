import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { parseTypedDay, showDay } from './typed-date.ts';
import { useUiText } from './ui-text.ts';

type DateFieldProps = {
  readonly label: string;
  /** YYYY-MM-DD, or '' while unknown. */
  readonly value: string;
  readonly onChange: (isoDay: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** To be read here, and changed elsewhere. */
  readonly readOnly?: boolean;
};

/** A day, typed as DD.MM.YYYY or chosen. What is no day stays on screen with a word about it, and changes nothing. */
export function DateField({ label, value, onChange, onBlur, name, description, error, required = false, readOnly = false }: DateFieldProps) {
  const text = useUiText();
  const [typed, setTyped] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const wrong = typed !== null && (parseTypedDay(typed) ?? null) === null;
  const leave = (): void => {
    if (!wrong) setTyped(null);
    onBlur?.();
  };
  return (
    <TextInput
      label={label}
      description={description}
      name={name}
      required={required}
      readOnly={readOnly}
      placeholder={text.datePattern}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? showDay(value)}
      error={wrong ? text.dateWrong : error}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const day = parseTypedDay(next);
        // Two digits of a year may still become four.
        if (day !== null && (day !== '' || !required) && !/\D\d{2}$|^\d{6}$/.test(next.trim())) onChange(day);
      }}
      onBlur={() => {
        const day = typed === null ? null : parseTypedDay(typed);
        if (day !== null && day !== value && (day !== '' || !required)) onChange(day);
        leave();
      }}
      rightSection={readOnly ? null : (
        <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`${text.chooseDay}: ${label}`} onClick={() => setOpened(!opened)}>
              <IconCalendar size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={text.chooseDay}>
            <DatePicker
              value={value || null}
              hideOutsideDates
              ariaLabels={{ previousMonth: text.earlier, nextMonth: text.later, previousYear: text.earlier, nextYear: text.later, previousDecade: text.earlier, nextDecade: text.later }}
              {...(value ? { defaultDate: value } : {})}
              onChange={(day) => {
                setTyped(null);
                setOpened(false);
                onChange(day ?? value);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    />
  );
}
