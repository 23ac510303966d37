/** Whether the long form of the tests is asked for: `npm run test:layout`. */
export const deep = process.env.LAYOUT_DEEP === "1";
