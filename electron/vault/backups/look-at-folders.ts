// How shared/domain/synchronised-folder.ts sees the folders of this computer, in the vault process.
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderLook } from '#shared/domain/synchronised-folder.ts';

export const lookAtFolders: FolderLook = { has: (folder, name) => existsSync(join(folder, name)), realPath: (folder) => realpathSync.native(folder) };
