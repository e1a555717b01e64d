import { describe, expect, it } from 'vitest';
import { toShownPhone, toStoredPhone } from '#renderer/features/parties/phone-format.ts';

describe('toStoredPhone', () => {
  it.each(['87011234567', '8 (701) 123-45-67', '+7 701 123 45 67', '7 701 123 45 67', '701 123 4567', ' 8-701-123–45–67 '])('keeps %s as E.164', (typed) => {
    expect(toStoredPhone(typed)).toBe('+77011234567');
  });
  it.each(['+998 90 123 45 67', '55 12 34', '8 701 123 45 67 вн. 12', '+7 701 123', ''])('keeps %s as typed', (typed) => {
    expect(toStoredPhone(typed)).toBe(typed);
  });
});

describe('toShownPhone', () => {
  it('groups mobile numbers and city numbers', () => {
    expect(toShownPhone('+77011234567')).toBe('+7 701 123 45 67');
    expect(toShownPhone('+77172551234')).toBe('+7 7172 55 12 34');
    expect(toShownPhone('+77272551234')).toBe('+7 727 255 12 34');
  });
  it('shows anything else as it was typed', () => {
    expect(toShownPhone('+998 90 123 45 67')).toBe('+998 90 123 45 67');
  });
  it('is undone by toStoredPhone', () => {
    for (const stored of ['+77011234567', '+77172551234', '+77272551234']) expect(toStoredPhone(toShownPhone(stored))).toBe(stored);
  });
});
