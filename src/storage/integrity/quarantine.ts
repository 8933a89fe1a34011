/** A stored row that does not read. It stays where it is; `row` is what is there. */
export type Damage = { table: string; key: string; reason: string; row: unknown };

/** Counts the unreadable rows that were met, each of them once. */
export type Quarantine = { add(damage: Damage): void; all(): Damage[] };

export function createQuarantine(): Quarantine {
  const met = new Map<string, Damage>();
  return {
    add: (damage) => void met.set(`${damage.table} ${damage.key}`, damage),
    all: () => [...met.values()],
  };
}
