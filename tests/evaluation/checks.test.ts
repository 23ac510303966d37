import { existsSync } from "node:fs";
import {
  type ArgumentDocument,
  argument,
  attack,
  because,
  type Citation,
  type Claim,
  claim,
  evidence,
  type Id,
  type Link,
  leadsTo,
  type Statement,
  thesis as thesisOf,
  toGraph,
} from "@argument-graph/core";
import {
  briefly,
  type CheckCode,
  checks,
  englishEvaluation,
  type Finding,
  grounded,
  type Hint,
  hints,
  toFramework,
} from "@argument-graph/evaluation";
import { argdown } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";
import { type ExampleMap, examplesFile, readExamples } from "./examples";
import { documentOf, groundsOf, randomMap, type Sketch } from "./maps";

const cited = (...sources: readonly string[]): { readonly citations: readonly Citation[] } => ({
  citations: sources.map((source) => ({ source })),
});
const main = claim("The bridge should close", { id: "main", tags: ["thesis"] });
const cracks = claim("It has cracks", { id: "cracks", ...cited("report") });
const floods = claim("It floods", { id: "floods", ...cited("diary") });
const costs = claim("A detour costs a lot", { id: "costs", ...cited("budget") });

/** What one check says of a map. */
function found(code: CheckCode, ...parts: readonly (Statement | Link)[]): readonly Finding[] {
  return checks(argument({}, ...parts)).filter((finding) => finding.code === code);
}
/** What one hint says of all inferences of a map, each looked at by itself. */
function hinted(code: CheckCode, ...parts: readonly (Statement | Link)[]): readonly Hint[] {
  const graph = toGraph(argument({}, ...parts));
  const all = parts.filter(({ kind }) => kind === "inference").flatMap(({ id }) => hints(graph, id));
  return all.filter((finding) => finding.code === code);
}
const about = (findings: readonly Hint[]): readonly (readonly Id[])[] => findings.map((finding) => finding.about);
const sentences = (findings: readonly Hint[]): readonly string[] => findings.map(({ message }) => message);

describe("checks", () => {
  // main <- cracks + floods,  costs -x main,  a warning in 1961 -x costs
  it("says nothing of a thesis with sourced reasons, an objection and an answer but what it hangs on", () => {
    const warning = claim("Repairs would cost more than a detour", { id: "repairs", ...cited("offer") });
    const reasons = because(main, cracks, floods);
    const findings = checks(
      argument({}, main, cracks, floods, costs, warning, reasons, attack(costs, main), attack(warning, costs)),
    );
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set(["single-point-of-failure", "conflicting-assumptions"]),
    );
  });

  it("has nothing to say of an empty document", () => {
    expect(checks({ statements: [], links: [] })).toEqual([]);
  });

  it("refuses a document that cannot become a graph", () => {
    expect(() => checks({ statements: [main], links: [because(main, cracks)] })).toThrow(RangeError);
  });

  it("points at the statement in the document, and in the text that it was read from", () => {
    const { document } = argdown.parse(
      "[Bridge]: Close the bridge. #thesis\n  + [Cracks]: It has cracks.\n\n[Cats]: Cats sleep.\n",
    );
    const cats = checks(document).find(({ code }) => code === "irrelevant");
    expect(cats?.path).toBe("/statements/2");
    expect(cats?.range?.start).toMatchObject({ line: 4, column: 1 });
    const step = checks(document).find(({ code }) => code === "single-premise");
    expect(step?.path).toBe("/links/0");
  });

  it("gives no range where the document has none", () => {
    for (const finding of checks(argument({}, main, cracks))) expect(finding).not.toHaveProperty("range");
  });

  it("speaks the language that it is given", () => {
    const messages = {
      ...englishEvaluation,
      mainUnsupported: (thesis: string) => `Nichts stützt ${thesis}.`,
      quote: (text: string) => `„${text}“`,
    };
    expect(checks(argument({}, main), { messages })[0]?.message).toBe("Nichts stützt „The bridge should close“.");
  });

  it("calls errors only what no argument should have", () => {
    const severities = new Map(
      checks(argument({}, main, cracks, costs, because(main, cracks), attack(cracks, main))).map(
        ({ code, severity }) => [code, severity],
      ),
    );
    expect(severities.get("supports-and-attacks")).toBe("error");
    expect([...severities].filter(([, severity]) => severity === "error")).toHaveLength(1);
    expect(checks(argument({}, main))[0]).toMatchObject({ code: "main-unsupported", severity: "error" });
  });
});

describe("circular reasoning", () => {
  // main <- cracks <- floods <- cracks
  it("finds statements that rest only on each other", () => {
    const circle = found(
      "circular-vicious",
      main,
      cracks,
      floods,
      because(main, cracks),
      because(cracks, floods),
      because(floods, cracks),
    );
    expect(about(circle)).toEqual([["cracks", "floods"]]);
    expect(sentences(circle)).toEqual([
      "“It has cracks” and “It floods” rest only on each other. Give one of them a reason that does not presuppose the others.",
    ]);
  });

  // main <- cracks <-> floods,  cracks <- costs
  it("is content with a circle that something holds up, and says that it is needless", () => {
    const parts = [
      main,
      cracks,
      floods,
      costs,
      because(main, cracks),
      because(cracks, floods),
      because(floods, cracks),
      because(cracks, costs),
    ];
    expect(found("circular-vicious", ...parts)).toEqual([]);
    expect(about(found("circular-benign", ...parts))).toEqual([["cracks", "floods"]]);
  });

  // cracks <-> floods (held up by costs),  main -x cracks
  it("does not blame a circle for what speaks against it", () => {
    const parts = [
      main,
      cracks,
      floods,
      costs,
      because(cracks, floods),
      because(floods, cracks),
      because(cracks, costs),
      attack(main, cracks),
    ];
    expect(found("circular-vicious", ...parts)).toEqual([]);
  });

  // floods ==> cracks ==> floods
  it("does not take a historical circle for one", () => {
    expect(found("circular-vicious", main, cracks, floods, leadsTo(floods, cracks), leadsTo(cracks, floods))).toEqual(
      [],
    );
  });
});

describe("an unsupported thesis", () => {
  // main,  costs -x main
  it("is one for which nothing argues", () => {
    const finding = found("main-unsupported", main, costs, attack(costs, main));
    expect(sentences(finding)).toEqual([
      "Nothing argues for the thesis, “The bridge should close”. Give at least one reason.",
    ]);
  });

  // floods ==> main
  it("is none if something led to it", () => {
    expect(found("main-unsupported", main, floods, leadsTo(floods, main))).toEqual([]);
  });
});

describe("irrelevant statements", () => {
  // main <- cracks,  costs -x (main <- cracks),  floods
  it("are those from which nothing leads to the thesis", () => {
    const step = because(main, cracks);
    const finding = found("irrelevant", main, cracks, costs, floods, step, attack(costs, step));
    expect(about(finding)).toEqual([["floods"]]);
    expect(sentences(finding)).toEqual([
      "“It floods” has no bearing on “The bridge should close”. Connect it with the argument, or leave it out.",
    ]);
  });

  // floods ==> cracks ==> main ==> costs
  it("are not those before and after it in history", () => {
    expect(
      found(
        "irrelevant",
        main,
        cracks,
        floods,
        costs,
        leadsTo(floods, cracks),
        leadsTo(cracks, main),
        leadsTo(main, costs),
      ),
    ).toEqual([]);
  });
});

describe("statements without a source", () => {
  // main <- a <- b,  objection -x main,  stray
  it("are those that are taken as given, on either side", () => {
    const [a, b, objection, stray] = ["a", "b", "objection", "stray"].map((id) => claim(`It is ${id}`, { id })) as [
      Claim,
      Claim,
      Claim,
      Claim,
    ];
    const finding = found(
      "unsourced-leaf",
      main,
      a,
      b,
      objection,
      stray,
      because(main, a),
      because(a, b),
      attack(objection, main),
    );
    expect(about(finding)).toEqual([["b"], ["objection"]]);
    expect(sentences(finding)[0]).toBe(
      "“It is b” is taken as given without a source or a reason. Cite one or give one.",
    );
  });

  // main
  it("are not the thesis, of which it is enough to say that nothing supports it", () => {
    expect(found("unsourced-leaf", main)).toEqual([]);
  });

  // main <- photo
  it("are worse as evidence, wherever it stands", () => {
    const [photo, letter] = [
      evidence("A photo shows cracks", []),
      evidence("A letter says so", [{ source: "letter" }]),
    ];
    const finding = found("unsourced-evidence", main, photo, letter, because(main, photo, letter));
    expect(about(finding)).toEqual([[photo.id]]);
    expect(sentences(finding)).toEqual([
      "“A photo shows cracks” is presented as evidence, but names no source. Cite one.",
    ]);
  });
});

describe("a single point of failure", () => {
  // main <- cracks + floods,  main <- cracks + costs
  it("is what every reason needs", () => {
    const finding = found(
      "single-point-of-failure",
      main,
      cracks,
      floods,
      costs,
      because(main, cracks, floods),
      because(main, cracks, costs),
    );
    expect(about(finding)).toEqual([["cracks"]]);
    expect(sentences(finding)).toEqual([
      "If a reader rejects “It has cracks”, “The bridge should close” falls with it. Support it, or add a reason that does not need it.",
    ]);
  });

  // main
  it("is not the thesis itself", () => {
    expect(found("single-point-of-failure", main)).toEqual([]);
  });
});

describe("reliance on one source", () => {
  const [crackReport, floodReport] = [
    claim("It cracks", { id: "c", ...cited("report") }),
    claim("It floods", { id: "f", ...cited("report") }),
  ];

  // main <- c,  main <- f   (both from the report)
  it("is when the thesis falls without all that the source alone vouches for", () => {
    const finding = found(
      "source-dependence",
      main,
      crackReport,
      floodReport,
      because(main, crackReport),
      because(main, floodReport),
    );
    expect(about(finding)).toEqual([["c", "f"]]);
    expect(sentences(finding)).toEqual([
      "“The bridge should close” falls without the 2 statements that only “report” vouches for. Look for a second source.",
    ]);
  });

  // main <- c,  main <- f,  main <- costs (from the budget)
  it("is none if another source is enough", () => {
    const reasons = [crackReport, floodReport, costs].map((reason) => because(main, reason));
    expect(found("source-dependence", main, crackReport, floodReport, costs, ...reasons)).toEqual([]);
  });

  it("is none of what a second source vouches for too", () => {
    const twice = claim("It floods", { id: "f", ...cited("report", "diary") });
    expect(found("source-dependence", main, crackReport, twice, because(main, crackReport, twice))).toEqual([]);
  });

  it("calls a source by its title", () => {
    const document = argument(
      { sources: [{ id: "report", type: "report", title: "Bridges of 1961" }] },
      main,
      crackReport,
      floodReport,
      because(main, crackReport, floodReport),
    );
    expect(checks(document).find(({ code }) => code === "source-dependence")?.message).toContain(
      "only “Bridges of 1961” vouches",
    );
  });
});

describe("a shared base", () => {
  // main <- cracks <- floods,  main <- floods + costs
  it("is a leaf under two reasons", () => {
    const [one, other] = [because(main, cracks), because(main, floods, costs)];
    const finding = found("shared-base", main, cracks, floods, costs, one, because(cracks, floods), other);
    expect(about(finding)).toEqual([[one.id, other.id, "floods"]]);
    expect(sentences(finding)).toEqual([
      "2 of the reasons for “The bridge should close” share a basis, “It floods”: they are not independent of each other.",
    ]);
  });

  // main <- cracks,  main <- floods,  main <- costs + cracks
  it("names only the reasons that share it", () => {
    const [one, two, three] = [because(main, cracks), because(main, floods), because(main, costs, cracks)];
    expect(about(found("shared-base", main, cracks, floods, costs, one, two, three))).toEqual([
      [one.id, three.id, "cracks"],
    ]);
  });

  // main <- cracks <- main <- floods
  it("is not what a reason has only by way of the conclusion", () => {
    const parts = [main, cracks, floods, because(main, cracks), because(cracks, main), because(main, floods)];
    expect(found("shared-base", ...parts)).toEqual([]);
  });
});

describe("a statement for and against the same", () => {
  // cracks -> main,  cracks -x main
  it("is named once", () => {
    const finding = found(
      "supports-and-attacks",
      main,
      cracks,
      floods,
      because(main, cracks),
      because(main, cracks, floods),
      attack(cracks, main),
    );
    expect(about(finding)).toEqual([["cracks", "main"]]);
    expect(sentences(finding)).toEqual([
      "“It has cracks” is used both for and against “The bridge should close”. Decide for one.",
    ]);
  });

  // cracks -> main,  cracks -x floods
  it("may well speak against something else", () => {
    expect(found("supports-and-attacks", main, cracks, floods, because(main, cracks), attack(cracks, floods))).toEqual(
      [],
    );
  });
});

describe("conflicting assumptions", () => {
  // cracks <-x-> floods
  it("are two leaves that exclude each other, told once", () => {
    const finding = found(
      "conflicting-assumptions",
      main,
      cracks,
      floods,
      attack(cracks, floods),
      attack(floods, cracks),
    );
    expect(about(finding)).toEqual([["cracks", "floods"]]);
    expect(sentences(finding)).toEqual([
      "“It has cracks” and “It floods” exclude each other, and both are taken as given. Say why one of them is right.",
    ]);
  });

  // costs -> cracks -x floods,  floods + costs -x main
  it("are neither what is argued for nor what is excluded only by several together", () => {
    const parts = [
      main,
      cracks,
      floods,
      costs,
      because(cracks, costs),
      attack(cracks, floods),
      attack([floods, costs], main),
    ];
    expect(found("conflicting-assumptions", ...parts)).toEqual([]);
  });
});

describe("unanswered objections", () => {
  // main <- cracks x- floods,  main x- costs x- relief
  it("are those that hold", () => {
    const relief = claim("The state pays", { id: "relief" });
    const [open, answered] = [attack(floods, cracks), attack(costs, main)];
    const finding = found(
      "unanswered-objection",
      main,
      cracks,
      floods,
      costs,
      relief,
      because(main, cracks),
      open,
      answered,
      attack(relief, costs),
    );
    expect(about(finding)).toEqual([[open.id]]);
    expect(sentences(finding)).toEqual([
      "“It floods” speaks against “It has cracks”, and nothing answers that. Answer the objection, or give way to it.",
    ]);
  });

  // floods ==> main,  costs -x (floods ==> main)
  it("may be aimed at a historical step", () => {
    const step = leadsTo(floods, main);
    const finding = found("unanswered-objection", main, floods, costs, step, attack(costs, step));
    expect(sentences(finding)[0]).toContain(
      "speaks against the claim that “It floods” led to “The bridge should close”",
    );
  });
});

describe("one-sidedness", () => {
  // main <- cracks
  it("is when nothing is said against a thesis", () => {
    expect(sentences(found("one-sided", main, cracks, because(main, cracks)))).toEqual([
      "Nothing is said against “The bridge should close” or the reasons for it. Name the strongest objection, and answer it.",
    ]);
  });

  // main <- cracks,  floods x- costs
  it("is not mended by an objection to something else", () => {
    const finding = found("one-sided", main, cracks, floods, costs, because(main, cracks), attack(costs, floods));
    expect(about(finding)).toEqual([["main"]]);
  });

  // main <- cracks x- floods
  it("is over once a premise or a step is attacked, answered or not", () => {
    const step = because(main, cracks);
    expect(found("one-sided", main, cracks, floods, step, attack(floods, cracks))).toEqual([]);
    expect(found("one-sided", main, cracks, floods, step, attack(floods, step))).toEqual([]);
  });
});

describe("long causal chains", () => {
  const [a, b, c, d] = ["Rain", "Flood", "Erosion", "Collapse"].map((id) => claim(id, { id })) as [
    Claim,
    Claim,
    Claim,
    Claim,
  ];

  // Rain ==> Flood ==> Erosion ==> Collapse
  it("have three steps or more", () => {
    const finding = found("long-causal-chain", a, b, c, d, leadsTo(a, b), leadsTo(b, c), leadsTo(c, d));
    expect(about(finding)[0]?.filter((_, place) => place % 2 === 0)).toEqual(["Rain", "Flood", "Erosion", "Collapse"]);
    expect(sentences(finding)).toEqual([
      "3 steps lead from “Rain” to “Collapse”. The chain is as weak as all its steps together: argue for each of them.",
    ]);
    expect(found("long-causal-chain", a, b, c, leadsTo(a, b), leadsTo(b, c))).toEqual([]);
  });

  it("tell the strength of all steps together, if every step has one", () => {
    const steps = [leadsTo(a, b), leadsTo(b, c), leadsTo(c, d)].map((step) => ({ ...step, weight: 0.5 }));
    expect(sentences(found("long-causal-chain", a, b, c, d, ...steps))[0]).toContain(
      "(strength of all together: 0.13)",
    );
  });
});

describe("causal chains of inferences", () => {
  const [a, b, c, d] = ["Rain", "Flood", "Erosion", "Collapse"].map((id) => claim(id, { id })) as [
    Claim,
    Claim,
    Claim,
    Claim,
  ];
  const causal = (link: Link): Link => ({ ...link, scheme: "argument from cause to effect" }) as Link;

  // Rain -> Flood ==> Erosion -> Collapse, from cause to effect; Rain -> Collapse is shorter
  it("count as well as historical steps, and the longest way is told", () => {
    const links = [causal(because(b, a)), leadsTo(b, c), causal(because(d, c)), causal(because(d, a))];
    expect(about(found("long-causal-chain", a, b, c, d, ...links))[0]?.filter((id) => !id.includes(" "))).toEqual([
      "Rain",
      "Flood",
      "Erosion",
      "Collapse",
    ]);
    expect(found("long-causal-chain", a, b, c, d, because(b, a), leadsTo(b, c), because(d, c))).toEqual([]);
  });

  // Rain ==> Flood ==> Erosion ==> Rain
  it("are none if they run in a circle", () => {
    expect(found("long-causal-chain", a, b, c, leadsTo(a, b), leadsTo(b, c), leadsTo(c, a))).toEqual([]);
  });

  // Rain ==> Flood ==> Erosion ==> Collapse -> main (argument from consequences)
  it("are a slippery slope if their end is a reason to do something, or not to", () => {
    const warning = { ...because(main, d), scheme: "argument from negative consequences" };
    const slope = found("long-causal-chain", main, a, b, c, d, leadsTo(a, b), leadsTo(b, c), leadsTo(c, d), warning);
    expect(sentences(slope)).toEqual([
      "This warns of “Rain” because it would end in “Collapse”, 3 steps on. Why can none of the steps be stopped?",
    ]);
  });

  it("may be long", () => {
    const claims = Array.from({ length: 3_000 }, (_, index) => claim(`Claim ${index}`, { id: `c${index}` }));
    const steps = claims.slice(1).map((effect, index) => leadsTo(claims[index] ?? effect, effect));
    expect(found("long-causal-chain", ...claims, ...steps)[0]?.about).toHaveLength(5_999);
  }, 60_000);
});

describe("what an argument deals with on its way", () => {
  const past = claim("The bridge was safe in 1950", { id: "past", ...cited("report") });
  const rust = claim("Salt has eaten the steel", { id: "rust", ...cited("report") });

  // past ==> main,  rust -x past,  rust -> (past ==> main)
  it("is no objection left open if the author builds on it", () => {
    const step = leadsTo(past, main);
    const parts = [main, past, rust, step, attack(rust, past), because(step, rust)];
    expect(found("unanswered-objection", ...parts)).toEqual([]);
    expect(found("conflicting-assumptions", ...parts)).toEqual([]);
    expect(found("one-sided", ...parts)).toHaveLength(1);
    const outside = [main, past, costs, step, attack(costs, past)];
    expect(about(found("unanswered-objection", ...outside))).toEqual([["costs against past"]]);
  });

  // main <- cracks,  cracks -x costs <- floods:  costs is set up to be refuted
  it("is relevant if it is refuted, with what is said for it", () => {
    const parts = [main, cracks, costs, floods, because(main, cracks), attack(cracks, costs), because(costs, floods)];
    expect(found("irrelevant", ...parts)).toEqual([]);
  });

  // main <- cracks,  costs (concession) <- floods,  rust
  it("is relevant if it is granted, with what is said for it", () => {
    const granted = { ...costs, tags: ["concession"] };
    const parts = [main, cracks, granted, floods, rust, because(main, cracks), because(granted, floods)];
    expect(about(found("irrelevant", ...parts))).toEqual([["rust"]]);
  });

  // main <- gap (evidence) <- cracks: reject the cracks, and the source still vouches for the gap
  it("does not hang on the reasons for evidence", () => {
    const gap = evidence("The gap is two inches wide", [{ source: "survey" }], { id: "gap" });
    const parts = [main, gap, cracks, because(main, gap), because(gap, cracks)];
    expect(about(found("single-point-of-failure", ...parts))).toEqual([["gap"]]);
  });
});

describe("hints", () => {
  const ban = claim("We should ban fireworks in parks", { id: "ban" });
  const loud = claim("Fireworks are very loud", { id: "loud" });
  const dogs = claim("Loud noises frighten dogs in the park", { id: "dogs" });
  const step = { ...because(ban, loud, dogs), id: "step" };
  const map = argument({}, ban, loud, dogs, step);
  const graph = toGraph(map);

  it("name the words that nothing brings in or takes up, by their stems", () => {
    expect(hints(graph, "step").map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "rabbit: “We should ban fireworks in parks” speaks of “ban”, which no premise mentions. Which premise brings that in?",
      "holding-hands: “Loud noises frighten dogs in the park” speaks of “noises”, “frighten” and “dogs”, which neither the conclusion nor another premise mentions. What connects them?",
    ]);
  });

  it("are infos about the one inference, and never part of `checks`", () => {
    for (const { severity, about: ids } of hints(graph, "step")) {
      expect(severity).toBe("info");
      expect(ids[0]).toBe("step");
    }
    expect(checks(map).filter(({ code }) => code === "rabbit" || code === "holding-hands")).toEqual([]);
  });

  it("look words up in English only", () => {
    expect(hints(toGraph({ ...map, language: "de" }), "step")).toEqual([]);
    expect(hints(toGraph({ ...map, language: "en-GB" }), "step")).toHaveLength(2);
  });

  it("are about inferences", () => {
    expect(() => hints(graph, "ban")).toThrow('The graph has no inference with the id "ban".');
    expect(() => hints(graph, "none")).toThrow(RangeError);
  });
});

describe("briefly", () => {
  it("keeps errors and warnings, and one info of each kind with the number of the others", () => {
    const all = checks(argument({}, main, cracks, floods, costs, because(main, cracks), because(main, floods)));
    const short = briefly(all);
    expect(all.filter(({ code }) => code === "single-premise")).toHaveLength(2);
    expect(short.filter(({ code }) => code === "single-premise").map(({ message }) => message)).toEqual([
      expect.stringMatching(/\(1 more remark of this kind\)$/),
    ]);
    expect(short.filter(({ severity }) => severity !== "info")).toEqual(
      all.filter(({ severity }) => severity !== "info"),
    );
  });
});

describe("single premises", () => {
  // main <- cracks,  main <- floods + costs
  it("leave open what connects them with the conclusion", () => {
    const step = because(main, cracks);
    const finding = found("single-premise", main, cracks, floods, costs, step, because(main, floods, costs));
    expect(about(finding)).toEqual([[step.id]]);
    expect(sentences(finding)).toEqual([
      "The step from “It has cracks” to “The bridge should close” has a single premise. Which assumption connects the two?",
    ]);
  });
});

describe("near duplicates", () => {
  // "The old bridge should close now!" -> "The bridge should close now"
  it("are premises that repeat the conclusion", () => {
    const [conclusion, same] = [
      claim("The bridge should close now", { id: "c" }),
      claim("The old bridge should close now!", { id: "p" }),
    ];
    expect(about(hinted("near-duplicate", conclusion, same, because(conclusion, same)))).toEqual([["p", "c"]]);
    expect(about(found("near-duplicate", conclusion, same, because(conclusion, same)))).toEqual([["p", "c"]]);
    expect(hinted("near-duplicate", main, cracks, because(main, cracks))).toEqual([]);
  });
});

describe("misplaced targets", () => {
  const anchors = [{ source: "essay", selector: [{ type: "TextQuoteSelector", exact: "must close" } as const] }];

  // costs -x main (quoted),  floods -x cracks (not quoted)
  it("are attacked statements without a passage, where others have one", () => {
    const quoted = { ...main, anchors };
    const finding = found(
      "misplaced-target",
      quoted,
      cracks,
      floods,
      costs,
      because(quoted, cracks),
      attack(costs, quoted),
      attack(floods, cracks),
    );
    expect(about(finding)).toEqual([["cracks"]]);
    expect(sentences(finding)).toEqual([
      "“It floods” speaks against “It has cracks”, for which no passage of the text is given. Quote where somebody says it.",
    ]);
  });

  it("are none in a map without passages", () => {
    expect(found("misplaced-target", main, costs, attack(costs, main))).toEqual([]);
  });
});

describe("two theses", () => {
  const untagged = claim("The bridge should close", { id: "main" });

  // main <- cracks,  costs <- floods
  it("are statements at the top of which none is tagged", () => {
    const rest = [cracks, floods, costs, because(costs, floods)];
    const finding = found("two-mains", untagged, ...rest, because(untagged, cracks));
    expect(about(finding)).toEqual([["main", "costs"]]);
    expect(sentences(finding)).toEqual([
      "“The bridge should close” and “A detour costs a lot” stand at the top. Mark the one that is the thesis.",
    ]);
    expect(found("two-mains", main, ...rest, because(main, cracks))).toEqual([]);
  });
});

describe("objections to the wrong thing", () => {
  const doubt = claim("Even if it has cracks, it need not close", { id: "doubt" });

  // main <- cracks,  doubt -x main
  it("are those to a conclusion that speak of the step", () => {
    const objection = attack(doubt, main);
    const step = because(main, cracks);
    const parts = [main, cracks, doubt, objection, step];
    expect(about(hinted("leaf-attack-on-step", ...parts))).toEqual([[objection.id]]);
    expect(found("leaf-attack-on-step", ...parts)).toEqual([]);
    const inGerman = hints(toGraph(argument({ language: "de" }, ...parts)), step.id);
    expect(inGerman.map(({ code }) => code)).toEqual(["single-premise"]);
  });

  // main <- cracks x- doubt
  it("are none if nothing argues for what they attack", () => {
    const parts = [main, cracks, doubt, because(main, cracks), attack(doubt, cracks)];
    expect(hinted("leaf-attack-on-step", ...parts)).toEqual([]);
  });

  // main <- cracks,  doubt -x (main <- cracks)
  it("are none once they are aimed at the step", () => {
    const step = because(main, cracks);
    expect(hinted("leaf-attack-on-step", main, cracks, doubt, step, attack(doubt, step))).toEqual([]);
  });
});

describe("checks of any map", () => {
  // s0 <- s1 <- s2 <- … <- s4999
  it("go through a chain of 5,000 reasons without overflowing, and blame its end", () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `s${index}`);
    const i = ids.slice(1).map((id, index) => [`i${index}`, [id], `s${index}`] as const);
    const document = exampleDocument(
      {
        statements: ids,
        inferences: i.map(([id, premises, conclusion]) => ({ id, premises, conclusion })),
        attacks: [],
      },
      "s0",
    );
    expect(about(checks(document).filter(({ code }) => code === "single-point-of-failure"))).toEqual([["s4999"]]);
  });
});

describe("checks of 500 seeded maps", () => {
  const seeds = Array.from({ length: 500 }, (_, index) => index + 1);
  const cases = seeds.map((seed) => {
    const { sketch } = randomMap(seed);
    return { seed, sketch, document: documentOf(sketch) };
  });
  const saying = (document: ArgumentDocument, code: CheckCode): readonly string[] =>
    about(checks(document).filter((finding) => finding.code === code)).map((ids) => ids.join(" "));

  it("find as single points of failure what brings the thesis down when it is rejected alone", () => {
    let some = 0;
    for (const { seed, sketch, document } of cases) {
      const graph = toGraph(document);
      const [framework, main] = [toFramework(graph), thesisOf(graph) ?? ""];
      const stands = (rejected: readonly Id[]): boolean => grounded(framework, { rejected }).get(main) === "in";
      const candidates = [...sketch.s, ...(sketch.c ?? []).map(([id]) => id)].filter(
        (id) => id !== main && groundsOf(sketch, id).length === 0,
      );
      const expected = stands([]) ? candidates.filter((id) => !stands([id])) : [];
      expect({ seed, points: saying(document, "single-point-of-failure") }).toEqual({ seed, points: expected });
      some += expected.length;
    }
    expect(some).toBeGreaterThan(50);
  });

  it("find as shared bases the leaves that are below two reasons", () => {
    let some = 0;
    for (const { seed, sketch, document } of cases) {
      const expected = [...sketch.s, ...document.links.map(({ id }) => id)].flatMap((conclusion) => {
        const bases = groundsOf(sketch, conclusion).map((reason) => ({
          reason,
          leaves: leavesBelow(sketch, reason, conclusion),
        }));
        const shared = sketch.s.filter((leaf) => bases.filter(({ leaves }) => leaves.has(leaf)).length > 1);
        const sharing = bases.filter(({ leaves }) => shared.some((leaf) => leaves.has(leaf)));
        return shared.length > 0 ? [[...sharing.map(({ reason }) => reason), ...shared].join(" ")] : [];
      });
      expect({ seed, bases: saying(document, "shared-base") }).toEqual({ seed, bases: expected });
      some += expected.length;
    }
    expect(some).toBeGreaterThan(20);
  });

  it("find as circles the statements that can be reached from themselves", () => {
    const rests = (sketch: Sketch, from: Id): readonly Id[] => [...below(sketch, from, undefined)];
    let some = 0;
    for (const { seed, sketch, document } of cases) {
      const expected = sketch.s.filter((id) => rests(sketch, id).includes(id));
      const circles = [...saying(document, "circular-vicious"), ...saying(document, "circular-benign")];
      const found = new Set(circles.flatMap((ids) => ids.split(" ")));
      expect({ seed, circles: sketch.s.filter((id) => found.has(id)) }).toEqual({ seed, circles: expected });
      some += expected.length;
    }
    expect(some).toBeGreaterThan(50);
  });

  /** What an element rests on, step by step, without going through one of them. */
  function below(sketch: Sketch, from: Id, without: Id | undefined): ReadonlySet<Id> {
    const { i = [], x = [], c = [], steps = [] } = sketch;
    const next = (id: Id): readonly Id[] => [
      ...[...i, ...x].filter(([link]) => link === id).flatMap(([, needs]) => needs),
      ...c.filter(([link]) => link === id && steps.includes(link)).map(([, cause]) => cause),
      ...groundsOf(sketch, id),
    ];
    const reached = new Set(next(from).filter((id) => id !== without));
    for (const id of reached) for (const other of next(id)) if (other !== without) reached.add(other);
    return reached;
  }

  function leavesBelow(sketch: Sketch, reason: Id, without: Id): ReadonlySet<Id> {
    const isGiven = (id: Id): boolean => groundsOf(sketch, id).length === 0;
    return new Set([...below(sketch, reason, without)].filter((id) => sketch.s.includes(id) && isGiven(id)));
  }
});

// Left out on purpose: hints from words, which flag nearly every inference of good prose, and critical questions, which
// need the data of schemes.
describe.skipIf(!existsSync(examplesFile))("the worked examples", () => {
  const left = new Set(["rabbit", "holding-hands", "leaf-attack-on-step"]);

  it.each(readExamples().checks)("$id", ({ input, main: thesis, expected }) => {
    const document = exampleDocument(input, thesis);
    const known = new Set([...document.statements, ...document.links].map(({ id }) => id));
    const said = checks(document).flatMap(({ code, about: ids }) => lines(code, ids));
    const wanted = expected
      .filter(([code]) => !left.has(code))
      .flatMap(([code, names]) =>
        lines(
          code,
          names.filter((name) => known.has(name)),
        ),
      );
    expect(said.sort()).toEqual(wanted.sort());
  });

  /** The examples list all statements without a source in one entry. */
  function lines(code: string, ids: readonly Id[]): readonly string[] {
    return code === "unsourced-leaf" ? ids.map((id) => `${code} ${id}`) : [[code, ...[...ids].sort()].join(" ")];
  }
});

function exampleDocument({ statements, inferences, attacks }: ExampleMap, thesis: Id): ArgumentDocument {
  return {
    statements: statements.map((statement): Claim => {
      const { id, text = id, source } = typeof statement === "string" ? { id: statement } : statement;
      return { kind: "claim", id, text, ...(source && cited(source)), ...(id === thesis && { tags: ["thesis"] }) };
    }),
    links: [
      ...inferences.map(({ id, premises, conclusion }) => ({ kind: "inference", id, premises, conclusion }) as const),
      ...attacks.map(({ id, from, to }) => ({ kind: "conflict", id, attackers: from, target: to }) as const),
    ],
  };
}
