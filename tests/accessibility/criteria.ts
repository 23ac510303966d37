/** A success criterion of WCAG 2.2. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly level: "A" | "AA";
  /** Why it does not apply to a map in a page; absent if the checklist has items for it. */
  readonly none?: string;
}

const MEDIA = "There is no sound and no video.";
const PAGE = "The page around the map decides this.";
const INPUT = "Nothing is entered but a word to find.";

const A: readonly (readonly [id: string, name: string, none?: string])[] = [
  ["1.1.1", "Non-text Content"],
  ["1.2.1", "Audio-only and Video-only (Prerecorded)", MEDIA],
  ["1.2.2", "Captions (Prerecorded)", MEDIA],
  ["1.2.3", "Audio Description or Media Alternative (Prerecorded)", MEDIA],
  ["1.3.1", "Info and Relationships"],
  ["1.3.2", "Meaningful Sequence"],
  ["1.3.3", "Sensory Characteristics"],
  ["1.4.1", "Use of Color"],
  ["1.4.2", "Audio Control", MEDIA],
  ["2.1.1", "Keyboard"],
  ["2.1.2", "No Keyboard Trap"],
  ["2.1.4", "Character Key Shortcuts"],
  ["2.2.1", "Timing Adjustable"],
  ["2.2.2", "Pause, Stop, Hide"],
  ["2.3.1", "Three Flashes or Below Threshold"],
  ["2.4.1", "Bypass Blocks"],
  ["2.4.2", "Page Titled", PAGE],
  ["2.4.3", "Focus Order"],
  ["2.4.4", "Link Purpose (In Context)", "The only link is the one that skips the map, and it says so."],
  ["2.5.1", "Pointer Gestures"],
  ["2.5.2", "Pointer Cancellation"],
  ["2.5.3", "Label in Name"],
  ["2.5.4", "Motion Actuation", "Nothing is done by moving the device."],
  ["3.1.1", "Language of Page"],
  ["3.2.1", "On Focus"],
  ["3.2.2", "On Input", INPUT],
  ["3.2.6", "Consistent Help"],
  ["3.3.1", "Error Identification"],
  ["3.3.2", "Labels or Instructions"],
  ["3.3.7", "Redundant Entry", INPUT],
  ["4.1.2", "Name, Role, Value"],
];

const AA: readonly (readonly [id: string, name: string, none?: string])[] = [
  ["1.2.4", "Captions (Live)", MEDIA],
  ["1.2.5", "Audio Description (Prerecorded)", MEDIA],
  ["1.3.4", "Orientation"],
  ["1.3.5", "Identify Input Purpose", INPUT],
  ["1.4.3", "Contrast (Minimum)"],
  ["1.4.4", "Resize Text"],
  ["1.4.5", "Images of Text"],
  ["1.4.10", "Reflow"],
  ["1.4.11", "Non-text Contrast"],
  ["1.4.12", "Text Spacing"],
  ["1.4.13", "Content on Hover or Focus"],
  ["2.4.5", "Multiple Ways"],
  ["2.4.6", "Headings and Labels"],
  ["2.4.7", "Focus Visible"],
  ["2.4.11", "Focus Not Obscured (Minimum)"],
  ["2.5.7", "Dragging Movements"],
  ["2.5.8", "Target Size (Minimum)"],
  ["3.1.2", "Language of Parts"],
  ["3.2.3", "Consistent Navigation", PAGE],
  ["3.2.4", "Consistent Identification", PAGE],
  ["3.3.3", "Error Suggestion", INPUT],
  ["3.3.4", "Error Prevention (Legal, Financial, Data)"],
  ["3.3.8", "Accessible Authentication (Minimum)", "Nobody signs in."],
  ["4.1.3", "Status Messages"],
];

const of = (level: "A" | "AA", rows: typeof A): readonly Criterion[] =>
  rows.map(([id, name, none]) => ({ id, name, level, ...(none !== undefined && { none }) }));

/** The criteria of the levels A and AA, in order; 4.1.1 is no longer one. */
export const CRITERIA: readonly Criterion[] = [...of("A", A), ...of("AA", AA)];
