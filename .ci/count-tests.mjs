// Prints the closing line that CI reads: the sum of vitest's JSON reports. Fails when there is none, or no test in them.
import { readFileSync } from 'node:fs';

const reports = process.argv.slice(2).flatMap((path) => {
  try {
    return [JSON.parse(readFileSync(path, 'utf8'))];
  } catch {
    return [];
  }
});
const sum = (field) => reports.reduce((total, report) => total + report[field], 0);
const [passed, failed, skipped] = [sum('numPassedTests'), sum('numFailedTests'), sum('numPendingTests')];
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
