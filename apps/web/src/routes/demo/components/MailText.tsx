import { Fragment } from 'react';

const ADDRESS = /(https?:\/\/\S+)/;

/** The plain text of a mail, with its addresses to follow, as a mail program shows it. */
export function MailText({ text }: { readonly text: string }) {
  return (
    <div>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>
          {paragraph.split(ADDRESS).map((part, place) => (ADDRESS.test(part) ? <a key={place} href={part}>{part}</a> : <Fragment key={place}>{part}</Fragment>))}
        </p>
      ))}
    </div>
  );
}
