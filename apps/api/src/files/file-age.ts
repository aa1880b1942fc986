/** Milliseconds since a file was written. By the machine's own clock, which gave the file its time: what is "now" to people is another's to say. */
export const ageOf = (written: Date | string): number => Date.now() - new Date(written).getTime();
