/**
 * What Node.js needs to run the sources as they are, in any number of threads. Its type stripper is WebAssembly, and V8 frees what a
 * thread still runs when several of them replace its wrappers after 1,000 calls: a crash of the whole process, about once in 40 runs.
 */
export const FROM_SOURCE: readonly string[] = ['--conditions=source', '--wasm-wrapper-tiering-budget=1000000000']
