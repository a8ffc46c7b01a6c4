/** A stage's sentences without the work's own name at their heads: it stands in the column beside. */
export const stageWords = (stage: readonly string[], name: string): string =>
  stage.map((each) => (each.startsWith(name) && each.length > name.length ? each.slice(name.length).replace(/^[，：、]/, "") : each)).join("");
