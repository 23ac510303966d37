import type { Diagnostic } from "../document";
import { didYouMean } from "../nearest";

/** How many names are compared for suggestions, in all: a document full of wrong ids shall not take its square in time. */
const COMPARISONS = 100_000;

/** Where we are in the value, and where to say what is wrong there. */
export interface Place {
  /** A JSON Pointer (RFC 6901); the empty string is the whole value. */
  readonly path: string;
  readonly report: Report;
}

/** Collects the diagnostics. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  error(path: string, code: string, message: string): void;
  warning(path: string, code: string, message: string): void;
  /** Whether there is an error at just this place: what could not be read is not also found to be of a wrong type. */
  failed(path: string): boolean;
  /** ` Did you mean “…”?`, or nothing. */
  hint(name: string, names: ReadonlyMap<string, unknown>): string;
}

/** A new, empty report. */
export function createReport(): Report {
  const diagnostics: Diagnostic[] = [];
  const failures = new Set<string>();
  let comparisons = 0;
  return {
    diagnostics,
    error(path, code, message) {
      failures.add(path);
      diagnostics.push({ code, severity: "error", message, path });
    },
    warning: (path, code, message) => diagnostics.push({ code, severity: "warning", message, path }),
    failed: (path) => failures.has(path),
    hint(name, names) {
      comparisons += names.size;
      return comparisons > COMPARISONS ? "" : didYouMean(name, names.keys());
    },
  };
}

/** The pointer to a member of what `path` points to. */
export function pointer(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The place of a member. */
export function inside({ path, report }: Place, key: string | number): Place {
  return { path: pointer(path, key), report };
}
