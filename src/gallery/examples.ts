import type { ComponentType } from 'react';
import * as charts from './charts';
import chartsText from './charts.tsx?raw';
import * as lab from './lab';
import labText from './lab.tsx?raw';
import * as ui from './ui';
import uiText from './ui.tsx?raw';

export type Example = { readonly name: string; readonly View: ComponentType; readonly text: string };

/** One function of an examples' file, with what is said of it. */
function textOf(name: string, text: string): string {
  const start = text.indexOf(`export function ${name}(`);
  const said = text.lastIndexOf('\n\n', start) + 2;
  return text.slice(said, text.indexOf('\n}\n', start) + 2);
}

const examplesOf = (views: Readonly<Record<string, ComponentType>>, text: string): Example[] =>
  Object.entries(views).map(([name, View]) => ({
    name: name.replace(/Example$/, ''),
    View,
    text: textOf(name, text),
  }));

/** By the folder whose components they show. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  charts: examplesOf(charts, chartsText),
  ui: examplesOf(ui, uiText),
  'panels/lab': examplesOf(lab, labText),
};
