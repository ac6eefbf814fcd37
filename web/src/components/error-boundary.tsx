import { Component, type ReactNode } from 'react';
import { ProblemNotice } from './problem-notice';

interface Props {
  children: ReactNode;
  /** Another value forgets the failure: the reader went elsewhere. */
  resetKey?: string;
}

/** A failure on one page leaves the shell standing. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state = { error: undefined as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: Props) {
    if (before.resetKey !== this.props.resetKey && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <ProblemNotice page error={this.state.error} onRetry={() => globalThis.location.reload()} />;
  }
}
