import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/state/session.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import type { Language } from '#shared/domain/text-limits.ts';
import { chooseLanguage } from './api.ts';
import classes from './language-step.module.css';

/** Each language under its own name, with a greeting in it: whoever cannot read the others finds theirs. */
const languages: readonly { readonly language: Language; readonly name: string; readonly greeting: string }[] = [
  { language: 'kk', name: 'Қазақша', greeting: 'Қош келдіңіз' },
  { language: 'ru', name: 'Русский', greeting: 'Добро пожаловать' },
  { language: 'en', name: 'English', greeting: 'Welcome' },
];

export function LanguageStep({ above, onDone }: { readonly above: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const current = useSession(({ app }) => app?.settings.language);
  return (
    <CentredPage above={above} title={t('start:languageTitle')}>
      <p>{t('start:languageText')}</p>
      <div className={classes['choices']}>
        {languages.map(({ language, name, greeting }) => (
          <UnstyledButton
            key={language}
            lang={language}
            className={classes['choice']}
            data-current={language === current || undefined}
            autoFocus={language === current}
            onClick={() => void chooseLanguage(language).then(onDone)}
          >
            <span className={classes['name']}>{name}</span>
            <span className={classes['greeting']}>{greeting}</span>
          </UnstyledButton>
        ))}
      </div>
    </CentredPage>
  );
}
