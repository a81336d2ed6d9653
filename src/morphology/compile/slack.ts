/**
 * How much dearer a word of one context may be than a word of another that ends at the same place, and still be on the best path:
 * by better × contexts + other, the most that a word to the right can make up, max over right of cost(better, right) − cost(other, right).
 * With it the lattice drops two of three words before it compares them, and loses nothing.
 *
 * `connections` is by right × contexts + left.
 */
export function computeSlack(connections: Int16Array, contexts: number): Int16Array {
  const byLeft = new Int16Array(connections.length)
  for (let right = 0; right < contexts; right++) {
    for (let left = 0; left < contexts; left++) byLeft[left * contexts + right] = connections[right * contexts + left]!
  }
  const slack = new Int16Array(connections.length)
  for (let better = 0; better < contexts; better++) {
    for (let other = 0; other < contexts; other++) {
      slack[better * contexts + other] = largestDifference(byLeft, better * contexts, other * contexts, contexts)
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
  // what does not fit is never dropped; costs of ipadic stay far below
  return Math.min(largest, 0x7fff)
}
