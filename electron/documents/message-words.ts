// Words of a message that the mediator carries on paper. They say who speaks, and nothing about where it was heard.
import type { LanguageText } from '#shared/domain/language-text.ts';

export const messageWords = {
  title: { kk: 'Медиатор жеткізген хабар', ru: 'Сообщение медиатора', en: 'Message from the mediator' },
  to: { kk: 'Кімге', ru: 'Кому', en: 'To' },
  from: { kk: 'Кімнен', ru: 'От кого', en: 'From' },
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  law: {
    kk: 'Хабар сол мәліметтерді берген медиация тарапының рұқсатымен жеткізіледі («Медиация туралы» Заң, 8-бап).',
    ru: 'Сообщается с разрешения стороны медиации, предоставившей эти сведения (Закон «О\u00A0медиации», ст.\u00A08).',
    en: 'Told with the permission of the party to mediation that gave this information (Law on Mediation, Art. 8).',
  },
  mediator: { kk: 'Медиатор', ru: 'Медиатор', en: 'Mediator' },
  signature: { kk: 'Қолы', ru: 'Подпись', en: 'Signature' },
} as const satisfies Record<string, LanguageText>;
