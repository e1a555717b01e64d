// A Vitest reporter that writes counts, and why each skipped test was skipped, to BITIM_RESULT_FILE (read by test-results.mjs).
import { writeFileSync } from 'node:fs';

export default class ResultFileReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules @param {readonly unknown[]} unhandledErrors */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {import('./test-results.mjs').Counts} */
    const counts = { passed: 0, failed: 0, skipped: [], failures: [] };
    for (const module of modules) {
      const file = module.relativeModuleId;
      for (const test of module.children.allTests()) {
        const result = test.result();
        const name = `${file} > ${test.fullName}`;
        if (result.state === 'passed') counts.passed += 1;
        else if (result.state === 'skipped') counts.skipped.push({ name, reason: result.note ?? 'no reason given' });
        else fail(counts, name);
      }
      // A file that could not be loaded, or whose set-up failed, has errors of its own.
      const suites = [module, ...module.children.allSuites()];
      for (const suite of suites) if (suite.errors().length > 0) fail(counts, `${file}: ${'fullName' in suite ? suite.fullName : 'could not be run'}`);
    }
    for (const _error of unhandledErrors) fail(counts, 'an error that no test caught');
    const file = process.env['BITIM_RESULT_FILE'];
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}

/** @param {import('./test-results.mjs').Counts} counts @param {string} name */
function fail(counts, name) {
  counts.failed += 1;
  counts.failures.push(name);
}
