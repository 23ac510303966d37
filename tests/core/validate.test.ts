import { argument, attack, because, claim, evidence, leadsTo, toGraph, validate } from "@argument-graph/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "./documents";

const claims = (...ids: readonly string[]) => ids.map((id) => claim(`Claim ${id}`, { id }));
const base = () => ({ statements: claims("a", "b"), links: [] as readonly unknown[] });
const found = (value: unknown) => validate(value).diagnostics.map(({ code, path }) => `${code} ${path}`);
const errors = (value: unknown) => validate(value).diagnostics.filter(({ severity }) => severity === "error");

describe("validate", () => {
  it("finds nothing in valid documents, and gives them back without version and schema", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const { document: back, diagnostics } = validate({ $schema: "x.json", version: 1, ...document });
        expect(diagnostics.filter(({ code }) => code !== "circular")).toEqual([]);
        expect(JSON.stringify(back)).toBe(JSON.stringify(document));
      }),
      { numRuns: 300 },
    );
  });

  const statement = (more: object) => ({ ...base(), statements: [{ kind: "claim", id: "a", text: "A", ...more }] });
  const link = (more: object) => ({ ...base(), links: [{ ...because("a", "b"), id: "i", ...more }] });
  const group = (...groups: readonly object[]) => ({ ...base(), groups });
  const anchored = (selector: unknown) => ({
    ...statement({ anchors: [{ source: "t", selector }] }),
    texts: [{ id: "t", content: "12345" }],
  });

  // Each value is wrong in one way.
  it.each<[string, unknown, string]>([
    ["a number for a document", 3, "wrong-type "],
    ["a list for a document", [], "wrong-type "],
    ["no statements", { links: [] }, "missing-field "],
    ["statements that are no list", { statements: {}, links: [] }, "wrong-type /statements"],
    ["another version", { ...base(), version: 2 }, "unknown-version /version"],
    ["a version in words", { ...base(), version: "1" }, "wrong-type /version"],
    ["a statement that is null", { ...base(), statements: [null] }, "wrong-type /statements/0"],
    [
      "a statement without an id",
      { statements: [{ kind: "claim", text: "A" }], links: [] },
      "missing-field /statements/0",
    ],
    ["an empty id", statement({ id: "" }), "empty-id /statements/0/id"],
    ["a number for an id", statement({ id: 7 }), "wrong-type /statements/0/id"],
    ["a kind that is unknown", statement({ kind: "clam" }), "unknown-value /statements/0/kind"],
    ["a kind that is no string", statement({ kind: 1 }), "wrong-type /statements/0/kind"],
    ["no kind", { ...base(), statements: [{ id: "a", text: "A" }] }, "missing-field /statements/0"],
    ["a text that is a number", statement({ text: 1 }), "wrong-type /statements/0/text"],
    ["a text of blanks", statement({ text: "  " }), "empty-text /statements/0"],
    ["a weight above 1", statement({ weight: 1.1 }), "out-of-range /statements/0/weight"],
    ["a weight below 0", statement({ weight: -0.1 }), "out-of-range /statements/0/weight"],
    ["a weight in words", statement({ weight: "1" }), "wrong-type /statements/0/weight"],
    ["a flag in words", statement({ implicit: "yes" }), "wrong-type /statements/0/implicit"],
    ["a tag that is a number", statement({ tags: ["x", 1] }), "wrong-type /statements/0/tags/1"],
    ["a field with a typing mistake", statement({ titel: "A" }), "unknown-field /statements/0/titel"],
    ["a field with a slash and a tilde", statement({ "a/b~c": 1 }), "unknown-field /statements/0/a~1b~0c"],
    ["data that is a list", statement({ data: [] }), "wrong-type /statements/0/data"],
    ["a group that is unknown", statement({ group: "g" }), "unknown-id /statements/0/group"],
    [
      "a source that is unknown",
      statement({ citations: [{ source: "s" }] }),
      "unknown-source /statements/0/citations/0/source",
    ],
    [
      "a text that is unknown",
      statement({ anchors: [{ source: "t", selector: [{ type: "TextQuoteSelector", exact: "x" }] }] }),
      "unknown-text /statements/0/anchors/0/source",
    ],
    ["an anchor without selectors", anchored([]), "empty-list /statements/0/anchors/0/selector"],
    ["a selector that is a string", anchored(["x"]), "wrong-type /statements/0/anchors/0/selector/0"],
    ["a selector without a type", anchored([{ exact: "x" }]), "missing-field /statements/0/anchors/0/selector/0"],
    [
      "a selector of another type",
      anchored([{ type: "XPathSelector" }]),
      "unknown-value /statements/0/anchors/0/selector/0/type",
    ],
    [
      "an anchor that ends before it starts",
      anchored([{ type: "TextPositionSelector", start: 3, end: 2 }]),
      "reversed-range /statements/0/anchors/0/selector/0",
    ],
    [
      "an anchor behind the end of its text",
      anchored([{ type: "TextPositionSelector", start: 3, end: 6 }]),
      "outside-text /statements/0/anchors/0",
    ],
    [
      "half a character",
      anchored([{ type: "TextPositionSelector", start: 0.5, end: 2 }]),
      "wrong-type /statements/0/anchors/0/selector/0/start",
    ],
    [
      "a line 0",
      statement({ range: { start: { line: 0, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } } }),
      "out-of-range /statements/0/range/start/line",
    ],
    [
      "a range that ends before it starts",
      statement({ range: { start: { line: 1, column: 2, offset: 1 }, end: { line: 1, column: 1, offset: 0 } } }),
      "reversed-range /statements/0/range",
    ],
    [
      "evidence without a source",
      { ...base(), statements: [evidence("E", [])] },
      "evidence-without-citation /statements/0",
    ],
    ["an id that is used twice", { ...base(), statements: claims("a", "b", "a") }, "duplicate-id /statements/2/id"],
    ["a link with the id of a statement", link({ id: "b" }), "duplicate-id /links/0/id"],
    ["a link that is a string", { ...base(), links: ["a"] }, "wrong-type /links/0"],
    ["a link of unknown kind", link({ kind: "support" }), "unknown-value /links/0/kind"],
    [
      "a link without an end",
      { ...base(), links: [{ kind: "conflict", id: "k", attackers: ["a"] }] },
      "missing-field /links/0",
    ],
    ["an end that is unknown", link({ conclusion: "x" }), "unknown-id /links/0/conclusion"],
    ["no premises", link({ premises: [] }), "empty-list /links/0/premises"],
    ["premises that are no list", link({ premises: "b" }), "wrong-type /links/0/premises"],
    ["a premise that is named twice", link({ premises: ["b", "b"] }), "repeated-end /links/0/premises/1"],
    ["a link that concludes itself", link({ conclusion: "i" }), "wrong-end /links/0/conclusion"],
    ["a conclusion among its premises", link({ premises: ["b", "a"] }), "circular /links/0"],
    ["a cause that causes itself", { ...base(), links: [leadsTo("a", "a")] }, "circular /links/0"],
    [
      "a date part that is true",
      { ...base(), sources: [{ id: "s", type: "book", issued: { "date-parts": [[true]] } }] },
      "wrong-type /sources/0/issued/date-parts/0/0",
    ],
    ["a source without a type", { ...base(), sources: [{ id: "s" }] }, "missing-field /sources/0"],
    [
      "two sources with one id",
      {
        ...base(),
        sources: [
          { id: "s", type: "book" },
          { id: "s", type: "book" },
        ],
      },
      "duplicate-id /sources/1/id",
    ],
    ["a parent that is unknown", group({ id: "g", parent: "h" }), "unknown-id /groups/0/parent"],
    ["a group in itself", group({ id: "g", parent: "g" }), "group-cycle /groups/0/parent"],
    [
      "a note about nothing known",
      { ...base(), notes: [{ text: "N", about: ["a", "x"] }] },
      "unknown-id /notes/0/about/1",
    ],
    ["a note of unknown kind", { ...base(), notes: [{ text: "N", kind: "gpa" }] }, "unknown-value /notes/0/kind"],
  ])("says where and what is wrong: %s", (_, value, expected) => {
    const findings = found(value).filter((finding) => finding.startsWith(expected.split(" ")[0] ?? ""));
    expect(findings).toEqual([expected]);
    const { document } = validate(value);
    if (document) expect(() => toGraph(document)).not.toThrow();
  });

  // The premise and the conclusion are mistyped; the rest stays.
  it("suggests what may have been meant", () => {
    const { diagnostics } = validate({
      statements: claims("vanguard"),
      links: [{ ...because("vangard", "x"), kind: "inferense" }],
      titel: "T",
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '“inferense” is none of "inference", "conflict", "causation". Did you mean “inference”?',
      "“titel” is not a field of a document. It is kept as it is. Did you mean “title”?",
    ]);
    const unknown = validate({ statements: claims("vanguard"), links: [because("vanguard", "vangard")] });
    expect(unknown.diagnostics.map(({ message }) => message)).toEqual([
      "There is no statement “vangard”. Did you mean “vanguard”?",
    ]);
  });

  it("keeps what is right of a part that is wrong", () => {
    const { document } = validate({
      version: 7,
      title: 3,
      extra: [1],
      statements: [
        { kind: "claim", id: "a", text: 5, weight: 2, tags: ["x", 1], more: true },
        { kind: "thing", id: "b", text: "B" },
        { kind: "evidence", id: "e", text: "E" },
      ],
      links: [because("a", "b", "zzz"), { ...attack("b", "a"), target: "nobody" }, "link"],
    });
    expect(document).toEqual({
      extra: [1],
      statements: [
        { kind: "claim", id: "a", text: "", tags: ["x"], more: true },
        { kind: "claim", id: "b", text: "B" },
        { kind: "evidence", id: "e", text: "E", citations: [] },
      ],
      links: [{ ...because("a", "b"), id: "a because b and zzz" }],
    });
  });

  // j ──▸ [k] ──▸ [i], and i is wrong: k and j have nothing to end on
  it("leaves out what ends on a link that was left out, and says so", () => {
    const [i, k, j] = [
      { ...because("a", "zzz"), id: "i" },
      { ...attack("b", "i"), id: "k" },
      { ...because("k", "b"), id: "j" },
    ];
    const value = { ...base(), links: [j, k, i], notes: [{ text: "N", about: ["i", "a"] }] };
    expect(found(value)).toEqual([
      "unknown-id /links/2/premises/0",
      "lost-end /links/0/conclusion",
      "lost-end /links/1/target",
      "lost-end /notes/0/about",
    ]);
    expect(validate(value).document).toEqual({ ...base(), notes: [{ text: "N", about: ["a"] }] });
  });

  it("keeps links that end on each other", () => {
    const value = {
      ...base(),
      links: [
        { ...because("y", "a"), id: "x" },
        { ...because("x", "b"), id: "y" },
      ],
    };
    expect(validate(value)).toEqual({ document: value, diagnostics: [] });
  });

  it("gives an id to who has it first among the statements, whatever the order of the lists", () => {
    const value = { links: [{ ...because("b", "a"), id: "a" }, because("b", "a")], statements: claims("a", "b") };
    expect(found(value)).toEqual(["duplicate-id /links/0/id"]);
    const links = [{ ...because("b", "a"), id: "a (2)" }, because("b", "a")];
    expect(validate(value).document).toEqual({ links, statements: claims("a", "b") });
  });

  // a, a, "a (2)", a: the second and the fourth take the next numbers that are free
  it("keeps what has a taken id under a new one that nothing else has", () => {
    const { document, diagnostics } = validate({ ...base(), statements: claims("a", "a", "a (2)", "a", "b") });
    expect(document?.statements.map(({ id }) => id)).toEqual(["a", "a (3)", "a (2)", "a (4)", "b"]);
    expect(diagnostics[0]?.message).toContain("“a (3)”");
  });

  // g ─▸ h ─▸ i ─▸ g, and j ─▸ h
  it("opens each circle of groups once", () => {
    const groups = [
      ["g", "h"],
      ["h", "i"],
      ["i", "g"],
      ["j", "h"],
      ["k", "k"],
    ].map(([id, parent]) => ({ id, parent }));
    expect(found({ ...base(), groups })).toEqual(["group-cycle /groups/2/parent", "group-cycle /groups/4/parent"]);
    expect(validate({ ...base(), groups }).document?.groups?.map(({ parent }) => parent)).toEqual([
      "h",
      "i",
      undefined,
      "h",
      undefined,
    ]);
  });

  it("keeps keys that objects inherit as what they are, and pollutes nothing", () => {
    const value = JSON.parse(
      '{"statements":[{"kind":"claim","id":"a","text":"A","data":{"__proto__":{"x":1}},"__proto__":{"y":1}}],"links":[]}',
    );
    const { document } = validate(value);
    expect(JSON.stringify(document)).toBe(JSON.stringify(value));
    expect(Object.getPrototypeOf(document?.statements[0])).toBe(Object.prototype);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe("validate, given anything", () => {
  const throws = () => {
    throw new Error("No.");
  };
  const nested = (levels: number) => {
    let value: unknown = "x";
    for (let level = 0; level < levels; level++) value = [value];
    return value;
  };
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const circle: { data?: unknown } = {};
  circle.data = { circle };

  it.each<[string, unknown, string]>([
    ["undefined", undefined, "not-json "],
    ["a function", throws, "not-json "],
    ["a big integer", 1n, "not-json "],
    ["a date", new Date(), "not-json "],
    ["a map in data", { ...base(), data: { map: new Map() } }, "not-json /data/map"],
    ["not a number", { ...base(), data: { x: Number.NaN } }, "not-json /data/x"],
    ["undefined in a list", { ...base(), data: { list: [1, undefined, 3] } }, "not-json /data/list/1"],
    [
      "a getter that throws",
      {
        ...base(),
        data: {
          get x() {
            return throws();
          },
        },
      },
      "unreadable /data/x",
    ],
    ["a revoked proxy", revoked(), "unreadable "],
    ["a revoked proxy in data", { ...base(), data: { proxy: revoked() } }, "unreadable /data/proxy"],
    ["a proxy whose keys throw", { ...base(), data: new Proxy({}, { ownKeys: throws }) }, "unreadable /data"],
    ["a proxy that throws always", { ...base(), data: new Proxy({ x: 1 }, { get: throws }) }, "unreadable /data/x"],
    ["a circle", { ...base(), data: circle }, "circular-value /data/data/circle"],
    ["great depth", { ...base(), data: { deep: nested(100_000) } }, `too-deep /data/deep${"/0".repeat(98)}`],
    [
      "a list with holes",
      { ...base(), data: { list: Object.assign([], { length: 4_294_967_295, 7: "x" }) } },
      "holes /data/list",
    ],
  ])("never throws and says where: %s", (_, value, expected) => {
    expect(found(value).filter((finding) => !finding.startsWith("missing-field"))).toEqual([expected]);
  });

  it("keeps what can be read around what cannot", () => {
    const value = { ...base(), data: { list: [1, Number.NaN, 3], bad: throws, good: { x: null }, gone: undefined } };
    expect(validate(value).document?.data).toEqual({ list: [1, null, 3], good: { x: null } });
    const holes: unknown[] = [];
    holes[3] = "x";
    holes[9] = "y";
    expect(validate({ ...base(), data: { holes } }).document?.data).toEqual({ holes: ["x", "y"] });
    const unreadable = {
      kind: "claim",
      id: "a",
      get text() {
        return throws();
      },
    };
    expect(found({ statements: [unreadable], links: [] })).toContain("unreadable /statements/0/text");
  });

  // Sixty lists, each of which holds the next one twice: 10 to the 18 values if written out.
  it("does not write out what is referred to again and again", () => {
    let bomb: unknown = "x";
    for (let level = 0; level < 60; level++) bomb = [bomb, bomb];
    const { document, diagnostics } = validate({ ...base(), data: { bomb, x: 1 } });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["too-large"]));
    expect(document?.data?.x).toBe(1);
    const shared = { tags: ["x"] };
    const twice = { statements: claims("a", "b").map((each) => ({ ...each, data: shared })), links: [] };
    expect(validate(twice)).toEqual({ document: twice, diagnostics: [] });
  });

  it("measures depth also where something is referred to again", () => {
    const tall = nested(60);
    let value: unknown = tall;
    for (let level = 0; level < 60; level++) value = [value];
    expect(found({ ...base(), data: { tall, value } })).toEqual([`too-deep /data/value${"/0".repeat(60)}`]);
  });

  it("accepts objects without a prototype", () => {
    expect(validate(Object.assign(Object.create(null), base()))).toEqual({ document: base(), diagnostics: [] });
  });

  it("never throws on any value, and what it gives back makes a graph", () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
    });
    const parts = fc.array(
      fc.oneof(
        anything,
        fc.record(
          {
            kind: fc.oneof(anything, fc.constantFrom("claim", "inference", "conflict")),
            id: fc.constantFrom("a", "b", "c", ""),
            text: anything,
            premises: fc.oneof(anything, fc.array(fc.constantFrom("a", "b"))),
            conclusion: fc.constantFrom("a", "b", "c"),
            attackers: fc.array(fc.constantFrom("a", "b")),
            target: fc.constantFrom("a", "b", "c"),
          },
          { requiredKeys: [] },
        ),
      ),
    );
    const value = fc.oneof(
      anything,
      fc.record(
        { statements: parts, links: parts, groups: parts, sources: parts, texts: parts, notes: parts, data: anything },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(value, (any) => {
        const { document, diagnostics } = validate(any);
        if (document) toGraph(document);
        else expect(diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  // Something in a valid document is replaced: either validate complains, or the document says what the value says.
  it("loses nothing without an error", () => {
    const other = fc.constantFrom<unknown>(null, true, 0, "x", "a", [], {}, [[]], ["a"]);
    fc.assert(
      fc.property(documents({ maxStatements: 3, maxLinks: 3 }), fc.nat(), other, (document, index, value) => {
        const all: [object, string][] = [];
        const copy = JSON.parse(JSON.stringify(document));
        const open: object[] = [copy];
        for (const at of open)
          for (const [key, member] of Object.entries(at)) {
            all.push([at, key]);
            if (typeof member === "object" && member !== null) open.push(member);
          }
        const [at, key] = all[index % all.length] ?? [copy, "title"];
        Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
        const { document: back } = validate(copy);
        if (back) toGraph(back);
        if (errors(copy).length === 0) expect(back).toEqual(copy);
      }),
      { numRuns: 1500 },
    );
  });

  it("stays quick when everything is wrong", () => {
    const links = Array.from({ length: 20_000 }, (_, index) => ({
      ...because(`x${index}`, `y${index}`),
      id: `l${index}`,
    }));
    const start = performance.now();
    expect(validate({ statements: claims(...links.map(({ id }) => `s${id}`)), links }).diagnostics).toHaveLength(
      40_000,
    );
    expect(performance.now() - start).toBeLessThan(10_000);
    const huge = argument({}, ...claims("a"));
    expect(validate({ ...huge, data: { long: Array.from({ length: 200_000 }, () => 1) } }).diagnostics).toEqual([]);
  });
});
