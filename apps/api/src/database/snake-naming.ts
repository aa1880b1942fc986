import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string): string => name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** `MeetingForum.officialNumber` is `meeting_forum.official_number`; an embedded date's `raw` is `held_on_raw`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }

  override columnName(property: string, given: string | undefined, embeddedIn: string[]): string {
    return [...embeddedIn.map(snake), given ?? snake(property)].join('_');
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }
}
