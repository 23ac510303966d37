/** What an eye, or a printer, makes of a colour of the screen: a grey from 0 to 255. */
export interface Vision {
  readonly name: string;
  readonly seen: (rgb: readonly number[]) => number;
}

const linear = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const encoded = (value: number): number => {
  const part = Math.min(1, Math.max(0, value));
  return 255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);
};

/** The luminance of a colour, once it has gone through a matrix. */
const through = (matrix: readonly (readonly [number, number, number])[]) => (rgb: readonly number[]) => {
  const [red = 0, green = 0, blue = 0] = rgb.map(linear);
  const [r = 0, g = 0, b = 0] = matrix.map(([x, y, z]) => x * red + y * green + z * blue);
  return encoded(0.2126 * r + 0.7152 * g + 0.0722 * b);
};

/**
 * Without colour, and with the three kinds of colour blindness at full strength: the matrices of Machado, Oliveira and
 * Fernandes, “A physiologically-based model for simulation of color vision deficiency”, 2009. Only how light a colour is then
 * is left: whoever can tell the lines apart so needs no colour at all.
 */
export const VISIONS: readonly Vision[] = [
  {
    name: "greyscale",
    seen: through([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]),
  },
  {
    name: "protanopia",
    seen: through([
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ]),
  },
  {
    name: "deuteranopia",
    seen: through([
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ]),
  },
  {
    name: "tritanopia",
    seen: through([
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ]),
  },
];
