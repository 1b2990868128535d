import type { ReactNode } from "react";
import { Component } from "react";
import { Button } from "../ui/Button.tsx";
import styles from "./PageStates.module.css";

interface State {
  readonly error: Error | null;
}

/** A bug in a page takes down that page, not the app: what was judged is on disk already. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main id="main" className={styles.state}>
        <h1>This page could not be shown.</h1>
        <p>Every judgement that was saved is still on this device. Go to the board, or reload.</p>
        <Button
          look="outlined"
          onClick={() => {
            location.hash = "#/board";
            this.setState({ error: null });
          }}
        >
          Go to the board
        </Button>
        <pre className={styles.detail}>{error.message}</pre>
      </main>
    );
  }
}
