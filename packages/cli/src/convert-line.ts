import { formatOf, json } from "argument-graph";
import { choose } from "./choose";
import { documentEndings, kinds } from "./endings";
import { UsageError } from "./exit-code";
import type { OfLine } from "./json-lines";
import type { Call } from "./parse-arguments";

/** Each document in another format: a `document` for JSON, else a `text` with the name of its `format`. */
export function convertLine({ values }: Call): OfLine {
  const [to = "json", other] = values.get("to") ?? [];
  if (other !== undefined) throw new UsageError("convert --ndjson writes one format.");
  const ending = choose("kind of file", to.replace(/^\./, ""), kinds(documentEndings));
  const { name, print } = formatOf(`x${ending}`) ?? json;
  if (!print) throw new Error(`convertLine: nothing writes ${ending}`);
  if (name === json.name) return async ({ document }) => ({ document: JSON.parse(print(document).text) });
  return async ({ document }) => {
    const { text, losses } = print(document);
    return { format: name, text, diagnostics: losses };
  };
}
