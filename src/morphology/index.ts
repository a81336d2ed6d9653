export * from './morphology.ts'
