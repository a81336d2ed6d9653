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
      return { key: `${from} → ${to}`, path: points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('') }
    }),
  }
}
