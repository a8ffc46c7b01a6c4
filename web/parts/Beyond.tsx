import { Text } from "./Text.tsx";

/** Rows that are counted and that the reader may not open, in the server's words. */
export const Beyond = ({ of }: { of: string | null }) => (of === null ? null : <p className="small quiet panel-body beyond"><Text>{of}</Text></p>);
