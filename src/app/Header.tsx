import { Moon, Search, Sun, SunMoon } from "lucide-react";
import { useState } from "react";
import { PAGES, writeAddress } from "../domain/board/address.ts";
import { useAddress, useDatasets, usePreferences } from "../state/app.tsx";
import { Button } from "../ui/Button.tsx";
import { NARROW, useMedia } from "../ui/useMedia.ts";
import styles from "./Header.module.css";

const PAGE_LABEL: Readonly<Record<(typeof PAGES)[number], string>> = {
  board: "Board",
  timeline: "Timeline",
  sources: "Sources",
  activity: "Activity",
  data: "Data",
};

/** Links with real addresses, so that a page can be opened in another tab. */
function Navigation() {
  const { address, goTo } = useAddress((state) => state);
  return (
    <nav className={styles.nav} aria-label="Main">
      {PAGES.map((page) => (
        <a
          key={page}
          href={writeAddress({ ...address, page, view: { ...address.view, open: null } })}
          aria-current={address.page === page ? "page" : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            goTo(page);
          }}
        >
          {PAGE_LABEL[page]}
        </a>
      ))}
    </nav>
  );
}

function DatasetSwitch() {
  const list = useDatasets((state) => state.list);
  const { address, openDataset } = useAddress((state) => state);
  return (
    <select
      className={styles.dataset}
      aria-label="Dataset"
      value={address.dataset ?? list[0]?.id}
      onChange={(event) => openDataset(event.target.value, address.page)}
    >
      {list.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function SearchBox() {
  const search = useAddress(({ address }) => address.view.search);
  const show = useAddress((state) => state.show);
  return (
    <div className={styles.search}>
      <Search size={15} aria-hidden="true" />
      <input
        type="search"
        id="search"
        aria-label="Search"
        placeholder="Search statements, reasons, sources"
        value={search}
        onChange={(event) => show({ search: event.target.value }, "replace")}
        onKeyDown={(event) => {
          if (event.key === "Escape" && search === "") event.currentTarget.blur();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}

const NEXT_THEME = { system: "light", light: "dark", dark: "system" } as const;
const THEME_ICON = { system: SunMoon, light: Sun, dark: Moon };
const THEME_LABEL = { system: "as this device", light: "light", dark: "dark" };

function ThemeSwitch() {
  const theme = usePreferences((state) => state.theme);
  const change = usePreferences((state) => state.change);
  const Icon = THEME_ICON[theme];
  return (
    <Button
      look="icon"
      aria-label={`Appearance: ${THEME_LABEL[theme]}`}
      title={`Appearance: ${THEME_LABEL[theme]}`}
      onClick={() => change({ theme: NEXT_THEME[theme] })}
    >
      <Icon size={17} aria-hidden="true" />
    </Button>
  );
}

export function Header() {
  const page = useAddress(({ address }) => address.page);
  const search = useAddress(({ address }) => address.view.search);
  const isNarrow = useMedia(NARROW);
  const [isSearching, setIsSearching] = useState(false);
  const hasSearch = page === "board";
  const showsSearch = hasSearch && (!isNarrow || isSearching || search !== "");
  return (
    <header className={styles.header}>
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.getElementById("main")?.focus()}
      >
        Skip to the page
      </button>
      <span className={styles.brand}>
        <img src="./icon.svg" alt="" width={17} height={17} />
        Follow-Through
      </span>
      <Navigation />
      <div className={styles.tools}>
        <DatasetSwitch />
        {hasSearch && isNarrow && !showsSearch && (
          <Button
            look="outlined"
            onClick={() => {
              setIsSearching(true);
              requestAnimationFrame(() => document.getElementById("search")?.focus());
            }}
          >
            Search
          </Button>
        )}
        {showsSearch && <SearchBox />}
        <ThemeSwitch />
      </div>
    </header>
  );
}
