export { type ListReader, list, listReader, type TagDetail } from "@argument-graph/formats/list";
