import type { Json } from "../document";
import { pointer, type Report } from "./report";

/** How deep values may lie in one another: beyond, `JSON.stringify` and others like it would overflow the stack. */
const DEEPEST = 100;

/** How many values there may be, one that is referred to several times being counted as often as that. */
const MOST = 5_000_000;

/**
 * A copy of any value as plain JSON, whatever the value does: getters and proxies that throw, circles, holes, class
 * instances. What is not JSON is reported and left out, in a list replaced by null, so that the places of what comes after
 * stay right. An object that is referred to several times is copied once. A field that is undefined counts as absent.
 */
export function plain(value: unknown, report: Report): Json | undefined {
  const copies = new Map<object, Copy>();
  const path: Frame[] = [];
  const open = new Set<object>();
  let result: Copy = NOTHING;

  // Takes a value into the copy that is being made: at once if it is done, else by a frame on top of the stack.
  const take = (value: unknown, at: string, put: Frame["put"]): void => {
    if (!isObject(value)) return void put(primitive(value, at, report));
    const known = copies.get(value);
    const height = known?.height ?? 1;
    if (open.has(value)) put(refuse(at, CIRCLE, report));
    else if (path.length + height > DEEPEST) put(refuse(at, DEEP, report));
    else if (known) put(known);
    else enter(value, at, put);
  };
  const enter = (value: object, at: string, put: Frame["put"]): void => {
    const frame = frameOf(value, at, put, report);
    if ("code" in frame) return void put(refuse(at, frame, report));
    open.add(value);
    path.push(frame);
  };

  take(value, "", (copy) => {
    result = copy;
  });
  for (let frame = path.at(-1); frame; frame = path.at(-1)) {
    const key = frame.keys[frame.next++];
    if (key !== undefined && frame.size <= MOST) {
      readMember(frame, key, take, report);
      continue;
    }
    path.pop();
    open.delete(frame.value);
    const copy = frame.size <= MOST ? close(frame) : refuse(frame.at, LARGE, report);
    copies.set(frame.value, copy);
    frame.put(copy);
  }
  return result.json;
}

/** A finished copy, or none, and the number of values in it. */
interface Copy {
  readonly json: Json | undefined;
  readonly size: number;
  /** How many levels of lists and objects it has. */
  readonly height: number;
}

/** A list or object whose members are being copied. */
interface Frame {
  readonly value: object;
  readonly isList: boolean;
  readonly at: string;
  readonly keys: readonly string[];
  readonly entries: [key: string, value: Json][];
  readonly put: (copy: Copy) => void;
  next: number;
  size: number;
  height: number;
}

interface Problem {
  readonly code: string;
  readonly message: string;
}

const NOTHING: Copy = { json: undefined, size: 1, height: 0 };
const CIRCLE: Problem = { code: "circular-value", message: "This value contains itself; JSON cannot. Take it out." };
const DEEP: Problem = { code: "too-deep", message: `This lies more than ${DEEPEST} levels deep. Flatten it.` };
const LARGE: Problem = { code: "too-large", message: `There are more than ${MOST} values in this. Split it.` };
const UNREADABLE: Problem = { code: "unreadable", message: "This cannot be read: reading it throws an error." };
const NOT_PLAIN: Problem = { code: "not-json", message: "This is an instance of a class; expected a plain object." };

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function refuse(at: string, { code, message }: Problem, report: Report): Copy {
  report.error(at, code, message);
  return NOTHING;
}

function primitive(value: unknown, at: string, report: Report): Copy {
  if (value === null || typeof value === "string" || typeof value === "boolean")
    return { json: value, size: 1, height: 0 };
  if (typeof value === "number" && Number.isFinite(value)) return { json: value, size: 1, height: 0 };
  const what = typeof value === "number" ? String(value) : `of the type ${typeof value}`;
  report.error(at, "not-json", `This is ${what}; expected something that JSON can carry.`);
  return NOTHING;
}

function frameOf(value: object, at: string, put: Frame["put"], report: Report): Frame | Problem {
  try {
    const isList = Array.isArray(value);
    if (!isList && !isPlain(value)) return NOT_PLAIN;
    const keys = isList ? Object.keys(value).filter((key) => /^\d+$/.test(key)) : Object.keys(value);
    if (isList && keys.length < value.length)
      report.error(at, "holes", "This list has holes. They are closed: the places below are counted without them.");
    return { value, isList, at, keys, entries: [], put, next: 0, size: 1, height: 1 };
  } catch {
    return UNREADABLE;
  }
}

/** Also for objects that come from another window or from `node:vm`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function readMember(
  frame: Frame,
  key: string,
  take: (value: unknown, at: string, put: Frame["put"]) => void,
  report: Report,
): void {
  const at = pointer(frame.at, frame.isList ? frame.next - 1 : key);
  let member: unknown;
  try {
    member = Reflect.get(frame.value, key);
  } catch {
    refuse(at, UNREADABLE, report);
  }
  if (member === undefined && !frame.isList) return;
  take(member, at, ({ json, size, height }) => {
    frame.size += size;
    frame.height = Math.max(frame.height, height + 1);
    if (json !== undefined || frame.isList) frame.entries.push([key, json ?? null]);
  });
}

/** `fromEntries` makes an own field of a key such as `__proto__`. */
function close({ isList, entries, size, height }: Frame): Copy {
  return { json: isList ? entries.map(([, value]) => value) : Object.fromEntries(entries), size, height };
}
