/** A label of the domain, which stands in lower case, at the start of a line. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
