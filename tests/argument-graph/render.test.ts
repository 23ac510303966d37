import { readFileSync } from "node:fs";
import { argument, attack, because, claim, type Format, json, light, read, render, toDocument } from "argument-graph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const essayFile = new URL("../../examples/october-1917/argument.argdown", import.meta.url);
const essay = readFileSync(essayFile, "utf8");
const rain = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n  - [Roof]: A roof covers the street.\n";

describe("render", () => {
  // rain -> wet,  roof -x wet
  it("goes the whole way from a text to a drawing and an outline", () => {
    const { document, diagnostics, graph, scene, svg, outline } = render(rain);
    expect(diagnostics).toEqual([]);
    expect(document.statements.map(({ id }) => id)).toEqual(["Wet", "Rain", "Roof"]);
    expect(toDocument(graph)).toEqual(document);
    expect(
      scene.marks
        .filter(({ type }) => type === "box")
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["Rain", "Roof", "Wet"]);
    for (const word of ["The street is wet.", "It rained.", "A roof covers the street."]) {
      expect(outline).toContain(word);
      expect(svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")).toContain(word);
    }
  });

  it("gives the same bytes every time", () => {
    expect(render(essay).svg).toBe(render(essay).svg);
  });

  it("draws a document that was written in code, as it draws the same document in a text", () => {
    const [wet, rained, roof] = [claim("The street is wet."), claim("It rained."), claim("A roof covers the street.")];
    const document = argument({}, wet, rained, roof, because(wet, rained), attack(roof, wet));
    const text = json.print?.(document).text ?? "";
    expect(render(document).svg).toBe(render(text, { format: json }).svg);
  });

  it("evaluates only when asked", () => {
    expect(render(rain).labelling).toBeUndefined();
    const { labelling, svg } = render(rain, { evaluate: true });
    expect([labelling?.get("Rain"), labelling?.get("Roof"), labelling?.get("Wet")]).toEqual(["in", "in", "out"]);
    expect(svg).not.toBe(render(rain).svg);
  });

  it("lets a title stand in for the document's own, in the drawing and in the document", () => {
    const { document, svg, outline } = render(rain, { title: "On wet streets" });
    expect(document.title).toBe("On wet streets");
    expect(svg).toContain("On wet streets");
    expect(outline).toContain("On wet streets");
  });

  it("folds a branch away", () => {
    const { svg, scene } = render(rain, { folded: new Set(["Wet"]) });
    expect(svg).not.toContain("It rained.");
    expect(scene.marks.filter(({ type }) => type === "box")).toHaveLength(1);
  });

  it("turns the drawing, and takes other colours", () => {
    const place = (direction: "down" | "right") => {
      const boxes = render(rain, { direction }).scene.marks.filter((mark) => mark.type === "box");
      const [wet, reason] = [boxes.find(({ id }) => id === "Wet"), boxes.find(({ id }) => id === "Rain")];
      return { below: (reason?.y ?? 0) > (wet?.y ?? 0), beside: (reason?.x ?? 0) > (wet?.x ?? 0) + (wet?.width ?? 0) };
    };
    expect(place("down")).toEqual({ below: true, beside: false });
    expect(place("right")).toMatchObject({ beside: true });
    const theme = { ...light, color: { ...light.color, page: "#fedcba" } };
    expect(render(rain, { theme }).svg).toContain("#fedcba");
  });

  it("keeps the essay to the width of a page, margins included, unless told otherwise", () => {
    const widthOf = (options: Parameters<typeof render>[1]) => render(essay, options).scene.width;
    expect(widthOf({})).toBeLessThanOrEqual(1280);
    expect(widthOf({ direction: "up" })).toBeLessThanOrEqual(1280);
    expect(widthOf({ maxWidth: 900 })).toBeLessThan(widthOf({}));
    expect(widthOf({ maxWidth: Number.POSITIVE_INFINITY })).toBeGreaterThan(1280);
    const lying = { direction: "right" } as const;
    expect(widthOf(lying)).toBe(widthOf({ ...lying, maxWidth: Number.POSITIVE_INFINITY }));
  });

  it("leaves room around the drawing once", () => {
    const [none, some] = [render(rain, { margin: 0 }), render(rain, { margin: 10 })];
    expect(some.scene.width - none.scene.width).toBeCloseTo(20);
  });
});

describe("what could be read is drawn", () => {
  const dangling = {
    statements: [{ kind: "claim" as const, id: "wet", text: "The street is wet." }],
    links: [{ kind: "inference" as const, id: "i", premises: ["rain"], conclusion: "wet" }],
  };

  it("drops a link to nowhere, with a diagnostic, from a document in code", () => {
    const { document, diagnostics, svg } = render(dangling);
    expect(document.links).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "unknown-id", severity: "error", path: "/links/0/premises/0" }]);
    expect(svg).toContain("The street is wet.");
  });

  it("drops it also when a format of somebody else's lets it through", () => {
    const careless: Format = {
      name: "careless",
      extensions: [],
      parse: () => ({ document: dangling, diagnostics: [] }),
    };
    expect(read("", { format: careless })).toMatchObject({
      document: { links: [] },
      diagnostics: [{ code: "unknown-id" }],
    });
  });

  it("says each mistake once", () => {
    const text = JSON.stringify({ ...dangling, statements: [...dangling.statements, { id: "", text: "" }] });
    const { diagnostics } = read(text, { format: json });
    const places = diagnostics.map(({ code, path }) => `${code} ${path}`);
    expect(places.length).toBeGreaterThan(1);
    expect(new Set(places).size).toBe(places.length);
  });

  it("draws what is no document at all as an empty map", () => {
    // @ts-expect-error: a caller without types
    expect(render(null).svg).toMatch(/^<svg/);
    expect(render("[]", { format: json }).diagnostics).toMatchObject([{ severity: "error" }]);
  });
});

// Whatever a text is, there is a drawing.
describe("render never throws", () => {
  const drawn = (text: string, format?: Format): void => {
    const { svg, outline, diagnostics } = render(text, { evaluate: true, ...(format && { format }) });
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    expect(typeof outline).toBe("string");
    for (const { message, code } of diagnostics) expect(`${code}${message}`).not.toBe("");
  };
  const letters = fc.string({ unit: fc.constantFrom(..."[]<>(){}#:+-_=*\n\n  \t\"'`~|&@/\\aB1é雨\u0000\u202E") });
  const lines = fc
    .array(
      fc.constantFrom(
        "===",
        "title: x",
        "[A]: a",
        "[B]: b #evidence {cite: c}",
        "<C>: c",
        "  + [A]",
        "  - [B]",
        "\t_ <C>",
        "    +> [A]",
        "  >< [B]",
        "(1) [A]",
        "(2) [B]",
        "----",
        "-- leads to --",
        "# H",
        "## H {id: h}",
        "",
        "{",
        "* x",
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join("\n"));
  const mutated = (text: string) =>
    fc
      .array(fc.tuple(fc.nat(text.length), fc.nat(40), fc.oneof(letters, fc.string({ unit: "binary" }))), {
        minLength: 1,
        maxLength: 4,
      })
      .map((cuts) =>
        cuts.reduce((mutant, [at, length, put]) => mutant.slice(0, at) + put + mutant.slice(at + length), text),
      );

  it("on any text", () => {
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: "binary" }), lines), (text) => drawn(text)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.oneof(letters, fc.json()), (text) => drawn(text, json)),
      { numRuns: 200 },
    );
  }, 60_000);

  it("on the examples with pieces cut out and put in", () => {
    fc.assert(
      fc.property(mutated(rain), (text) => drawn(text)),
      { numRuns: 300 },
    );
    const printed = json.print?.(read(rain).document).text ?? "";
    fc.assert(
      fc.property(mutated(printed), (text) => drawn(text, json)),
      { numRuns: 200 },
    );
  }, 60_000);

  it("on the essay with pieces cut out and put in", () => {
    fc.assert(
      fc.property(mutated(essay), (text) => drawn(text)),
      { numRuns: 10 },
    );
  }, 60_000);
});
