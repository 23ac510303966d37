export type { Box, Direction, Group, LayeredOptions, Layout, Link, Point } from "./contract";
export { layered } from "./layered";
