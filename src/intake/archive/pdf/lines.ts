/** A piece of text at one place of a page, as the page draws it. Lengths in points; y grows upwards. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Along the line: to the right, or downwards in a vertical font. */
  readonly length: number
  /** Of the letters. */
  readonly size: number
  readonly isVertical: boolean
}

/** A line of letters: where it begins and ends along its direction, and where it lies across it; both grow as one reads on. */
interface Line {
  text: string
  readonly start: number
  end: number
  readonly across: number
  readonly size: number
  /** Undecided while it is a single letter. */
  direction: 'across' | 'down' | null
}

/**
 * The text of a page, a paragraph a line. Runs are taken in the order in which the page draws them, which is how it was
 * set; lines may go down as well. A line that fills its column goes on in the next one that is not set in.
 */
export function paragraphsOf(runs: readonly Run[]): string[] {
  const paragraphs: string[] = []
  for (const block of blocksOf(linesOf(runs))) {
    const left = Math.min(...block.map((line) => line.start))
    const right = Math.max(...block.map((line) => line.end))
    let text = ''
    for (const [index, line] of block.entries()) {
      const before = block[index - 1]
      const goesOn = before !== undefined && before.end > right - before.size * 1.9 && line.start < left + line.size * 0.5
      if (goesOn) text = joined(text, line.text)
      else {
        if (text !== '') paragraphs.push(text)
        text = line.text
      }
    }
    if (text !== '') paragraphs.push(text)
  }
  return paragraphs.map((text) => withoutRadicals(text).trim()).filter((text) => text !== '')
}

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = []
  let last: Run | null = null
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const line = lines.at(-1)
    const way = last === null || line === undefined ? null : follows(last, run, line.direction)
    if (way !== null && line !== undefined) extend(line, run, way)
    else lines.push(lineOf(run))
    last = run
  }
  return lines
}

function lineOf(run: Run): Line {
  const { text, x, y, length, size } = run
  if (run.isVertical) return { text, start: -y, end: -y + length, across: -x, size, direction: 'down' }
  return { text, start: x, end: x + length, across: -y, size, direction: isLetter(text) ? null : 'across' }
}

const isLetter = (text: string): boolean => [...text].length === 1

/** Whether a run stands behind another one in its line, and which way the line goes. */
function follows(last: Run, run: Run, direction: Line['direction']): 'across' | 'down' | null {
  const size = Math.max(last.size, run.size)
  if (Math.abs(last.size - run.size) > size * 0.6) return null
  const isDown = last.isVertical ? run.isVertical : isLetter(last.text) && isLetter(run.text) && direction !== 'across'
  const extent = last.isVertical ? last.length : last.size
  if (isDown && direction !== 'across' && Math.abs(last.x - run.x) < size * 0.3) {
    const gap = last.y - extent - run.y
    if (gap > -size * 0.5 && gap < size * 0.8) return 'down'
  }
  if (direction === 'down' || last.isVertical || run.isVertical) return null
  const gap = run.x - last.x - last.length
  return Math.abs(last.y - run.y) < size * 0.5 && gap > -size * 0.5 && gap < size * 3 ? 'across' : null
}

function extend(line: Line, run: Run, way: 'across' | 'down'): void {
  if (line.direction === null && way === 'down') {
    // what was taken for the first letter of a line across is the first of one down
    Object.assign(line, { start: -run.y - run.size, across: -run.x })
  }
  line.direction = way
  const gap = way === 'across' ? run.x - line.end : 0
  line.text += gap > run.size * 0.2 && (isLatin(line.text.at(-1)) || isLatin(run.text[0])) ? ` ${run.text}` : run.text
  line.end = way === 'across' ? run.x + run.length : -run.y + (run.isVertical ? run.length : run.size)
}

/** Lines of one size that follow each other at one distance. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  let step = 0
  for (const line of lines) {
    const block = blocks.at(-1)
    const before = block?.at(-1)
    const distance = before === undefined ? 0 : line.across - before.across
    const isNext =
      before !== undefined &&
      (before.direction ?? line.direction) === (line.direction ?? before.direction) &&
      Math.abs(before.size - line.size) < line.size * 0.15 &&
      distance > line.size * 0.5 &&
      distance < line.size * 2.5 &&
      (step === 0 || distance < step * 1.25) &&
      line.start < before.end
    if (isNext) {
      block?.push(line)
      step = step === 0 ? distance : Math.min(step, distance)
    } else {
      blocks.push([line])
      step = 0
    }
  }
  return blocks
}

const isLatin = (letter: string | undefined): boolean => letter !== undefined && /[\w.,;:!?)'"%&-]/.test(letter)

/** Two lines as one: Latin words stay apart, a hyphenated one is put together, Japanese has no spaces. */
function joined(before: string, after: string): string {
  const text = before.trimEnd()
  if (/[a-z]-$/.test(text) && /^[a-z]/.test(after)) return text.slice(0, -1) + after
  return isLatin(text.at(-1)) && isLatin(after[0]) ? `${text} ${after}` : text + after
}

/** Fonts often name 一 by the radical ⼀ (U+2F00) that looks the same. */
function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (letter) => letter.normalize('NFKC'))
}
