import type { OwnAccount } from "../../../contract/index.ts";

export type PasswordRule = OwnAccount["password"]["rule"];

const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u];

/** Which of the rules that can be seen while typing are met; what was used before only the server knows. */
export function metBy(password: string, username: string, { least, most, classes }: PasswordRule): { readonly length: boolean; readonly classes: boolean; readonly name: boolean } {
  const length = [...password].length;
  return {
    length: length >= least && length <= most,
    classes: kinds.filter((each) => each.test(password)).length >= classes,
    name: password !== "" && !(username.length > 2 && password.toLowerCase().includes(username)),
  };
}
