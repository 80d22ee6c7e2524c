import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { arranged, movedBy, withSentence } from '#core/story/draft.ts';
import { api } from '#web/api/client.ts';
import { newId } from '#web/api/new-id.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { pairOf } from '#web/page/people.ts';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { markdownOf } from '#web/story/markdown-of.ts';
import { Months } from '#web/story/Months.tsx';
import { Period } from '#web/story/Period.tsx';
import { StoryItems } from '#web/story/StoryItems.tsx';
import { useDraft } from '#web/story/use-draft.ts';
import { storyWords } from '#web/story/words.ts';
import styles from './story.module.css';

const route = getRouteApi('/signed-in/one-on-ones/$id');

/** What a period brought, for review time: every line tied to its dated page, to choose from, put in order and take along. */
export function StoryScreen() {
  const { id } = route.useParams();
  const me = useMe();
  const today = useToday(me.timeZone);
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const pair = pairOf(oneOnOne, me);
  const { draft, change, isSaved, error } = useDraft(id, today);
  const { from, to } = draft;
  const story = useQuery(api.story.read.queryOptions({ input: { id, from, to }, enabled: from <= to, placeholderData: (before) => before }));
  const items = arranged(story.data?.lines ?? [], draft);
  const title = storyWords('story.title', { me: pair.me.shortName, other: pair.other.shortName });

  return (
    <Screen title={title}>
      <p className={styles.back}>
        <Link to="/one-on-ones/$id" params={{ id }}>
          {storyWords('story.back', { name: pair.other.shortName })}
        </Link>
      </p>
      <Heading>{title}</Heading>
      <p className={styles.text}>{storyWords('story.text')}</p>
      <Period draft={draft} today={today} onChange={change} />
      <Problem error={story.error ?? error} />
      {story.data && <Months months={story.data.months} />}
      {story.data && items.length === 0 && <p className={styles.text}>{storyWords('story.empty')}</p>}
      <div className={styles.bar}>
        <Button onClick={() => change(withSentence(items, draft, newId(), null))}>{storyWords('story.add-first')}</Button>
        <Button disabled={items.length === 0} onClick={() => download(title, markdownOf(title, items, pair))}>
          {storyWords('story.markdown')}
        </Button>
        <Button disabled={items.length === 0} onClick={() => window.print()}>
          {storyWords('story.print')}
        </Button>
        <span className={styles.saved} role="status">
          {storyWords(isSaved ? 'story.saved' : 'story.unsaved')}
        </span>
      </div>
      <StoryItems
        items={items}
        oneOnOneId={id}
        pair={pair}
        onMove={(item, by) => change({ ...draft, ...movedBy(items, draft, item, by) })}
        onChoose={(item, chosen) =>
          change({ ...draft, left: chosen ? draft.left.filter((one) => one !== item) : [...draft.left, item] })
        }
        onAdd={(below) => change({ ...draft, ...withSentence(items, draft, newId(), below) })}
        onWrite={(item, text) =>
          change({ ...draft, sentences: draft.sentences.map((one) => (one.id === item ? { ...one, text } : one)) })
        }
        onRemove={(item) => change({ ...draft, sentences: draft.sentences.filter((one) => one.id !== item) })}
      />
    </Screen>
  );
}

function download(title: string, markdown: string): void {
  const address = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${title}.md`;
  link.click();
  URL.revokeObjectURL(address);
}
