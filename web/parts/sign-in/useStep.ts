import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import type { BodyOf, Me } from "../../../contract/index.ts";
import { askOnce, type Refusal } from "../../data/client.ts";
import { usePlace } from "../../place/usePlace.ts";

type StepName = "signIn" | "passFactor" | "changePassword";

/** One step of coming in. It is never itself held up by a session that is over. */
export function useStep<N extends StepName>(name: N, onDone: (me: Me) => void): UseMutationResult<Me, Refusal, BodyOf<N>> {
  const { lang } = usePlace();
  return useMutation<Me, Refusal, BodyOf<N>>({
    mutationFn: async (body) => askOnce<StepName>(name, {}, { lang }, undefined, body as never) as Promise<Me>,
    networkMode: "always",
    onSuccess: onDone,
  });
}
