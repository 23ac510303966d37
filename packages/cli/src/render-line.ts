import { choose } from "./choose";
import { createJob, type JobOptions } from "./create-job";
import { endings, kinds } from "./endings";
import { UsageError } from "./exit-code";
import type { OfLine } from "./json-lines";
import type { Call } from "./parse-arguments";
import { wordsIn } from "./words";

/** Each document drawn: one value for each `--to`, under its name; of PNG and PDF the bytes in base64. */
export function renderLine({ values }: Call, options: JobOptions): OfLine {
  if (values.has("selection")) throw new UsageError("--selection does not go with --ndjson.");
  if (options.language !== undefined) wordsIn(options.language);
  const known = kinds(endings);
  const wanted = (values.get("to") ?? ["svg"]).map((name) => {
    const kind = name.replace(/^\./, "");
    return [kind, endings.get(choose("kind of file", kind, known))] as const;
  });
  return async ({ id, document, text, format }) => {
    const name = typeof id === "string" ? id : "text";
    const job = createJob({ name, text, format, diagnostics: [] }, document, options);
    const result: Record<string, unknown> = {};
    const diagnostics = [];
    for (const [kind, write] of wanted) {
      const { content, losses } = (await write?.(job)) ?? { content: "", losses: [] };
      result[kind] = typeof content === "string" ? content : Buffer.from(content).toString("base64");
      diagnostics.push(...losses);
    }
    return { ...result, diagnostics };
  };
}
