// The signature blocks: each party or its signing representatives, then each mediator (Law on mediation, Art. 27 p.1-2; wording of 20.12.2021).
import { nearestText, type LanguageText } from '#shared/domain/language-text.ts';
import type { PaperLeaf, SignatureBlock } from '#shared/domain/paper.ts';
import type { SettlementDetails } from '#shared/domain/settlement.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { groundOf } from './blocks.ts';
import { mediatorLabel, partyLabel, settlementLabels as labels } from './labels.ts';

export function signatureBlocks(draft: SettlementDetails, languages: readonly Language[]): readonly PaperLeaf[] {
  const inAll = (text: LanguageText): string => languages.map((language) => text[language]).join(' / ');
  const each = (text: LanguageText): string[] => languages.map((language) => text[language]);
  const nearestEach = (text: LanguageText): string[] => [...new Set(languages.map((language) => nearestText(text, language)).filter(Boolean))];
  const lines = [labels.signature, labels.signedName, labels.date, ...(draft.copies.withSignatureKey ? [labels.signatureKey] : [])].map((label) => ({ label: inAll(label), value: '' }));

  const forParties = draft.parties.flatMap((party, index): SignatureBlock[] => {
    const roles = each(partyLabel(index));
    const names = nearestEach(party.name);
    const signing = party.representatives.filter(({ signs }) => signs);
    if (signing.length === 0) return [{ roles, names, details: [], lines }];
    return signing.map((representative) => ({
      roles,
      names,
      details: languages.map((language) =>
        [`${labels.representative[language]}: ${nearestText(representative.name, language)}`, nearestText(representative.position, language), groundOf(representative, language)].filter(Boolean).join(', '),
      ),
      lines,
    }));
  });
  const forMediators = draft.mediators.map((mediator, index): SignatureBlock => ({ roles: each(mediatorLabel(index, draft.mediators.length)), names: nearestEach(mediator.name), details: [], lines }));
  const blocks = [...forParties, ...forMediators];
  return blocks.length === 0 ? [] : [{ type: 'signatures', blocks }];
}

/** Whose initials stand on each page. */
export function initialsLabels(draft: SettlementDetails, languages: readonly Language[]): string[] {
  const inAll = (text: LanguageText): string => [...new Set(languages.map((language) => text[language]))].join(' / ');
  return [...draft.parties.map((_party, index) => inAll(partyLabel(index))), ...draft.mediators.map((_mediator, index) => inAll(mediatorLabel(index, draft.mediators.length)))];
}
