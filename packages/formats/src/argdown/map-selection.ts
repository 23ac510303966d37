import type { ArgumentDocument } from "@argument-graph/core";
import type { Parsed } from "../format";
import { choose } from "./map-selection-choice";
import { mapDocument } from "./map-selection-document";
import { sectionsOf } from "./map-selection-groups";
import { mapModelOf } from "./map-selection-model";
import { placesIn, placesOf } from "./map-selection-places";
import { newReport } from "./map-selection-report";
import { readMapSettings } from "./map-selection-settings";

export interface SelectMapOptions {
  /**
   * The Argdown text that the document was read from. It says more exactly what stands at the margin (for the mode
   * `top-level`), what `isInGroup` means, how many `#` a heading has, and what is written as a reconstruction.
   */
  readonly text?: string;
}

/**
 * The part of a document that Argdown's own map shows, by the document's settings `selection` and `group` and what its
 * parts say with `isInMap`, `isInGroup`, `isGroup` and `isClosed`. Whatever is chosen stays as it is; an argument whose
 * statements are not all shown becomes a sketch. Never throws: a setting that makes no sense is a diagnostic, and its
 * default stands.
 *
 * @example
 * ```ts
 * import { parse, selectMap } from "@argument-graph/formats/argdown";
 *
 * const text = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n\n[Aside]: Nothing speaks about this.";
 * const { document, diagnostics } = selectMap(parse(text).document, { text });
 *
 * document.statements.map(({ id }) => id); // => ["Wet", "Rain"]
 * diagnostics; // => []
 * ```
 */
export const selectMap = (document: ArgumentDocument, { text }: SelectMapOptions = {}): Parsed => {
  const report = newReport();
  const settings = readMapSettings(report, document);
  const places = text === undefined ? placesOf(document) : placesIn(document, text);
  const sections = sectionsOf(report, document, settings, places);
  const { regrouped } = sections;
  const model = mapModelOf(report, document, places, (part, kind) => {
    if (!regrouped) return places.groupOf(part);
    const named = kind === "statement" ? regrouped.statements : regrouped.arguments;
    return named.get(part.title ?? part.id) ?? named.get(part.id);
  });
  const choice = choose(model, settings, sections.byId);
  return { document: mapDocument(document, model, choice, sections), diagnostics: report.diagnostics };
};
