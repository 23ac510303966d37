export { type LargeReadingOptions, largeAcceptance, largeReadings } from "./large-readings";
export { type ReadingWorker, readInWorker } from "./read-in-worker";
export type { ReadingRequest, ReadingSolver } from "./request";
export type { Accepted } from "./sat-search";
export type { SatSolver } from "./solver";
export { solverIn } from "./solver-in";
