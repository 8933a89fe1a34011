import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { Toggle } from '../ui/toggle';
import { useSettings } from '../store-context';
import { InterviewerVoices } from './interviewer-voices';
import { VoiceRanges } from './voice-ranges';
import { voiceOptions } from './voice-options';
import styles from './settings.module.css';

/** Who reads the questions aloud, and how: for all interviewers, and for each of them. */
export function VoiceSection() {
  const settings = useSettings((state) => state.settings);
  const change = useSettings((state) => state.change);
  const around = useSettings((state) => state.around);
  const tryVoice = useSettings((state) => state.tryVoice);
  const voices = around?.voices ?? [];
  return (
    <section className={styles.section} aria-labelledby="voice">
      <h2 id="voice">The interviewer’s voice</h2>
      {around && voices.length === 0 ? (
        <p>This computer has no voice for the browser. Questions are always on the screen.</p>
      ) : (
        <>
          <Toggle
            label="Read questions aloud"
            checked={settings.readAloud}
            onChange={(readAloud) => void change({ readAloud })}
          />
          <Select
            label="Voice"
            value={settings.voiceId ?? 'usual'}
            onChange={(id) => void change({ voiceId: id === 'usual' ? null : id })}
            options={voiceOptions(
              voices,
              settings.voiceId,
              voices.length > 1 ? 'A different one for each interviewer' : 'System default',
            )}
          />
          <VoiceRanges rate={settings.voiceRate} pitch={settings.voicePitch} onChange={(next) => void change(next)} />
          <div>
            <Button onClick={() => void tryVoice()}>Hear the voice</Button>
          </div>
          <InterviewerVoices />
        </>
      )}
    </section>
  );
}
