import { Component, type ReactNode } from 'react';
import { BarePage } from './bare-page';
import { Button } from './button';

/** The last net: says what is safe and lets the candidate start over, with the details to hand on. */
export class Crash extends Component<{ children: ReactNode }, { failure: unknown }> {
  override state: { failure: unknown } = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    if (this.state.failure === null) return this.props.children;
    return (
      <BarePage title="Something broke on this screen" detail={wordsOf(this.state.failure)}>
        <p>
          What you recorded and typed up to now is saved on this computer. Load the page again: the lobby offers an
          unfinished answer back.
        </p>
        <Button look="main" onClick={() => location.reload()}>
          Load again
        </Button>
      </BarePage>
    );
  }
}

function wordsOf(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : JSON.stringify(failure);
}
