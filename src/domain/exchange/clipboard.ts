/** The same content in two forms: a program takes the one that it understands best. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** Port: the clipboard, to write to. Never throws. */
export interface Clipboard {
  /** False when the browser does not let the page write to it. Ask while a press or key is being answered. */
  readonly copy: (content: Copied) => Promise<boolean>;
}
