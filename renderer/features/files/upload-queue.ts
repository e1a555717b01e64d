// Files on their way into the vault, one after the other, in pieces. Known to the page as a whole: they go on while other screens are looked at.
import { createStore } from '#renderer/state/create-store.ts';
import { sendFile, type FileBirth, type SendingFailure } from '#renderer/state/file-sending.ts';
import { registerKeptForm } from '#renderer/state/place.ts';
import { registerWork } from '#renderer/state/page-work.ts';
import type { CaseId } from '#shared/domain/ids.ts';

export type Upload = {
  readonly id: string;
  readonly caseId: CaseId;
  readonly birth: FileBirth;
  readonly file: File;
  readonly sent: number;
  /** `ending`: all was sent; the vault makes it durable, which cannot be stopped any more. */
  readonly state: 'waiting' | 'sending' | 'ending' | 'cancelling' | 'failed';
  readonly failure: SendingFailure | null;
};

/** What came in whole since it was last told of; `isSeen`: the last one may be seen by this page. */
type Added = { readonly count: number; readonly fileName: string; readonly isSeen: boolean };

export const useUploads = createStore<{ readonly uploads: readonly Upload[]; /** Told of once nothing is on its way any more. */ readonly added: Added | null }>(() => ({ uploads: [], added: null }));

export function addUploads(caseId: CaseId, files: readonly File[], birth: FileBirth): void {
  const uploads = files.map((file): Upload => ({ id: crypto.randomUUID(), caseId, birth, file, sent: 0, state: 'waiting', failure: null }));
  useUploads.setState((state) => ({ uploads: [...state.uploads, ...uploads] }));
  void work();
}

/** Stops what runs at its next piece; what waits or has failed just goes. */
export function cancelUpload(id: string): void {
  const upload = find(id);
  if (upload?.state === 'sending') change(id, { state: 'cancelling' });
  else if (upload?.state === 'waiting' || upload?.state === 'failed') drop(id);
}

export function retryUpload(id: string): void {
  change(id, { state: 'waiting', sent: 0, failure: null });
  void work();
}

export const isRunning = ({ state }: Upload): boolean => state !== 'failed';
/** Leaving the case would break these off. */
export const isUploading = (): boolean => useUploads.getState().uploads.some(isRunning);

/** How many were on their way: a lock breaks them off, and the next page says so. */
export const runningField = 'files.running';
registerKeptForm('uploads', () => {
  const count = useUploads.getState().uploads.filter(isRunning).length;
  return { [runningField]: count > 0 ? String(count) : '' };
});
registerWork('uploads', isUploading);

const find = (id: string): Upload | undefined => useUploads.getState().uploads.find((upload) => upload.id === id);
const change = (id: string, next: Partial<Upload>): void => useUploads.setState(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.id === id ? { ...upload, ...next } : upload)) }));
const drop = (id: string): void => useUploads.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }));

let isWorking = false;

async function work(): Promise<void> {
  if (isWorking) return;
  isWorking = true;
  try {
    for (let next = nextWaiting(); next; next = nextWaiting()) await bringIn(next);
  } finally {
    isWorking = false;
  }
}

const nextWaiting = (): Upload | undefined => useUploads.getState().uploads.find(({ state }) => state === 'waiting');

async function bringIn({ id, caseId, birth, file }: Upload): Promise<void> {
  change(id, { state: 'sending' });
  const answer = await sendFile({
    caseId, birth, file,
    isStopped: () => find(id)?.state === 'cancelling',
    onSent: (sent) => change(id, { sent }),
    onEnding: () => change(id, { state: 'ending' }),
  });
  if (answer === null) drop(id);
  else if (!answer.ok) change(id, { state: 'failed', failure: answer.error });
  else {
    drop(id);
    const { record } = answer.value;
    useUploads.setState(({ added }) => ({ added: { count: (added?.count ?? 0) + 1, fileName: file.name, isSeen: record !== null } }));
  }
}
