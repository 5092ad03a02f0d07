import { z } from 'zod';
import { ack, heardError } from './acks';
import {
  COMMAND_TYPES,
  commandData,
  commandRoles,
  menuOrderItem,
  offMenuOrderItem,
} from './commands';
import { EVENT_NAMES, events, SEQUENCE_DIGITS, typeOf } from './events';
import { feedMessage, feedRequest, notice } from './feed';
import { house, menu, settings, station, table, threshold } from './house';
import { ROLES } from './roles';
import { approval, houseState, item, page, resolvedItem, ticket } from './state';

type Json = Record<string, unknown>;

const ref = (path: string): Json => ({ $ref: `#/${path}` });

/** Schemas that several messages use: described once under `components/schemas`, and referred to. */
const PARTS: Readonly<Record<string, z.ZodType>> = {
  approval,
  error: heardError,
  house,
  'house-state': houseState,
  item,
  menu,
  'menu-order-item': menuOrderItem,
  notice,
  'off-menu-order-item': offMenuOrderItem,
  page,
  'resolved-item': resolvedItem,
  settings,
  station,
  table,
  threshold,
  ticket,
};
const SCHEMAS = 'components/schemas';

const uri = (id: string): string => `#/${SCHEMAS}/${id}`;

const described = new Map<string, z.ZodType>(Object.entries(PARTS));

/** Registers a schema to be described, and returns a reference to it. */
function schemaOf(id: string, schema: z.ZodType): Json {
  described.set(id, schema);
  return ref(`${SCHEMAS}/${id}`);
}

/** Every registered schema by its id, each shared part once. */
function schemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of described) registry.add(schema, { id });
  const all = z.toJSONSchema(registry, { uri, unrepresentable: 'any', io: 'input' });
  return Object.fromEntries(
    Object.entries(all.schemas).map(([id, { $schema: _dialect, $id: _id, ...rest }]) => [id, rest]),
  );
}

/** The name of a dotted type in a JSON pointer. */
const key = (type: string): string => type.replaceAll('.', '-');

const commandMessage = (type: (typeof COMMAND_TYPES)[number]): Json => ({
  name: type,
  summary: `May be sent by: ${commandRoles[type].join(', ')}.`,
  payload: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'type', 'data'],
    properties: {
      id: { type: 'string', format: 'uuid', description: 'UUIDv7 made by the sender.' },
      type: { const: type },
      data: schemaOf(`command-${key(type)}`, commandData[type]),
    },
  },
});

const eventMessage = (name: (typeof EVENT_NAMES)[number]): Json => ({
  name: typeOf(name),
  contentType: 'application/cloudevents+json',
  payload: {
    type: 'object',
    additionalProperties: false,
    required: [
      'specversion',
      'id',
      'source',
      'type',
      'subject',
      'time',
      'sequence',
      'correlationid',
      'data',
    ],
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string' },
      source: { type: 'string', pattern: '^urn:heard:' },
      type: { const: typeOf(name) },
      subject: { type: 'string' },
      time: { type: 'string', format: 'date-time' },
      sequence: { type: 'string', pattern: `^[0-9]{${SEQUENCE_DIGITS}}$` },
      correlationid: { type: 'string' },
      causationid: { type: 'string' },
      actor: { enum: [...ROLES] },
      actorname: { type: 'string' },
      actorperson: { type: 'string' },
      data: schemaOf(`event-${key(name)}`, events[name].data),
    },
  },
});

const messages: Record<string, Json> = {
  ...Object.fromEntries(
    COMMAND_TYPES.map((type) => [`command-${key(type)}`, commandMessage(type)]),
  ),
  ...Object.fromEntries(EVENT_NAMES.map((name) => [`event-${key(name)}`, eventMessage(name)])),
  ack: { name: 'ack', payload: schemaOf('ack', ack) },
  'feed-request': { name: 'feed request', payload: schemaOf('feed-request', feedRequest) },
  'feed-message': { name: 'feed message', payload: schemaOf('feed-message', feedMessage) },
};

const named = (prefix: string): string[] =>
  Object.keys(messages).filter((name) => name.startsWith(prefix));

const channel = (address: string, description: string, names: readonly string[]): Json => ({
  address,
  description,
  messages: Object.fromEntries(names.map((name) => [name, ref(`components/messages/${name}`)])),
});

/** The contract as an AsyncAPI 3.0 document, made from the schemas that check every message. */
export const describeContract = (): Json => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Heard',
    version: '1',
    description: 'Commands from the windows, events on the bus, and the feed to every window.',
    license: { name: 'MIT' },
  },
  defaultContentType: 'application/json',
  channels: {
    commands: channel('commands', 'window ▶ hub', [...named('command-'), 'ack']),
    events: channel('events', 'hub ▶ journal, subscribers, windows', named('event-')),
    feed: channel('feed', 'window ▶ hub and hub ▶ window', named('feed-')),
  },
  operations: {
    publishCommand: {
      action: 'receive',
      channel: ref('channels/commands'),
      messages: named('command-').map((name) => ref(`channels/commands/messages/${name}`)),
      reply: {
        channel: ref('channels/commands'),
        messages: [ref('channels/commands/messages/ack')],
      },
    },
    pushEvents: { action: 'send', channel: ref('channels/events') },
    openFeed: {
      action: 'receive',
      channel: ref('channels/feed'),
      messages: [ref('channels/feed/messages/feed-request')],
    },
    pushFeed: {
      action: 'send',
      channel: ref('channels/feed'),
      messages: [ref('channels/feed/messages/feed-message')],
    },
  },
  components: { messages, schemas: schemas() },
});
