/** How a published page looks; it stands in every page, so that each opens alone. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #faf8f3; --ink: #1f1c17; --soft: #5d564b; --rule: #dfd8ca; --link: #8c2a1e; --mark: #fdeeb4; --own: #1f6b3a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #15171a; --ink: #e9e5db; --soft: #a9a397; --rule: #33373d; --link: #f3a892; --mark: #4d431a; --own: #86cf9c; }
}
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.75 system-ui, sans-serif; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; gap: 0 1.25rem; justify-content: flex-end; font-size: .9rem; }
a { color: var(--link); }
h1 { font-size: 1.6rem; line-height: 1.35; }
h2 { font-size: 1.1rem; margin: 2.25rem 0 .5rem; border-bottom: 1px solid var(--rule); }
article { margin: 1.25rem 0; }
article p { margin: 0; }
.act { border: 1px solid currentcolor; border-radius: 1em; padding: 0 .5em; font-size: .8rem; color: var(--soft); }
blockquote { margin: .25rem 0; font-family: "Hiragino Mincho ProN", "Noto Serif JP", "Noto Serif CJK JP", "Yu Mincho", Georgia, serif; }
mark { background: var(--mark); color: inherit; }
.where, footer { font-size: .85rem; color: var(--soft); }
.own { border-inline-start: 3px solid var(--own); padding-inline-start: .75rem; margin: .5rem 0; }
.own b { color: var(--own); }
nav ul { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); }
`
