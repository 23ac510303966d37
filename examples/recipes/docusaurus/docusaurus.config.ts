// As much of docusaurus.config.mjs as concerns arguments: drawings and outlines are made when the site is built.
import { remarkArgumentGraph } from "argument-graph/remark";

const remarkPlugins = [[remarkArgumentGraph, { mode: "static" }]];

export default {
  title: "A course",
  url: "https://example.org",
  baseUrl: "/",
  presets: [["classic", { docs: { remarkPlugins }, blog: { remarkPlugins }, pages: { remarkPlugins } }]],
};
