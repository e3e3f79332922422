// Keeps the place of the keyboard in the report: the page is made anew after every change of the draft.
const page = acquireVsCodeApi();
const links = [...document.querySelectorAll('a')];

addEventListener('focusin', ({ target }) => page.setState({ at: links.indexOf(target) }));
addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget === null && document.hasFocus()) page.setState(undefined);
});

const { at } = page.getState() ?? {};
if (at !== undefined) links[Math.min(at, links.length - 1)]?.focus({ preventScroll: true });
