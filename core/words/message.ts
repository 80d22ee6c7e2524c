/** A mode of reading: in the words of a message, or between the options of `{count, plural, …}`. */
type Mode = 'words' | 'options';

/**
 * The parameters of an ICU message, read out of its text by the compiler: `{name}` is a string, `{count, plural, …}`
 * and `{count, number}` are numbers, `{which, select, …}` is a string or number.
 */
export type Parameters<Message extends string> = Read<Message, ['words'], {}>;

type Read<Text extends string, Modes extends Mode[], Found> =
  NextBrace<Text> extends [infer Brace, infer Rest extends string]
    ? Brace extends '{'
      ? Modes extends ['words', ...Mode[]]
        ? ReadArgument<Rest, Modes, Found>
        : Read<Rest, ['words', ...Modes], Found>
      : Modes extends [Mode, ...infer Outer extends Mode[]]
        ? Read<Rest, Outer, Found>
        : Found
    : Found;

type ReadArgument<Text extends string, Modes extends Mode[], Found> = Text extends `${infer Head}}${infer Rest}`
  ? Head extends `${infer Name}, ${infer Form}`
    ? Form extends `plural, ${string}` | `selectordinal, ${string}`
      ? ReadOptions<Text, Modes, Found & Record<Name, number>>
      : Form extends `select, ${string}`
        ? ReadOptions<Text, Modes, Found & Record<Name, string | number>>
        : Read<Rest, Modes, Found & Record<Name, number>>
    : Read<Rest, Modes, Found & Record<Head, string>>
  : Found;

/** Goes on at the first option of a plural or select. */
type ReadOptions<Text extends string, Modes extends Mode[], Found> = Text extends `${string}{${infer Rest}`
  ? Read<Rest, ['words', 'options', ...Modes], Found>
  : Found;

/** The brace that comes next, and what follows it. */
type NextBrace<Text extends string> = Text extends `${infer UpToOpening}{${infer AfterOpening}`
  ? UpToOpening extends `${string}}${string}`
    ? AfterClosing<Text>
    : ['{', AfterOpening]
  : AfterClosing<Text>;

type AfterClosing<Text extends string> = Text extends `${string}}${infer Rest}` ? ['}', Rest] : never;
