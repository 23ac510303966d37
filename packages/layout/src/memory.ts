/**
 * The block that arrays are cut from. An `Int32Array` with memory of its own takes longer to make than most stages need for a
 * small map, of which there are some two hundred arrays; and so does memory that nobody has touched before.
 */
let block = new ArrayBuffer(0);
let used = 0;
let borrowers = 0;

const blockSize = 2 ** 20;

/** Room for so many bytes: the block that it is in, and where it begins there. */
function room(size: number): { readonly buffer: ArrayBuffer; readonly at: number } {
  if (size > blockSize / 16) return { buffer: new ArrayBuffer(size), at: 0 };
  if (used + size > block.byteLength) {
    block = new ArrayBuffer(blockSize);
    used = 0;
  }
  const at = used;
  used += (size + 7) & ~7;
  return { buffer: block, at };
}

/**
 * Begins work whose arrays nobody needs after its end. What is begun while no other work goes on gets memory that was used
 * before.
 *
 * @returns ends the work
 */
export function borrow(): () => void {
  if (borrowers++ === 0) {
    new Uint8Array(block).fill(0, 0, used);
    used = 0;
  }
  return () => {
    borrowers--;
  };
}

/** So many zeros, or the same numbers. */
export function ints(from: number | ArrayLike<number>): Int32Array<ArrayBuffer> {
  const count = typeof from === "number" ? from : from.length;
  const { buffer, at } = room(4 * count);
  const result = new Int32Array(buffer, at, count);
  if (typeof from !== "number") result.set(from);
  return result;
}

/** So many zeros, or the same numbers. */
export function floats(from: number | ArrayLike<number>): Float64Array<ArrayBuffer> {
  const count = typeof from === "number" ? from : from.length;
  const { buffer, at } = room(8 * count);
  const result = new Float64Array(buffer, at, count);
  if (typeof from !== "number") result.set(from);
  return result;
}

/** So many zeros. */
export function bytes(count: number): Uint8Array<ArrayBuffer> {
  const { buffer, at } = room(count);
  return new Uint8Array(buffer, at, count);
}
