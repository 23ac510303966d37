export { buildingSceneWith, buildSceneWith, type DrawnSceneOptions, relabelSceneWith } from "./building";
export { englishDrawn } from "./drawn-messages";
export { layOutWith } from "./laying-out";
export { type DrawnMeasureOptions, measuringWith } from "./measuring";
export type { Notations, SceneParts } from "./scene-parts";
export { wholeParts } from "./whole-parts";
