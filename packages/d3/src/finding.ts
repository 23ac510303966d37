export { barSheet } from "./bar-sheet";
export { createFindBar, type FindBar, labelFindBar } from "./find-bar";
export { createFinder, type Finder, type FinderHost } from "./finder";
export { createLive, type Live } from "./live";
export { englishReader, type ReaderMessages } from "./reader-messages";
export { labelTool, toolButton, toolIcons } from "./tool-button";
export { toolSheet } from "./tool-sheet";
