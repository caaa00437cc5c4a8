import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';

interface Props {
  readonly children: ReactNode;
  /** A change of it, such as another address, tries again. */
  readonly resetKey?: string;
}

/** Catches what a page throws, so that the rest of the client stays usable. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.hasFailed && before.resetKey !== this.props.resetKey) {
      this.setState({ hasFailed: false });
    }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div
        role="alert"
        className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-20 text-center"
      >
        <p className="text-xl font-bold">
          <Trans>This page tripped over something</Trans>
        </p>
        <p className="text-muted">
          <Trans>Load it again; what you saved is safe.</Trans>
        </p>
        <Button onClick={() => location.reload()} className="mt-2">
          <Trans>Load again</Trans>
        </Button>
      </div>
    );
  }
}
