/** The forms in which own questions can be taken along. */
export const exportForms = ['json', 'csv', 'markdown', 'anki'] as const;

export type ExportForm = (typeof exportForms)[number];
