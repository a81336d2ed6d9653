/** Which of two versions (`0.10.2`) is newer: above 0 when the first is. What stands behind a hyphen is older than the same without it. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)]
  for (let i = 0; i < 3; i++) {
    const difference = (one.numbers[i] ?? 0) - (other.numbers[i] ?? 0)
    if (difference !== 0) return difference
  }
  if (one.early === other.early) return 0
  if (one.early === '' || other.early === '') return one.early === '' ? 1 : -1
  return one.early < other.early ? -1 : 1
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly early: string } {
  const [numbers = '', ...early] = version.split('-')
  return { numbers: numbers.split('.').map(Number), early: early.join('-') }
}
