const codes = { bold: [1, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39], dim: [2, 22] } as const;

/** Puts ANSI codes around a text, or leaves it alone. */
export type Paint = (style: keyof typeof codes, text: string) => string;

export function paint(color: boolean): Paint {
  return (style, text) => {
    const [on, off] = codes[style];
    return color ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  };
}
