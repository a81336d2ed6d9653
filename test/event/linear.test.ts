import { beforeAll, describe, expect, test } from 'vitest'
import { readPage } from './sample.ts'

/** Characters of the smaller page; the larger has four times as many, and costs 16 times as much in quadratic time. */
const SMALL = 12_000
const MOST = 9
const LEAST_MS = 8

function cpu(text: string): number {
  const before = process.cpuUsage()
  readPage(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const UNITS = [
  '攻撃し、',
  'カレニア軍の攻撃の',
  'カレニア軍による攻撃、',
  '「カレニア軍による攻撃」',
  '軍が攻撃した町を攻撃した',
  '攻撃したのは',
  '攻撃した後、',
  '逮捕された',
  '停止すると発表し、',
]
const shapes = UNITS.flatMap((unit) => {
  const plain = (length: number): string => `${unit.repeat(length / unit.length)}\n`
  return [
    { name: unit, make: plain },
    { name: `「${unit}」`, make: (length: number): string => `「${plain(length).trim()}」と述べた。\n` },
  ]
})

describe('deeds of a page of four times the length cost about four times as much', () => {
  beforeAll(() => {
    for (const { make } of shapes) readPage(make(400))
  })
  test.each(shapes)('$name', ({ make }) => {
    let small = cpu(make(SMALL))
    let large = cpu(make(4 * SMALL))
    for (let attempt = 0; attempt < 3 && large / Math.max(small, LEAST_MS) >= MOST; attempt++) {
      small = Math.max(small, cpu(make(SMALL)))
      large = Math.min(large, cpu(make(4 * SMALL)))
    }
    expect(large / Math.max(small, LEAST_MS)).toBeLessThan(MOST)
  })
})
