import { useMemo } from "react";
import type { LensOn } from "../domain/rates/lensOn.ts";
import { lensOn } from "../domain/rates/lensOn.ts";
import type { App } from "./app.tsx";
import { useAddress, usePreferences } from "./app.tsx";

/** The scale that the address asks for, for what is no part of the page; null when the statuses stand alone. */
export function lensOf({ addresses, preferences }: Pick<App, "addresses" | "preferences">) {
  const { lens } = addresses.getState().address.view;
  return lens === null ? null : lensOn(lens, preferences.getState().lensMappings);
}

/** The scale that the address asks for; null when the statuses stand alone. */
export function useLens(): LensOn | null {
  const id = useAddress(({ address }) => address.view.lens);
  const mappings = usePreferences((state) => state.lensMappings);
  return useMemo(() => (id === null ? null : lensOn(id, mappings)), [id, mappings]);
}
