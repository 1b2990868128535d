import type { ThemeGroup } from "../../domain/board/labels.ts";

/** True when every theme of the group is among the chosen. */
export function isGroupChosen(chosen: readonly string[], group: ThemeGroup): boolean {
  return group.themes.every((theme) => chosen.includes(theme.id));
}

/** The chosen themes after a press on the group: added when some are missing, taken out when all are there. */
export function toggledGroup(chosen: readonly string[], group: ThemeGroup): readonly string[] {
  const ids: readonly string[] = group.themes.map((theme) => theme.id);
  const others = chosen.filter((id) => !ids.includes(id));
  return isGroupChosen(chosen, group) ? others : [...others, ...ids];
}
