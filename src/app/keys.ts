/** What uses keys itself comes before the page's shortcuts. */
const users = 'a, button, input, select, textarea, summary, [role=button], [role=slider], [contenteditable]';
const writers = 'input:not([type=range], [type=checkbox], [type=radio]), select, textarea, [contenteditable]';

const within = ({ target }: Event, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/** The focus is on something that space, arrows and the like belong to. */
export const usesKeys = (event: KeyboardEvent): boolean => within(event, users);

/** The focus is on the training controls, or on the picture that the training changes. */
export const atTraining = (event: KeyboardEvent): boolean => within(event, '.run, .panel-stage');

/** The focus is where letters are typed, or chosen by. */
export const takesText = (event: KeyboardEvent): boolean => within(event, writers);

/** A key by itself, pressed once, that nothing has used yet. */
export const isPlain = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented && !event.repeat && !event.altKey && !event.ctrlKey && !event.metaKey;
