import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { frame } from '../../content/en/frame';
import { lessonIds, lessons } from '../../lessons/lessons';
import type * as Link from '../../state/link/link';
import { lab } from '../../state/run/lab';
import { NumberCards } from '../../ui/NumberCards';
import { PartStates } from '../../ui/parts';
import type * as Panels from '../panels';
import { StatusLine } from '../StatusLine';

/** What a step points at or covers is announced by its panel, as it stands in the step's scene. */

vi.stubGlobal('location', { hash: '' });
vi.stubGlobal('history', {
  state: null,
  replaceState: (_: unknown, __: string, link: string) => {
    location.hash = link;
  },
});
vi.stubGlobal('addEventListener', () => {});
vi.stubGlobal('removeEventListener', () => {});
vi.stubGlobal('innerHeight', 800);

let panels: typeof Panels.panels;
let link: typeof Link;

beforeAll(async () => {
  [{ panels }, link] = await Promise.all([import('../panels'), import('../../state/link/link')]);
  link.followLinks(
    panels.map(({ id }) => id),
    () => {},
  );
  for (const { preload } of panels) await preload();
});

/** Names of all parts that are drawn, the frame's too. */
async function announced(route: string): Promise<ReadonlySet<string>> {
  const panel = panels.find(({ id }) => id === route);
  if (!panel) throw new Error(`no panel ${route}`);
  const { default: View } = await panel.preload();
  const names = new Set<string>();
  const stateOf = (name: string) => {
    names.add(name);
    return { access: 'shown' } as const;
  };
  renderToStaticMarkup(
    <NumberCards words={frame.card}>
      <PartStates value={stateOf}>
        <StatusLine run={lab} />
        <View />
      </PartStates>
    </NumberCards>,
  );
  return names;
}

describe.each(lessonIds)('lesson %s', (id) => {
  it('points at and covers parts that its panel has', async () => {
    const { steps } = await lessons[id].load();
    const drawn = new Map<string, ReadonlySet<string>>();
    for (const { id: step, link: scene, parts, cover = [] } of steps) {
      link.visit(scene);
      const names = drawn.get(scene) ?? (await announced(link.parseHash(scene).route));
      drawn.set(scene, names);
      for (const part of [...parts, ...cover]) expect([...names], `${step}: ${part}`).toContain(part);
    }
  });
});
