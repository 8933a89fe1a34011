import { test } from '@playwright/test';

/** What one fault did to a candidate. `lostMs` is speech; `recovered`: the rest is there and usable. */
export type Fault = { fault: string; lostMs?: number; lostAnswers: number; recovered: boolean };

/** A line for the table at the end of the fault suite. */
export function noteFault(fault: Fault): void {
  test.info().annotations.push({ type: 'fault', description: JSON.stringify(fault) });
}
