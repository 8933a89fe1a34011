import type { SyncNotice, SyncProblem } from '../../../domain/sync/problem';
import { counted } from '../../text/counted';

/** What is wrong and what to do, for every way in which a server can fail; whether it is tried again, the place says. */
export const problemWords: Readonly<Record<SyncProblem, string>> = {
  'no-answer':
    'No server answers there, or this browser does not accept its certificate. Check the address and your network. To check the certificate, open the address in another tab with https:// in front.',
  'not-allowed':
    'This page was loaded before the address was allowed. Reload the page (without holding Shift) and try again.',
  credentials: 'The server does not accept this name and password. Check both with whoever runs it.',
  forbidden:
    'The server knows you, but your account may not keep anything there. Whoever runs it can find the permissions in docs/sync.md.',
  'no-jetstream':
    'The server answers, but JetStream is off for this account, so it keeps nothing. Whoever runs it can turn it on.',
  'not-ready':
    'The server answers, but it is not ready for your notebook yet. In a cluster, that happens while some of its servers are down or still catching up, and none of them leads. Nothing is lost. If it lasts for more than a few minutes, whoever runs the server can start the missing ones; docs/sync.md says what to look at.',
  full: 'There is no space left for you on the server. Nothing is lost: what is new here waits until there is space. Ask whoever runs the server for more.',
  'wrong-phrase':
    'Your notebook’s passphrase was changed. Enter the new one that you chose on your other device. Until then, what is here stays here and waits.',
  'other-lock':
    'The server now holds another notebook, not the one this device belongs to. Nothing was read or written. Switch off here, and join the other one if it is yours.',
  cut: 'The connection was lost.',
  stalled: 'The server does not hand over everything that it says it has. Nothing here changes.',
  failed: 'Something went wrong. What is here stays here.',
};

/** What the server did that a good one does not. */
export function noticeWords(notice: SyncNotice): string {
  switch (notice.kind) {
    case 'emptied':
      return 'The server had lost everything. Nothing is lost here, and this device sends it all again.';
    case 'rolled-back':
      return 'The server had gone back to an earlier state. This device reads it from the start and sends everything again.';
    case 'lost-ours':
      return 'The server confirmed what this device had sent, and then did not have it. It is sent again.';
    case 'withheld':
      return `${counted(notice.messages, 'message', 'messages')} that another device sent did not arrive. That device is asked to send everything again: open Second Take there if it is closed.`;
    case 'garbled':
      return `${counted(notice.messages, 'item', 'items')} on the server could not be read with your key, and ${notice.messages === 1 ? 'was' : 'were'} left alone. Nothing here changed.`;
    case 'newer':
      return 'Another device runs a newer version and sent things that this one does not understand yet. Reload the page to update it, and they come in.';
    case 'clock':
      return `This device’s clock is ${minutes(notice.ms)} ${notice.ms > 0 ? 'ahead of' : 'behind'} the server’s. When the same thing is changed on two devices, the newer change counts, so set the clock right.`;
    default:
      return notice satisfies never;
  }
}

function minutes(ms: number): string {
  const whole = Math.round(Math.abs(ms) / 60_000);
  return whole < 120 ? counted(whole, 'minute', 'minutes') : counted(Math.round(whole / 60), 'hour', 'hours');
}
