import { Component, type ReactNode } from 'react';
import { BarePage } from './bare-page';
import { Button } from '../ui/button';

type CrashProps = {
  children: ReactNode;
  /** Where we are: what broke on one address is left behind by going to another. */
  at?: string;
  /** Ways to go on from here. */
  ways?: ReactNode;
  /** Shown instead of a whole page, where only a part of one broke. */
  instead?: ReactNode;
};

/** The last net: says what is safe and lets the candidate go on elsewhere or start over, with the details to hand on. */
export class Crash extends Component<CrashProps, { failure: unknown; at?: string | undefined }> {
  override state: { failure: unknown; at?: string | undefined } = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  static getDerivedStateFromProps({ at }: CrashProps, before: { at?: string | undefined }) {
    return at === before.at ? null : { failure: null, at };
  }

  override render() {
    if (this.state.failure === null) return this.props.children;
    if (this.props.instead !== undefined) return this.props.instead;
    return (
      <BarePage title="Something broke on this screen" detail={wordsOf(this.state.failure)}>
        <p>
          What you recorded and typed so far is saved on this computer, and the other screens still work. Reload the
          page: Practice offers you any answer you did not finish.
        </p>
        {this.props.ways}
        <Button look="main" onClick={() => location.reload()}>
          Reload
        </Button>
      </BarePage>
    );
  }
}

function wordsOf(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : JSON.stringify(failure);
}
