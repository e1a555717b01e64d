import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { Language } from '#shared/domain/text-limits.ts';

export const languageWords = { kk: 'documents:inKazakh', ru: 'documents:inRussian', en: 'documents:inEnglish' } as const;
type Text = { kk: string; ru: string; en: string };

type LanguageFieldsProps = {
  readonly name: string;
  readonly label: string;
  readonly languages: readonly Language[];
  readonly value: Text;
  readonly onChange: (value: Text) => void;
  readonly isLong?: boolean;
  readonly maxLength?: number;
  readonly description?: string;
  /** Codes of findings that lead here. */
  readonly answers?: string;
};

/** One text in each language of the paper. */
export function LanguageFields({ name, label, languages, value, onChange, isLong = false, maxLength = 1_000, description, answers }: LanguageFieldsProps) {
  const { t } = useTranslation();
  return (
    <div data-answers={answers}>
      <FieldRow min={isLong ? '16rem' : '13rem'}>
        {languages.map((language) => {
          const props = {
            name: `${name}.${language}`,
            label: languages.length > 1 ? t('documents:labelInLanguage', { label, language: t(languageWords[language]) }) : label,
            description,
            lang: language,
            maxLength,
            autoComplete: 'off',
            'data-language': language,
            value: value[language],
          };
          return isLong ? (
            <Textarea key={language} {...props} autosize minRows={2} maxRows={12} onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })} />
          ) : (
            <TextInput key={language} {...props} onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })} />
          );
        })}
      </FieldRow>
    </div>
  );
}
