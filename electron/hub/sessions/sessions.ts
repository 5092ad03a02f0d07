import { HEARTBEAT_MS } from '../../../shared/client/door';
import type { Ack, HeardError } from '../../../shared/contract/acks';
import type { FileUse } from '../../../shared/contract/keeping';
import { refusal } from '../../../shared/contract/refusals';
import type { Refused, RequestName } from '../../../shared/contract/requests';
import { callOf, clientMessage, type ServerMessage } from '../../../shared/contract/session';
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
  /** Called when a peer asks for its feed, so its window works. */
  onConnect?(peer: Peer): void;
  feedLimits?: typeof FEED_LIMITS;
};

/** One client on one wire, until the client is gone. */
export type Session = {
  readonly peer: Peer;
  /** Handles any value from the client. Answers `malformed` to what is no message, under its call if it has one. */
  receive(raw: unknown): void;
  /**
   * Ends the session of a client that is gone or seems to be: ends its feeds and drops its approvals and chosen
   * files. Commands and requests under way are still answered, for a document that was kept from leaving.
   */
  close(): void;
  /** Returns why this session may not make a request now. For another door that leads to the same request. */
  refusalOf(request: RequestName): Refused | undefined;
  /** Stores a path that a person chose in a dialog for this session. `keep` accepts it once. */
  grant(use: FileUse, path: string): void;
};

const TOO_MUCH: Ack = { ok: false, error: refusal('busy', 'too-many-waiting', {}) };
const NO_ANSWER: Refused = { ok: false, error: refusal('unavailable', 'no-answer', {}) };
const CLOSING: Refused = { ok: false, error: refusal('unavailable', 'closing', {}) };
/** The answer to a sender that its transport cannot identify. */
export const STRANGER: Refused = { ok: false, error: refusal('forbidden', 'stranger', {}) };

const malformed = (raw: unknown, error: HeardError): ServerMessage => {
  const call = callOf(raw);
  return { type: 'malformed', ...(call === undefined ? {} : { call }), error };
};

/**
 * The sessions of all clients, over any transport. A transport needs only `open(peer, wire)`. This class and the
 * request table hold every rule about roles, limits and shapes.
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

  /** Starts the heartbeat: `beat` runs every HEARTBEAT_MS. */
  start(): void {
    this.#heart ??= setInterval(() => this.beat(), HEARTBEAT_MS);
  }

  /** Opens a session for a peer that the transport has identified. */
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
          send(malformed(raw, message.error));
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
      // The hub refuses with values, so this is a fault. The client may send the same id again.
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

  /** Sends a heartbeat to every feed, and closes a client that left too many unanswered. */
  beat(): void {
    for (const feeds of this.#open.values()) feeds.beat();
  }

  /** Sends the changed notices to every client. */
  notify(): void {
    for (const feeds of this.#open.values()) feeds.notify();
  }

  /** Restarts every feed after its last acknowledgement, because messages may be lost while the computer sleeps. */
  renew(): void {
    for (const feeds of this.#open.values()) feeds.renew();
  }

  /** Ends every feed and refuses new messages with `closing`. Commands under way are still answered. */
  close(): void {
    this.#isClosing = true;
    clearInterval(this.#heart);
    for (const feeds of this.#open.values()) feeds.close();
  }
}

/** Refuses a message from a sender that its transport cannot identify. Has no other effect. */
export function turnAway(raw: unknown, send: Wire['send']): void {
  const message = check(clientMessage, raw);
  if (!message.ok) {
    if (callOf(raw) !== undefined) send(malformed(raw, STRANGER.error));
    return;
  }
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
