import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

/** Whose rows a transaction has written so far. */
export type Written = {
  answerIds: Set<string>;
  sessionIds: Set<string>;
  /** Sessions whose rows say that they are deleted. */
  deletedIds: Set<string>;
  /** Their looks were worked out. */
  recordingIds: Set<string>;
  /** Every row, by its table and key as text. */
  rows: Map<string, { table: string; id: string | (string | number)[] }>;
};

type Row = Record<string, unknown>;

const idsOf: Readonly<Record<string, (row: Row, written: Written) => void>> = {
  sessions(row, { sessionIds, deletedIds }) {
    sessionIds.add(String(row.sessionId));
    if (row.deletedAt !== null) deletedIds.add(String(row.sessionId));
  },
  events: (row, { sessionIds }) => void sessionIds.add(String(row.sessionId)),
  answers(row, { answerIds, sessionIds }) {
    answerIds.add(String(row.id));
    sessionIds.add(String(row.sessionId));
  },
  shapes: (row, { recordingIds }) => void recordingIds.add(String(row.recordingId)),
};
const ofAnswer = (row: Row, { answerIds }: Written) => void answerIds.add(String(row.answerId));
const answerTables = [
  'transcripts',
  'recordings',
  'scorecards',
  'selfScores',
  'overrules',
  'corrections',
  'notes',
  'mentorMarks',
  'tellings',
];

/** The key of a row among all rows of all tables. */
export const outboxKey = (table: string, id: unknown) => `${table} ${JSON.stringify(id)}`;

/** Keeps account of what each transaction writes, so that no writer has to remember whom it concerns. */
export function createWrittenRows() {
  const byTransaction = new WeakMap<object, Written>();
  const of = (transaction: object): Written => {
    const known = byTransaction.get(transaction) ?? {
      answerIds: new Set(),
      sessionIds: new Set(),
      deletedIds: new Set(),
      recordingIds: new Set(),
      rows: new Map(),
    };
    byTransaction.set(transaction, known);
    return known;
  };
  const watch = (table: DBCoreTable): DBCoreTable => {
    const note = idsOf[table.name] ?? (answerTables.includes(table.name) ? ofAnswer : null);
    return {
      ...table,
      mutate(request: DBCoreMutateRequest) {
        if (request.type === 'add' || request.type === 'put') {
          const written = of(request.trans);
          for (const row of request.values as Row[]) {
            note?.(row, written);
            const id = table.schema.primaryKey.extractKey?.(row) as string;
            written.rows.set(outboxKey(table.name, id), { table: table.name, id });
          }
        }
        return table.mutate(request);
      },
    };
  };
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'written rows',
    create: (core) => ({ ...core, table: (name: string) => watch(core.table(name)) }),
  };
  return { of, middleware };
}

export type WrittenRows = ReturnType<typeof createWrittenRows>;
