export * from './compile.ts'
export * from './source.ts'
