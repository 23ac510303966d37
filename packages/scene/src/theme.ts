import type { Font, Theme } from "./contract";

const FAMILY = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';

function font(size: number, weight: Font["weight"] = 400, style: Font["style"] = "normal"): Font {
  return { family: FAMILY, size, weight, style };
}

const shape = {
  font: {
    title: font(14, 700),
    text: font(13),
    small: font(12),
    group: font(13, 700),
    citation: font(12, 400, "italic"),
  },
  lineHeight: 1.36,
  boxWidth: 240,
  padding: 12,
  radius: 6,
} as const;

/**
 * Dark on paper white. Blue is for support and vermilion for attack: they differ for every kind of colour vision, and in
 * lightness too little to tell them apart in print, which is why shapes, lines and words differ as well.
 */
export const light: Theme = {
  name: "light",
  dark: false,
  color: {
    page: "#ffffff",
    text: "#1b1f27",
    muted: "#555d6b",
    claim: "#ffffff",
    evidence: "#f6f3ea",
    border: "#858d9b",
    thesis: "#1b1f27",
    support: "#0a5fb4",
    supportFill: "#eaf2fb",
    attack: "#b3410e",
    attackFill: "#fdf0e8",
    causation: "#333c4d",
    causationFill: "#333c4d",
    causationText: "#ffffff",
    group: "#f7f8fa",
    groupBorder: "#888f9c",
    focus: "#0a5fb4",
    in: "#0a5fb4",
    out: "#b3410e",
    undecided: "#555d6b",
  },
  ...shape,
};

/** Light on near black, with the same meanings. */
export const dark: Theme = {
  name: "dark",
  dark: true,
  color: {
    page: "#16181d",
    text: "#eceef2",
    muted: "#a9b1be",
    claim: "#1e2127",
    evidence: "#2a2820",
    border: "#737c8b",
    thesis: "#eceef2",
    support: "#7cc0ff",
    supportFill: "#172a3d",
    attack: "#ffa066",
    attackFill: "#3a2418",
    causation: "#c3cad6",
    causationFill: "#c3cad6",
    causationText: "#16181d",
    group: "#1a1c22",
    groupBorder: "#707886",
    focus: "#7cc0ff",
    in: "#7cc0ff",
    out: "#ffa066",
    undecided: "#a9b1be",
  },
  ...shape,
};
