import { dark, light, type Theme } from "@argument-graph/scene";
import { describe, expect, it } from "vitest";

type Triple = readonly [number, number, number];

/** The linear red, green and blue of "#rrggbb", from 0 to 1 (IEC 61966-2-1). */
function linear(color: string): Triple {
  const part = (from: number) => {
    const value = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** WCAG 2.2: relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red, green, blue] = linear(color);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

/** Machado, Oliveira, Fernandes 2009, severity 1: matrices on linear RGB. */
const VISION: readonly (readonly [string, readonly [Triple, Triple, Triple]])[] = [
  [
    "normal",
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    "protan",
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    "deutan",
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    "tritan",
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
];

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (matrix: readonly [Triple, Triple, Triple], v: Triple): Triple => [
  dot(matrix[0], v),
  dot(matrix[1], v),
  dot(matrix[2], v),
];
const clamped = (v: Triple): Triple => [clamp(v[0]), clamp(v[1]), clamp(v[2])];
const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** CIE L*a*b* of linear sRGB, white D65. */
function lab(rgb: Triple): Triple {
  const xyz = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    rgb,
  );
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const [x, y, z] = [f(xyz[0] / 0.95047), f(xyz[1]), f(xyz[2] / 1.08883)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000 (Sharma, Wu, Dalal 2005). */
function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const rad = Math.PI / 180;
  const c = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const far = Math.abs(h1 - h2) > 180;
  const dh = c1 * c2 === 0 ? 0 : h2 - h1 + (far ? (h2 > h1 ? -360 : 360) : 0);
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * rad);
  const h = c1 * c2 === 0 ? h1 + h2 : far ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
  const [l, cm] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * Math.cos((h - 30) * rad) +
    0.24 * Math.cos(2 * h * rad) +
    0.32 * Math.cos((3 * h + 6) * rad) -
    0.2 * Math.cos((4 * h - 63) * rad);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * cm, 1 + 0.015 * cm * t];
  const rt = -2 * Math.sqrt(cm ** 7 / (cm ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad);
  const [dl, dc] = [l2 - l1, c2 - c1];
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dH / sh) ** 2 + rt * (dc / sc) * (dH / sh));
}

it("measures colour differences as the paper's test data do", () => {
  // Sharma, Wu, Dalal 2005, table 1, pairs 1, 7, 17 and 25.
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(difference([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(difference([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

describe.each([light, dark])("the theme $name", (theme: Theme) => {
  const { color } = theme;

  it("A50: has text with a contrast of at least 4.5 on everything that it stands on", () => {
    const on: readonly (readonly [string, readonly string[]])[] = [
      [color.text, [color.page, color.claim, color.evidence, color.group, color.supportFill, color.attackFill]],
      [color.muted, [color.page, color.claim, color.evidence, color.group, color.supportFill, color.attackFill]],
      [color.support, [color.supportFill]],
      [color.attack, [color.attackFill]],
      [color.causationText, [color.causationFill]],
    ];
    for (const [text, grounds] of on)
      for (const ground of grounds) expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it("A51: has lines and edges with a contrast of at least 3 to both of their sides", () => {
    const lines = [color.border, color.thesis, color.support, color.attack, color.causation, color.focus];
    const grounds = [color.page, color.group, color.claim, color.evidence];
    const labels = [color.in, color.out, color.undecided];
    for (const line of [...lines, ...labels])
      for (const ground of grounds) expect(contrast(line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
    for (const ground of [color.page, color.group])
      expect(contrast(color.groupBorder, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(VISION)("A53: tells support and attack apart with %s colour vision", (_, matrix) => {
    const seen = (value: string) => lab(clamped(times(matrix, linear(value))));
    expect(difference(seen(color.support), seen(color.attack))).toBeGreaterThanOrEqual(30);
  });

  it("has no text below 12 px", () => {
    for (const font of Object.values(theme.font)) expect(font.size).toBeGreaterThanOrEqual(12);
  });

  it("names every colour as #rrggbb", () => {
    for (const value of Object.values(color)) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  });
});
