import type { Interviewer } from '../../domain/session/interviewer';
import { interviewers } from '../../domain/session/interviewers';
import { mannerOf } from '../../stores/app/interviewer-voice';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { useSettings } from '../store-context';
import styles from './interviewer-voices.module.css';
import { voiceOptions } from './voice-options';
import { VoiceRanges } from './voice-ranges';

/** A voice of their own for whoever should have one. */
export function InterviewerVoices() {
  return (
    <div className={styles.people} role="group" aria-labelledby="each-voice">
      <h3 id="each-voice">Each interviewer</h3>
      {interviewers.map((interviewer) => (
        <OneVoice key={interviewer.id} interviewer={interviewer} />
      ))}
    </div>
  );
}

function OneVoice({ interviewer: { id, name } }: { interviewer: Interviewer }) {
  const settings = useSettings((state) => state.settings);
  const around = useSettings((state) => state.around);
  const giveVoice = useSettings((state) => state.giveVoice);
  const tryVoice = useSettings((state) => state.tryVoice);
  const own = settings.interviewerVoices[id];
  const now = own ?? { voiceId: null, voiceRate: settings.voiceRate, voicePitch: settings.voicePitch };
  const voices = around?.voices ?? [];
  const nameOf = ({ voiceId }: { voiceId?: string }) =>
    voices.find((voice) => voice.id === voiceId)?.name ?? 'the default voice';
  const speaker = nameOf(mannerOf(id, settings, voices));
  const without = nameOf(mannerOf(id, { ...settings, interviewerVoices: {} }, voices));
  return (
    <details className={styles.person}>
      <summary>
        {name} <span className={styles.speaker}>{own ? `${speaker}, as you set it` : speaker}</span>
      </summary>
      <div className={styles.choices} role="group" aria-label={`The voice of ${name}`}>
        <Select
          label="Voice"
          value={now.voiceId ?? 'usual'}
          onChange={(voiceId) => void giveVoice(id, { ...now, voiceId: voiceId === 'usual' ? null : voiceId })}
          options={voiceOptions(voices, now.voiceId, `Default: ${without}`)}
        />
        <VoiceRanges
          rate={now.voiceRate}
          pitch={now.voicePitch}
          onChange={(change) => void giveVoice(id, { ...now, ...change })}
        />
        <div className={styles.buttons}>
          <Button onClick={() => void tryVoice({ id, name })}>Hear {name}</Button>
          {own && (
            <Button look="quiet" onClick={() => void giveVoice(id, null)}>
              Same as the others
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
