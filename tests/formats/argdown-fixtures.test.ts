import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validate } from "@argument-graph/core";
import { argdown, json } from "@argument-graph/formats";
import { describe, expect, it } from "vitest";

// Each name.argdown stands beside the name.json that it is read as, and name.txt with its diagnostics if it has any.
// `UPDATE=1` writes what is read now; look at the difference before you keep it.
const folder = join(import.meta.dirname, "argdown");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".argdown"))
  .map((file) => file.replace(".argdown", ""));

const read = (file: string): string => {
  try {
    return readFileSync(join(folder, file), "utf8");
  } catch {
    return "";
  }
};

const check = (file: string, found: string): void => {
  if (process.env.UPDATE !== undefined && found !== read(file)) writeFileSync(join(folder, file), found);
  expect(found).toBe(read(file));
};

describe("argdown.parse", () => {
  it.each(names)("reads %s.argdown as the .json beside it", (name) => {
    const text = read(`${name}.argdown`);
    const { document, diagnostics } = argdown.parse(text);
    check(`${name}.json`, json.print?.(document).text ?? "");
    const lines = diagnostics.map(({ severity, code, message, range }) => {
      const { line = 0, column = 0 } = range?.start ?? {};
      return `${line}:${column} ${severity} ${code}: ${message}\n    ${text.slice(range?.start.offset, range?.end.offset)}\n`;
    });
    check(`${name}.txt`, lines.join(""));
    expect(validate(document).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
