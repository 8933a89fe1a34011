/** `failed`: the browser did not take it; what was there before still is. */
export type Saved = 'saved' | 'failed';
