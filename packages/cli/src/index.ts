export type { ExitCode } from "./exit-code";
export type { Io, Output } from "./io";
export { run } from "./run";
export { version } from "./version";
