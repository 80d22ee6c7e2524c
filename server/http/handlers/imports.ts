import { compareImport, keepImport, listImports, undoImport } from '#server/book/import.ts';
import { signedIn } from '../procedures.ts';

export const imports = {
  compare: signedIn.imports.compare.handler(({ context: { read, acting }, input: { id, pages } }) =>
    read(async (tx) => ({ known: await compareImport(tx, acting, id, pages) })),
  ),

  keep: signedIn.imports.keep.handler(({ context: { write, acting }, input }) => write((tx) => keepImport(tx, acting, input))),

  list: signedIn.imports.list.handler(({ context: { read, acting }, input: { id } }) => read((tx) => listImports(tx, acting, id))),

  undo: signedIn.imports.undo.handler(({ context: { write, acting }, input: { id, importId } }) =>
    write(async (tx) => ({ removed: await undoImport(tx, acting, id, importId) })),
  ),
};
