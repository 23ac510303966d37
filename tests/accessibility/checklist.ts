/** One thing that the map and the outline are held to. */
export interface Item {
  /** As tests name it, such as `A05`. */
  readonly number: string;
  readonly section: string;
  /** The criteria of WCAG 2.2 that it serves. */
  readonly criteria: readonly string[];
  readonly text: string;
  /** What is still missing; such an item fails, whatever its tests say. */
  readonly missing?: string;
  /** Why no program can tell. */
  readonly people?: string;
  /** Why there is nothing to check. */
  readonly none?: string;
}

type Row = readonly [number: string, criteria: string, text: string, more?: Pick<Item, "missing" | "people" | "none">];

const SECTIONS: readonly (readonly [section: string, rows: readonly Row[]])[] = [
  [
    "Names and structure",
    [
      [
        "A01",
        "1.1.1 2.4.6",
        "The map has a name: the one given, else its title, else a word in the reader's language.",
      ],
      [
        "A02",
        "1.1.1",
        "Without script the page itself holds every statement and says how each hangs together with the others.",
      ],
      [
        "A03",
        "1.1.1 1.3.1",
        "The outline has each statement in full exactly once, in reading order, and a word for every link.",
      ],
      ["A04", "1.3.1", "That premises count only together, or each by itself, is said in words."],
      ["A05", "4.1.2", "Every box has a name of its own that leaves out what hangs below it."],
      ["A06", "1.3.1 4.1.2", "Level, place and number of siblings are right for every box."],
      ["A07", "4.1.2", "A box says whether it is unfolded exactly where something is below it."],
      ["A08", "4.1.2", "At most one box is selected, and one is the stop of the Tab key."],
      [
        "A09",
        "1.1.1 1.3.1",
        "What is not stated, what stands, what is supposed and what is folded is said of the box.",
      ],
      ["A10", "2.5.3", "What is written on a control is part of its name."],
      ["A11", "3.1.1 3.1.2", "What is in another language than the words around it says so."],
      ["A12", "1.3.2 2.4.3", "The order in the page, in the outline and for the arrow keys is one."],
      ["A13", "4.1.2", "No id is there twice, and every reference leads to an element."],
      ["A14", "4.1.2", "axe finds no violation, in both themes and all languages."],
      ["A15", "4.1.2", "What axe leaves open is none, or has been reviewed."],
      ["A16", "4.1.2", "Nothing is an application to screen readers, and nothing with the focus is hidden from them."],
      ["A17", "1.3.1 2.4.6", "Headings in the outline begin at the level that the page gives; there are none else."],
    ],
  ],
  [
    "Keyboard",
    [
      ["A20", "2.1.1", "Whatever a pointer can do, keys can do, with the same result."],
      ["A21", "2.1.2", "Tab and Shift+Tab leave from everywhere within two presses."],
      [
        "A22",
        "2.1.1",
        "Each key does what the help says, in both directions of writing and all four directions of the map.",
      ],
      ["A23", "2.4.1 2.4.3", "A map of hundreds of boxes adds three stops of the Tab key to a page at most."],
      [
        "A24",
        "2.4.3 3.2.1",
        "After fold, undo, filter, a new layout or a change of view the focus is on something of the map.",
      ],
      ["A25", "2.1.4", "No key acts while the focus is outside."],
      ["A26", "2.1.1", "Typing finds texts with marks over their letters, and Arabic ones."],
      ["A27", "2.1.4", "Keys of browsers and screen readers are left to them."],
      [
        "A28",
        "2.1.1 2.4.5",
        "Few presses lead to any box: in proportion to its depth, or to the letters that find it.",
      ],
      ["A29", "2.1.1", "Arrow keys, Home and End walk in the toolbar."],
    ],
  ],
  [
    "Focus",
    [
      ["A30", "1.4.11 2.4.7", "The focus is shown by a line of 2 px or more with a contrast of 3 or more."],
      ["A31", "2.4.11", "What has the focus is wholly in the window of the map, under nothing."],
      ["A32", "2.4.7", "A pointer leaves no focus line behind, a key does."],
      ["A33", "1.4.11 2.4.7", "The focus line is in the system's colour where colours are forced."],
    ],
  ],
  [
    "Status messages",
    [
      ["A40", "4.1.3", "One polite region says what changes; it is there before it is used, and empty at rest."],
      ["A41", "4.1.3", "Each change is said once, in up to 120 characters."],
      ["A42", "4.1.3", "Nothing is said when the focus moves, the pointer hovers or the window changes."],
      ["A43", "4.1.3", "Many changes in a row are said twice a second at most."],
    ],
  ],
  [
    "Colour",
    [
      ["A50", "1.4.3", "All words have a contrast of 4.5 or more on what they stand on."],
      ["A51", "1.4.11", "Edges, lines and signs have a contrast of 3 or more."],
      [
        "A52",
        "1.3.3 1.4.1",
        "Support, attack, undercut and step differ in two things besides colour: dashes, heads, words, shapes.",
      ],
      ["A53", "1.4.1", "Support and attack are far apart for all kinds of colour vision."],
      ["A54", "1.4.4", "A map opens with text of 12 px or more."],
      ["A55", "1.4.1", "What is not stated and what is selected shows by edge and by word or mark."],
      ["A56", "1.3.2", "What is folded away or filtered out is gone, not faint."],
    ],
  ],
  [
    "Pointer and touch",
    [
      ["A60", "2.5.8", "Everything that can be pressed is 24 px wide and high."],
      ["A61", "2.5.7", "What dragging does can be done without."],
      ["A62", "2.5.1", "One finger scrolls the page; what takes two fingers has buttons."],
      ["A63", "2.5.2", "A press acts when it ends, and not if it ends elsewhere."],
      ["A64", "1.4.13", "Nothing appears on hover or focus that would be in the way."],
      ["A65", "2.1.2", "The wheel scrolls the page; with Ctrl or Cmd it zooms."],
      ["A66", "2.1.1", "A finger that rests on a box opens the menu that keys open."],
    ],
  ],
  [
    "Zoom, reflow and text",
    [
      ["A70", "1.4.4 1.4.10", "At 320 px the outline is shown, with no scrolling sideways."],
      ["A71", "1.4.12", "Wider spacing of text cuts off nothing, in both views."],
      ["A72", "1.4.4", "Text twice as large makes the boxes grow."],
      ["A73", "1.4.12", "A reader's own font is used."],
      ["A74", "1.3.4", "Zoom and place outlast another size or turn of the window."],
      ["A75", "1.4.5", "The words in boxes are text: they can be marked, copied and found by the browser."],
    ],
  ],
  [
    "Settings of the reader",
    [
      ["A80", "2.2.2", "Nothing moves where less motion is asked for; else for 300 ms at most."],
      ["A81", "1.4.11", "Where colours are forced, everything is in the system's."],
      ["A82", "1.4.3 1.4.11", "Where more contrast is asked for, words have 7 and lines 4.5."],
      ["A83", "1.4.3", "Light and dark follow the system unless told."],
      ["A84", "1.4.3", "Panels are opaque."],
      ["A85", "2.3.1", "Nothing flashes."],
    ],
  ],
  [
    "Languages",
    [
      ["A90", "1.3.2 2.1.1", "Where a language runs from right to left, so do map, keys and outline."],
      ["A91", "1.3.2", "Marks of direction in a text do not turn its neighbours round."],
      ["A92", "1.4.12", "Long words and every script fit into their boxes."],
      ["A93", "3.1.1", "Every word comes from a table, in English, German and Arabic."],
    ],
  ],
  [
    "Other forms, errors, help",
    [
      ["A100", "1.1.1", "A picture as SVG has a role, a title and a description that sums the map up."],
      ["A101", "1.3.1", "Paper gets the whole map, light, unfolded."],
      ["A102", "3.3.1 4.1.3", "What cannot be loaded or read is said at once, and its text stays readable."],
      ["A103", "2.2.1", "Nothing has to be done within a time.", { none: "Nothing waits for the reader." }],
      ["A104", "3.3.4", "Whatever a reader changes can be taken back."],
      ["A105", "3.2.6 3.3.2", "A short hint is said once, and the help has a visible button."],
      ["A106", "2.4.6", "The tree says first how much there is."],
      ["A107", "2.4.5", "Maps of more than 60 boxes open folded to the levels that have no more, two at least."],
      [
        "A108",
        "2.1.1",
        "Exercises can be done by keyboard and screen reader.",
        { none: "There are no exercises yet." },
      ],
      ["A110", "1.1.1", "What a screen reader is told of twelve maps is as reviewed."],
      ["A111", "1.1.1 1.3.1", "What is said of a map can be turned back into exactly that map."],
    ],
  ],
];

/** The checklist, in order. */
export const CHECKLIST: readonly Item[] = SECTIONS.flatMap(([section, rows]) =>
  rows.map(([number, criteria, text, more = {}]) => ({
    number,
    section,
    criteria: criteria.split(" "),
    text,
    ...more,
  })),
);

/** What only people can find out, with their own software and hands. */
export const PEOPLE: readonly string[] = [
  "NVDA with Firefox and with Chrome",
  "JAWS with Chrome",
  "VoiceOver with Safari on macOS and on iOS",
  "TalkBack with Chrome",
  "Voice Control and Dragon",
  "A screen magnifier at 200 %",
  "Switch access",
];

/** What such a reader should try to do. */
export const TASKS: readonly string[] = [
  "Find the thesis.",
  "Say whether two premises count only together.",
  "Say what speaks against a statement, and what against an inference.",
  "Fold a branch and unfold it.",
  "Find a statement by a word.",
  "Find out what a statement is used for.",
  "Look at a part alone, then at everything again.",
  "Suppose that a statement is false, and say what changes.",
  "Take the last change back.",
  "Read the outline, and go from a statement in it to the map.",
];
