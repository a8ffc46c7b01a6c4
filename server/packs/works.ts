/** A goal's works: a register, and which of its rows: `works where goal = 'g4'`. */
export interface Works {
  readonly register: string;
  /** condition of the metric language; all members of the list when not given */
  readonly where?: string;
}

export function worksOf(text: string): Works {
  const at = text.indexOf(" where ");
  return at < 0 ? { register: text } : { register: text.slice(0, at), where: text.slice(at + " where ".length) };
}
