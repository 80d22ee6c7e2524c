import type { Notice } from '#core/messages/choices.ts';
import { letterWords } from '#server/letters/letter-words.ts';
import { escaped } from './escaped.ts';
import { look, style } from './mail-look.ts';

/** The page behind the link that turns a notice off: one button, for a person; mail programs press it by themselves. */
export function offPage(notice: Notice, isOff: boolean, origin: string): string {
  const title = letterWords(isOff ? 'off.done.title' : 'off.title');
  const kind = letterWords(`off.kind.${notice}`);
  const says = isOff ? letterWords('off.done.text', { kind }) : letterWords('off.text', { kind });
  const press = `<form method="post" style="margin-top:24px"><button class="press" style="${style.press};border:0;cursor:pointer">${escaped(letterWords('off.press'))}</button></form>`;
  const settings = `<p><a class="quiet" href="${escaped(origin)}/settings" style="${style.way}">${escaped(letterWords('footer.change'))}</a></p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${look}</style></head>
<body class="paper" style="${style.body}"><main style="max-width:560px;margin:0 auto;padding:48px 20px">
<p class="quiet" style="${style.mark}">Rapport</p>
<h1 class="ink" style="${style.title}">${escaped(title)}</h1>
<p class="ink" style="${style.text}">${escaped(says)}</p>
${isOff ? settings : press}
</main></body></html>
`;
}
