/** What is drawn of a mark; `bench/painting.ts` draws the same without the rest of the view. */
export interface Drawn {
  readonly time: number
  readonly end: number
  readonly lane: number
  readonly tone: string
  readonly conditional: boolean
}

export interface Scene {
  readonly items: readonly Drawn[]
  readonly lanes: number
  readonly laneHeight: number
  readonly width: number
  /** From and to, milliseconds. */
  readonly domain: readonly [number, number]
  /** Where lines stand, pixels. */
  readonly ticks: readonly number[]
  readonly colours: Readonly<Record<string, string>>
}

/** Where each mark came to stand, pixels; NaN for what is out of view. */
export interface Places {
  readonly x: Float32Array
  readonly y: Float32Array
}

const RADIUS = 3.5
/** Marks of one lane within so many pixels stand below and above each other, up to so many rows. */
const NEAR = 7
const ROWS = 5
const STEP = 5

/** Draws all of it and says where. Marks of one colour are one path: a stroke for each would cost ten times as much. */
export function paint(context: CanvasRenderingContext2D, scene: Scene): Places {
  const { items, lanes, laneHeight, width, ticks, colours } = scene
  context.clearRect(0, 0, width, lanes * laneHeight)
  context.fillStyle = colours.rule ?? ''
  for (const x of ticks) context.fillRect(Math.round(x), 0, 1, lanes * laneHeight)
  for (let lane = 1; lane <= lanes; lane++) context.fillRect(0, lane * laneHeight - 1, width, 1)
  const places = placesOf(scene)
  for (const tone of new Set(items.map((item) => item.tone))) {
    context.fillStyle = colours[tone] ?? ''
    context.strokeStyle = context.fillStyle
    context.lineWidth = 1.5
    context.beginPath()
    for (let i = 0; i < items.length; i++) if ((items[i] as Drawn).tone === tone) mark(context, items[i] as Drawn, i, places, scene)
    context.fill()
    context.beginPath()
    for (let i = 0; i < items.length; i++) if ((items[i] as Drawn).tone === tone) outline(context, items[i] as Drawn, i, places)
    context.stroke()
  }
  return places
}

function placesOf({ items, lanes, laneHeight, width, domain: [from, to] }: Scene): Places {
  const [x, y] = [new Float32Array(items.length), new Float32Array(items.length)]
  const columns = Math.ceil(width / NEAR) + 1
  const taken = new Uint8Array(columns * lanes)
  for (let i = 0; i < items.length; i++) {
    const { time, lane } = items[i] as Drawn
    const at = ((time - from) / (to - from)) * width
    if (at < 0 || at > width || lane < 0) {
      x[i] = Number.NaN
      continue
    }
    const cell = lane * columns + Math.floor(at / NEAR)
    const row = (taken[cell] as number) % ROWS
    taken[cell] = row + 1
    x[i] = at
    // the first in the middle, then one above, one below
    y[i] = (lane + 0.5) * laneHeight + (row & 1 ? -1 : 1) * ((row + 1) >> 1) * STEP
  }
  return { x, y }
}

function mark(context: CanvasRenderingContext2D, { time, end, tone, conditional }: Drawn, i: number, { x, y }: Places, scene: Scene): void {
  const [at, height] = [x[i] as number, y[i] as number]
  if (Number.isNaN(at)) return
  if (end > time) {
    const [from, to] = scene.domain
    context.rect(at, height - 0.5, Math.min(scene.width, ((end - from) / (to - from)) * scene.width) - at, 1)
  }
  if (conditional) return
  if (tone === 'deed') context.rect(at - RADIUS, height - RADIUS, 2 * RADIUS, 2 * RADIUS)
  else {
    context.moveTo(at + RADIUS, height)
    context.arc(at, height, RADIUS, 0, 7)
  }
}

/** What hangs on a condition is hollow. */
function outline(context: CanvasRenderingContext2D, { conditional }: Drawn, i: number, { x, y }: Places): void {
  const at = x[i] as number
  if (!conditional || Number.isNaN(at)) return
  context.moveTo(at + RADIUS, y[i] as number)
  context.arc(at, y[i] as number, RADIUS, 0, 7)
}

/** The mark nearest to a place, within so many pixels; -1 for none. */
export function nearestTo({ x, y }: Places, toX: number, toY: number, within: number): number {
  let [best, least] = [-1, within * within]
  for (let i = 0; i < x.length; i++) {
    const distance = ((x[i] as number) - toX) ** 2 + ((y[i] as number) - toY) ** 2
    if (distance <= least) [best, least] = [i, distance]
  }
  return best
}
