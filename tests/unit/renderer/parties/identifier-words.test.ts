import { createInstance, type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { identifierWords } from '#renderer/features/parties/identifier-words.ts';
import { resources } from '#shared/i18n/resources.ts';

function setupWords() {
  const i18n = createInstance();
  void i18n.init({ resources, lng: 'ru', keySeparator: false, initAsync: false });
  const t = i18n.t.bind(i18n) as TFunction;
  return (type: 'person' | 'sole-entrepreneur' | 'organisation', identifier: string, stillTyping = false) => identifierWords({ type, identifier }, stillTyping, t);
}

describe('identifierWords', () => {
  it('says nothing about an empty or a right number', () => {
    const words = setupWords();
    expect(words('person', '')).toMatchObject({ error: null, warning: null });
    expect(words('person', '900101 300007')).toMatchObject({ error: null, warning: null, check: { type: 'valid', birth: { date: '1990-01-01' } } });
    expect(words('organisation', '200140000004')).toMatchObject({ error: null, warning: null });
  });
  it('keeps silent about a number that is still being typed, and counts its digits afterwards', () => {
    const words = setupWords();
    expect(words('person', '90010130000', true).error).toBeNull();
    expect(words('person', '90010130000').error).toBe('В ИИН 12 цифр, введено 11.');
    expect(words('person', '9').error).toBe('В ИИН 12 цифр, введена 1.');
    expect(words('person', '9001013000077', true).error).toBe('В ИИН 12 цифр, введено 13.');
  });
  it('calls a wrong IIN an error that can be kept, and a wrong BIN a warning only', () => {
    const words = setupWords();
    expect(words('person', '900101300008')).toMatchObject({ canKeep: true, warning: null });
    expect(words('person', '900101300008').error).not.toBeNull();
    expect(words('organisation', '200140000005')).toMatchObject({ canKeep: false, error: null });
    expect(words('organisation', '200140000005').warning).not.toBeNull();
    expect(words('organisation', '2001').error).toBeNull();
  });
  it('sees a BIN in the place of an IIN, and the reverse, and whose number it is', () => {
    const words = setupWords();
    expect(words('person', '200140000004')).toMatchObject({ otherType: 'organisation' });
    expect(words('sole-entrepreneur', '200140000004').error).not.toBeNull();
    expect(words('organisation', '900101300007')).toMatchObject({ otherType: 'sole-entrepreneur', error: null });
  });
});
