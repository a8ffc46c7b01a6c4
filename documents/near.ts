const pairs = (word: string): string[] => Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2));

/** The known name that shares most letter pairs with the word, for a message; "-" when none is like it. */
export function near(word: string, known: Iterable<string>): string {
  let best = "-";
  let most = 0.3;
  for (const each of known) {
    const theirs = pairs(each);
    const mine = pairs(word);
    const shared = mine.filter((pair) => {
      const at = theirs.indexOf(pair);
      if (at >= 0) theirs.splice(at, 1);
      return at >= 0;
    }).length;
    const likeness = (2 * shared) / (mine.length + pairs(each).length || 1);
    if (likeness > most) [best, most] = [each, likeness];
  }
  return best;
}
