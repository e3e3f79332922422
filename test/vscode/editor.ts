// Drives the real workbench as a person does: keyboard, mouse, input method; and reads what the screen shows. Used by the UI run and by scripts/shot.mjs.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, FrameLocator, Locator, Page } from 'playwright-core';

const patience = 20_000;

/** A page on which a workbench is open. */
export class Editor {
  readonly page: Page;
  /** The editor in front. */
  readonly pane: Locator;
  readonly #folder: string;
  #devtools: Promise<CDPSession> | undefined;

  /** Screenshots go to `folder`. */
  constructor(page: Page, folder: string) {
    this.page = page;
    this.pane = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    page.setDefaultTimeout(patience);
  }

  /** Waits until the workbench can be used. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.sidebar').first().waitFor({ timeout: 60_000 });
    await this.page.getByRole('treeitem').first().waitFor({ timeout: 60_000 });
  }

  /** Opens a file of the workspace's top folder by its name and puts the caret at a line and column, both from 1. */
  async open(file: string, line = 1, column = 1): Promise<void> {
    const entry = this.page.getByRole('treeitem', { name: file });
    // Away from the files: the tooltip of one would lie over the next.
    await this.page.mouse.move(5, 5);
    // A file written while the workbench starts may escape its watcher.
    await entry.waitFor({ timeout: 5_000 }).catch(() => this.command('Refresh Explorer'));
    await entry.dblclick();
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${file}"]`).waitFor();
    await this.pane.locator('.view-line').first().waitFor();
    await this.goTo(line, column);
  }

  /** Moves the caret in the file in front. */
  async goTo(line: number, column = 1): Promise<void> {
    // Only the line: VS Code counts columns as wide as they look, two for a Chinese character.
    const rows = await this.#quickInput(`:${line}`);
    await rows.first().waitFor();
    await this.press('Enter');
    await rows.first().waitFor({ state: 'hidden' });
    for (let at = 1; at < column; at++) await this.press('ArrowRight');
  }

  /** Runs a command by (part of) its title. */
  async command(title: string): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const rows = await this.#quickInput(`>${title}`);
      try {
        await rows.filter({ hasText: title }).first().waitFor({ timeout: 4_000 });
        break;
      } catch (error) {
        // the palette may open before an extension's commands are there
        if (attempt === 3) throw error;
        await this.press('Escape');
      }
    }
    await this.press('Enter');
  }

  /** Presses keys one after the other: `press('Control+K', 'Control+I')`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types character by character as from a keyboard, `pause` ms between two. */
  async type(text: string, pause = 30): Promise<void> {
    await this.page.keyboard.type(text, { delay: pause });
  }

  /** Pastes text, so that nothing is auto-closed or indented. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await this.press('Control+V');
  }

  /**
   * Composes with an input method: the unfinished steps one after the other, `midway` called at each, then the final
   * text.
   */
  async compose(steps: readonly string[], text: string, midway?: () => Promise<void>): Promise<void> {
    this.#devtools ??= this.page.context().newCDPSession(this.page);
    const session = await this.#devtools;
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
      await this.page.waitForTimeout(120);
      await midway?.();
    }
    await key('rawKeyDown');
    await session.send('Input.insertText', { text });
    await key('keyUp');
  }

  /** Text of the lines that the pane shows. */
  async visibleText(): Promise<string> {
    const lines = await this.pane.locator('.view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return lines.join('\n');
  }

  /** Moves the mouse over the first visible occurrence of a text and returns the hover's text. */
  async hover(text: string): Promise<string> {
    const { x, y } = await this.#locate(text);
    const box = this.page.locator('.monaco-hover:not(.hidden) .hover-contents');
    for (let attempt = 0; ; attempt++) {
      // Onto the title bar: a hover stays while the mouse is over it or close by.
      await this.page.mouse.move(5, 5);
      await box
        .first()
        .waitFor({ state: 'detached', timeout: 2_000 })
        .catch(() => undefined);
      await this.page.mouse.move(x - 2, y);
      await this.page.mouse.move(x, y);
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
    await this.page.waitForTimeout(300);
    return (await box.allInnerTexts()).join('\n');
  }

  /** Puts the caret into the first visible occurrence of a text. */
  async click(text: string): Promise<void> {
    const { x, y } = await this.#locate(text);
    await this.page.mouse.click(x, y);
  }

  /** Underlined places: error, warning, info or hint. */
  squiggles(severity?: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.pane.locator(
      severity ? `.squiggly-${severity}` : '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint',
    );
  }

  /** The rows of the completion list. */
  suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** The rows of the quick fix or context menu. */
  menu(): Locator {
    return this.page.locator('.action-widget .monaco-list-row, .monaco-menu .action-item');
  }

  /** The rows of the quick pick. */
  picks(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  }

  /** The rows of the Problems panel, which it opens. */
  async problems(): Promise<Locator> {
    await this.press('Control+Shift+M');
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) {
      await this.page.waitForTimeout(500);
      if (!(await panel.isVisible())) await this.press('Control+Shift+M');
    }
    await panel.waitFor();
    return panel.locator('.monaco-list-row');
  }

  /** The document inside the webview opened last. */
  webview(): FrameLocator {
    return this.page.locator('iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame');
  }

  /** Takes a screenshot into the output folder and returns its path. */
  async shot(name: string): Promise<string> {
    await this.page.waitForTimeout(300);
    const file = path.join(this.#folder, `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** The rows of the quick input, with a text in it that tells what it lists. */
  async #quickInput(prefix: string): Promise<Locator> {
    const input = this.page.locator('.quick-input-widget input[type="text"]').first();
    for (let attempt = 0; ; attempt++) {
      await this.press('F1');
      try {
        await input.waitFor({ timeout: 5_000 });
        break;
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
    // an editor that takes the focus back leaves the input inert
    await input.fill(prefix, { timeout: 2_000 }).catch(async () => {
      await this.press('F1');
      await input.fill(prefix);
    });
    return this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  }

  /** Middle of the first visible occurrence, in pixels of the page. */
  async #locate(text: string): Promise<{ x: number; y: number }> {
    await this.pane
      .locator('.view-line', { hasText: text.replaceAll(' ', '\u00a0') })
      .or(this.pane.locator('.view-line', { hasText: text }))
      .first()
      .waitFor();
    const place = await this.pane.evaluate((root, wanted) => {
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
}
