import type { Standing } from '../../domain/scheduling/draw';

/** How far the candidate has come with a principle, in a few words. */
export function standingText(standing: Standing | undefined): string {
  if (!standing) return 'No story told yet';
  if (standing.asked === 1 && standing.mean !== null) return `One answer, your own mark ${standing.mean} of 5`;
  const told = standing.asked === 1 ? 'One answer' : `${standing.asked} answers`;
  return standing.mean === null
    ? `${told}, none rated by you`
    : `${told}, your own marks average ${standing.mean.toFixed(1)} of 5`;
}
