import { notify } from '../visitor/session';
import type { Codec, Fields } from './codec';

/**
 * The address is the worksheet: `#/numerals?value=51&bases=2,3&lang=zh`. Each store says which of its fields belong in
 * the link; values at their defaults are left out, and what a link leaves out goes back to its default.
 */

/** What a zustand store offers, as far as links care. */
export type Linkable<State> = {
  readonly getState: () => State;
  readonly getInitialState: () => State;
  readonly setState: (change: Partial<State>) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** A parameter that could not be used, and the value that is shown in its place. */
export type Problem = { readonly name: string; readonly value: string; readonly instead: string };

export type Hash = { readonly route: string; readonly parameters: ReadonlyMap<string, string> };

/** `#/route?name=value&…`; of a name given twice the last counts. */
export function parseHash(hash: string): Hash {
  const [path, query = ''] = splitOnce(hash.replace(/^#?\/?/, ''), '?');
  return { route: path, parameters: new Map(new URLSearchParams(query)) };
}

export function formatHash({ route, parameters }: Hash): string {
  // Commas and colons are safe in a fragment, and lists read better with them.
  const query = new URLSearchParams([...parameters]).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return `#/${route}${query && `?${query}`}`;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

type Entry<State> = { key: keyof State; name: string; codec: Codec<State[keyof State]> };

const entriesOf = <State>(fields: Fields<State>) =>
  Object.entries(fields).map(([key, codec]) => ({
    key,
    codec,
    name: (codec as Codec<unknown>).name ?? key,
  })) as Entry<State>[];

/** The state a link describes: its valid values over the defaults, and what was damaged. */
export function parseLink<State>(
  parameters: Hash['parameters'],
  fields: Fields<State>,
  defaults: State,
): { readonly values: Partial<State>; readonly problems: readonly Problem[] } {
  const values: Partial<State> = {};
  const problems: Problem[] = [];
  for (const { key, name, codec } of entriesOf(fields)) {
    const text = parameters.get(name);
    const value = text === undefined ? undefined : codec.parse(text);
    values[key] = value === undefined ? defaults[key] : value;
    if (text !== undefined && value === undefined)
      problems.push({ name, value: text, instead: codec.format(defaults[key]) });
  }
  return { values, problems };
}

/** Valid values of a link that contradict others: what is shown of them is something else. */
function contradictions<State>(
  parameters: Hash['parameters'],
  fields: Fields<State>,
  values: Partial<State>,
  shown: State,
): readonly Problem[] {
  return entriesOf(fields).flatMap(({ key, name, codec }) => {
    const text = parameters.get(name);
    if (text === undefined || codec.parse(text) === undefined) return [];
    const instead = codec.format(shown[key]);
    return codec.format(values[key] as State[typeof key]) === instead ? [] : [{ name, value: text, instead }];
  });
}

/** The parameters that tell this state from the defaults, or all of them. */
export function formatLink<State>(
  state: State,
  fields: Fields<State>,
  defaults?: State,
): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const { key, name, codec } of entriesOf(fields)) {
    const text = codec.format(state[key]);
    if (!defaults || text !== codec.format(defaults[key])) parameters.set(name, text);
  }
  return parameters;
}

/** What a store's fields make: the scene that a panel shows, or the frame around it (language, locked parts). */
type Role = 'scene' | 'frame';

/** One store's part in the link; everywhere, or only on one route. */
type Binding = {
  readonly route?: string;
  readonly role: Role;
  readonly names: readonly string[];
  readonly restore: (parameters: Hash['parameters']) => readonly Problem[];
  readonly parameters: () => ReadonlyMap<string, string>;
};

const bindings = new Set<Binding>();
const listeners = new Set<() => void>();
/** Routes whose stores are bound: only then can a parameter be called unknown. */
const complete = new Set<string>();
let write: ReturnType<typeof setTimeout> | undefined;
/** Makes stores and page follow the address; set while someone follows links. */
let followAddress = () => {};
/** Browsers allow about one change of the address every 150 ms; a dragged slider makes sixty a second. */
const pause = 250;

/**
 * Binds a store's shareable fields to the address both ways: from now on a link sets the store, and the store's changes
 * rewrite the link. A store bound to a `route` takes part only there.
 * @param shown what is drawn of a state whose values do not fit each other; left out, the store itself sees to it
 * @returns a function that ends the binding
 */
export function linkTo<State>(
  store: Linkable<State>,
  fields: Fields<State>,
  route?: string,
  role: Role = route === undefined ? 'frame' : 'scene',
  shown: (state: State) => Partial<State> = () => ({}),
): () => void {
  const defaults = store.getInitialState();
  const binding: Binding = {
    route,
    role,
    names: entriesOf(fields).map(({ name }) => name),
    restore: (parameters) => {
      // What holds everywhere, such as the language, stays as it is unless the link speaks of it.
      const { values, problems } = parseLink(
        parameters,
        fields,
        route === undefined ? store.getState() : defaults,
      );
      store.setState(values);
      const state = store.getState();
      return [...problems, ...contradictions(parameters, fields, values, { ...state, ...shown(state) })];
    },
    parameters: () => {
      const state = store.getState();
      const drawn = formatLink({ ...state, ...shown(state) }, fields);
      return new Map(
        [...formatLink(state, fields, defaults).keys()].map((name) => [name, drawn.get(name) ?? '']),
      );
    },
  };
  const hash = parseHash(location.hash);
  if (isActive(binding, hash.route)) report(binding.restore(hash.parameters));
  bindings.add(binding);
  const unsubscribe = store.subscribe(() => {
    if (!isActive(binding, parseHash(location.hash).route)) return;
    write ??= setTimeout(writeLink, pause);
    for (const listener of listeners) listener();
  });
  return () => {
    unsubscribe();
    bindings.delete(binding);
  };
}

/** Says that everything which takes part on this route is bound, so that what is left over is reported. */
export function linksComplete(route: string): void {
  complete.add(route);
  if (parseHash(location.hash).route !== route) return;
  reportUnknown();
  for (const listener of listeners) listener();
}

/** Calls back whenever something that may stand in the address has changed, or a route's stores are all bound. */
export function onLinkChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Calls back now and whenever the visitor moves (a new link, the back button), after the stores have followed.
 * @param routes those that exist; an address without one, or with another, becomes the first
 */
export function followLinks<Route extends string>(
  routes: readonly Route[],
  onRoute: (route: Route) => void,
): () => void {
  const follow = () => {
    // A change that waited to be written belongs to the address that was left.
    clearTimeout(write);
    write = undefined;
    const route = settle(routes);
    const { parameters } = parseHash(location.hash);
    const active = [...bindings].filter((binding) => isActive(binding, route));
    report(active.flatMap((binding) => binding.restore(parameters)));
    if (complete.has(route)) reportUnknown();
    onRoute(route);
  };
  onRoute(settle(routes));
  followAddress = follow;
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

/**
 * Shows a scene at once, in the place of the present address: the stores have followed when this returns. The frame
 * stays as it is unless the link speaks of it.
 */
export function visit(link: string): void {
  const { route, parameters } = parseHash(link);
  // What holds everywhere stays by itself.
  const frame = [...bindings].filter((one) => one.role === 'frame' && one.route === route);
  const kept = frame.flatMap((binding) => [...binding.parameters()]);
  history.replaceState(
    history.state,
    '',
    formatHash({ route, parameters: new Map([...kept, ...parameters]) }),
  );
  followAddress();
  writeLink();
}

/** The route that an address begins with, where there is one of that name. */
export function routeOf<Route extends string>(hash: string, routes: readonly Route[]): Route | undefined {
  const [name] = splitOnce(parseHash(hash).route, '/');
  return routes.find((one) => one === name);
}

/** The route of the address; one that goes on after a panel's name is that panel's, any other the first's. */
function settle<Route extends string>(routes: readonly Route[]): Route {
  const { route, parameters } = parseHash(location.hash);
  const [, rest] = splitOnce(route, '/');
  const known = routeOf(location.hash, routes);
  if (known === route) return known;
  if (known && rest) notify('path', { value: shortened(rest), instead: known });
  if (!known && route) notify('route', { value: shortened(route) });
  history.replaceState(history.state, '', formatHash({ route: known ?? routes[0], parameters }));
  return known ?? routes[0];
}

/** Whether an address says nothing of a scene, only of the frame; known once its panel's stores are bound. */
export function isBare(hash: string): boolean {
  const { route, parameters } = parseHash(hash);
  const frame = [...bindings].filter((one) => one.role === 'frame' && isActive(one, route));
  const names = frame.flatMap((binding) => binding.names);
  return [...parameters.keys()].every((name) => names.includes(name));
}

/** The address of a route with its stores as they are: what the rail links to, and what can be shared. */
export function linkOf(route: string): string {
  const parameters = new Map<string, string>();
  const here = parseHash(location.hash);
  // What the panel shows comes first, how it is shown after it.
  const active = [...bindings]
    .filter((binding) => isActive(binding, route))
    .sort((a, b) => Number(a.route === undefined) - Number(b.route === undefined));
  if (here.route === route && !complete.has(route)) {
    // The panel's store is still loading: what it may want stays.
    const known = new Set(active.flatMap(({ names }) => names));
    for (const [name, value] of here.parameters) if (!known.has(name)) parameters.set(name, value);
  }
  for (const binding of active) for (const [name, value] of binding.parameters()) parameters.set(name, value);
  return formatHash({ route, parameters });
}

/** What the panel shows, and nothing of the frame around it: one scene, which `visit` restores. */
export function sceneOf(route: string): string {
  const own = [...bindings].filter((binding) => binding.route === route && binding.role === 'scene');
  return formatHash({ route, parameters: new Map(own.flatMap((binding) => [...binding.parameters()])) });
}

function isActive(binding: Binding, route: string): boolean {
  return binding.route === undefined || binding.route === route;
}

function writeLink(): void {
  write = undefined;
  const address = linkOf(parseHash(location.hash).route);
  if (address !== location.hash) history.replaceState(history.state, '', address);
}

function reportUnknown(): void {
  const { route, parameters } = parseHash(location.hash);
  const known = new Set([...bindings].filter((one) => isActive(one, route)).flatMap(({ names }) => names));
  const unknown = [...parameters].filter(([name]) => !known.has(name));
  if (unknown.length > 0) notify('unknown', { value: listed(unknown) });
}

/** One notice for all that is damaged in a link: `value=9999, kind=odd`, and what is shown in their place. */
function report(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  notify('damaged', {
    value: listed(problems.map(({ name, value }) => [name, value])),
    instead: listed(problems.map(({ name, instead }) => [name, instead])),
  });
}

const listed = (parameters: readonly (readonly [string, string])[]): string =>
  parameters.map(([name, value]) => `${shortened(name)}=${shortened(value)}`).join(', ');

/** What a stranger wrote into a link is shown, but not at any length. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
