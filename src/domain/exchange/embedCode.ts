const ENTITY: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITY[character] ?? "");
}

/** HTML that shows the page at `address` in a frame that can run it and nothing more. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="480" height="360" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`;
}
