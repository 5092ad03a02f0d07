import { HEARTBEAT_MS } from '../../../shared/client/door';
import type { Ack } from '../../../shared/contract/acks';
import type { FileUse } from '../../../shared/contract/keeping';
import { refusal } from '../../../shared/contract/refusals';
import type { Refused, RequestName } from '../../../shared/contract/requests';
import { clientMessage, type ServerMessage } from '../../../shared/contract/session';
import { check } from '../../../shared/contract/validate';
import { SessionApprovals } from './approvals/session-approvals';
import type { FEED_LIMITS, FeedSource } from './feed';
import { Feeds } from './feeds';
import { Grants } from './grants';
import { CONNECT_RATE, type Limit, Rate, UNDER_WAY_MAX, UnderWay } from './limits';
import type { Peer, Wire } from './peer';
import { type Asker, answerRequest, refusalOf, type Services } from './requests';

export type SessionsOptions = Services & {
  source: FeedSource;
  /** A peer asked for its feed: its window is there, and its page works. */
  onConnect?(peer: Peer): void;
  feedLimits?: typeof FEED_LIMITS;
};

/** One client on one wire, from its first message until it is gone. */
export type Session = {
  readonly peer: Peer;
  /** Takes anything that came up the wire. Never throws. */
  receive(raw: unknown): void;
  /**
   * The client is gone, or seems so: its feeds end, its approvals and chosen files are forgotten. What was
   * taken is still answered, for a client that stayed (a page that was kept from leaving).
   */
  close(): void;
  /** Why it may not ask that now; for a door beside this one that leads to the same. */
  refusalOf(request: RequestName): Refused | undefined;
  /** A person chose this path in a dialog for this session: `keep` takes it once. */
  grant(use: FileUse, path: string): void;
};

const TOO_MUCH: Ack = { ok: false, error: refusal('busy', 'too-many-waiting', {}) };
const NO_ANSWER: Refused = { ok: false, error: refusal('unavailable', 'no-answer', {}) };
const CLOSING: Refused = { ok: false, error: refusal('unavailable', 'closing', {}) };
export const STRANGER: Refused = { ok: false, error: refusal('forbidden', 'stranger', {}) };

/**
 * Everybody who speaks to the hub, whatever the transport: `open(peer, wire)` is all that one needs. Here, and
 * in the request table, stands every rule about who may what, how much and in which shape.
 */
export class Sessions {
  readonly #options: SessionsOptions;
  readonly #open = new Map<Session, Feeds>();
  readonly #underWay: Record<Limit, UnderWay> = {
    commands: new UnderWay(UNDER_WAY_MAX.commands),
    questions: new UnderWay(UNDER_WAY_MAX.questions),
    pins: new UnderWay(UNDER_WAY_MAX.pins),
  };
  readonly #connects = new Rate(CONNECT_RATE);
  #heart: ReturnType<typeof setInterval> | undefined;
  #isClosing = false;

  constructor(options: SessionsOptions) {
    this.#options = options;
  }

  /** Shows every client a sign of life each second, from now on. */
  start(): void {
    this.#heart ??= setInterval(() => this.beat(), HEARTBEAT_MS);
  }

  /** Begins a session of a peer whom the transport knows. */
  open(peer: Peer, wire: Wire): Session {
    const { source, feedLimits, onConnect, gate } = this.#options;
    const asker: Asker = { peer, approvals: new SessionApprovals(), grants: new Grants() };
    let isOpen = true;
    const send = (message: ServerMessage): void => wire.send(message);
    const feeds = new Feeds({
      source,
      name: `${peer.name} window`,
      send: (feed, message) => {
        if (isOpen) send({ type: 'feed', feed, message });
      },
      mayConnect: () => this.#connects.take(peer.id),
      onConnect: () => onConnect?.(peer),
      onSilent: () => wire.close('silent'),
      ...(feedLimits ? { limits: feedLimits } : {}),
    });
    const session: Session = {
      peer,
      receive: (raw) => {
        if (!isOpen) return;
        const message = check(clientMessage, raw);
        if (!message.ok) {
          send({ type: 'malformed', error: message.error });
          return;
        }
        const { value } = message;
        switch (value.type) {
          case 'publish':
            void this.#publish(value.command, asker).then((ack) =>
              send({ type: 'ack', call: value.call, ack }),
            );
            return;
          case 'ask':
            void this.#ask(value.request, value.data, asker).then((answer) =>
              send({ type: 'answer', call: value.call, answer }),
            );
            return;
          case 'feed':
            if (!this.#isClosing) feeds.receive(value.feed, value.message);
        }
      },
      close: () => {
        isOpen = false;
        feeds.close();
        this.#open.delete(session);
      },
      refusalOf: (request) => refusalOf(request, gate, asker),
      grant: (use, path) => asker.grants.give(use, path),
    };
    this.#open.set(session, feeds);
    return session;
  }

  async #publish(command: unknown, asker: Asker): Promise<Ack> {
    if (this.#isClosing) return CLOSING;
    const submit = () => this.#options.gate.submit(command, asker);
    try {
      return (await this.#underWay.commands.run(asker.peer.id, submit)) ?? TOO_MUCH;
    } catch (error) {
      // The hub answers everything as a value; the same id is safe to send again.
      console.error('publish:', error);
      return NO_ANSWER;
    }
  }

  async #ask(request: string, data: unknown, asker: Asker): Promise<unknown> {
    if (this.#isClosing) return CLOSING;
    return answerRequest(request, data, asker, {
      services: this.#options,
      underWay: this.#underWay,
    });
  }

  /** Sends every feed a sign of life, and lets go of a client that has left too many unanswered. */
  beat(): void {
    for (const feeds of this.#open.values()) feeds.beat();
  }

  /** Pushes changed notices to every client. */
  notify(): void {
    for (const feeds of this.#open.values()) feeds.notify();
  }

  /** Begins every feed again from what was acknowledged: after a sleep no wire is trusted. */
  renew(): void {
    for (const feeds of this.#open.values()) feeds.renew();
  }

  /** Ends every feed and refuses what comes from here on. What was taken is still answered. */
  close(): void {
    this.#isClosing = true;
    clearInterval(this.#heart);
    for (const feeds of this.#open.values()) feeds.close();
  }
}

/** Answers somebody whom a transport does not know: each message gets a refusal, and nothing else happens. */
export function turnAway(raw: unknown, send: Wire['send']): void {
  const message = check(clientMessage, raw);
  if (!message.ok) return;
  const { value } = message;
  switch (value.type) {
    case 'publish':
      send({ type: 'ack', call: value.call, ack: STRANGER });
      break;
    case 'ask':
      send({ type: 'answer', call: value.call, answer: STRANGER });
      break;
    case 'feed': {
      const refused = { type: 'incompatible', reason: 'forbidden' } as const;
      send({ type: 'feed', feed: value.feed, message: refused });
    }
  }
}
