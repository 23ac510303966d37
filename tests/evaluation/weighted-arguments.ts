import type { Id } from "@argument-graph/core";
import type { Settings } from "@argument-graph/evaluation";
import { bitsOf, extensionsByDefinition } from "./attack-graphs";
import type { Sketch } from "./maps";

/*
 * "The stronger side wins" by its definition: all arguments of a map are built, each as strong as its last step, an attack
 * from a weaker on a stronger one is dropped, and the attack graph that is left is read by brute force. For maps without
 * historical steps and without support for links.
 */
interface Argument {
  /** The statement that it argues for; `[x]` for "the objection x can be raised". */
  readonly claim: string;
  readonly strength: number;
  /** Every argument in it, itself included. */
  readonly parts: readonly Argument[];
  /** The links that it uses. */
  readonly links: readonly Id[];
  /** What it speaks against, and how strongly. */
  readonly raises?: { readonly target: Id; readonly strength: number };
}

type Weights = ReadonlyMap<Id, number>;

/** Per extension the statements that are in, sorted; undefined where there are too many arguments to try all sets. */
export function weighedByDefinition(sketch: Sketch, settings: Settings, weights: Weights) {
  const all = argumentsOf(sketch, settings, weights);
  if (all.length > 11) return undefined;
  const attacks = all.flatMap((one, from) =>
    all.flatMap((other, to) => (defeats(one, other) ? [[from, to] as const] : [])),
  );
  const extensions = extensionsByDefinition(bitsOf(all.length, attacks));
  const held = (set: number): string =>
    sketch.s.filter((s) => all.some(({ claim }, index) => claim === s && (set >> index) & 1)).join(" ");
  const read = (sets: readonly number[]): readonly string[] => [...new Set(sets.map(held))].sort();
  const { grounded, complete, preferred, stable } = extensions;
  return { grounded: read(grounded), complete: read(complete), preferred: read(preferred), stable: read(stable) };
}

function argumentsOf(sketch: Sketch, settings: Settings, weights: Weights): readonly Argument[] {
  const has = (name: keyof Settings, id: Id): boolean => [...(settings[name] ?? [])].includes(id);
  const weight = (id: Id): number => weights.get(id) ?? 1;
  const isConcluded = (id: Id): boolean => (sketch.i ?? []).some(([, , conclusion]) => conclusion === id);
  const isGiven = (id: Id): boolean => (settings.assumed ? has("assumed", id) : !isConcluded(id));
  const all: Argument[] = [];
  const add = (argument: Omit<Argument, "parts">, parts: readonly Argument[]): void => {
    const whole: Argument = { ...argument, parts: [] };
    all.push({ ...whole, parts: [whole, ...parts.flatMap((part) => part.parts)] });
  };
  for (const s of sketch.s) {
    if (has("accepted", s)) add({ claim: s, strength: Infinity, links: [] }, []);
    else if (isGiven(s)) add({ claim: s, strength: weight(s), links: [] }, []);
  }
  for (let size = -1, round = 0; size !== all.length && all.length < 40 && round < 8; round += 1) {
    size = all.length;
    for (const [id, premises, conclusion] of sketch.i ?? []) {
      for (const parts of choices(premises, all)) {
        const links = [id, ...parts.flatMap((part) => part.links)];
        const isCircular = parts.some((part) => part.parts.some(({ claim }) => claim === conclusion));
        const isThere = all.some((other) => other.links.join() === links.join() && sameParts(other, parts));
        if (has("disabled", id) || isCircular || isThere) continue;
        add({ claim: conclusion, strength: weight(id), links }, parts);
      }
    }
  }
  for (const [id, attackers, target] of sketch.x ?? []) {
    if (has("disabled", id)) continue;
    for (const parts of choices(
      attackers,
      all.filter(({ raises }) => !raises),
    )) {
      const strength = parts.length === 1 ? (parts[0]?.strength ?? 0) : weight(id);
      add(
        {
          claim: `[${id}]`,
          strength,
          links: [id, ...parts.flatMap((part) => part.links)],
          raises: { target, strength },
        },
        parts,
      );
    }
  }
  for (const id of settings.rejected ?? [])
    add({ claim: `!${id}`, strength: Infinity, links: [], raises: { target: id, strength: Infinity } }, []);
  return all;
}

function sameParts(argument: Argument, parts: readonly Argument[]): boolean {
  const own = argument.parts.slice(1).map(({ claim, strength }) => `${claim} ${strength}`);
  return (
    own.join() ===
    parts
      .flatMap((part) => part.parts)
      .map(({ claim, strength }) => `${claim} ${strength}`)
      .join()
  );
}

function choices(claims: readonly Id[], all: readonly Argument[]): readonly (readonly Argument[])[] {
  return claims.reduce<readonly (readonly Argument[])[]>(
    (sets, claim) => sets.flatMap((set) => all.filter((each) => each.claim === claim).map((each) => [...set, each])),
    [[]],
  );
}

/** Links are always reached, statements only by what is no weaker than the argument for them; what is accepted never. */
function defeats({ raises }: Argument, { parts, links }: Argument): boolean {
  if (!raises) return false;
  const { target, strength } = raises;
  return (
    links.includes(target) ||
    parts.some((part) => part.claim === target && part.strength !== Infinity && strength >= part.strength)
  );
}
