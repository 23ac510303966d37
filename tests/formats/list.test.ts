import { type ArgumentDocument, type Link, validate } from "@argument-graph/core";
import { list, listReader } from "@argument-graph/formats/list";
import fc from "fast-check";
import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";

/** A document in short: each link as "kind: from > to", statements by their texts. */
function told({ statements, links }: ArgumentDocument): readonly string[] {
  const texts = new Map(statements.map(({ id, text }) => [id, text]));
  const name = (id: string): string => texts.get(id) ?? "step";
  const tell = (link: Link): string => {
    if (link.kind === "inference") return `${link.premises.map(name).join(" & ")} supports ${name(link.conclusion)}`;
    if (link.kind === "conflict") return `${link.attackers.map(name).join(" & ")} attacks ${name(link.target)}`;
    return `${name(link.cause)} leads to ${name(link.effect)}`;
  };
  return links.map(tell);
}

const read = (text: string) => {
  const { document, diagnostics } = list.parse(text);
  expect(validate(document).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return { told: told(document), texts: document.statements.map(({ text }) => text), document, diagnostics };
};
/** The words that a browser would show of a text, by another parser. */
function textOf(html: string): string {
  const shown: string[] = [];
  const waiting: Nodes[] = [unified().use(rehypeParse, { fragment: true }).parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "text") shown.push(node.value);
    if ("children" in node) waiting.push(...node.children);
  }
  return shown.join(" ");
}
const codes = ({ diagnostics }: ReturnType<typeof read>) => diagnostics.map(({ code }) => code);

describe("a nested list as an argument", () => {
  // wet <- rain; wet x- nobody
  it("takes what is nested for a reason, and for an objection after a word that says so", () => {
    const html = "<ul><li>The street is wet.<ul><li>It rained.</li><li>But nobody saw it.</li></ul></li></ul>";
    expect(read(html)).toMatchObject({
      told: ["It rained. supports The street is wet.", "Nobody saw it. attacks The street is wet."],
      diagnostics: [],
    });
  });

  it.each([
    ["because it rained", "it rained supports A"],
    ["Because it rained", "It rained supports A"],
    ["because of the rain", "because of the rain supports A"],
    ["+ it rained", "it rained supports A"],
    ["Reason: it rained", "it rained supports A"],
    ["however, it was dry", "it was dry attacks A"],
    ["− it was dry", "it was dry attacks A"],
    ["– But it was dry", "It was dry attacks A"],
    ["Objection: it was dry", "it was dry attacks A"],
    ["<b>Objection</b> it was dry", "it was dry attacks A"],
    ["<strong>Con:</strong> it was dry", "it was dry attacks A"],
    ["→ leads to a flood", "A leads to a flood"],
    ["leads to a flood", "A leads to a flood"],
    ["-&gt; a flood", "A leads to a flood"],
    ["caused by rain", "rain leads to A"],
    ["← rain", "rain leads to A"],
    ["Therefore we stay", "A supports We stay"],
    ["∴ we stay", "A supports we stay"],
    ["denn es regnete", "es regnete supports A"],
    ["weil es geregnet hat", "weil es geregnet hat supports A"],
    ["Aber es war trocken", "Es war trocken attacks A"],
    ["Einwand: es war trocken", "es war trocken attacks A"],
    ["führt zu Streit", "A leads to Streit"],
    ["لأن المطر نزل", "المطر نزل supports A"],
    ["لأنّ المطر نزل", "المطر نزل supports A"],
    ["لكن الأرض جافة", "الأرض جافة attacks A"],
    ["اعتراض: الأرض جافة", "الأرض جافة attacks A"],
    ["يؤدي إلى فيضان", "A leads to فيضان"],
    // What only looks like a marker.
    ["-5 °C is cold", "-5 °C is cold supports A"],
    ["Butter is soft", "Butter is soft supports A"],
    ["For Marx, class comes first", "For Marx, class comes first supports A"],
    ["Reasons can be bad", "Reasons can be bad supports A"],
    ["Androids dream", "Androids dream supports A"],
  ])("understands “%s”", (item, expected) => {
    expect(read(`<ul><li>A<ul><li>${item}</li></ul></li></ul>`).told).toEqual([expected]);
  });

  // A <- (B & C), A <- D
  it("joins what begins with “and” to the reason before it", () => {
    const html = "<ul><li>A<ul><li>because B</li><li>and C</li><li>D</li></ul></li></ul>";
    expect(read(html).told).toEqual(["B & C supports A", "D supports A"]);
  });

  it("takes what stands under one “because” together, and what stands under “Reasons” each by itself", () => {
    const under = (word: string) =>
      read(`<ul><li>A<ul><li>${word}<ul><li>B</li><li>C</li></ul></li></ul></li></ul>`).told;
    expect(under("because")).toEqual(["B & C supports A"]);
    expect(under("Premises:")).toEqual(["B & C supports A"]);
    expect(under("Reasons")).toEqual(["B supports A", "C supports A"]);
    expect(under("<b>Objections</b>")).toEqual(["B attacks A", "C attacks A"]);
    expect(under("However:")).toEqual(["B & C attacks A"]);
    expect(under("Folgen:")).toEqual(["A leads to B", "A leads to C"]);
  });

  // A <- B; (A <- B) x- C; (A <- B) <- D
  it("lets an item object to the step above it, or give the rule behind it", () => {
    const html = "<ul><li>A<ul><li>B<ul><li>Does not follow: C</li><li>Warrant: D</li></ul></li></ul></li></ul>";
    expect(read(html).told).toEqual(["B supports A", "C attacks step", "D supports step"]);
  });

  it("marks a premise that nobody stated, and joins it to what it goes with", () => {
    const { told, document } = read("<ul><li>A<ul><li>B</li><li>Assumption: C</li></ul></li></ul>");
    expect(told).toEqual(["B & C supports A"]);
    expect(document.statements.map(({ implicit }) => implicit === true)).toEqual([false, false, true]);
  });

  it("makes evidence of a reason with a link, and a source of the link; of a link elsewhere a citation", () => {
    const { document } = read(
      '<ul><li>A, says <a href="https://a.example/">Ada</a><ul><li>It rained (<a href="https://w.example/1?a=1&amp;b=2">weather <b>service</b></a>).</li><li>See https://w.example/2.</li></ul></li></ul>',
    );
    expect(document.statements.map(({ kind, text, citations }) => [kind, text, citations])).toEqual([
      ["claim", "A, says Ada", [{ source: "ada" }]],
      ["evidence", "It rained (weather service).", [{ source: "weather-service" }]],
      ["evidence", "See https://w.example/2.", [{ source: "https-w-example-2" }]],
    ]);
    expect(document.sources?.map(({ URL }) => URL)).toEqual([
      "https://a.example/",
      "https://w.example/1?a=1&b=2",
      "https://w.example/2",
    ]);
  });

  it("makes no source of a link that runs code, and keeps its words", () => {
    const result = read(
      `<ul><li>A <a href="java&#10;script:alert(1)">here</a></li><li><a href='data:,x'>B</a></li></ul>`,
    );
    expect(result.texts).toEqual(["A here", "B"]);
    expect(result.document.sources).toBeUndefined();
    expect(codes(result)).toEqual(["other-link", "other-link"]);
  });

  it("takes a title from bold words or square brackets, and an item that only names one for the same statement", () => {
    const { document, told } = read(
      "<ul><li><b>Wet.</b> The street is wet.<ul><li>[Rain]: It rained.</li></ul></li><li>We stay.<ul><li>[Rain]</li><li>the street is wet</li></ul></li></ul>",
    );
    expect(document.statements.map(({ id, title }) => [id, title])).toEqual([
      ["Wet", "Wet"],
      ["Rain", "Rain"],
      ["we-stay", undefined],
    ]);
    expect(told).toEqual([
      "It rained. supports The street is wet.",
      "It rained. supports We stay.",
      "The street is wet. supports We stay.",
    ]);
  });

  it("takes the heading for the title, and what stands around the list for notes", () => {
    const { document } = read("<h2>Rain</h2><p>A course.</p><ul><li>A</li></ul><p>To be <i>continued</i>.</p>");
    expect(document).toMatchObject({ title: "Rain", notes: [{ text: "A course." }, { text: "To be continued." }] });
  });
});

describe("lists as editors write them", () => {
  it.each([
    ["lists directly in lists", "<ul><li>A</li><ul><li>B</li></ul></ul>"],
    ["items that are never closed", "<ul><li>A<ul><li>B</ul></ul>"],
    ["paragraphs in items", "<ul><li><p>A</p><ul><li><p>B</p></li></ul></li></ul>"],
    ["an empty item around a list", "<ul><li>A</li><li><ul><li>because B</li></ul></li></ul>"],
    ["words directly in a list", "<ul>A<ul>B</ul></ul>"],
    ["numbers", "<ol><li>A<ol><li>B</li></ol></li></ol>"],
    ["comments, styles and capitals", "<UL><!-- <li>x --><LI STYLE='a>b'><style>li{}</style>A<UL><LI>B</LI></UL></UL>"],
    ["bullets", "- A\n  - B\n"],
    ["bullets and tabs", "* A\r\n\t* B\r\n"],
    ["numbers in a text", "1. A\n   1) B"],
    ["indentation alone", "A\n    B\n"],
    ["no nesting, but a word", "- A\n- because B"],
  ])("reads %s", (_, text) => {
    const { told, diagnostics } = read(text);
    expect(told).toEqual(["B supports A"]);
    expect(diagnostics).toEqual([]);
  });

  it("reads a typed list with its title, links, lines that go on, and a remark below", () => {
    const { document, told } = read(
      "# Rain\n\n- **Wet** The street\n  is wet.\n  - It rained, says [the office](https://w.example/).\n\nTo be continued.\n",
    );
    expect(document).toMatchObject({ title: "Rain", notes: [{ text: "To be continued." }] });
    expect(told).toEqual(["It rained, says the office. supports The street is wet."]);
    expect(document.statements[1]).toMatchObject({ kind: "evidence", range: { start: { line: 5, column: 3 } } });
  });

  it("reads the characters that have names", () => {
    expect(read("<ul><li>&minus; A &amp; B&nbsp;&#8594; &#x1F600; &unknown; &lt;b&gt;</li></ul>").texts).toEqual([
      "A & B → 😀 &unknown; <b>",
    ]);
  });
});

describe("what is wrong with a list", () => {
  it.each([
    ["no list at all", "", ["no-list"]],
    ["an objection to nothing", "<ul><li>but A</li></ul>", ["nothing-above"]],
    ["a word without a reason", "<ul><li>A<ul><li>because</li></ul></li></ul>", ["empty-item"]],
    ["a step that is not there", "<ul><li>A<ul><li>Undercut: B</li></ul></li></ul>", ["no-step"]],
    ["a reason for itself", "<ul><li>A<ul><li>because a.</li></ul></li></ul>", ["same-as-above"]],
    ["nothing wrong in empty items", "<ul><li></li><li>A</li><li> </li></ul>", []],
  ])("is reported: %s", (_, text, expected) => {
    expect(codes(read(text))).toEqual(expected);
  });

  it("never is an exception, and loses no word, whatever tags come in whatever order", () => {
    let seen = 0;
    const part = fc.oneof(
      fc.constantFrom(
        ...["<ul>", "</ul>", "<li>", "</li>", "<b>", "</b>", "<p>", "</p>", "<a href='https://x.example'>", "</a>"],
      ),
      fc.constantFrom("<br>", "<h2>", "</h2>", "<!--", "-->", '<a "', "<", "&lt;", "\n", "  - ", "+ ", "[x] ", "**"),
      fc.constantFrom("because ", "but ", "and ", "Reasons: ", "Undercut: ", "→ "),
      fc.nat(99).map((number) => `w${number} `),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = `<ul><li>${parts.join("")}`;
        const kept = JSON.stringify(read(text).document);
        const words = [...textOf(text).matchAll(/\bw\d+(?= )/gu)].map(([word]) => word);
        expect(words.filter((word) => !kept.includes(word))).toEqual([]);
        seen += words.length;
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(200);
  });

  it("is read in a time that grows with its length, however hostile", () => {
    const hostile = ["<ul><li>", "<!--x>", '<a "', "[a](", "**", "&#", "<li>- ", "http://", "[x]", "because "];
    const slow = hostile.filter((piece) => {
      const start = process.cpuUsage();
      list.parse(`<ul><li>${piece.repeat(200_000 / piece.length)}`);
      const { user } = process.cpuUsage(start);
      return user > 3_000_000;
    });
    expect(slow).toEqual([]);
  }, 60_000);
});

describe("listReader()", () => {
  it("reads tags that come from elsewhere, such as a page", () => {
    const reader = listReader();
    expect(reader.found).toBe(false);
    for (const name of ["ul", "li"]) reader.open(name);
    reader.text("A ");
    reader.open("a", { href: "https://x.example/" });
    reader.text("source");
    expect(reader.found).toBe(true);
    const { document } = reader.read({ title: "T", language: "de" });
    expect(document).toMatchObject({
      title: "T",
      language: "de",
      statements: [{ text: "A source", citations: [{ source: "source" }] }],
    });
  });
});
