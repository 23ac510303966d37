/** The text that a drawing carries, and how it is written. */
export interface CarriedSource {
  /** The name of its format, such as `argdown`. */
  readonly format: string;
  readonly text: string;
}

// The prefix is free: programs that save SVG may choose another one.
const CARRIED = /<((?:[A-Za-z_][\w.-]*:)?)argument-graph(\s[^<>]*)?>([^<]*)<\/\1argument-graph\s*>/;
const FORMAT = /\sformat\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/**
 * The text from which an SVG of ours was drawn: it stands in the file's `metadata`, where programs that edit pictures
 * leave it alone. Undefined if there is none. Linear; reads no more of XML than this needs, and no entity but XML's own.
 *
 *     <metadata><argument-graph xmlns="urn:argument-graph:source:1" format="argdown">…</argument-graph></metadata>
 *
 * @example
 * ```ts
 * import { carriedSource } from "@argument-graph/formats";
 *
 * const svg = '<svg><metadata><argument-graph format="argdown">[Rain]: It rained.</argument-graph></metadata></svg>';
 * carriedSource(svg); // => { format: "argdown", text: "[Rain]: It rained." }
 * ```
 */
export function carriedSource(svg: string): CarriedSource | undefined {
  const [, , attributes = "", content] = CARRIED.exec(svg) ?? [];
  if (content === undefined) return undefined;
  const [, double, single] = FORMAT.exec(attributes) ?? [];
  return { format: unescaped(double ?? single ?? "argdown"), text: unescaped(lines(content)) };
}

/** XML reads every end of line as `\n`; what was another one is written as a reference. */
const lines = (text: string): string => text.replace(/\r\n?/g, "\n");

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
