import { type ArgumentDocument, argument, attack, because, claim, evidence, leadsTo } from "@argument-graph/core";
import { toOutline, toOutlineHtml } from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../core/documents";

const marx = claim("Workers will rise.", { id: "marx", title: "Marx's theory" });
const lenin = claim("A party must lead.", { id: "lenin", title: "Lenin's vanguard" });
const daily = claim("People are busy.", { id: "daily", implicit: true });
const risings = evidence("The risings failed.", [{ source: "rieber", locator: "60" }], { id: "risings" });
const why = because(lenin, daily, risings);

// Marx ──leads to── Lenin     daily supports the step, attacks Marx, and with risings supports Lenin;
//                             "But" attacks that inference.
const russia = argument(
  {
    title: "From Marx to Lenin",
    language: "en",
    sources: [
      {
        id: "rieber",
        type: "book",
        author: [{ family: "Rieber" }],
        title: "Russia",
        URL: "https://example.org/r?a=1&b",
      },
    ],
    notes: [{ text: "The text breaks off.", kind: "gap", about: ["daily"] }],
  },
  ...[marx, lenin, daily, risings, leadsTo(marx, lenin), attack(daily, marx), why],
  claim("But not <everywhere>.", { id: "but" }),
  attack("but", why),
);

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The elements around it, from the outermost. */
  readonly path: readonly string[];
}

const decode = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Every start tag; fails where an end tag does not fit, so that what is returned is balanced. */
function tags(html: string): readonly Tag[] {
  const open: string[] = [];
  const found: Tag[] = [];
  for (const [, close, name = "", rest = ""] of html.matchAll(/<(\/?)([a-z]\w*)([^>]*)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else {
      const attributes = new Map(
        [...rest.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key, decode(value)]),
      );
      found.push({ name, attributes, path: [...open] });
      open.push(name);
    }
  }
  expect(open).toEqual([]);
  return found;
}

const textOf = (html: string): string => decode(html.replace(/<[^>]*>/g, ""));

describe("toOutlineHtml(document)", () => {
  it("A03: is the argument as lists in lists, with a word for every link and a link for what was said before", () => {
    expect(toOutlineHtml(russia)).toBe(`<section class="ag-outline-view" lang="en" dir="ltr">
<p class="ag-outline-title"><bdi>From Marx to Lenin</bdi></p>
<p class="ag-outline-summary">5 statements (1 with evidence, 1 not stated), joined by 1 historical step, 1 inference and 2 objections.</p>
<ul class="ag-outline-list">
<li class="ag-outline-item" id="argument-marx" data-id="marx" data-kind="claim"><p class="ag-outline-line"><span class="ag-outline-number">1.</span> <strong class="ag-outline-name"><bdi>Marx's theory.</bdi></strong> <bdi>Workers will rise.</bdi></p>
<details class="ag-outline-link" id="argument-daily%20against%20marx" open data-id="daily against marx" data-kind="conflict">
<summary>Objection:</summary>
<ul class="ag-outline-list">
<li class="ag-outline-item" id="argument-daily" data-id="daily" data-kind="claim"><p class="ag-outline-line"><span class="ag-outline-number">1.1.</span> <span class="ag-outline-marks">(not stated)</span> <bdi>People are busy.</bdi></p>
</li>
</ul>
</details>
</li>
<li class="ag-outline-item" id="argument-marx%20leads%20to%20lenin" data-id="marx leads to lenin" data-kind="causation"><p class="ag-outline-line"><span class="ag-outline-number">2.</span> <span class="ag-outline-step">Step 1: Marx's theory (1) leads to Lenin's vanguard (3)</span></p>
</li>
<li class="ag-outline-item" id="argument-lenin" data-id="lenin" data-kind="claim"><p class="ag-outline-line"><span class="ag-outline-number">3.</span> <span class="ag-outline-marks">(thesis)</span> <strong class="ag-outline-name"><bdi>Lenin's vanguard.</bdi></strong> <bdi>A party must lead.</bdi></p>
<details class="ag-outline-link" id="argument-lenin%20because%20daily%20and%20risings" open data-id="lenin because daily and risings" data-kind="inference">
<summary>Reason, two premises together:</summary>
<ul class="ag-outline-list">
<li class="ag-outline-item" data-kind="reference"><p class="ag-outline-line"><span class="ag-outline-number">3.1.</span> <a href="#argument-daily">see 1.1</a></p>
</li>
<li class="ag-outline-item" id="argument-risings" data-id="risings" data-kind="evidence"><p class="ag-outline-line"><span class="ag-outline-number">3.2.</span> <span class="ag-outline-lead">Evidence:</span> <bdi>The risings failed.</bdi> <span class="ag-outline-citation">[<bdi>Rieber, p. 60</bdi>]</span></p>
</li>
</ul>
<details class="ag-outline-link" id="argument-but%20against%20lenin%20because%20daily%20and%20risings" open data-id="but against lenin because daily and risings" data-kind="undercut">
<summary>Objection to this inference:</summary>
<ul class="ag-outline-list">
<li class="ag-outline-item" id="argument-but" data-id="but" data-kind="claim"><p class="ag-outline-line"><span class="ag-outline-number">3.3.</span> <bdi>But not &lt;everywhere&gt;.</bdi></p>
</li>
</ul>
</details>
</details>
</li>
</ul>
<section class="ag-outline-part" data-kind="notes">
<p class="ag-outline-heading">Notes</p>
<ul class="ag-outline-sentences">
<li><bdi>Gap in the text: The text breaks off. (on 1.1)</bdi></li>
</ul>
</section>
<section class="ag-outline-part" data-kind="sources">
<p class="ag-outline-heading">Sources</p>
<ul class="ag-outline-sentences">
<li><bdi>Rieber, Russia. <a href="https://example.org/r?a=1&amp;b">https://example.org/r?a=1&amp;b</a>.</bdi></li>
</ul>
</section>
</section>
`);
  });

  // V: two reasons, each by itself.    T: one reason of two premises.    I: a reason for a reason.
  it("A04: tells premises that only together support from reasons of their own, and these from a chain, in words", () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => claim(`Claim ${id}.`, { id })) as [
      typeof marx,
      typeof marx,
      typeof marx,
    ];
    const summaries = (...links: Parameters<typeof argument>[1][]) =>
      [...toOutlineHtml(argument({}, a, b, c, ...links)).matchAll(/<summary>(.*?)<\/summary>/g)].map(
        ([, said]) => said,
      );
    expect(summaries(because(a, b), because(a, c))).toEqual(["Reason 1:", "Reason 2:"]);
    expect(summaries(because(a, b, c))).toEqual(["Reason, two premises together:"]);
    expect(summaries(because(a, b), because(b, c))).toEqual(["Reason:", "Reason:"]);
  });

  it("A17: has no heading unless it is told their level, and then none that skips a level", () => {
    const headings = (headingLevel?: number) =>
      [
        ...toOutlineHtml(russia, headingLevel === undefined ? {} : { headingLevel }).matchAll(
          /<(h\d)[^>]*>(.*?)<\/h\d>/g,
        ),
      ].map(([, name, said = ""]) => `${name} ${textOf(said)}`);
    expect(headings()).toEqual([]);
    expect(headings(2)).toEqual([
      "h2 From Marx to Lenin",
      "h3 1. Marx's theory.",
      "h3 3. (thesis) Lenin's vanguard.",
      "h3 Notes",
      "h3 Sources",
    ]);
    expect(new Set(headings(6).map((heading) => heading.slice(0, 2)))).toEqual(new Set(["h6"]));
  });

  it("A09: says of what is evaluated what stands, falls and is unsettled, in words", () => {
    const labelling = new Map([["marx", "out"] as const, ["lenin because daily and risings", "in"] as const]);
    const html = toOutlineHtml(russia, { labelling, verdicts: ["“Marx” falls."] });
    expect(html).toContain('<span class="ag-outline-marks">(falls)</span> <strong class="ag-outline-name"><bdi>Marx');
    expect(html).toContain('data-kind="inference" data-label="in">\n<summary>Reason, two premises together (stands):');
    expect(textOf(html)).toContain("What stands and what falls\n\n“Marx” falls.");
  });

  it("A11: names the language of what the author wrote where the words around it are in another, and of single texts", () => {
    const latin = claim("Cogito ergo sum.", { id: "latin", data: { language: "la" } });
    const html = toOutlineHtml(
      argument({ title: "Zweifel", language: "de" }, claim("Ich denke.", { id: "de" }), latin),
    );
    expect(html).toContain('<section class="ag-outline-view" lang="en" dir="ltr">');
    expect(html).toContain('<bdi lang="de">Zweifel</bdi>');
    expect(html).toContain('<bdi lang="de">Ich denke.</bdi>');
    expect(html).toContain('<bdi lang="la">Cogito ergo sum.</bdi>');
  });

  it("A91: lets a statement run as its own letters do, set apart from what stands around it", () => {
    const html = toOutlineHtml(argument({}, claim("\u202Eقيام الدول", { id: "a" })));
    expect(html).toContain('<p class="ag-outline-line" dir="rtl">');
    expect(html).toContain("<bdi>\u202Eقيام الدول</bdi>");
  });

  it("makes no markup of what a user writes, whatever it is, and leads only to places of its own", () => {
    const hostile = '"><img src=x onerror=alert(1)> & </bdi>';
    const document: ArgumentDocument = argument(
      {
        title: hostile,
        language: hostile,
        sources: [{ id: hostile, type: "book", title: hostile, URL: "javascript:alert(1)" }],
      },
      claim(hostile, { id: hostile, title: `${hostile}!`, data: { language: hostile } }),
      evidence("e", [{ source: hostile, locator: hostile }], { id: "e" }),
      { ...because(hostile, "e"), scheme: hostile },
    );
    const all = tags(toOutlineHtml(document, { verdicts: [hostile] }));
    expect(all.filter(({ name }) => name === "img" || name === "script")).toEqual([]);
    expect(all.flatMap(({ attributes }) => [...attributes.keys()].filter((key) => /^on|style|src/.test(key)))).toEqual(
      [],
    );
    expect(all.flatMap(({ attributes }) => attributes.get("href") ?? [])).toEqual([]);
  });

  it("A03, A13: says everything that the text says, in its order, with balanced elements, ids of their own and links that lead there", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const html = toOutlineHtml(document, { headingLevel: 2, idPrefix: "x-" });
        const all = tags(html);
        const ids = all.flatMap(({ attributes }) => attributes.get("id") ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => !/\s/.test(id))).toBe(true);
        for (const { attributes } of all) {
          const href = attributes.get("href");
          if (href?.startsWith("#")) expect(ids).toContain(href.slice(1));
        }
        // Lists hold items, and items stand in lists: nothing that a browser would have to repair.
        for (const { name, path } of all) {
          if (name === "li") expect(path.at(-1)).toBe("ul");
          if (path.at(-1) === "ul") expect(name).toBe("li");
          if (name === "summary") expect(path.at(-1)).toBe("details");
          if (path.at(-1) === "p" || path.at(-1) === "summary") expect(["a", "bdi", "span", "strong"]).toContain(name);
        }
        const words = (text: string) => text.replace(/\s+/g, "").replaceAll("\ufffd", "");
        // In the text a hyphen begins each item of a list.
        const clean = (text: string) =>
          words(text.replace(/^\s*- /gm, "").replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ""));
        expect(words(textOf(html))).toBe(clean(toOutline(document)));
      }),
    );
  });

  it("nests no deeper than a browser can, however long the chain is, and takes its time in proportion", () => {
    const chain = Array.from({ length: 400 }, (_, at) => claim(`Claim ${at}.`, { id: `c${at}` }));
    const links = chain.slice(1).map(({ id }, at) => because(`c${at}`, id));
    const all = tags(toOutlineHtml(argument({}, ...chain, ...links)));
    expect(all.filter(({ name }) => name === "li").length).toBe(400);
    expect(Math.max(...all.map(({ path }) => path.length))).toBeLessThan(80);
  });
});
