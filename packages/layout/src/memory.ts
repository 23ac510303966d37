/** Memory that arrays are cut from, and how many bytes of it are taken: the others are 0. */
interface Block {
  readonly buffer: ArrayBuffer;
  used: number;
}

const blockSize = 2 ** 20;

/** More blocks than this are not kept for the next work. */
const most = 12;

/**
 * The blocks that are used again and again. An `Int32Array` with memory of its own takes longer to make than most stages need
 * for a small map, of which there are some two hundred arrays; and so does memory that nobody has touched before.
 */
const kept: Block[] = [];
let taken = 0;
let block: Block = { buffer: new ArrayBuffer(0), used: 0 };
let borrowers = 0;

/** Room for so many bytes: the block that it is in, and where it begins there. */
function room(size: number): { readonly buffer: ArrayBuffer; readonly at: number } {
  if (size > blockSize / 8) return { buffer: new ArrayBuffer(size), at: 0 };
  if (block.used + size > block.buffer.byteLength) block = nextBlock();
  const at = block.used;
  block.used += (size + 7) & ~7;
  return { buffer: block.buffer, at };
}

function nextBlock(): Block {
  const found = kept[taken];
  if (found === undefined) {
    const fresh = { buffer: new ArrayBuffer(blockSize), used: 0 };
    if (taken < most) taken = kept.push(fresh);
    return fresh;
  }
  taken++;
  new Uint8Array(found.buffer).fill(0, 0, found.used);
  found.used = 0;
  return found;
}

/**
 * Begins work whose arrays nobody needs after its end. What is begun while no other work goes on gets memory that was used
 * before.
 *
 * @returns ends the work
 */
export function borrow(): () => void {
  if (borrowers++ === 0) {
    taken = 0;
    block = nextBlock();
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
