/** The forms a citation can be copied in, in the order on screen. */
export const CITATION_FORMS = ["Plain text", "BibTeX", "CSL JSON"] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];
