import { Button, Checkbox, Group, Radio, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useRosterParties } from '#renderer/state/case-records.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { passLeakCheck } from '#renderer/state/leak-gate.ts';
import { useNewPassphrase } from '#renderer/state/new-passphrase.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { NewSecretFields } from '#renderer/ui/new-secret-fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskFoot } from '#renderer/ui/task-foot.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import { readAgeRecipient } from '#shared/domain/age-recipient.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { audienceKey } from '#shared/domain/package.ts';
import type { OwnCard, PackageMade, PackageShare } from '#shared/ipc/contract-packages.ts';
import { listShares, makePackage, readCard } from './api.ts';
import { AudienceLabel, useAudienceWords } from './audience-label.tsx';
import classes from './package.module.css';
import { useShareSize } from './size-words.ts';

type MakeFormProps = { readonly caseId: CaseId; readonly onClose: () => void; readonly onBusy: (busy: boolean) => void };
const anotherKey = 'another';

/** What goes, audience by audience, and to whom it is sealed: nothing is chosen beforehand. */
export function MakeForm({ caseId, onClose, onBusy }: MakeFormProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const text = useUiText();
  const task = useTask();
  const language = useSession(({ app }) => app?.settings.language ?? 'ru');
  const roster = useRosterParties(caseId) ?? [];
  const parties = roster.map(({ id, displayName, mark }) => ({ id: id as string, name: displayName, mark }));
  const audienceWords = useAudienceWords(parties);
  const sizeWords = useShareSize();
  const secret = useNewPassphrase('');
  const [shares, setShares] = useState<readonly PackageShare[] | null>(null);
  const [card, setCard] = useState<OwnCard | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set());
  const [withFiles, setWithFiles] = useState(true);
  const [sealTo, setSealTo] = useState<'key' | 'passphrase'>('passphrase');
  const [known, setKnown] = useState(anotherKey);
  const [typedKey, setTypedKey] = useState('');
  const [done, setDone] = useState<PackageMade | null>(null);
  const [error, setError] = useState<AnyFailure | null>(null);
  useEffect(() => {
    void listShares(caseId).then((answer) => (answer.ok ? setShares(answer.value) : setError(answer.error)));
    void readCard().then((answer) => {
      if (!answer.ok) return setError(answer.error);
      setCard(answer.value);
      const [first] = answer.value.known;
      if (first) {
        setSealTo('key');
        setKnown(first.signKey);
      }
    });
  }, [caseId]);

  const wanted = (shares ?? []).filter(({ audience }) => chosen.has(audienceKey(audience)));
  const recipient = card?.known.find(({ signKey }) => signKey === known)?.ageRecipient ?? typedKey.trim();
  const isKeyWrong = sealTo === 'key' && known === anotherKey && typedKey.trim() !== '' && readAgeRecipient(typedKey) === null;
  const ready = wanted.length > 0 && (sealTo === 'passphrase' ? secret.ready : readAgeRecipient(recipient) !== null);
  const busy = task.progress !== null;
  const toggle = (key: string): void => setChosen((before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]));

  const make = async (): Promise<void> => {
    setError(null);
    onBusy(true);
    // Bytes are wiped by whoever seals; each try takes its own.
    const phrase = sealTo === 'passphrase' ? secret.value : '';
    const answer = await passLeakCheck(caseId, (confirmed) =>
      task.run((taskId) =>
        makePackage({ caseId, audiences: wanted.map(({ audience }) => audience), withFiles, to: sealTo === 'passphrase' ? { type: 'passphrase', bytes: new TextEncoder().encode(phrase) } : { type: 'key', recipient }, language, confirmed, taskId }),
      ),
    );
    onBusy(false);
    if (answer === null) return;
    if (!answer.ok) setError(answer.error.type === 'cancelled' ? null : answer.error);
    else if (answer.value.done) {
      if (sealTo === 'passphrase') secret.take().fill(0);
      setDone(answer.value.done);
    }
  };

  if (done) {
    return (
      <div className={stack['stack']}>
        <Notice tone="good" title={t('packages:made')} urgent>
          {`${sizeWords({ records: done.records, files: done.files, fileBytes: done.sizeBytes })}. ${sealTo === 'passphrase' ? t('packages:tellPassphrase') : t('packages:onlyKey')}`}
        </Notice>
        {done.lackingFiles.length > 0 ? <Notice tone="bad">{t('packages:lacking', { count: done.lackingFiles.length, names: done.lackingFiles.slice(0, 20).join(', ') })}</Notice> : null}
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {text.close}
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <form
      className={stack['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) void make();
      }}
    >
      <p>{t('packages:makeLead')}</p>
      <Checkbox.Group label={t('packages:what')} value={[...chosen]}>
        <div className={classes['shares']}>
          {(shares ?? []).map((share) => {
            const key = audienceKey(share.audience);
            return <Checkbox key={key} value={key} name="package-audience" disabled={busy} aria-label={audienceWords(share.audience)} label={<AudienceLabel audience={share.audience} parties={parties} />} description={sizeWords(share)} onChange={() => toggle(key)} />;
          })}
        </div>
      </Checkbox.Group>
      <p className={classes['quiet']}>{t('packages:always')}</p>
      {wanted.some(({ files }) => files > 0) ? <Checkbox name="package-files" label={t('packages:withFiles')} checked={withFiles} disabled={busy} onChange={(event) => setWithFiles(event.currentTarget.checked)} /> : null}
      <Radio.Group name="package-seal" label={t('packages:sealTo')} value={sealTo} onChange={(next) => setSealTo(next === 'key' ? 'key' : 'passphrase')}>
        <Group gap="xl" mt={6}>
          <Radio value="key" label={t('packages:toKey')} disabled={busy} />
          <Radio value="passphrase" label={t('packages:toPassphrase')} disabled={busy} />
        </Group>
      </Radio.Group>
      {sealTo === 'passphrase' ? (
        <NewSecretFields secret={secret} disabled={busy} />
      ) : (
        <>
          {card && card.known.length > 0 ? (
            <Select label={t('packages:coMediator')} value={known} allowDeselect={false} disabled={busy} onChange={(value) => setKnown(value ?? anotherKey)} data={[...card.known.map(({ signKey, name }) => ({ value: signKey, label: name })), { value: anotherKey, label: t('packages:anotherKey') }]} />
          ) : null}
          {known === anotherKey ? (
            <TextInput label={t('packages:typedKey')} description={t('packages:typedKeyHint')} name="package-key" value={typedKey} disabled={busy} autoComplete="off" spellCheck={false} maxLength={200} error={isKeyWrong ? t('errors:badRecipient') : undefined} onChange={(event) => setTypedKey(event.currentTarget.value)} />
          ) : null}
        </>
      )}
      <TaskFoot problem={error && errorWords(error)} label={t('packages:making')} task={task} isDialog>
        <Button variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button type="submit" disabled={!ready}>
          {t('packages:makeNow')}
        </Button>
      </TaskFoot>
    </form>
  );
}
