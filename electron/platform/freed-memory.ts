// After a lock: what this process no longer uses is collected and overwritten, as far as JavaScript can ask for it. Buffers outside V8's heap are not reached.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** To be called before anything of a vault passes through: what is swept is filled with zeroes from then on. */
export function clearWhatIsFreed(): () => void {
  setFlagsFromString('--clear-free-memory');
  setFlagsFromString('--zero-unused-memory');
  // Only a context made after this has the collector.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    // Twice: what the first one finds dead the second one sweeps.
    collect();
    collect();
  };
}
