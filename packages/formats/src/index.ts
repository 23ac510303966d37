export type { Format, Parsed, Printed } from "./format";
