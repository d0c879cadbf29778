/** The style of the pages we publish. Fonts of the reader's own system: all of them carry Vietnamese. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: #1d1d1b; --quiet: #5c5a55; --paper: #fdfcf9; --line: #dedad1; --accent: #8f1d14;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece9e2; --quiet: #aaa69d; --paper: #191816; --line: #3a3833; --accent: #f2a093; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 44rem;
  color: var(--ink); background: var(--paper);
  font: 1.0625rem/1.6 Charter, "Noto Serif", Georgia, "Times New Roman", "Noto Naskh Arabic", "Noto Serif Hebrew", serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; }
h3 { font-size: 1.1875rem; margin: 0 0 .25rem; }
p { margin: .25rem 0; }
html[dir="rtl"] :is(header, main > h2) { text-align: right; }
.quiet { color: var(--quiet); font-size: .9375rem; }
article { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); display: flow-root; }
article h2 { margin-top: 0; }
article img {
  float: inline-end; width: 9rem; height: 6rem; object-fit: cover;
  margin-inline-start: 1.25rem; margin-bottom: .5rem; background: var(--line);
}
ul { margin: .5rem 0; padding-inline-start: 1.1rem; }
li { margin: .3rem 0; }
ul.feeds { list-style: none; padding: 0; display: grid; gap: .4rem; }
ul.feeds code { display: inline-block; text-align: left; }
code { font: .875em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
a { color: var(--accent); text-underline-offset: .15em; }
h3 a { color: inherit; text-decoration-thickness: 1px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 30rem) {
  body { padding-top: 1.5rem; font-size: 1rem; }
  h1 { font-size: 1.625rem; }
  article img { float: none; display: block; width: 100%; height: auto; aspect-ratio: 16 / 9; margin: 0 0 .75rem; }
}
`;
