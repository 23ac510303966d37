/** What is asked of a SAT solver; CaDiCaL in WebAssembly (the package `cadical-wasm`) is one. Literals are numbers other
 * than 0; -n is the negation of n. */
export interface SatSolver {
  addClause(literals: Iterable<number>): void;
  solve(options?: { assumptions?: readonly number[] }): "satisfiable" | "unsatisfiable" | "unknown";
  value(literal: number): boolean;
  /** The callback is asked now and then while solving; true ends the search as `unknown`. */
  setTerminate(callback: (() => boolean) | null): void;
  dispose(): void;
}
