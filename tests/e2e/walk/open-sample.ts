// The sample in the place of what this home held: as `npm start -- --sample` opens it, in the language of the walk.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSampleHome, type SampleHome } from '#build/sample.mjs';
import type { Language } from '#shared/domain/text-limits.ts';
import type { Bitim } from '../fixtures.ts';
import type { Driver } from '../pages/driver.ts';

export async function openSample(bitim: Bitim, driver: Driver, language: Language): Promise<SampleHome> {
  await bitim.quit();
  const sample = makeSampleHome(join(bitim.home, 'sample'));
  rmSync(bitim.userData, { recursive: true, force: true });
  cpSync(sample.userData, bitim.userData, { recursive: true });
  writeFileSync(join(bitim.userData, 'settings.json'), JSON.stringify({ vaults: [sample.vaultFolder], language }));
  driver.speak(language);
  driver.adopt(await bitim.relaunch());
  return sample;
}
