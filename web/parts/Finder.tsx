import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useAnswer, useProgramme } from "../data/queries.ts";
import { useAsOf } from "../place/usePlace.ts";
import { useWords } from "../words/useWords.ts";
import type { Word } from "../words/words.ts";

interface Found {
  readonly key: string;
  readonly kind: Word;
  readonly label: string;
  readonly extra: string;
  readonly link: { to: string; params?: object; search?: object };
}

/** One box for goals, figures and registers. "/" comes here from everywhere; arrows move, Enter opens, Esc leaves. */
export function Finder() {
  const say = useWords();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const programme = useProgramme().data;
  const figures = useAnswer("figures", {}, useAsOf(), { enabled: open }).data;
  const registers = useAnswer("registers", {}, {}, { enabled: open }).data;

  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const from = event.target as HTMLElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || from.closest("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);

  const found = useMemo<Found[]>(() => {
    const wanted = text.trim().toLowerCase();
    const all: Found[] = [
      ...(programme?.goals ?? []).map((each): Found => ({ key: `g ${each.id}`, kind: "find_goal", label: each.name, extra: each.lead.name, link: { to: "/goals/$goal", params: { goal: each.id } } })),
      ...(registers?.registers ?? []).map((each): Found => ({ key: `r ${each.id}`, kind: "find_register", label: each.label, extra: say("rows_found", { n: each.rows }), link: { to: "/registers/$register", params: { register: each.id } } })),
      ...(figures?.figures ?? []).map((each): Found => ({ key: `f ${each.metric}`, kind: "find_figure", label: each.label, extra: each.absent ? say("absent") : each.text, link: { to: ".", search: { figure: each.metric } } })),
    ];
    return all.filter((each) => wanted === "" ? each.kind !== "find_figure" : each.label.toLowerCase().includes(wanted) || each.key.includes(wanted)).slice(0, 40);
  }, [text, programme, registers, figures, say]);

  const leave = (): void => { setOpen(false); setText(""); input.current?.blur(); };
  const searchOf = (one: Found) => (one.link.to === "." ? (before: object) => ({ ...before, ...one.link.search }) : {}) as never;
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape") leave();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setAt((now) => Math.max(0, Math.min(found.length - 1, now + (event.key === "ArrowDown" ? 1 : -1))));
    }
    const one = found[at];
    if (event.key === "Enter" && one) {
      void navigate({ to: one.link.to, params: one.link.params as never, search: searchOf(one) });
      leave();
    }
  };
  return (
    <div className="finder" role="search" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false); }}>
      <input ref={input} type="search" value={text} role="combobox" aria-expanded={open} aria-controls={id} aria-autocomplete="list" aria-label={say("find")}
        aria-activedescendant={open && found[at] ? `${id}-${at}` : undefined} placeholder={say("find_hint")} autoComplete="off"
        onFocus={() => setOpen(true)} onChange={(event) => { setText(event.target.value); setAt(0); setOpen(true); }} onKeyDown={onKey} />
      <kbd aria-hidden="true">/</kbd>
      {open ? (
        <ul id={id} role="listbox" aria-label={say("find")}>
          {found.length === 0 ? <li className="state small">{say("find_none")}</li> : null}
          {found.map((each, i) => (
            <li key={each.key} id={`${id}-${i}`} role="option" aria-selected={i === at} ref={i === at ? (item) => item?.scrollIntoView({ block: "nearest" }) : null}>
              <Link to={each.link.to} params={each.link.params as never} search={searchOf(each)} tabIndex={-1} onClick={leave}>
                <span className="small quiet">{say(each.kind)}</span><span>{each.label}</span><span className="small quiet whole">{each.extra}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
