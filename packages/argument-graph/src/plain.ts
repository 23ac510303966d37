export { parsePlain } from "@argument-graph/formats/plain";
