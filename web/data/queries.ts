import { keepPreviousData, QueryClient, queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { AnswerOf, Me, ParamsOf, Programme, QueryOf, RouteName } from "../../contract/index.ts";
import { usePlace } from "../place/usePlace.ts";
import { ask, Refusal } from "./client.ts";

/** Only what may pass by itself is tried again; a refusal with a reason is shown at once. */
const mayPass = (error: unknown): boolean => error instanceof Refusal && (error.status === 0 || error.status >= 502);

export const makeQueryClient = (): QueryClient => new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
      retryDelay: (failures) => 400 * 2 ** failures,
    },
  },
});

export interface AskOptions {
  /** keep the former page on screen while the next is fetched */
  readonly keep?: boolean;
  readonly enabled?: boolean;
  /** whoever asked keeps it up to date in another way */
  readonly once?: boolean;
}

/** A question as the cache knows it; `spoken` says the language too. */
export const askedAs = <N extends RouteName>(name: N, params: ParamsOf<N>, spoken: QueryOf<N>) => queryOptions<AnswerOf<N>, Refusal>({
  queryKey: [name, params, spoken],
  queryFn: ({ signal }) => ask(name, params, spoken, signal),
});

/** The answer of a route in the page's language, cached by everything that was asked. */
export function useAnswer<N extends RouteName>(
  name: N, params: ParamsOf<N>, query: QueryOf<N>, options: AskOptions = {},
): UseQueryResult<AnswerOf<N>, Refusal> {
  const { lang } = usePlace();
  return useQuery<AnswerOf<N>, Refusal>({
    ...askedAs(name, params, { ...query, lang } as QueryOf<N>),
    enabled: options.enabled ?? true,
    ...(options.once ? { staleTime: Number.POSITIVE_INFINITY } : {}),
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** Who asks, and what they may do. */
export const useMe = (): UseQueryResult<Me, Refusal> => useAnswer("me", {}, {});
/** Every figure of a page asks for the programme: the page asks once for all of them. */
export const ProgrammeContext = createContext<UseQueryResult<Programme, Refusal> | undefined>(undefined);

export function useProgramme(): UseQueryResult<Programme, Refusal> {
  const query = useContext(ProgrammeContext);
  if (!query) throw new Error("useProgramme stands outside of Shell");
  return query;
}

/** How the programme calls the office that runs it. */
export const useOfficeName = (): string => useProgramme().data?.office.name ?? "";
