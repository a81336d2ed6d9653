import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Problem } from './answer.ts'
import { doubtServer } from './doubt.ts'
import { makeRouter } from './router.tsx'

/** An answer is the same until something is added: what a reader comes back to is shown at once and asked for again behind. */
const client = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof TypeError) doubtServer()
    },
  }),
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (times, error) => times < 2 && !(error instanceof Problem && error.status < 500) },
  },
})

/** Draws the interface into an element. */
export function draw(place: HTMLElement): void {
  const router = makeRouter()
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
