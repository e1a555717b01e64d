// In which formats words of a case lie on the clipboard: as text, and with what keeps them out of a system's history.
/** What KeePassXC sets as well: Windows' history and cloud, macOS by the convention of nspasteboard.org, KDE's Klipper. GNOME and the like have no such mark. */
const marks: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, string>>>>> = {
  win32: { ExcludeClipboardContentFromMonitorProcessing: '1', CanIncludeInClipboardHistory: '\0\0\0\0', CanUploadToCloudClipboard: '\0\0\0\0' },
  darwin: { 'org.nspasteboard.ConcealedType': '1' },
  linux: { 'x-kde-passwordManagerHint': 'secret' },
};

export function concealedItem(text: string, platform: NodeJS.Platform): Record<string, string | Blob> {
  const raw = Object.entries(marks[platform] ?? {}).map(([name, value]) => [`electron application/osclipboard;format="${name}"`, new Blob([value])]);
  return { 'text/plain': text, ...Object.fromEntries(raw) };
}
