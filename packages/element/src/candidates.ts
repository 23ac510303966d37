/**
 * Plain HTML that becomes a map: what survives in the editors and sanitisers of course sites, and can be read without a
 * script.
 */
export const CANDIDATES = [
  "pre.argument-graph",
  "pre.language-argdown",
  "pre.language-argument-graph",
  "pre > code.language-argdown",
  "pre > code.language-argument-graph",
  // Around the text, as Jekyll writes it.
  ".language-argdown pre",
  ".language-argument-graph pre",
  "ul.argument-graph",
  "ol.argument-graph",
  "div.argument-graph",
  "a.argument-graph[href]",
  'script[type="text/argument-graph"]',
].join();

/** Whether the author wants an element left as it is, or it is in a map already. */
export const isLeftAlone = (candidate: Element): boolean =>
  candidate.closest('argument-graph, [data-argument-graph="off"]') !== null;
