import type { Field, ItemId, ReviewLine } from "./line.ts";

/** What a line says something about: a field, and for evidence the item too. In each slot the latest line wins. */
export type About = Pick<ReviewLine, "field" | "item">;

/** The name of a slot: the field, or `evidence/` and the item. No field has a slash in it. */
export type Slot = Exclude<Field, "evidence"> | `evidence/${ItemId | ""}`;

export function slotOf({ field, item }: About): Slot {
  return field === "evidence" ? `evidence/${item ?? ""}` : field;
}
