/**
 * The browser's store for this site, or for this tab of it; where it is closed, as inside other sites' pages, one that
 * forgets with the page.
 */
export function keptStorage(page: Window, kind: "localStorage" | "sessionStorage" = "localStorage"): Storage {
  try {
    return page[kind];
  } catch {
    return forgetful();
  }
}

function forgetful(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
    clear: () => {
      kept.clear();
    },
  };
}
