import type { MouseEvent } from "react";
import type { Page } from "../domain/board/address.ts";
import { writeAddress } from "../domain/board/address.ts";
import type { View } from "../domain/board/view.ts";
import { DEFAULT_VIEW } from "../domain/board/view.ts";
import { useAddress, useDatasets } from "./app.tsx";

export interface LinkProps {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
}

/**
 * Props of a link to a place in any dataset: a real address, so that it can be opened in another tab. In the dataset
 * that is open the view stays as it is, another one opens with a fresh view. Null when there is no such dataset.
 */
export function useDatasetLink(): (
  dataset: string,
  page: Page,
  change?: Partial<View>,
) => LinkProps | null {
  const { address, goTo, openDataset } = useAddress((state) => state);
  const list = useDatasets((state) => state.list);
  const current = address.dataset ?? list[0]?.id;
  return (dataset, page, change = {}) => {
    if (!list.some(({ id }) => id === dataset)) return null;
    const isCurrent = dataset === current;
    const view = isCurrent
      ? { ...address.view, open: null }
      : { ...DEFAULT_VIEW, lens: address.view.lens };
    return {
      href: writeAddress({
        page,
        dataset: isCurrent ? address.dataset : dataset,
        view: { ...view, ...change },
        log: address.log,
      }),
      onClick: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (isCurrent) goTo(page, change);
        else openDataset(dataset, page, change);
      },
    };
  };
}
