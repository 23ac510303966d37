import type { Steps } from "@argument-graph/core";

type Clause = readonly number[];

/**
 * In how many ways `count` variables can be given truth values that satisfy all clauses (lists of literals: n for "variable n
 * is true", -n for "is false", from 1). Undefined if the budget does not suffice; each clause looked at costs 1.
 *
 * Davis, Putnam, Logemann and Loveland with unit propagation, where parts that share no variable are counted by themselves
 * and remembered (Bayardo and Pehoushek, AAAI 2000; Sang and others, SAT 2004). With its own stack.
 */
export function* countModels(
  count: number,
  clauses: readonly Clause[],
  budget: { left: number },
): Steps<bigint | undefined> {
  const known = new Map<string, bigint>();
  const root: Task = { kind: "sum", clauses: clauses.map((clause) => [...new Set(clause)]), free: count };
  const stack: Task[] = [root];
  const results: bigint[] = [];
  for (let task = stack.pop(); task; task = stack.pop()) {
    yield;
    budget.left -= task.kind === "sum" || task.kind === "part" ? task.clauses.length + 1 : 1;
    if (budget.left < 0) return undefined;
    if (task.kind === "sum") expand(task, stack, results);
    else if (task.kind === "part") branch(task, stack, results, known);
    else results.push(task.join(results));
  }
  return results[0];
}

/** What is still to be counted; results come on a stack of their own. */
type Task =
  /** Clauses among as many free variables. */
  | { readonly kind: "sum"; readonly clauses: readonly Clause[]; readonly free: number }
  /** Connected clauses, over exactly their own variables. */
  | { readonly kind: "part"; readonly clauses: readonly Clause[] }
  /** Takes results from the stack and makes one of them. */
  | { readonly kind: "join"; readonly join: (results: bigint[]) => bigint };

/** Settles what a single literal demands, then counts each part by itself. */
function expand(
  { clauses, free }: { clauses: readonly Clause[]; free: number },
  stack: Task[],
  results: bigint[],
): void {
  const settled = propagate(clauses);
  if (!settled) {
    results.push(0n);
    return;
  }
  const parts = partsOf(settled.clauses);
  const inParts = new Set(settled.clauses.flatMap((clause) => clause.map(Math.abs))).size;
  const loose = 2n ** BigInt(free - settled.fixed - inParts);
  stack.push({
    kind: "join",
    join: (done) => parts.reduce((product) => product * (done.pop() ?? 0n), loose),
  });
  for (const part of parts) stack.push({ kind: "part", clauses: part });
}

function branch(
  { clauses }: { clauses: readonly Clause[] },
  stack: Task[],
  results: bigint[],
  known: Map<string, bigint>,
) {
  const key = clauses
    .map((clause) => clause.join(" "))
    .sort()
    .join(";");
  const before = known.get(key);
  if (before !== undefined) {
    results.push(before);
    return;
  }
  const variable = mostUsed(clauses);
  const free = new Set(clauses.flatMap((clause) => clause.map(Math.abs))).size;
  stack.push({
    kind: "join",
    join: (done) => {
      const sum = (done.pop() ?? 0n) + (done.pop() ?? 0n);
      known.set(key, sum);
      return sum;
    },
  });
  for (const literal of [variable, -variable]) stack.push({ kind: "sum", clauses: [...clauses, [literal]], free });
}

/** Without the variables that clauses of one literal decide; undefined if they contradict each other. */
function propagate(clauses: readonly Clause[]): { clauses: readonly Clause[]; fixed: number } | undefined {
  const fixed = new Set<number>();
  let rest = clauses;
  for (;;) {
    const units = rest.flatMap((clause) => (clause.length === 1 ? clause : []));
    if (rest.some((clause) => clause.length === 0)) return undefined;
    if (units.length === 0) return { clauses: rest, fixed: fixed.size };
    for (const unit of units) fixed.add(unit);
    if (units.some((unit) => fixed.has(-unit))) return undefined;
    rest = rest
      .filter((clause) => !clause.some((literal) => fixed.has(literal)))
      .map((clause) => clause.filter((literal) => !fixed.has(-literal)));
  }
}

/** The clauses in groups that share no variable. */
function partsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const users = new Map<number, number[]>();
  for (const [index, clause] of clauses.entries()) {
    for (const literal of clause) users.set(Math.abs(literal), [...(users.get(Math.abs(literal)) ?? []), index]);
  }
  const seen = new Set<number>();
  const parts: (readonly Clause[])[] = [];
  for (const start of clauses.keys()) {
    if (seen.has(start)) continue;
    const members = new Set([start]);
    for (const index of members) {
      seen.add(index);
      for (const literal of clauses[index] ?? [])
        for (const other of users.get(Math.abs(literal)) ?? []) members.add(other);
    }
    parts.push([...members].sort((one, other) => one - other).flatMap((index) => [clauses[index] ?? []]));
  }
  return parts;
}

function mostUsed(clauses: readonly Clause[]): number {
  const uses = new Map<number, number>();
  for (const clause of clauses)
    for (const literal of clause) uses.set(Math.abs(literal), (uses.get(Math.abs(literal)) ?? 0) + 1);
  return [...uses].reduce((best, use) => (use[1] > best[1] ? use : best), [0, 0])[0] ?? 0;
}
