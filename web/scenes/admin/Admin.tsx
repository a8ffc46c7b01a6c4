import { useAnswer, useMe } from "../../data/queries.ts";
import { Answered, Loading } from "../../parts/states.tsx";
import { Accounts } from "./Accounts.tsx";
import { Grants } from "./Grants.tsx";
import { Log } from "./Log.tsx";
import "../../parts/sign-in/sign-in.css";
import "./admin.css";

/** Three administrators, three pages: each sees his own part and no other. */
export function Admin() {
  const { data: me } = useMe();
  if (!me) return <Loading />;
  const { can } = me;
  return can["keep-accounts"] ? <Accounts /> : can["grant-roles"] ? <Grants /> : can["read-audit"] ? <Log /> : <Closed />;
}

/** Somebody else's page: the server says why. */
function Closed() {
  const told = useAnswer("accounts", {}, { size: 1 });
  return <Answered query={told}>{() => null}</Answered>;
}
