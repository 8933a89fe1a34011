import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import type { Fault } from '../e2e/harness/faults';

/** Prints a table of runs, what was lost and what came back, and leaves it in `test-results/faults.md` for docs/faults.md. */
export default class FaultTable implements Reporter {
  private readonly rows = new Map<string, Fault[]>();
  private readonly failed: string[] = [];
  private readonly skipped = new Set<string>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'passed' && result.status !== 'skipped') this.failed.push(test.title);
    for (const { type, description } of result.annotations) {
      if (type === 'skip') this.skipped.add(`${test.parent.title || test.title}: ${description}`);
      if (type !== 'fault') continue;
      const fault = JSON.parse(description ?? '{}') as Fault;
      this.rows.set(fault.fault, [...(this.rows.get(fault.fault) ?? []), fault]);
    }
  }

  onEnd(): void {
    const lines = [...this.rows].map(([name, faults]) => {
      const speech = faults.flatMap(({ lostMs }) => lostMs ?? []);
      return {
        fault: name,
        runs: faults.length,
        'most speech lost': speech.length > 0 ? `${Math.round(Math.max(0, ...speech))} ms` : '–',
        'answers lost': faults.reduce((sum, { lostAnswers }) => sum + lostAnswers, 0),
        recovered: faults.filter(({ recovered }) => recovered).length,
      };
    });
    console.table(lines);
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/faults.md', lines.map((line) => `| ${Object.values(line).join(' | ')} |\n`).join(''));
    for (const what of this.skipped) console.log(`Not tried here, ${what}`);
    console.log(this.failed.length === 0 ? 'No test failed.' : `Failed: ${this.failed.join('; ')}`);
  }
}
