import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { makeRouter } from "./router.tsx";

export function App({ client, router }: { client: QueryClient; router: ReturnType<typeof makeRouter> }) {
  return <QueryClientProvider client={client}><RouterProvider router={router} /></QueryClientProvider>;
}
