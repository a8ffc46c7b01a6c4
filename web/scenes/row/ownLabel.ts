/** What a table below is called on the page of its register's row: without the register's own name. */
export const ownLabel = (label: string, register: string): string => (label.startsWith(register) ? label.slice(register.length).replace(/^[\s·:,]+/, "") : "") || label;
