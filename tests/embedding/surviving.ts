// What is left of each snippet behind each sanitiser, once a page loads the classic script:
//
//   M a map   F a map in a frame   P a picture   t readable text alone, f beside a frame in which no script may run
export const SURVIVING = `
nothing, sanitize-html, GitHub, Canvas, markdown-it, DOMPurify, TinyMCE 6, TinyMCE 7 and 8, TinyMCE as in Moodle, TinyMCE with our element
M t t t M t t t t M  element with src
M t t t M t t t M M  element with a data script
M t t t t t t t t M  element with a pre
M t t M M M M M M M  div with data-src
M t t M M M M M M M  pre with a class
M t M M M M M M M M  code with a language
M t M M M M M M M M  code in Argdown
F t t F F t F f F F  frame
M t t M M M M M M M  pre and a classic script
M t t M M M M M M M  pre and a module script
P t t t P P t t t t  inline SVG
P t P P P P P P P P  image
M t t M M M M M M M  details
M t t M M M M M M M  nested list
M t t M M M M M M M  link
M t t t t t t t t M  declarative shadow root
`.trim();
