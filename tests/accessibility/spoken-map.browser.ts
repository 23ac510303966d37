import { toGraph } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import { afterEach, describe, expect, it } from "vitest";
import { boxes } from "../d3/stage";
import { clear, page } from "./maps";

// The number is that of the checklist of accessibility. What the boxes on the page tell a screen reader, against the logs
// that spoken-map.test.ts keeps and reads back.

const texts: Readonly<Record<string, string>> = import.meta.glob("../../examples/ideas/*.argdown", {
  query: "?raw",
  import: "default",
  eager: true,
});
const logs: Readonly<Record<string, string>> = import.meta.glob("./spoken/*.txt", {
  query: "?raw",
  import: "default",
  eager: true,
});
const nameOf = (path: string): string => path.replace(/^.*\/|\.\w+$/g, "");
const textOf = new Map(Object.entries(texts).map(([path, text]) => [nameOf(path), text]));

afterEach(clear);

describe("the boxes of a map", () => {
  it.each(Object.entries(logs).map(([path, log]) => ({ name: nameOf(path), log })))(
    "A110: say on the page what has been reviewed: $name",
    ({ name, log }) => {
      const drawing = page(toGraph(argdown.parse(textOf.get(name) ?? "").document));
      const said = boxes(drawing).map((box) => {
        const value = (attribute: string) => box.getAttribute(attribute) ?? "";
        const expanded = value("aria-expanded");
        const state = expanded === "" ? "" : expanded === "true" ? ", expanded" : ", collapsed";
        const place = `level ${value("aria-level")}, ${value("aria-posinset")} of ${value("aria-setsize")}`;
        const description = value("aria-description");
        return [value("aria-label"), `  tree item${state}, ${place}`, description === "" ? "" : `  ${description}`]
          .filter(Boolean)
          .join("\n");
      });
      expect(`${said.join("\n\n")}\n`).toBe(log);
    },
  );

  it("A110: are those of twelve maps", () => {
    expect(Object.keys(logs)).toHaveLength(12);
  });
});
