export type ReaderVoice = { id: string; name: string; language: string; onDevice: boolean };

/** Reads a question aloud where the machine has a voice. */
export type Reader = {
  voices(): Promise<ReaderVoice[]>;
  /** Resolves when it is over: said, cancelled, failed or timed out. Speaking again cancels what is being said. */
  speak(text: string, options: { voiceId?: string; rate?: number; pitch?: number }): Promise<'said' | 'cancelled' | 'no-voice' | 'failed'>;
  cancel(): void;
};
