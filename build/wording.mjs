// Writes electron/documents/WORDING.md from the templates of the papers. Needs Node 24: node_modules/.bin/node build/wording.mjs
import { writeFileSync } from 'node:fs';
import { writeWordingPage } from '#electron/documents/wording-page.ts';
import { inProject } from './setup.mjs';

writeFileSync(inProject('electron/documents/WORDING.md'), writeWordingPage());
