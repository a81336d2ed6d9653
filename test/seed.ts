import fc from 'fast-check'

/**
 * Properties are tried on the same cases in every run, so that a failure is that of the change at hand. `IWAKU_SEED=random npm test` tries others;
 * what fails there prints its seed, and the case becomes a test of its own.
 */
const seed = process.env.IWAKU_SEED ?? '1'
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
