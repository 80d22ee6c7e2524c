// The colours and faces of the product (web/design/tokens.css), written out: mail knows no variables.
const serif = "Newsreader,'Iowan Old Style',Georgia,serif";
const sans = "Inter,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const quiet = `color:#706b5f;font-family:${sans};`;
const ink = `color:#22201c;font-family:${serif};`;

/** Styles of each part, in light. */
export const style = {
  body: 'margin:0;padding:0;background:#fbfaf6',
  mark: `${quiet}margin:0 0 20px;font-size:13px;letter-spacing:.02em`,
  title: `${ink}margin:0 0 18px;font-size:26px;line-height:1.25;font-weight:500`,
  text: `${ink}margin:0 0 14px;font-size:18px;line-height:1.5`,
  list: 'margin:6px 0 18px;padding:0;list-style:none;border-bottom:1px solid #e6e1d6',
  line: `${ink}margin:0;padding:9px 0;font-size:17px;line-height:1.4;border-top:1px solid #e6e1d6`,
  press: `display:inline-block;padding:12px 20px;border-radius:10px;background:#22201c;color:#fbfaf6;font:500 15px ${sans};text-decoration:none`,
  way: `${quiet}display:inline-block;margin-right:18px;padding:6px 0;font-size:14px;text-decoration:underline`,
  small: `${quiet}margin:0 0 10px;font-size:14px;line-height:1.5`,
  foot: 'margin-top:32px;padding-top:16px;border-top:1px solid #e6e1d6',
} as const;

/** What holds where mail programs go dark and say so. */
export const look =
  ':root{color-scheme:light dark}@media(prefers-color-scheme:dark){.paper{background:#191816!important}.ink{color:#efebe2!important}.quiet{color:#9a9384!important}.line,ul{border-color:#34312c!important}.press{background:#efebe2!important;color:#191816!important}}';
