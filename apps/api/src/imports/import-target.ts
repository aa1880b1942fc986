/** Where a file goes: a jurisdiction and a forum by their slugs, made where they do not exist yet. */
export interface ImportTarget {
  readonly jurisdiction: {
    readonly slug: string;
    /** IANA name; no file says it. */
    readonly timeZone: string;
  };
  readonly forumSlug: string;
}
