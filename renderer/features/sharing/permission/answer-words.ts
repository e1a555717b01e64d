// The five answers on screen, and an answer while it is being put together.
import type { PermissionAnswer, PermissionAnswerType } from '#shared/domain/permission-state.ts';

export const answerKeys = {
  closed: 'permissions:answerClosed',
  'ask-me': 'permissions:answerAskMe',
  yes: 'permissions:answerYes',
  'yes-after': 'permissions:answerYesAfter',
  'only-words': 'permissions:answerOnlyWords',
} as const satisfies { readonly [Type in PermissionAnswerType]: string };

export const answerHintKeys = {
  closed: 'permissions:answerClosedHint',
  'ask-me': 'permissions:answerAskMeHint',
  yes: 'permissions:answerYesHint',
  'yes-after': 'permissions:answerYesAfterHint',
  'only-words': 'permissions:answerOnlyWordsHint',
} as const satisfies { readonly [Type in PermissionAnswerType]: string };

export type AnswerDraft = { readonly type: PermissionAnswerType; readonly event: string; readonly text: string };
export const closedAnswer: AnswerDraft = { type: 'closed', event: '', text: '' };

/** null: nothing is chosen yet, or the event or the words are still missing. */
export function toAnswer(draft: AnswerDraft | null): PermissionAnswer | null {
  if (draft === null) return null;
  const { type, event, text } = draft;
  if (type === 'yes-after') return event.trim() === '' ? null : { type, event: event.trim() };
  if (type === 'only-words') return text.trim() === '' ? null : { type, text: text.trim() };
  return { type };
}
