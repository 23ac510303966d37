/** What an address may ask of the page, as attributes of the map; and why it may not have what else it asks. */
export interface EmbedOptions {
  readonly attributes: ReadonlyMap<string, string>;
  readonly problem?: string;
}

const LONGEST = 2048;
const WORDS: ReadonlyMap<string, RegExp> = new Map([
  ["view", /^(?:auto|map|outline|both)$/],
  ["theme", /^(?:auto|light|dark)$/],
  ["direction", /^(?:down|up|left|right)$/],
  ["format", /^(?:argdown|json|svg|list)$/],
  ["preset", /^[a-z-]{1,30}$/],
  ["semantics", /^[a-z0-9-]{1,30}$/],
  ["lang", /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i],
]);

/**
 * Reads what stands behind "?" in the address of the embed page. Whoever links to the page wrote it, so that only what is
 * known gets through: the address of a text, over http or https and without a password, and words from short lists.
 */
export function optionsIn(address: string): EmbedOptions {
  const { searchParams } = new URL(address);
  const attributes = new Map<string, string>();
  for (const [name, pattern] of WORDS) {
    const value = searchParams.get(name);
    if (value !== null && pattern.test(value)) attributes.set(name, value);
  }
  const label = searchParams.get("label");
  if (label !== null && label !== "" && label.length <= 200) attributes.set("label", label);
  const src = searchParams.get("src");
  if (src === null || src === "") return { attributes, problem: NO_SRC };
  const url = src.length <= LONGEST && URL.canParse(src, address) ? new URL(src, address) : undefined;
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  if (!url || !isWeb || url.username !== "" || url.password !== "") return { attributes, problem: BAD_SRC };
  return { attributes: attributes.set("src", url.href) };
}

const NO_SRC =
  "This page shows an argument map. Write the address of its text behind ?src= in the address of this page.";
const BAD_SRC = "The address behind ?src= is none that can be loaded: expected a relative one, or http or https.";
