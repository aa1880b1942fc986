const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a word of an address can be an id: one that cannot is left out before it is asked for. */
export const isUuid = (value: string): boolean => UUID.test(value);
