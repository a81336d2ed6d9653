import { columnOf, rowOf, SLACK_SHIFT } from '../dictionary.ts'

/**
 * How much dearer a word of one context may be than a word of another that ends at the same place, and still be on the best path:
 * by better × contexts + other, the most that a word to the right can make up, max over right of cost(better, right) − cost(other, right).
 * With it the lattice drops two of three words before it compares them, and loses nothing. In steps of 2^SLACK_SHIFT, rounded up, a byte each: half the
 * size is half the cache lines that a page needs, and a bound a little too wide only keeps a word more.
 */
export function computeSlack(connections: Int16Array, contexts: number): Uint8Array {
  const byLeft = new Int16Array(contexts * contexts)
  for (let right = 0; right < contexts; right++) {
    for (let left = 0; left < contexts; left++) byLeft[left * contexts + right] = connections[rowOf(right, contexts) + columnOf(left)]!
  }
  const slack = new Uint8Array(contexts * contexts)
  for (let better = 0; better < contexts; better++) {
    for (let other = 0; other < contexts; other++) {
      slack[better * contexts + other] = inSteps(largestDifference(byLeft, better * contexts, other * contexts, contexts))
    }
  }
  return slack
}

function largestDifference(costs: Int16Array, one: number, other: number, length: number): number {
  let largest = -0x8000
  for (let at = 0; at < length; at++) {
    const difference = costs[one + at]! - costs[other + at]!
    if (difference > largest) largest = difference
  }
  return largest
}

function inSteps(difference: number): number {
  const steps = Math.ceil(Math.max(0, difference) / (1 << SLACK_SHIFT))
  if (steps > 0xff) throw new Error('matrix.def: costs are too far apart')
  return steps
}
