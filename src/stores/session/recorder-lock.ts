/** One recording at a time, in all tabs of this browser. */
export const recorderLock = 'second-take recorder';
