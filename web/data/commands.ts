import { type MutationOptions, useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, RouteName } from "../../contract/index.ts";
import { usePlace } from "../place/usePlace.ts";
import { ask, type Refusal } from "./client.ts";

export interface Sent<N extends RouteName> {
  readonly params: ParamsOf<N>;
  readonly body?: BodyOf<N>;
}

/**
 * A command: sends the body, and then everything that is on screen of the named routes is read again. What it
 * is refused with is a Refusal whose issues are to be shown.
 */
export function useCommand<N extends RouteName>(
  name: N, renews: readonly RouteName[], options: Pick<MutationOptions<AnswerOf<N>, Refusal, Sent<N>>, "onSuccess" | "onError"> = {},
): UseMutationResult<AnswerOf<N>, Refusal, Sent<N>> {
  const { lang } = usePlace();
  const client = useQueryClient();
  return useMutation<AnswerOf<N>, Refusal, Sent<N>>({
    mutationFn: ({ params, body }) => ask(name, params, { lang } as QueryOf<N>, undefined, body, true),
    // without a connection it fails at once and says so, instead of waiting and going off later unseen
    networkMode: "always",
    onSettled: () => Promise.all(renews.map((each) => client.invalidateQueries({ queryKey: [each] }))),
    ...options,
  });
}
