import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mailbox on this machine that speaks as much of IMAP (RFC 3501) as a reader of unseen mail needs. */
export interface Mailbox {
  readonly url: string;
  /** Puts a mail into INBOX. */
  put(raw: string): void;
  /** Whether each mail was marked as seen, in the order in which they came. */
  readonly seen: readonly boolean[];
  /** Refuses every sign-in from now on. */
  lock(): void;
  close(): Promise<void>;
}

interface Kept {
  readonly raw: Buffer;
  seen: boolean;
}

const PASSWORD = 'contraseña del buzón';

export async function startMailbox(): Promise<Mailbox> {
  const mails: Kept[] = [];
  let locked = false;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    const send = (line: string | Buffer): unknown => socket.write(line);
    send('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    createInterface({ input: socket }).on('line', (line) => {
      const [tag = '*', command = '', ...rest] = line.split(' ');
      const done = (text = 'OK'): unknown => send(`${tag} ${text} done\r\n`);
      const uid = Number(rest[1]);
      const mail = mails[uid - 1];
      switch (`${command} ${command === 'UID' ? rest[0] : ''}`.trim()) {
        case 'CAPABILITY':
          send('* CAPABILITY IMAP4rev1\r\n');
          return done();
        case 'LOGIN':
          return done(locked || !line.includes('mesa') ? 'NO' : 'OK');
        case 'LIST':
          send('* LIST (\\HasNoChildren) "/" INBOX\r\n');
          return done();
        case 'SELECT':
          send(`* FLAGS (\\Seen)\r\n* ${mails.length} EXISTS\r\n* OK [UIDVALIDITY 1] valid\r\n* OK [UIDNEXT ${mails.length + 1}] next\r\n`);
          return done('OK [READ-WRITE]');
        case 'UID SEARCH':
          send(`* SEARCH ${mails.flatMap(({ seen }, index) => (seen ? [] : [index + 1])).join(' ')}\r\n`);
          return done();
        case 'UID FETCH':
          if (mail && line.includes('BODY')) send(Buffer.concat([Buffer.from(`* ${uid} FETCH (UID ${uid} BODY[] {${mail.raw.length}}\r\n`), mail.raw, Buffer.from(')\r\n')]));
          else if (mail) send(`* ${uid} FETCH (UID ${uid} RFC822.SIZE ${mail.raw.length})\r\n`);
          return done();
        case 'UID STORE':
          if (mail) mail.seen = line.includes('\\Seen');
          return done();
        case 'LOGOUT':
          send('* BYE\r\n');
          done();
          return socket.end();
        default:
          return done(command === 'NOOP' ? 'OK' : 'BAD');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `imap://mesa:${encodeURIComponent(PASSWORD)}@127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (raw) => void mails.push({ raw: Buffer.from(raw), seen: false }),
    get seen() {
      return mails.map(({ seen }) => seen);
    },
    lock: () => void (locked = true),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
