import { useEffect, useState, useSyncExternalStore } from "react";
import type { ReportForm } from "../../../contract/index.ts";
import { ask } from "../../data/client.ts";
import { onBack } from "../../data/session.ts";
import { usePlace } from "../../place/usePlace.ts";
import { forgetCells, keepCells, keptCells } from "./keep.ts";
import { FormStore, type Snapshot } from "./store.ts";

/** The form's cells as they stand here, and the way to change them. `person` parts people who share a machine. */
export function useForm(form: ReportForm, person: string): { store: FormStore; now: Snapshot } {
  const { lang } = usePlace();
  const params = { month: form.month, unit: form.unit.id };
  const name = `${person} ${form.month} ${form.unit.id}`;
  const [store] = useState(() => {
    const made = new FormStore(name, {
      send: (cells) => ask("draftCells", params, { lang }, undefined, { cells }),
      keep: keepCells, forget: forgetCells, kept: keptCells,
    });
    made.receive(form);
    return made;
  });
  useEffect(() => store.receive(form), [store, form]);
  useEffect(() => {
    if (form.may.write) void store.recover();
    const back = (): void => void store.flush();
    const hidden = (): void => { if (document.visibilityState === "hidden") back(); };
    addEventListener("online", back);
    document.addEventListener("visibilitychange", hidden);
    const forget = onBack(back);
    return () => {
      forget();
      removeEventListener("online", back);
      document.removeEventListener("visibilitychange", hidden);
      back();
      store.close();
    };
  }, [store, form.may.write]);
  return { store, now: useSyncExternalStore(store.subscribe, store.snapshot) };
}
