// Whether a folder is carried to other computers by a service: such a service copies files one by one, brings older ones back, and keeps
// versions elsewhere, so a vault in it is neither whole at every moment nor only where its owner thinks.

const syncServices = [
  'OneDrive', 'Dropbox', 'iCloud', 'Google Drive', 'Yandex Disk', 'Mail.ru', 'Nextcloud', 'ownCloud', 'MEGA', 'pCloud', 'Box', 'Syncthing', 'Resilio', 'Sync.com', 'Proton Drive',
] as const;
export type SyncService = (typeof syncServices)[number];

/** Of one folder's name, in small letters. */
const names: readonly (readonly [RegExp, SyncService])[] = [
  [/^onedrive( ?[-–—(].*)?$/, 'OneDrive'],
  [/^dropbox( ?[-–—(].*)?$/, 'Dropbox'],
  [/^icloud ?drive( ?\(.*)?$|^com~apple~clouddocs$|^icloud$/, 'iCloud'],
  [/^google ?drive( ?[-–—(].*)?$|^googledrive-.+$|^drivefs$|^my drive$|^мой диск$/, 'Google Drive'],
  [/^yandex[. ]?disk( ?[-–—(].*)?$|^яндекс[. ]?диск( ?[-–—(].*)?$/, 'Yandex Disk'],
  [/^(cloud|disk-o|облако)[ .@_]*mail\.?ru$|^облако mail$|^mail\.ru cloud$/, 'Mail.ru'],
  [/^nextcloud( ?[-–—(\d].*)?$/, 'Nextcloud'],
  [/^owncloud( ?[-–—(\d].*)?$/, 'ownCloud'],
  [/^mega( ?sync)?( ?uploads)?$|^megasync$/, 'MEGA'],
  [/^pcloud ?(drive|sync)?$/, 'pCloud'],
  [/^box( sync)?$|^box-box$/, 'Box'],
  [/^resilio sync$|^btsync$/, 'Resilio'],
  [/^sync\.com$/, 'Sync.com'],
  [/^proton ?drive( ?[-–—(].*)?$|^protondrive-.+$/, 'Proton Drive'],
];

/** What services leave in the folder that they carry. */
const syncMarkers: readonly (readonly [string, SyncService])[] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.tmp.drivedownload', 'Google Drive'],
  ['.tmp.driveupload', 'Google Drive'],
  ['.stfolder', 'Syncthing'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.debris', 'MEGA'],
  ['.pcloud', 'pCloud'],
  ['.SyncArchive', 'Resilio'],
];

export type FolderLook = { readonly has: (folder: string, name: string) => boolean; /** Links followed; throws where there is nothing. */ readonly realPath: (folder: string) => string };

/** Asked by its own name and by where it truly lies. */
export function syncServiceAt(folder: string, { has, realPath }: FolderLook): SyncService | null {
  const named = syncServiceOf(folder, has);
  if (named) return named;
  try {
    return syncServiceOf(realPath(folder), has);
  } catch {
    return null;
  }
}

/** `path` with its links followed; `has`: whether something of this name lies in that folder. */
export function syncServiceOf(path: string, has: (folder: string, name: string) => boolean = () => false): SyncService | null {
  const separator = path.includes('\\') && !path.startsWith('/') ? '\\' : '/';
  const parts = path.split(separator);
  for (let length = parts.length; length > 0; length--) {
    const name = (parts[length - 1] ?? '').normalize('NFC').toLowerCase();
    const named = names.find(([pattern]) => pattern.test(name));
    if (named) return named[1];
    const folder = parts.slice(0, length).join(separator);
    if (folder === '' || /^[a-z]:$/i.test(folder)) continue;
    const marked = syncMarkers.find(([marker]) => has(folder, marker));
    if (marked) return marked[1];
  }
  return null;
}
