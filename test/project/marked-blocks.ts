/** One block of a document that is marked to be run, and the block that tells what it prints. */
export interface MarkedBlock {
  readonly line: number
  readonly language: string
  readonly code: string
  readonly output: string
}

/**
 * The fenced blocks behind a line `<!-- run -->`, each with the block behind it, which must be of `text`:
 *
 *     <!-- run -->
 *     ```sh
 *     iwaku --version
 *     ```
 *     ```text
 *     0.1.0
 *     ```
 */
export function markedBlocks(markdown: string): MarkedBlock[] {
  const lines = markdown.split('\n')
  return lines.flatMap((line, at) => {
    if (line.trim() !== '<!-- run -->') return []
    const code = blockAfter(lines, at + 1)
    const output = code && blockAfter(lines, code.end)
    if (!code || output?.language !== 'text')
      throw new Error(`line ${at + 1}: no block to run, or none of \`text\` with its output behind it`)
    return [{ line: at + 1, language: code.language, code: code.body, output: output.body }]
  })
}

/** The fenced block that comes next; only blank lines may stand in front of it. */
function blockAfter(lines: readonly string[], from: number): { language: string; body: string; end: number } | null {
  let start = from
  while (lines[start]?.trim() === '') start++
  const language = /^```(\w+)$/.exec(lines[start] ?? '')?.[1]
  const end = lines.indexOf('```', start + 1)
  if (language === undefined || end < 0) return null
  return { language, body: lines.slice(start + 1, end).join('\n'), end: end + 1 }
}
