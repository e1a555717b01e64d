import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LanguageText } from '#shared/domain/language-text.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import classes from './negotiation.module.css';
import { usePlace } from './negotiation-place.ts';

type LanguageFieldsProps = {
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly value: LanguageText;
  readonly limit: number;
  readonly isFixed: boolean;
  readonly isStrong?: boolean;
  readonly onChange: (value: { kk: string; ru: string; en: string }) => void;
  readonly onBlur: () => void;
  /** Enter in the last of them; without it Enter begins a new line. */
  readonly onEnter?: () => void;
  readonly onMove?: (step: -1 | 1) => void;
};

export const languageNames: { readonly [Each in Language]: string } = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** One text in the chosen languages, side by side. */
export function LanguageFields({ name, label, placeholder, value, limit, isFixed, isStrong = false, onChange, onBlur, onEnter, onMove }: LanguageFieldsProps) {
  const { t } = useTranslation();
  const { languages } = usePlace();
  const isSeveral = languages.length > 1;
  return (
    <div className={classes['languages']}>
      {languages.map((language) => (
        <Textarea
          key={language}
          name={`${name}.${language}`}
          lang={language}
          aria-label={isSeveral ? t('negotiation:inLanguage', { label, language: languageNames[language] }) : label}
          placeholder={isSeveral ? languageNames[language] : placeholder}
          autosize
          minRows={1}
          maxRows={12}
          maxLength={limit}
          readOnly={isFixed}
          value={value[language]}
          classNames={{ input: classes[isStrong ? 'strong-input' : 'input'] ?? '' }}
          onChange={(event) => onChange({ kk: value.kk, ru: value.ru, en: value.en, [language]: event.currentTarget.value })}
          onBlur={onBlur}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || isFixed) return;
            if (event.key === 'Enter' && !event.shiftKey && onEnter) {
              event.preventDefault();
              onEnter();
            } else if (onMove && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
              event.preventDefault();
              onMove(event.key === 'ArrowUp' ? -1 : 1);
            }
          }}
        />
      ))}
    </div>
  );
}
