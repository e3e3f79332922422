// Drives the real workbench as a person does: keyboard, mouse, input method; and reads what the screen shows. Used by the UI run and by scripts/shot.mjs.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Locator, Page } from 'playwright-core';

export interface Editor {
  readonly page: Page;
  /** The editor in front. */
  readonly pane: Locator;
  /** Waits until the workbench can be used. */
  ready(): Promise<void>;
  /** Opens a file of the workspace's top folder by its name and puts the caret at a line and column, both from 1. */
  open(file: string, line?: number, column?: number): Promise<void>;
  /** Moves the caret in the file in front. */
  goTo(line: number, column?: number): Promise<void>;
  /** Runs a command by (part of) its title. */
  command(title: string): Promise<void>;
  /** Presses keys one after the other: `press('Control+K', 'Control+I')`. */
  press(...keys: string[]): Promise<void>;
  /** Types character by character as from a keyboard. */
  type(text: string): Promise<void>;
  /** Pastes text, so that nothing is auto-closed or indented. */
  paste(text: string): Promise<void>;
  /** Composes with an input method: the unfinished steps one after the other, `midway` called at each, then the final text. */
  compose(steps: readonly string[], text: string, midway?: () => Promise<void>): Promise<void>;
  /** Text of the lines that the pane shows. */
  visibleText(): Promise<string>;
  /** Moves the mouse over the first visible occurrence of a text and returns the hover's text. */
  hover(text: string): Promise<string>;
  /** Puts the caret into the first visible occurrence of a text. */
  click(text: string): Promise<void>;
  /** Underlined places: error, warning, info or hint. */
  squiggles(severity?: 'error' | 'warning' | 'info' | 'hint'): Locator;
  /** The rows of the completion list. */
  suggestions(): Locator;
  /** The rows of the quick fix or context menu. */
  menu(): Locator;
  /** The rows of the quick pick. */
  picks(): Locator;
  /** The rows of the Problems panel, which it opens. */
  problems(): Promise<Locator>;
  /** The document inside the webview opened last. */
  webview(): ReturnType<Page['frameLocator']>;
  /** Takes a screenshot into the output folder and returns its path. */
  shot(name: string): Promise<string>;
}

const patience = 20_000;

/** Wraps a page on which a workbench is open; screenshots go to `folder`. */
export function driveEditor(page: Page, folder: string): Editor {
  const pane = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  let devtools: Promise<CDPSession> | undefined;
  mkdirSync(folder, { recursive: true });
  page.setDefaultTimeout(patience);

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }

  async function type(text: string): Promise<void> {
    await page.keyboard.type(text, { delay: 30 });
  }

  async function quickInput(prefix: string): Promise<Locator> {
    const input = page.locator('.quick-input-widget input[type="text"]').first();
    for (let attempt = 0; ; attempt++) {
      await press('F1');
      try {
        await input.waitFor({ timeout: 5_000 });
        break;
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
    // an editor that takes the focus back leaves the input inert
    await input.fill(prefix, { timeout: 2_000 }).catch(async () => {
      await press('F1');
      await input.fill(prefix);
    });
    return page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  }

  async function command(title: string): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const rows = await quickInput(`>${title}`);
      try {
        await rows.filter({ hasText: title }).first().waitFor({ timeout: 4_000 });
        break;
      } catch (error) {
        // the palette may open before an extension's commands are there
        if (attempt === 3) throw error;
        await press('Escape');
      }
    }
    await press('Enter');
  }

  async function goTo(line: number, column = 1): Promise<void> {
    // Only the line: VS Code counts columns as wide as they look, two for a Chinese character.
    const rows = await quickInput(`:${line}`);
    await rows.first().waitFor();
    await press('Enter');
    await rows.first().waitFor({ state: 'hidden' });
    for (let at = 1; at < column; at++) await press('ArrowRight');
  }

  /** Middle of the first visible occurrence, in pixels of the page. */
  async function locate(text: string): Promise<{ x: number; y: number }> {
    await pane
      .locator('.view-line', { hasText: text.replaceAll(' ', '\u00a0') })
      .or(pane.locator('.view-line', { hasText: text }))
      .first()
      .waitFor();
    const place = await pane.evaluate((root, wanted) => {
      for (const line of root.querySelectorAll('.view-line')) {
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const start = nodes
          .map((node) => node.data)
          .join('')
          .replaceAll('\u00a0', ' ')
          .indexOf(wanted);
        if (start < 0) continue;
        let seen = 0;
        for (const node of nodes) {
          const middle = start + Math.floor(wanted.length / 2) - seen;
          seen += node.data.length;
          if (middle >= node.data.length) continue;
          const range = document.createRange();
          range.setStart(node, middle);
          range.setEnd(node, middle + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      return undefined;
    }, text);
    if (!place) throw new Error(`the editor does not show "${text}"`);
    return place;
  }

  return {
    page,
    pane,
    press,
    type,
    async ready() {
      await page.locator('.monaco-workbench .part.sidebar').first().waitFor({ timeout: 60_000 });
      await page.getByRole('treeitem').first().waitFor({ timeout: 60_000 });
    },
    async open(file, line = 1, column = 1) {
      const entry = page.getByRole('treeitem', { name: file });
      // Away from the files: the tooltip of one would lie over the next.
      await page.mouse.move(5, 5);
      // A file written while the workbench starts may escape its watcher.
      await entry.waitFor({ timeout: 5_000 }).catch(() => command('Refresh Explorer'));
      await entry.dblclick();
      await page.locator(`.editor-group-container.active .tab.active[data-resource-name="${file}"]`).waitFor();
      await pane.locator('.view-line').first().waitFor();
      await goTo(line, column);
    },
    goTo,
    command,
    async paste(text) {
      await page.evaluate((content) => navigator.clipboard.writeText(content), text);
      await press('Control+V');
    },
    async compose(steps, text, midway) {
      devtools ??= page.context().newCDPSession(page);
      const session = await devtools;
      // An input method takes every key for itself: the page is told of a key 229 and of what it composed.
      const key = (type: 'rawKeyDown' | 'keyUp') =>
        session.send('Input.dispatchKeyEvent', {
          type,
          key: 'Process',
          windowsVirtualKeyCode: 229,
          nativeVirtualKeyCode: 229,
        });
      for (const step of steps) {
        await key('rawKeyDown');
        await session.send('Input.imeSetComposition', {
          text: step,
          selectionStart: step.length,
          selectionEnd: step.length,
        });
        await key('keyUp');
        await page.waitForTimeout(120);
        await midway?.();
      }
      await key('rawKeyDown');
      await session.send('Input.insertText', { text });
      await key('keyUp');
    },
    async visibleText() {
      const lines = await pane.locator('.view-line').evaluateAll((elements) =>
        elements
          .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
          .sort((a, b) => a.top - b.top)
          .map(({ text }) => text.replaceAll('\u00a0', ' ')),
      );
      return lines.join('\n');
    },
    async hover(text) {
      const { x, y } = await locate(text);
      const box = page.locator('.monaco-hover:not(.hidden) .hover-contents');
      for (let attempt = 0; ; attempt++) {
        // Onto the title bar: a hover stays while the mouse is over it or close by.
        await page.mouse.move(5, 5);
        await box
          .first()
          .waitFor({ state: 'detached', timeout: 2_000 })
          .catch(() => undefined);
        await page.mouse.move(x - 2, y);
        await page.mouse.move(x, y);
        try {
          await box
            .filter({ hasNotText: /^(Loading|正在加载)/ })
            .first()
            .waitFor({ timeout: 5_000 });
          break;
        } catch (error) {
          if (attempt === 2) throw error;
        }
      }
      await page.waitForTimeout(300);
      return (await box.allInnerTexts()).join('\n');
    },
    async click(text) {
      const { x, y } = await locate(text);
      await page.mouse.click(x, y);
    },
    squiggles: (severity) =>
      pane.locator(
        severity ? `.squiggly-${severity}` : '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint',
      ),
    suggestions: () => page.locator('.suggest-widget.visible .monaco-list-row'),
    menu: () => page.locator('.action-widget .monaco-list-row, .monaco-menu .action-item'),
    picks: () => page.locator('.quick-input-widget .quick-input-list .monaco-list-row'),
    async problems() {
      await press('Control+Shift+M');
      const panel = page.locator('.markers-panel');
      if (!(await panel.isVisible())) {
        await page.waitForTimeout(500);
        if (!(await panel.isVisible())) await press('Control+Shift+M');
      }
      await panel.waitFor();
      return panel.locator('.monaco-list-row');
    },
    webview: () => page.locator('iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame'),
    async shot(name) {
      await page.waitForTimeout(300);
      const file = path.join(folder, `${name}.png`);
      await page.screenshot({ path: file });
      return file;
    },
  };
}
