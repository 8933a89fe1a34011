import type { Waveform } from '../../domain/audio/waveform';
import type { ImportReading, ImportRow } from '../../domain/questions/import/import-questions';
import type { ChosenColumns } from '../../domain/questions/import/forms/table';
import type { AnswerToScore } from '../../domain/scoring/inputs';
import type { Scorecard } from '../../domain/scoring/scorecard';

export type ScoringOrder = { id: number; answer: AnswerToScore };
export type ScoringNews = { id: number } & ({ ok: true; scorecard: Scorecard } | { ok: false; message: string });

export type ShapingOrder = { samples: Float32Array<ArrayBuffer>; sampleRate: number };
export type ShapingNews = { shape: Waveform; samples: Float32Array<ArrayBuffer> };

/** What the page sends: one per worker. */
export type ImportOrder = { source: Blob | string; known: ReadonlySet<string>; chosen: ChosenColumns | null };

/** What the worker sends back: progress, the rows in pages, and everything else at the end. */
export type ImportNews =
  | { kind: 'checked'; share: number }
  | { kind: 'page'; rows: ImportRow[] }
  | { kind: 'done'; reading: Omit<ImportReading, 'rows'> };
