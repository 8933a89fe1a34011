import { test } from '@playwright/test';

/** What one fault did to a candidate. `lostMs` is speech; `recovered`: the rest is there and usable. */
export type Fault = { fault: string; lostMs?: number; lostAnswers: number; recovered: boolean };

/** How often each fault is tried: all of it by night, and a part with every change (`FAULTS=short`), which takes half the time. */
export const times = (all: number, short: number): number[] =>
  Array.from({ length: process.env.FAULTS === 'short' ? short : all }, (_, at) => at + 1);

/** A line for the table at the end of the fault suite. */
export function noteFault(fault: Fault): void {
  test.info().annotations.push({ type: 'fault', description: JSON.stringify(fault) });
}
