export type {
  Box,
  Direction,
  Group,
  LayeredAsyncOptions,
  LayeredOptions,
  Layout,
  Link,
  Point,
  Quality,
} from "./contract";
export { layered, layeredAsync } from "./layered";
