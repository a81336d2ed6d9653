export * from './analyser.ts'
export * from './file.ts'
export * from './morphology.ts'
export * from './scan.ts'
