/** A row of `sounds`, whose bytes are a file of the backup. */
export type SoundLine = { recordingId: string; file: string };

/**
 * added: new here, `answers` of them answers. changed: known here, with a newer word in the backup. same: known already. unreadable: lines that do not
 * read, set aside, new here. unknown: entries of kinds of a newer version, set aside. madeAt: when the backup was made,
 * epoch ms, by the clock of its computer; null where it does not say.
 */
export type Restored = {
  added: number;
  answers: number;
  changed: number;
  same: number;
  unreadable: number;
  unknown: number;
  madeAt: number | null;
};

export type RestoreStep = { step: 'checking' | 'sounds' | 'rows'; share: number };
