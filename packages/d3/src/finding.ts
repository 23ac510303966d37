export { barSheet } from "./bar-sheet";
export { createFindBar, type FindBar, labelFindBar } from "./find-bar";
export { createFinder, type Finder, type FinderHost } from "./finder";
export { createLive, type Live } from "./live";
export { icons, labelTool, toolButton } from "./tool-button";
