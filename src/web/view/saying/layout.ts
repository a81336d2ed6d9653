import { graphlib, layout } from '@dagrejs/dagre'
import type { Retold } from '#question'

interface Point {
  readonly x: number
  readonly y: number
}

/** Where the stations of a graph stand, in pixels, and how the legs run. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** Upper left corners, by key. */
  readonly places: ReadonlyMap<string, Point>
  readonly lines: readonly { readonly key: string; readonly path: string }[]
}

export const NODE = { width: 184, height: 56 } as const

/** Lays the ways of a saying from left to right. */
export function drawingOf({ stations, legs }: Pick<Retold, 'stations' | 'legs'>): Drawing {
  const graph = new graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 44, marginx: 4, marginy: 4 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { key } of stations) graph.setNode(key, { ...NODE })
  for (const { from, to } of legs) graph.setEdge(from, to)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const corner = (key: string): Point => {
    const { x, y } = graph.node(key) as Point
    return { x: x - NODE.width / 2, y: y - NODE.height / 2 }
  }
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    places: new Map(stations.map(({ key }) => [key, corner(key)])),
    lines: legs.map(({ from, to }) => {
      const { points } = graph.edge(from, to) as { points: readonly Point[] }
      return { key: `${from} → ${to}`, path: curveOf(points) }
    }),
  }
}

/** Through the points, with soft corners: each corner is the handle of a curve between the middles around it. */
function curveOf(points: readonly Point[]): string {
  const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`
  const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })
  const [first, ...rest] = points
  if (!first) return ''
  const curves = rest.map((corner, i) => {
    const next = rest[i + 1]
    return next ? `Q${at(corner)} ${at(middle(corner, next))}` : `L${at(corner)}`
  })
  return `M${at(first)}${curves.join('')}`
}
