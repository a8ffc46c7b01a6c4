import { Link, useLocation } from "@tanstack/react-router";
import { useMe } from "../data/queries.ts";
import { useWords } from "../words/useWords.ts";
import { type ShownGroup, shownNav } from "./nav.ts";

/** Where one stands and where one may go: groups, and below them the pages of the present one. */
export function useNav() {
  const { data: me } = useMe();
  const { pathname } = useLocation();
  return shownNav((action) => me?.can[action] ?? false, pathname);
}

export function Nav({ groups }: { groups: readonly ShownGroup[] }) {
  const say = useWords();
  return (
    <nav className="nav" aria-label={say("nav")}>
      {groups.map(({ word, entries, current }) => (
        <Link key={word} to={entries[0]!.to} activeOptions={{ exact: true, includeSearch: false }} aria-current={current ? (entries.length === 1 ? "page" : "true") : undefined}>{say(entries.length === 1 ? entries[0]!.word : word)}</Link>
      ))}
    </nav>
  );
}

/** The pages of the present group, where there is more than one. */
export function Subnav() {
  const say = useWords();
  const { groups, entry } = useNav();
  const group = groups.find(({ current }) => current);
  if (!group || group.entries.length < 2) return null;
  return (
    <nav className="subnav" aria-label={say(group.word)}>
      <div>
        {group.entries.map((each) => (
          <Link key={each.to} to={each.to} activeOptions={{ exact: true, includeSearch: false }} aria-current={each === entry ? "page" : undefined}>{say(each.word)}</Link>
        ))}
      </div>
    </nav>
  );
}
