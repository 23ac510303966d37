import type { Diagnostic, Range } from "@argument-graph/core";

/** Where mistakes in settings and data are noted while the map is selected. */
export interface Report {
  readonly diagnostics: Diagnostic[];
  /** How many names may still be compared in search of what the author meant. */
  nameBudget: number;
}

export const newReport = (): Report => ({ diagnostics: [], nameBudget: 100_000 });

/** The place of a value in the document. */
export interface Place {
  /** A JSON Pointer. */
  readonly path: string;
  readonly range?: Range | undefined;
}

/** The place of something inside. */
export const inside = ({ path, range }: Place, key: string | number): Place => ({
  path: `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`,
  range,
});

const reportAs =
  (severity: Diagnostic["severity"]) =>
  ({ diagnostics }: Report, code: string, message: string, { path, range }: Place): undefined => {
    diagnostics.push({ code, severity, message, path, ...(range && { range }) });
  };

// Marked as pure, so that a page that only reads does not carry them.
export const reportError = /* @__PURE__ */ reportAs("error");
export const reportWarning = /* @__PURE__ */ reportAs("warning");
