/** What the satellite bus has seen since it was made; numbers only, for the metrics. */
export interface BusCounts {
  /** Messages that satellites were allowed to publish. */
  received: number;
  /** Messages handed to the connection of a satellite. */
  sent: number;
  logins: number;
  /** A satellite logged in while it was connected; the older connection ended. */
  takeovers: number;
  wrongPasswords: number;
  /** Logins refused unheard, after too many wrong passwords. */
  throttledLogins: number;
  /** Connections that did not log in in time. */
  lateLogins: number;
  /** Connections turned away or ended because there were too many. */
  crowdedOut: number;
  /** Topics published to, or named in a will, that are not the satellite's own. */
  foreignTopics: number;
  refusedSubscriptions: number;
  notConnect: number;
  tooLarge: number;
  malformed: number;
  floods: number;
  /** Audio not sent because the satellite did not read. */
  droppedAudio: number;
  /** Satellites cut off because they did not read control messages. */
  tooSlow: number;
}

export function newBusCounts(): BusCounts {
  return {
    received: 0,
    sent: 0,
    logins: 0,
    takeovers: 0,
    wrongPasswords: 0,
    throttledLogins: 0,
    lateLogins: 0,
    crowdedOut: 0,
    foreignTopics: 0,
    refusedSubscriptions: 0,
    notConnect: 0,
    tooLarge: 0,
    malformed: 0,
    floods: 0,
    droppedAudio: 0,
    tooSlow: 0,
  };
}
