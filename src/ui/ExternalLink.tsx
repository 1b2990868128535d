import { ExternalLink as Icon } from "lucide-react";

/** A link out of the app, named by its host; nothing of the board goes with it. Only web addresses become links. */
export function ExternalLink({ href }: { readonly href: string }) {
  const isWeb = /^https?:\/\//i.test(href) && URL.canParse(href);
  if (!isWeb) return href;
  return (
    <a href={href} target="_blank" rel="noreferrer" title={href}>
      {new URL(href).hostname.replace(/^www\./, "")}
      <Icon size={12} aria-hidden="true" style={{ marginInlineStart: 3 }} />
    </a>
  );
}
