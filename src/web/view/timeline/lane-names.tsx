import type { ReactNode } from 'react'
import { timelineText } from '#message'
import { useAddress } from '../../address.ts'
import { useCount, useNames, useText } from '../../text.ts'
import type { Lane, LaneKind } from './items.ts'

/** What the lanes are called; one that has a name can be had alone. */
export function LaneNames({
  lanes,
  by,
  height,
}: {
  readonly lanes: readonly Lane[]
  readonly by: LaneKind
  readonly height: number
}): ReactNode {
  const text = useText(timelineText)
  const names = useNames()
  const count = useCount()
  const { values, change } = useAddress()
  const q = values.q ?? ''
  const called = ({ name, kind }: Lane): string => {
    if (kind === 'own') return by === 'act' ? (names.act[name as keyof typeof names.act] ?? name) : (name ?? '')
    return kind === 'deeds' ? text.deeds : kind === 'others' ? text.others : by === 'topic' ? text.noTopic : text.noTarget
  }
  return (
    <ul className="timeline-names">
      {lanes.map((lane) => {
        const part = `${by}:${/\s/.test(lane.name ?? '') ? `"${lane.name}"` : lane.name}`
        return (
          <li key={`${lane.kind} ${lane.name}`} style={{ height }}>
            {lane.kind === 'own' && !q.includes(part) ? (
              <button type="button" title={text.only(called(lane))} onClick={() => change({ q: `${q} ${part}`.trim() })}>
                {called(lane)}
              </button>
            ) : (
              <span>{called(lane)}</span>
            )}
            <span className="count">{count(lane.count)}</span>
          </li>
        )
      })}
    </ul>
  )
}
