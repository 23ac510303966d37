export { buildingSceneWith, buildSceneWith, relabelSceneWith } from "./building";
export { layOutWith } from "./laying-out";
export { measuringWith } from "./measuring";
export type { Notations, SceneParts } from "./scene-parts";
export { wholeParts } from "./whole-parts";
