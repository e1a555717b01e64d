// The one worker of the page: pdf.js reads a PDF in it, so that a broken or hostile one holds up nothing else.
import { assert } from '#shared/assert.ts';

const workerFile = './pdf/worker.js';

type ScriptUrlPolicy = { createScriptURL(address: string): unknown };
type PolicyFactory = { createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptUrlPolicy };

let policy: ScriptUrlPolicy | null = null;

/** The content security policy knows this one name, once: no other code of the page can make the address of a script. */
function policyOfWorker(): ScriptUrlPolicy {
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes: PolicyFactory };
  policy ??= trustedTypes.createPolicy('bitim-pdf', {
    createScriptURL: (address) => {
      assert(address === workerFile, 'the page has one worker');
      return address;
    },
  });
  return policy;
}

export const startPdfWorker = (): Worker => new Worker(policyOfWorker().createScriptURL(workerFile) as string, { type: 'module', name: 'pdf' });
