import { addons } from "storybook/manager-api";

// The drawing gets the room: the panels of the addons open with the key A.
addons.setConfig({ bottomPanelHeight: 0, rightPanelWidth: 0, navSize: 240 });
