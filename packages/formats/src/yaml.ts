import { isJsonObject, type Json, type JsonObject } from "@argument-graph/core";
import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  floatJsonTag,
  intCoreTag,
  parseEvents,
  type ScalarTagDefinition,
  YAMLException,
} from "js-yaml";

/** Infinity and what is no number become null, as in JSON, and there is one zero. */
const finite = (tag: ScalarTagDefinition<number>): ScalarTagDefinition => ({
  ...tag,
  resolve: (...source) => {
    const value = tag.resolve(...source);
    return typeof value !== "number" ? value : Number.isFinite(value) ? value + 0 : null;
  },
});

/** YAML with the values of JSON and nothing else: no dates, no custom tags. */
const schema = CORE_SCHEMA.withTags(finite(floatJsonTag), finite(intCoreTag));

/** Deeper than the documents that core accepts, so that all their data can be written and read again. */
const maxDepth = 128;

export type YamlResult =
  | { readonly value: JsonObject; readonly message?: never; readonly offset?: never }
  | { readonly value?: never; readonly message: string; readonly offset?: number };

/**
 * Reads YAML that holds a mapping. Aliases and custom tags are off and depth is bounded, so that a small text cannot
 * grow into a large value. Never throws: a mistake is a message, with its offset in `text` if it is at one place.
 */
export const readYaml = (text: string): YamlResult => {
  try {
    const documents = constructFromEvents(parseEvents(text, { maxDepth }), { source: text, schema, maxAliases: 0 });
    if (documents.length > 1) return { message: "it has several documents" };
    const value = (documents[0] ?? {}) as Json;
    return isJsonObject(value) ? { value } : { message: "a mapping of keys to values is expected" };
  } catch (error) {
    // js-yaml asks to catch everything: a mistake in the text can surface as another error.
    if (!(error instanceof YAMLException)) return { message: "it cannot be read" };
    return { message: error.reason, offset: Math.min(error.mark?.position ?? 0, text.length) };
  }
};

/** Where the value of a key at the top of a YAML mapping stands, as offsets in `text`; undefined if it cannot be told. */
export const yamlKeySpan = (text: string, key: string): { start: number; end: number } | undefined => {
  try {
    let depth = 0;
    let expectsKey = true;
    let matched: number | undefined;
    for (const event of parseEvents(text, { maxDepth })) {
      if (event.type === EVENT_ID.POP) {
        depth--;
        if (depth === 2) expectsKey = !expectsKey;
      } else {
        if (depth === 2 && event.type === EVENT_ID.SCALAR) {
          if (matched !== undefined) return { start: matched, end: event.valueEnd };
          if (expectsKey && text.slice(event.valueStart, event.valueEnd) === key) matched = event.valueStart;
          expectsKey = !expectsKey;
        } else if (matched !== undefined) return { start: matched, end: matched + key.length };
        if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) depth++;
      }
    }
  } catch {
    return undefined;
  }
  return undefined;
};
