// Links: e-mail and web addresses in the text.
import type { DocumentLink } from 'vscode-languageserver-types';
import type { InDocument } from './feature';

const addresses = /(https?:\/\/[^\s<>"'（）()，。；、》”\u4e00-\u9fff]{3,200})|(?<![\w.+-])([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/g;

export const documentLinks: InDocument<DocumentLink[]> = ({ text }) =>
  [...text.content.matchAll(addresses)].map(({ index, 0: found, 1: web }) => {
    const address = web === undefined ? found : web.replace(/[.,;:!?]+$/, '');
    return { range: text.rangeOf({ start: index, end: index + address.length }), target: web === undefined ? `mailto:${address}` : address };
  });
