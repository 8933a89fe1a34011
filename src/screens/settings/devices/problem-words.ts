import type { SyncNotice, SyncProblem } from '../../../domain/sync/problem';
import { counted } from '../../text/counted';

/** What is wrong and what to do, for every way in which a server can fail. */
export const problemWords: Readonly<Record<SyncProblem, string>> = {
  'no-answer':
    'No server answers there, or its certificate is not accepted by this browser. Check the address and your network; open the address with https:// in front in another tab to see whether the certificate is good.',
  'not-allowed':
    'This page was loaded before the address was allowed. Load the page again (without holding Shift) and try once more.',
  credentials: 'The server does not take this name and password. Check both with whoever runs it.',
  forbidden:
    'The server knows you, but your account may not keep anything there. Whoever runs it finds the permissions in docs/sync.md.',
  'no-jetstream':
    'The server answers, but JetStream is off for this account, so it keeps nothing. Whoever runs it switches it on.',
  full: 'There is no room left for you on the server. Nothing is lost: what is here waits until there is room. Ask for more, or take old devices’ data off it.',
  'wrong-phrase':
    'The pass phrase of your notebook is another one now: enter the one that you chose on your other device. What is here stays here and waits.',
  'other-lock':
    'Another notebook lies on the server now, not the one that this device belongs to. Nothing was read or written. Switch off here, and join the other one if it is yours.',
  cut: 'The connection broke. It is tried again by itself.',
  stalled: 'The server does not hand over what it says it has. It is tried again by itself; nothing here changes.',
  failed: 'Something failed. It is tried again by itself; what is here stays here.',
};

/** What the server did that a good one does not. */
export function noticeWords(notice: SyncNotice): string {
  switch (notice.kind) {
    case 'emptied':
      return 'The server had lost everything. Nothing is lost here; this device sends all of it again.';
    case 'rolled-back':
      return 'The server had gone back to an earlier state. This device reads it from the start and sends everything again.';
    case 'lost-ours':
      return 'The server had confirmed what this device sent, and then did not have it. It is sent again.';
    case 'withheld':
      return `${counted(notice.messages, 'message', 'messages')} that another device sent did not come. On that device, press “Send everything again”.`;
    case 'garbled':
      return `${counted(notice.messages, 'thing', 'things')} on the server could not be read with your key, and ${notice.messages === 1 ? 'was' : 'were'} left alone. Nothing here changed.`;
    case 'newer':
      return 'Another device runs a newer version and sent things that this one does not know. They come in when this one is up to date: load the page again.';
    case 'clock':
      return `The clock of this device is ${minutes(notice.ms)} ${notice.ms > 0 ? 'ahead of' : 'behind'} the server’s. When the same thing is changed on two devices, the newer change counts: set the clock right.`;
    default:
      return notice satisfies never;
  }
}

function minutes(ms: number): string {
  const whole = Math.round(Math.abs(ms) / 60_000);
  return whole < 120 ? counted(whole, 'minute', 'minutes') : counted(Math.round(whole / 60), 'hour', 'hours');
}
