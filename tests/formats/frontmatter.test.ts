import { argdown } from "@argument-graph/formats";
import { render } from "argument-graph";
import { describe, expect, it } from "vitest";
import { session } from "../cli/session";
import { hostileSettings, hostileSources, hostileYaml, plainText, withSettings } from "./hostile-settings";

/** Names of everything that a text could have left behind for all others. */
const globals = (): string =>
  [globalThis, Object.prototype, Array.prototype, Function.prototype, Map.prototype]
    .map((object) => Reflect.ownKeys(object).map(String).join())
    .join("\n");

const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, item) => (key === "range" ? undefined : item)));

describe("what the settings at the top of a text say", () => {
  it.each(hostileSettings)("is data, and changes neither the drawing nor what is read: %s", (_, settings) => {
    const before = globals();
    const [plain, hostile] = [render(plainText), render(withSettings(settings))];
    expect(hostile.svg).toBe(plain.svg);
    expect(hostile.outline).toBe(plain.outline);
    expect(hostile.labelling).toBeUndefined();
    const { data, ...rest } = hostile.document;
    expect(withoutPlaces(rest)).toEqual(withoutPlaces(plain.document));
    expect(Object.keys(data ?? {}).length).toBeGreaterThan(1);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(globals()).toBe(before);
    expect("polluted" in {}).toBe(false);
  });

  it.each(hostileYaml)("is one error, and nothing else is lost, if it is %s", (_, settings) => {
    const before = globals();
    const start = performance.now();
    const { document, diagnostics } = argdown.parse(withSettings(settings));
    expect(diagnostics.map(({ code }) => code)).toEqual(["invalid-yaml"]);
    expect(document.data).toBeUndefined();
    expect(document.statements.map(({ id }) => id)).toEqual(["Wet", "Rain", "Dry"]);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(globals()).toBe(before);
  });

  it("comes out of the drawing as words, whatever is written in titles, sources and notes", () => {
    const { svg, outline, diagnostics } = render(hostileSources, { evaluate: true });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(svg).toContain("&lt;script&gt;pwn()");
    expect(outline).toContain("<script>pwn()");
    // Elements and attributes of the drawing, by name: nothing runs, loads or links.
    const names = [...svg.matchAll(/<([a-zA-Z][\w:-]*)/g)].map(([, name]) => name);
    expect(names).not.toContain("script");
    expect(names).not.toContain("img");
    expect(names).not.toContain("image");
    expect(names).not.toContain("foreignObject");
    const attributes = [...svg.replace(/>[^<]*</g, "><").matchAll(/\s([\w:-]+)="([^"]*)"/g)];
    expect(attributes.length).toBeGreaterThan(20);
    for (const [, name = "", value = ""] of attributes) {
      expect(name).not.toMatch(/^(?:on|xlink:href$|href$|src$|style$)/);
      if (name !== "xmlns" && !name.startsWith("aria-")) expect(value).not.toMatch(/javascript:|https?:|url\((?!#)/);
    }
  });

  it("says nothing about how deep data may nest, or how often it may repeat", () => {
    const text = withSettings("maxDepth: 100000\nmaxAliases: 100000").replace(
      "It is dry.",
      `It is dry. {deep: ${"[".repeat(200)}${"]".repeat(200)}}`,
    );
    expect(argdown.parse(text).diagnostics.map(({ code }) => code)).toEqual(["invalid-yaml"]);
  });

  it.each(hostileSettings)("does not make the command line read, write or print more: %s", async (_, settings) => {
    // As many lines of settings, so that everything else stands on the same line.
    const harmless = settings
      .replaceAll(/^.*$/gm, "")
      .split("\n")
      .map((_line, index) => `a${index}: 1`);
    const files = { "plain.argdown": withSettings(harmless.join("\n")), "hostile.argdown": withSettings(settings) };
    // A drawing carries its source unless it is bare, and the sources differ here.
    for (const command of ["render --bare", "render --format outline", "check", "check --json"]) {
      const [plain, hostile] = await Promise.all(
        ["plain", "hostile"].map((name) => session(`${command} ${name}.argdown`, { files })),
      );
      const said = (text = ""): string => text.replaceAll(/(?:plain|hostile)\.argdown/g, "x.argdown");
      // Offsets and the words of the settings are all that may differ.
      const alike = (text = ""): string => said(text).replaceAll(/"offset": \d+/g, "");
      expect(alike(hostile?.stdout)).toBe(alike(plain?.stdout));
      expect(alike(hostile?.stderr)).toBe(alike(plain?.stderr));
      expect([hostile?.code, [...(hostile?.written.keys() ?? [])]]).toEqual([plain?.code, []]);
    }
  });
});
