/** Numbers in [0, 1) that depend on the seed alone: the multiplicative generator of Park and Miller (1988). */
function random(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

const WHO = (
  "the council,most households,the younger clerks,a small committee,the harbour towns,every second farmer,the guilds," +
  "the new ministry,those who paid the tax,the printers,several witnesses,the winter court,its own members,the miners," +
  "the teachers of the province,the merchants,nobody in the assembly,the pamphlet,the oldest charter,the railway"
).split(",");
const DID = (
  "had lost confidence in,could no longer pay for,rested upon,never accepted,came to depend on,slowly replaced," +
  "kept a record of,argued openly against,borrowed the name of,left no room for,set out to protect,shared the cost of," +
  "made little use of,had good reason to fear,read too much into,gave way before,came before,drew strength from"
).split(",");
const WHAT = (
  "the price of bread,a promise made long before,the rule of a few,the law on common land,an army without officers," +
  "the reform of the schools,an agreement that nobody had signed,the vote of the northern districts,a single good harvest," +
  "the order of the estates,what the newspapers had printed,the habit of obedience,the bridges over the river," +
  "a debt that grew every year,the work of the autumn session,the fear of another war,the wages in the mills"
).split(",");
const WHEN = (
  "in the years before the war,after the second bad harvest,as far as the letters show,until the spring of that year," +
  "at least in the larger towns,wherever the roads were open,when the assembly met again,with very few exceptions," +
  "in spite of every warning,long before anyone wrote about it,for reasons that the minutes leave out"
).split(",");
const AND = "and,while,so that,although,since,even though".split(",");

/** A sentence of 8 to 30 words. */
function sentence(next: () => number): string {
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? "";
  const clauses = [`${pick(WHO)} ${pick(DID)} ${pick(WHAT)}`];
  if (next() < 0.6) clauses.push(pick(WHEN));
  if (next() < 0.45) clauses.push(`${pick(AND)} ${pick(WHO)} ${pick(DID)} ${pick(WHAT)}`);
  let text = clauses.join(", ");
  while (text.split(" ").length < 8) text = `${text}, ${pick(WHEN)}`;
  const words = text.split(" ").slice(0, 30).join(" ").replace(/,$/, "");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/**
 * An Argdown text of `size` statements (at least 2), the same for the same seed: a spine of steps, and under it a tree of reasons
 * about as wide as an essay's. Of the links about 5 % attack a statement and 2 % a link; a third of the reasons are
 * linked premises; every seventh statement is evidence; a few statements are used twice.
 *
 * ```text
 *   [1] --leads to--> [2] --leads to--> [3]
 *    |                 |                 |
 *   4 5  (linked)      6                 7 (attack)
 * ```
 */
export function generate(size: number, seed = 1917): string {
  const next = random(seed);
  const spine = Math.max(2, Math.min(6, Math.round(size / 20)));
  const name = (at: number): string => `Point ${at}`;
  const text = ["===", `title: A generated case of ${size} statements`, "language: en", "===", ""];
  for (let at = 1; at <= size; at++) {
    const tags = `${at > spine && next() < 1 / 7 ? " #evidence" : ""}${next() < 0.05 ? " #implicit" : ""}`;
    text.push(`[${name(at)}]: ${sentence(next)}${tags}`, "");
  }
  const reasons: string[] = [];
  for (let at = 1; at < spine; at++) {
    text.push(`<Step ${at}>`, "", `(1) [${name(at)}]`, "-- leads to --", `(2) [${name(at + 1)}]`, "");
    reasons.push(`Step ${at}`);
  }
  let linked = 0;
  for (let at = spine + 1; at <= size; ) {
    // Parents lie a third of the way back: about three reasons each, and a depth that grows with the logarithm.
    const parent = Math.max(1, Math.ceil((at / 3) * (0.7 + 0.3 * next())));
    const kind = next();
    const together = Math.min(size - at + 1, next() < 0.3 ? 3 : 2);
    if (kind < 0.05) text.push(`[${name(parent)}]`, `  - [${name(at)}]`, "");
    else if (kind < 0.07 || at === spine + 1) {
      const link = reasons[Math.floor(next() * reasons.length)] ?? "Step 1";
      text.push(`[${name(at)}]`, `  ${next() < 0.5 && kind < 0.07 ? "_>" : "+>"} <${link}>`, "");
    } else if (kind < 0.38 && together > 1) {
      linked++;
      text.push(`<Reason ${linked}>`, "");
      for (let premise = 0; premise < together; premise++) text.push(`(${premise + 1}) [${name(at + premise)}]`);
      text.push("----", `(${together + 1}) [${name(parent)}]`, "");
      reasons.push(`Reason ${linked}`);
      at += together;
      continue;
    } else text.push(`[${name(parent)}]`, `  + [${name(at)}]`, "");
    // Now and then a statement speaks for a second conclusion, always one further up.
    if (next() < 0.02 && parent > 3) text.push(`[${name(parent - 2)}]`, `  + [${name(at)}]`, "");
    at++;
  }
  return text.join("\n");
}
