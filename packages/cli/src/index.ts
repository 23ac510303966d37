export type { ExitCode } from "./exit-code";
export type { Io, Output } from "./io";
export { nodeIo } from "./node-io";
export { run } from "./run";
export { version } from "./version";
