import type { Block, Letter } from '#core/messages/letter.ts';
import { escaped } from './escaped.ts';
import type { Footer } from './footer.ts';
import { look, style } from './mail-look.ts';

/**
 * A letter as HTML: tables and inline styles, which is what mail programs read alike; nothing is loaded from anywhere.
 * Without its styles it is headings, paragraphs, lists and links.
 */
export function letterHtml({ subject, blocks }: Letter, footer: Footer): string {
  const title = escaped(subject);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title>
<style>${look}</style></head>
<body class="paper" style="${style.body}"><div role="main">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:36px 20px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tr><td style="text-align:left">
<p class="quiet" style="${style.mark}">Rapport</p>
<h1 class="ink" style="${style.title}">${title}</h1>
${blocks.map(part).join('\n')}
${foot(footer)}
</td></tr></table></td></tr></table></div></body></html>
`;
}

function part(block: Block): string {
  switch (block.is) {
    case 'text':
      return `<p class="ink" style="${style.text}">${block.runs.map(({ text, strong }) => (strong === true ? `<strong>${escaped(text)}</strong>` : escaped(text))).join('')}</p>`;
    case 'lines':
      return `<ul style="${style.list}">${block.lines.map((line) => `<li class="ink line" style="${style.line}">${escaped(line)}</li>`).join('')}</ul>`;
    case 'press':
      return block.quiet === true
        ? `<a class="quiet" href="${escaped(block.href)}" style="${style.way}">${escaped(block.label)}</a>`
        : `<p style="margin:24px 0 20px"><a class="press" href="${escaped(block.href)}" style="${style.press}">${escaped(block.label)}</a></p>`;
    case 'small':
      break;
  }
  return `<p class="quiet" style="${style.small}">${escaped(block.text)}</p>`;
}

function foot({ answer, why, change, off }: Footer): string {
  const ways = [change, off].filter((way) => way !== null);
  const links = ways.map(({ label, href }) => `<a class="quiet" href="${escaped(href)}" style="${style.way}">${escaped(label)}</a>`);
  return `<div class="line" style="${style.foot}">${[answer, why].filter((words) => words !== null).map((words) => `<p class="quiet" style="${style.small}">${escaped(words)}</p>`).join('')}${links.join('')}</div>`;
}
