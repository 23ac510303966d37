import { CANDIDATES, isLeftAlone } from "./candidates";

/** Hashes of the two files, which the build puts in. */
declare const MODULE_HASH: string;
declare const CLASSIC_HASH: string;

/** How far from the screen the files are fetched already: a screen above and below. */
const NEAR = "100% 0px";

/**
 * Waits until something that is to become a map is near the screen, and then loads everything from the file beside the
 * loader. Until then, and if that fails, the page is as its author wrote it.
 *
 * @param base - The address of the loader.
 * @param isChecked - Whether the loader came with an integrity hash: then so does what it loads.
 */
export function loadWhenNear(base: string, isChecked: boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const near = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && start(), {
    rootMargin: NEAR,
  });
  const look = () => {
    timer = undefined;
    for (const candidate of document.querySelectorAll(`argument-graph,${CANDIDATES}`)) {
      if (candidate.localName === "script") {
        if (!isLeftAlone(candidate)) return start();
      } else if (candidate.localName === "argument-graph" || !isLeftAlone(candidate)) near.observe(candidate);
    }
  };
  const changes = new MutationObserver(() => {
    timer ??= setTimeout(look, 50);
  });
  const start = () => {
    clearTimeout(timer);
    near.disconnect();
    changes.disconnect();
    void load(base, isChecked);
  };
  changes.observe(document, { childList: true, subtree: true });
  look();
}

/**
 * As a module where that is possible, since a strict page lets no script write the address of a script; as a classic
 * script from a file and in a sandbox, where modules do not load. The module in pieces is the smallest; where there is a
 * hash to be checked, or somebody has not put the pieces beside the loader, it is the one in a single file.
 */
async function load(base: string, isChecked: boolean): Promise<void> {
  if (location.protocol === "file:" || origin === "null") return loadClassic(base, isChecked);
  const module = (name: string) => new URL(name, base).href;
  const whole = module("argument-graph.module.js");
  try {
    if (isChecked) await checked(whole);
    await (isChecked ? import(/* @vite-ignore */ whole) : inPieces(module("on-demand/argument-graph.js"), whole));
  } catch {
    loadClassic(base, isChecked);
  }
}

const inPieces = (pieces: string, whole: string): Promise<unknown> =>
  import(/* @vite-ignore */ pieces).catch(() => import(/* @vite-ignore */ whole));

/** Fetches a module ahead, which is the only way to give one a hash; `import` then takes what was fetched. */
function checked(href: string): Promise<unknown> {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.crossOrigin = "anonymous";
  link.integrity = MODULE_HASH;
  link.href = href;
  const done = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });
  document.head.append(link);
  return done;
}

function loadClassic(base: string, isChecked: boolean): void {
  const script = document.createElement("script");
  if (isChecked) {
    script.integrity = CLASSIC_HASH;
    script.crossOrigin = "anonymous";
  }
  script.src = new URL("argument-graph.iife.js", base).href;
  document.head.append(script);
}
