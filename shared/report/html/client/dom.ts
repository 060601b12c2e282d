/** The part of the DOM that the page's script may use. Nothing here parses HTML, takes a style or a handler as text. */
export interface El {
  textContent: string | null;
  className: string;
  hidden: boolean;
  value: string;
  checked: boolean;
  readonly name: string;
  readonly type: string;
  readonly tagName: string;
  append(...nodes: readonly (El | string)[]): void;
  replaceChildren(...nodes: readonly (El | string)[]): void;
  setAttribute(name: Attribute, value: string): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  querySelectorAll(selector: string): Iterable<El>;
  focus(): void;
  scrollIntoView(): void;
}
type Attribute = 'id' | 'type' | 'aria-expanded' | 'aria-controls' | 'title';

interface Event {
  readonly key?: string;
  readonly target: El | null;
  preventDefault(): void;
}

export interface Doc {
  createElement(tag: string): El;
  getElementById(id: string): El | null;
  addEventListener(type: string, listener: (event: Event) => void): void;
}

export interface Win {
  readonly document: Doc;
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(state: null, title: string, url: string): void };
  addEventListener(type: string, listener: () => void): void;
}
