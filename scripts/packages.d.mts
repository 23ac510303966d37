import type { ExecFileOptions } from "node:child_process";

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly customElements?: string;
}
export interface Package {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
}
export const root: string;
export function exec(
  file: string,
  args: readonly string[],
  options?: ExecFileOptions,
): Promise<{ stdout: string; stderr: string }>;
export function npm(args: readonly string[], options?: ExecFileOptions): Promise<string>;
export function packages(): readonly Package[];
export function pack(folder: string, into: string): Promise<string>;
