import { readFileSync } from "node:fs";
import { type ArgumentDocument, validate } from "@argument-graph/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { schemaPath, schemaText } from "../../scripts/schema.mjs";
import { documents } from "./documents";

const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** What a schema can see: the form of each part, not what ids lead to. */
const STRUCTURAL = new Set([
  "wrong-type",
  "missing-field",
  "unknown-value",
  "unknown-version",
  "out-of-range",
  "empty-id",
  "empty-list",
  "repeated-end",
]);

const errors = (value: unknown) => validate(value).diagnostics.filter(({ severity }) => severity === "error");
const structural = (value: unknown) => errors(value).filter(({ code }) => STRUCTURAL.has(code));

/** Every place in a JSON value, as the keys that lead there. */
function places(value: unknown): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const open: [readonly string[], unknown][] = [[[], value]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, at] = next;
    if (path.length > 0) found.push(path);
    if (typeof at === "object" && at !== null && path.at(-1) !== "data")
      for (const [key, member] of Object.entries(at)) open.push([[...path, key], member]);
  }
  return found;
}

/** A copy with what stands at one place replaced, or taken away. */
function changed(document: ArgumentDocument, path: readonly string[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  let at = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path.at(-1) ?? "";
  if (value !== undefined) at[last] = value;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  return copy;
}

describe("the JSON Schema", () => {
  it("is made from the types as they are now; else run `node scripts/schema.mjs`", () => {
    expect(readFileSync(schemaPath, "utf8")).toBe(schemaText());
  });

  it("is published with the package", () => {
    const manifest = JSON.parse(readFileSync(new URL("../../packages/core/package.json", import.meta.url), "utf8"));
    expect(manifest.exports["./schema.json"]).toBe("./argument-document-1.schema.json");
    expect(manifest.files).toContain("argument-document-1.schema.json");
  });

  it("accepts every valid document, with a version and without", () => {
    fc.assert(
      fc.property(documents(), fc.boolean(), (document, versioned) => {
        const value = JSON.parse(JSON.stringify(versioned ? { $schema: "x", version: 1, ...document } : document));
        expect(errors(value)).toEqual([]);
        expect(accepts(value), JSON.stringify(accepts.errors)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  // One place of a valid document is replaced by something else, or taken away.
  it("refuses just what validate finds wrong in the form", () => {
    const other = fc.constantFrom<unknown>(
      undefined,
      null,
      true,
      -1,
      0.5,
      2,
      1e9,
      "",
      "x",
      "claim",
      "conflict",
      [],
      {},
      [1],
      ["x", "x"],
      [{}],
      { id: "" },
    );
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(documents({ maxStatements: 4, maxLinks: 4 }), fc.nat(), other, (document, index, value) => {
        const all = places(document);
        const path = all[index % all.length] ?? [];
        const broken = changed(document, path, value);
        const right = accepts(broken) === true;
        seen[right ? "right" : "wrong"]++;
        expect(
          structural(broken).length === 0,
          `${path.join("/")}: ${JSON.stringify([accepts.errors, errors(broken)])}`,
        ).toBe(right);
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(300);
  });
});
