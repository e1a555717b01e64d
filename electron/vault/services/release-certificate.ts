// The certificate of a destruction, from the vault's own journal. It has no content, so that whoever asked for the destruction may have it.
import { fullName } from '#shared/domain/names.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { buildCertificate } from '#electron/documents/build-certificate.ts';
import type { BuiltPaper } from '#electron/documents/built-paper.ts';
import { readCertificates } from './destroy-case.ts';
import type { VaultSession } from './session.ts';

export function certificateOf(session: VaultSession, number: number, language: Language): BuiltPaper | null {
  const certificate = readCertificates(session).find((each) => each.number === number);
  if (!certificate) return null;
  const [profile] = session.store.records({ caseId: null, kinds: ['profile'], state: 'live' });
  const name = profile && session.bodies.readAs(profile, 'profile')?.body.name;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return buildCertificate({ language, certificate, mediatorName: name ? fullName(name) : '', timeZone });
}
