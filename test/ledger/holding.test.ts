import { describe, expect, it } from 'vitest'
import { holding } from '#ledger'
import { decide } from './decisions.ts'

describe('which decisions hold', () => {
  const [a, b] = [decide({ kind: 'merge', name: '甲', other: '乙' }), decide({ kind: 'split', name: '甲', other: '丙' })]
  const undo = decide({ kind: 'undo', decision: a.id })
  it.each([
    ['all that nobody undid, the oldest first', [b, a], [a, b]],
    ['not what was undone', [a, b, undo], [b]],
    ['what was undone and taken back', [a, b, undo, decide({ kind: 'undo', decision: undo.id })], [a, b]],
    ['an undoing of nothing', [b, decide({ kind: 'undo', decision: 'ff' })], [b]],
  ])('%s', (_, given, expected) => expect(holding(given)).toEqual(expected))
})
