import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/packages.mjs";
import { CHECKLIST, type Item } from "./checklist";
import { CRITERIA } from "./criteria";
import { type NamedTest, namedTests } from "./named-tests";
import { accessibilityPage, conformancePage, statusOf } from "./report";

const tests = namedTests();

describe("the pages on accessibility", () => {
  it("say what the tests say; `npm run docs:accessibility` writes them anew", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "packages/element/package.json"), "utf8"));
    await expect(accessibilityPage(tests)).toMatchFileSnapshot("../../docs/accessibility.md");
    await expect(conformancePage(tests, version)).toMatchFileSnapshot("../../docs/conformance.md");
  });

  it("name every number once, and tests bear none but these", () => {
    const numbers = CHECKLIST.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(tests.flatMap((test) => test.numbers).filter((number) => !numbers.includes(number))).toEqual([]);
  });

  it("give every criterion items or a reason, and no item a criterion that is none of level A or AA", () => {
    const served = new Set(CHECKLIST.flatMap(({ criteria }) => criteria));
    expect(CRITERIA.filter(({ id, none }) => served.has(id) === (none !== undefined)).map(({ id }) => id)).toEqual([]);
    const known = new Set(CRITERIA.map(({ id }) => id));
    expect([...served].filter((id) => !known.has(id))).toEqual([]);
  });

  it("let no item pass that only idle tests bear, or whose gap is known", () => {
    const item: Item = { number: "A99", section: "", criteria: [], text: "" };
    const test: NamedTest = { numbers: ["A98", "A99"], title: "", file: "", idle: false };
    expect(statusOf(item, [])).toBe("fail");
    expect(statusOf(item, [test])).toBe("pass");
    expect(statusOf(item, [{ ...test, idle: true }])).toBe("fail");
    expect(statusOf({ ...item, missing: "Half of it." }, [test])).toBe("fail");
    expect(statusOf({ ...item, people: "Only ears can tell." }, [])).toBe("people must check");
    expect(statusOf({ ...item, none: "No sound." }, [test])).toBe("does not apply");
  });
});
