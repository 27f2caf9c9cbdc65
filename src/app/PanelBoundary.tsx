import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { useFrameWords } from './words';

type Props = { readonly route: string; readonly children: ReactNode };

/** A panel that breaks leaves the rest of the page alive, and says so. */
export class PanelBoundary extends Component<Props, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <Broken
        error={this.state.error}
        onAgain={() => this.setState({ error: undefined })}
        onFresh={() => {
          location.hash = `#/${this.props.route}`;
          this.setState({ error: undefined });
        }}
      />
    );
  }
}

function Broken({
  error,
  onAgain,
  onFresh,
}: {
  readonly error: unknown;
  readonly onAgain: () => void;
  readonly onFresh: () => void;
}) {
  const { broken: words } = useFrameWords();
  return (
    <div className="broken" role="alert">
      <h1>{words.title}</h1>
      <p>{words.explain}</p>
      <code>{String(error)}</code>
      <div className="broken-actions">
        <Button primary onPress={onFresh}>
          {words.fresh}
        </Button>
        <Button onPress={onAgain}>{words.again}</Button>
      </div>
    </div>
  );
}
