import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { makeQueryClient } from "./data/queries.ts";
import { makeRouter } from "./router.tsx";

export function App() {
  const [client] = useState(makeQueryClient);
  const [router] = useState(makeRouter);
  return <QueryClientProvider client={client}><RouterProvider router={router} /></QueryClientProvider>;
}
