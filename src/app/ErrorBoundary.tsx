import type { ReactNode } from "react";
import { Component } from "react";
import { Button } from "../ui/Button.tsx";
import styles from "./PageStates.module.css";

/** What was thrown because a part of the app could not be fetched. */
const notFetched = new WeakSet<Error>();
addEventListener("vite:preloadError", ({ payload }) => notFetched.add(payload));

interface State {
  readonly error: Error | null;
}

/** What went wrong keeps this page from being shown, not the app: what was judged is on disk already. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  readonly #goToBoard = (): void => {
    location.hash = "#/board";
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const isMissing = notFetched.has(error);
    return (
      <main id="main" className={styles.state}>
        <h1>
          {isMissing
            ? "This page could not be fetched from its server."
            : "This page could not be shown."}
        </h1>
        <p>
          {isMissing
            ? "The network is gone, or a newer version has taken its place there. What was saved is still on this device. Go to the board, or reload once you are connected."
            : "Every judgement that was saved is still on this device. Go to the board, or reload."}
        </p>
        <Button look="outlined" onClick={this.#goToBoard}>
          Go to the board
        </Button>
        <Button look="outlined" onClick={() => location.reload()}>
          Reload
        </Button>
        <pre className={styles.detail}>{error.message}</pre>
      </main>
    );
  }
}
