import { argument, attack, because, claim, evidence, leadsTo } from "@argument-graph/core";
import { english, toOutline } from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../core/documents";

const marx = claim("Workers will rise.", { id: "marx", title: "Marx's theory" });
const lenin = claim("A party must lead.", { id: "lenin", title: "Lenin's vanguard" });
const daily = claim("People are busy.", { id: "daily", implicit: true });
const risings = evidence("The risings failed.", [{ source: "rieber", locator: "60" }], { id: "risings" });
const step = leadsTo(marx, lenin);
const why = because(lenin, daily, risings);

describe("toOutline(document)", () => {
  // Marx ──leads to── Lenin     daily supports the step, attacks Marx, and with risings supports Lenin;
  //                             "But" attacks that inference.
  it("is the argument as nested text, with a number for every statement and a word for every link", () => {
    const document = argument(
      {
        title: "From Marx to Lenin",
        sources: [{ id: "rieber", type: "book", author: [{ family: "Rieber" }], title: "Russia" }],
        notes: [{ text: "The text breaks off.", kind: "gap", about: ["daily"] }, { text: "A remark." }],
      },
      ...[marx, lenin, daily, risings, step, attack(daily, marx), because(step, daily), why],
      claim("But not everywhere.", { id: "but" }),
      attack("but", why),
    );
    expect(toOutline(document)).toBe(`From Marx to Lenin
5 statements (1 with evidence, 1 not stated), joined by 1 historical step, 2 inferences and 2 objections.

1. Marx's theory. Workers will rise.
  Objection:
    1.1. (not stated) People are busy.
2. Step 1: Marx's theory (1) leads to Lenin's vanguard (3)
  Support for this step:
    2.1. see 1.1
3. (thesis) Lenin's vanguard. A party must lead.
  Reason, two premises together:
    3.1. see 1.1
    3.2. Evidence: The risings failed. [Rieber, p. 60]
    Objection to this inference:
      3.3. But not everywhere.

Notes
- Gap in the text: The text breaks off. (on 1.1)
- A remark.

Sources
- Rieber, Russia.
`);
  });

  it("says under a reason what is to be asked of it, and at the end what everything hangs on", () => {
    const text = toOutline(argument({}, marx, lenin, because(lenin, marx)), {
      verdicts: ["It stands."],
      hinges: ["If you reject the one, the other falls, too."],
      questions: new Map([
        [
          because(lenin, marx).id,
          [
            { status: "open", text: "How reliable\nis it?" },
            { status: "answered", text: "What else could it be?" },
          ],
        ],
      ]),
    });
    expect(text.split("\n").slice(3)).toEqual([
      "1. (thesis) Lenin's vanguard. A party must lead.",
      "  Reason:",
      "    - Question, not answered: How reliable is it?",
      "    - Question, answered: What else could it be?",
      "    1.1. Marx's theory. Workers will rise.",
      "",
      "What stands and what falls",
      "- It stands.",
      "",
      "What everything hangs on",
      "- If you reject the one, the other falls, too.",
      "",
    ]);
  });

  it("numbers the reasons and objections where there are several", () => {
    const text = toOutline(argument({}, marx, lenin, daily, because(marx, lenin), because(marx, daily)));
    expect(text).toContain("Reason 1:");
    expect(text).toContain("Reason 2:");
  });

  it("speaks another language with another table of words", () => {
    const german = { ...english, reason: () => "Grund:", summary: () => "Zwei Aussagen." };
    expect(toOutline(argument({ title: "T" }, marx, lenin, because(marx, lenin)), { messages: german })).toContain(
      "Grund:",
    );
  });

  it("contains every statement in full exactly once, each on a line of its own, and every note", () => {
    // Texts that cannot be a part of each other, or of our own words.
    const texts = fc.uuid();
    fc.assert(
      fc.property(documents({ texts }), (document) => {
        const seen = new Map<string, number>();
        const statements = document.statements.map((statement, index) => ({
          ...statement,
          text: `§${index}§ “${statement.text}”`,
        }));
        const lines = toOutline({ ...document, statements }).split("\n");
        for (const line of lines)
          for (const [mark] of line.matchAll(/§\d+§/g)) seen.set(mark, (seen.get(mark) ?? 0) + 1);
        for (const [index, { text }] of statements.entries()) {
          expect(seen.get(`§${index}§`)).toBe(1);
          expect(lines.filter((line) => line.includes(text))).toHaveLength(1);
        }
        for (const { text } of document.notes ?? []) expect(lines.some((line) => line.includes(text))).toBe(true);
      }),
    );
  });

  it("gives every statement and step a number of its own", () => {
    fc.assert(
      fc.property(documents({ texts: fc.uuid() }), (document) => {
        const [, body = ""] = toOutline(document).split("\n\n");
        const numbers = body.split("\n").flatMap((line) => /^ *(\d+(?:\.\d+)*)\. /.exec(line)?.[1] ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});

describe("toOutline with a labelling", () => {
  it("ends with the sentences on what stands and why, before notes and sources", () => {
    const document = argument({ notes: [{ kind: "note", text: "A note." }] }, claim("Rain.", { id: "rain" }));
    expect(
      toOutline(document, { verdicts: ["“Rain” stands:\nnobody objects."] })
        .split("\n")
        .slice(3),
    ).toEqual([
      "1. (thesis) Rain.",
      "",
      "What stands and what falls",
      "- “Rain” stands: nobody objects.",
      "",
      "Notes",
      "- A note.",
      "",
    ]);
  });

  it("says of statements, reasons, objections and steps what stands, falls and is unsettled", () => {
    //  marx ── leads to ── lenin <── (because) ── workers        marx <── (but) ── critics
    const document = argument(
      {},
      claim("Marx.", { id: "marx" }),
      claim("Lenin.", { id: "lenin" }),
      claim("Workers.", { id: "workers" }),
      claim("Critics.", { id: "critics" }),
      { ...leadsTo("marx", "lenin"), id: "step" },
      because("lenin", "workers"),
      { ...attack("critics", "marx"), id: "but" },
    );
    const labelling = new Map([
      ["marx", "out"] as const,
      ["step", "undecided"] as const,
      ["critics", "in"] as const,
      ["but", "in"] as const,
      ["lenin because workers", "in"] as const,
    ]);
    expect(toOutline(document, { labelling }).split("\n").slice(3, 10)).toEqual([
      "1. (falls) Marx.",
      "  Objection (stands):",
      "    1.1. (stands) Critics.",
      "2. Step 1: 1 leads to 3 (unsettled)",
      "3. (thesis) Lenin.",
      "  Reason (stands):",
      "    3.1. Workers.",
    ]);
  });
});
