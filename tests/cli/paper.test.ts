import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import { describe, expect, it } from "vitest";
import { session, type World } from "./session";

// Letters of many scripts, a sign of logic, an emoji; a word with the ligature lam-alef; a group with a title.
const letters = `===
title: Letters
===

# A group

[Greek]: ∀x∈ℝ: Ἀθῆναι → Жизнь, “quotes” and naïve café.
  + [Hebrew]: שלום עולם.
  - [Arabic]: هطل المطر لأن السلام.
  - [Emoji]: Laughing 😀.
`;

const made = async (commandLine: string, world: World): Promise<Uint8Array> => {
  const { code, bytes, stderr } = await session(commandLine, world);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return [...(bytes?.values() ?? [])][0] ?? new Uint8Array();
};

/** All that can be selected on the first page, line by line, as a reader of PDF finds it. */
async function textOf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const items = (await page.getTextContent()).items.filter((item): item is TextItem => "str" in item);
  const { info } = await pdf.getMetadata();
  const tree = JSON.stringify(await page.getStructTree());
  const lines = items.map(({ str, hasEOL }) => `${str}${hasEOL ? "\n" : ""}`).join("");
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  return { lines: lines.split("\n"), info, tree, pages: pdf.numPages, size: [right - left, top - bottom] };
}

describe("render -o map.pdf", () => {
  const files = { "letters.argdown": letters };

  it("keeps every letter as text that can be found and copied", async () => {
    const { lines, pages } = await textOf(await made("render letters.argdown -o a.pdf", { files }));
    const text = lines.join(" ").replace(/\s+/g, " ");
    expect(pages).toBe(1);
    for (const part of [
      "∀x∈ℝ: Ἀθῆναι →",
      "Жизнь, “quotes” and naïve",
      "שלום עולם",
      "هطل المطر لأن السلام",
      "Laughing 😀.",
    ])
      expect(text).toContain(part);
    for (const title of ["A group", "Greek", "Hebrew", "because", "but"]) expect(lines).toContain(title);
  });

  it("is as large as the drawing, has its title and a list of its parts for those who do not see it", async () => {
    const { info, tree, size } = await textOf(await made("render letters.argdown -o a.pdf", { files }));
    const { stdout } = await session("render letters.argdown", { files });
    const width = Number(/ width="([\d.]+)"/.exec(stdout)?.[1]);
    expect(info).toMatchObject({ Title: "Letters", Language: "en", Subject: expect.stringContaining("4 statements") });
    expect(tree.match(/"role":"P"/g)?.length).toBeGreaterThanOrEqual(12);
    // The letters are as wide as those of Helvetica, within a twentieth.
    expect(size[0]! / (width * 0.75)).toBeCloseTo(1, 1);
  });

  it("has no dates but one and the same, and the same bytes each time", async () => {
    const first = await made("render letters.argdown -o a.pdf", { files });
    const second = await made("render letters.argdown -o b.pdf", { files });
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.from(first).toString("latin1").match(/D:\d+/g)).toEqual(["D:19700101000000"]);
  });

  it("says which letters no font has, and draws the rest", async () => {
    const chinese = { "a.argdown": "[Wet]: 街道是湿的 today.\n" };
    const { code, stderr, bytes } = await session("render a.argdown -o a.pdf -o a.png", { files: chinese });
    expect(code).toBe(0);
    expect(stderr).toContain("a.pdf: warning: No font here has 街 道 是 湿 的: boxes stand for them. Add --font FILE");
    expect((await textOf(bytes?.get("a.pdf") ?? new Uint8Array())).lines.join("")).toContain("today.");
    const notFont = await session("render a.argdown -o a.pdf --font a.argdown", { files: chinese });
    expect(notFont).toMatchObject({ code: 2, stderr: expect.stringContaining("“a.argdown” is no font") });
  });
});

describe("render -o map.png", () => {
  const files = { "letters.argdown": letters, "rain.argdown": "[Wet]: The street is wet.\n" };

  it("has the pixels that are asked for, and the same bytes each time", async () => {
    const once = pixels(await made("render rain.argdown -o a.png --scale 1", { files }));
    const twice = pixels(await made("render rain.argdown -o a.png", { files }));
    expect([twice.width, twice.height]).toEqual([once.width * 2, once.height * 2]);
    const [first, second] = [
      await made("render letters.argdown -o a.png", { files }),
      await made("render letters.argdown -o a.png", { files }),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("shows the letters: the same box without them has fewer dark pixels", async () => {
    const dark = ({ data }: Pixels) => data.filter((value, index) => index % 4 === 0 && value < 100).length;
    const written = dark(pixels(await made("render rain.argdown -o a.png", { files })));
    const empty = dark(pixels(await made("render a.argdown -o a.png", { files: { "a.argdown": "[.]: .\n" } })));
    expect(written).toBeGreaterThan(empty + 500);
  });
});

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each. */
  readonly data: Uint8Array;
}

/** Reads a PNG of eight bits for each of four colours, without interlacing. */
function pixels(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, color] = [bytes[24], bytes[25]];
  expect([depth, color]).toEqual([8, 6]);
  return { width, height, data: unfiltered(inflateSync(Buffer.concat(parts)), width * 4, height) };
}

/** PNG 1.2, 6: each row is told by its difference from what is to the left, above, or both. */
function unfiltered(raw: Uint8Array, length: number, height: number): Uint8Array {
  const data = new Uint8Array(length * height);
  const at = (index: number) => (index < 0 ? 0 : (data[index] ?? 0));
  for (let row = 0; row < height; row++) {
    const kind = raw[row * (length + 1)] ?? 0;
    for (let column = 0; column < length; column++) {
      const here = row * length + column;
      const left = column < 4 ? 0 : at(here - 4);
      const up = at(here - length);
      const corner = column < 4 ? 0 : at(here - length - 4);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0;
      data[here] = (raw[row * (length + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return data;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
