/** The job queue's own schema in our database. */
export const JOBS_SCHEMA = 'jobs';

/** Ten years: what a date asks for is done however long the server was off; the queue would else drop it unseen. */
const UNTIL_DONE = 10 * 365 * 24 * 60 * 60;

/** What is looked for each morning; `short`: one waits at most, whoever asks for it. */
const EACH_MORNING = {
  policy: 'short',
  notify: true,
  retryLimit: 16,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 4 * 60 * 60,
  expireInSeconds: 600,
  heartbeatSeconds: 10,
  retentionSeconds: 30 * 24 * 60 * 60,
  deleteAfterSeconds: 24 * 60 * 60,
} as const;

/** What asks another server on the Internet: tried again for some hours. */
const OUTWARD = {
  notify: true,
  retryLimit: 8,
  retryDelay: 10,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  expireInSeconds: 60,
  heartbeatSeconds: 10,
  retentionSeconds: 3 * 24 * 60 * 60,
  deleteAfterSeconds: 24 * 60 * 60,
} as const;

/**
 * Every queue, by name. A job whose process was killed is taken up again when its heartbeat stops; one
 * that failed is tried again after 2 s, 4 s, 8 s … for about a day.
 */
export const QUEUES = {
  mail: {
    notify: true,
    retryLimit: 18,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 4 * 60 * 60,
    expireInSeconds: 120,
    heartbeatSeconds: 10,
    retentionSeconds: 7 * 24 * 60 * 60,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  /** Waits for the day after which silence approves minutes. */
  minutes_silence: {
    notify: true,
    retryLimit: 16,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 4 * 60 * 60,
    expireInSeconds: 120,
    heartbeatSeconds: 10,
    retentionSeconds: UNTIL_DONE,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  /** Waits for the morning on which those who have not approved minutes are reminded. */
  minutes_reminder: {
    notify: true,
    retryLimit: 16,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 4 * 60 * 60,
    expireInSeconds: 120,
    heartbeatSeconds: 10,
    retentionSeconds: UNTIL_DONE,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  /** Waits for the middle and the end of a ballot out of session. */
  ballot: {
    notify: true,
    retryLimit: 16,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 4 * 60 * 60,
    expireInSeconds: 120,
    heartbeatSeconds: 10,
    retentionSeconds: UNTIL_DONE,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  /** Looks for late actions each morning; one waits at most. */
  action_escalation: EACH_MORNING,
  /** Looks each morning for comments about to go overdue or overdue, and for phases that open or close. */
  comment_clock: EACH_MORNING,
  /** Looks for deadlines that come near each morning. */
  compliance_warning: EACH_MORNING,
  /** Waits for the day after a meeting, when what people needed to attend is erased. */
  erase_access_needs: {
    notify: true,
    retryLimit: 16,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 4 * 60 * 60,
    expireInSeconds: 120,
    heartbeatSeconds: 10,
    retentionSeconds: UNTIL_DONE,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  /** Waits for the morning on which those who have not answered a date poll are reminded. */
  date_poll_reminder: {
    notify: true,
    retryLimit: 16,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 4 * 60 * 60,
    expireInSeconds: 120,
    heartbeatSeconds: 10,
    retentionSeconds: UNTIL_DONE,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  /** Brings a notification to a browser; what is a day old is no news. */
  push: OUTWARD,
  /** Waits for the hour of somebody's digest, a week at most. */
  digest: {
    notify: true,
    retryLimit: 16,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 4 * 60 * 60,
    expireInSeconds: 120,
    heartbeatSeconds: 10,
    retentionSeconds: 14 * 24 * 60 * 60,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  /** Fetches what a link given as proof leads to; it asks again by itself, so a failure here is ours. */
  link_snapshot: OUTWARD,
  /** Looks into the mailbox, and adds its next turn; `short`: one waits at most, however many processes there are. */
  mailbox: {
    policy: 'short',
    notify: true,
    retryLimit: 3,
    retryDelay: 30,
    retryBackoff: false,
    expireInSeconds: 300,
    heartbeatSeconds: 10,
    retentionSeconds: 24 * 60 * 60,
    deleteAfterSeconds: 60 * 60,
  },
} as const;

export type QueueName = keyof typeof QUEUES;
