import { useEffect } from "react";

/** As a CSS string: quotes, backslashes and line ends escaped. */
function cssString(text: string): string {
  const escaped = text.replaceAll(/["\\\n\r\f]/g, (character) => {
    return `\\${character.charCodeAt(0).toString(16)} `;
  });
  return `"${escaped}"`;
}

/**
 * Prints `text` at the head of every page and "2 of 3" at its foot, while the caller is shown. A browser that knows no
 * margin boxes prints the pages without them.
 */
export function usePageHead(text: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const font = "font: 8.5pt sans-serif; color: #4e575e";
    sheet.replaceSync(`@page {
      margin: 18mm 15mm 16mm;
      @top-left { content: ${cssString(text)}; ${font}; }
      @bottom-right { content: counter(page) " of " counter(pages); ${font}; }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [text]);
}
