import { expect, test } from 'vitest';
import { tourOptions, tourPage } from '#build/tour.mjs';

test('the tour shows one language in one theme, and all of both when asked', () => {
  expect(tourOptions([])).toMatchObject({ BITIM_TOUR_LANGUAGES: 'ru', BITIM_TOUR_THEMES: 'light' });
  expect(tourOptions(['--all'])).toMatchObject({ BITIM_TOUR_LANGUAGES: 'ru,kk,en', BITIM_TOUR_THEMES: 'light,dark' });
  expect(tourOptions(['--all', '--languages=kk'])).toMatchObject({ BITIM_TOUR_LANGUAGES: 'kk', BITIM_TOUR_THEMES: 'light,dark' });
});

test('its page holds each screen once with all its pictures, and the papers', () => {
  const page = tourPage(['02-lock.ru.light.png', '01-cases.kk.dark.png', '01-cases.ru.light.png', 'agreement.kk.pdf', 'index.html']);
  expect([...page.matchAll(/<h2 id="([^"]+)"/g)].map((match) => match[1])).toEqual(['01-cases', '02-lock']);
  expect([...page.matchAll(/src="([^"]+)"/g)].map((match) => match[1])).toEqual(['01-cases.kk.dark.png', '01-cases.ru.light.png', '02-lock.ru.light.png']);
  expect(page).toContain('href="agreement.kk.pdf"');
  expect(page).not.toMatch(/https?:/);
});
