import { beforeAll, describe, expect, test } from 'vitest'
import { growth, MOST } from '../growth.ts'
import { readPage } from './sample.ts'

/** Characters of the smaller page; the larger has four times as many. */
const SMALL = 12_000
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
    const page = make(SMALL)
    const large = make(4 * SMALL)
    expect(
      growth(
        () => void readPage(page),
        () => void readPage(large),
      ),
    ).toBeLessThan(MOST)
  })
})
