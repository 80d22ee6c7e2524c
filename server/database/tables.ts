import type { ColumnType, Generated } from 'kysely';
import type { ChannelKind, ChannelProblem } from '#core/messages/channel.ts';
import type { Choices } from '#core/messages/choices.ts';
import type { CalendarSeries } from '#core/schedule/meetings.ts';
import type { Series } from '#core/schedule/series.ts';

/** The tables as the queries see them. `*_sealed` columns hold what people wrote, sealed; see server/seal. */
export type Tables = {
  people: {
    id: string;
    email_lookup: Buffer;
    email_sealed: Buffer;
    email_confirmed_at: Generated<Date | null>;
    name_sealed: Buffer;
    key_wrapped: Buffer;
    time_zone: string;
    /** Nobody can sign in as them. */
    made_up: Generated<boolean>;
    created_at: Generated<Date>;
  };
  credentials: { person_id: string; password_hash: string; changed_at: Generated<Date> };
  sessions: {
    id: string;
    person_id: string;
    token_hash: Buffer;
    device_sealed: Buffer;
    how: Generated<'password' | 'link' | 'provider' | 'passkey'>;
    created_at: Generated<Date>;
    last_seen_at: Generated<Date>;
    expires_at: Date;
  };
  entry_tokens: {
    id: string;
    person_id: string;
    purpose: string;
    token_hash: Buffer;
    extra_sealed: Buffer;
    made_at: Date;
    expires_at: Date;
    used_at: Generated<Date | null>;
  };
  second_factors: {
    person_id: string;
    secret_sealed: Buffer;
    made_at: Date;
    /** null: being set up, and not asked for. */
    confirmed_at: Date | null;
    last_step: Generated<number>;
    wrong: Generated<number>;
    wrong_since: Generated<Date | null>;
  };
  recovery_codes: { id: string; person_id: string; code_hash: Buffer; used_at: Generated<Date | null> };
  one_on_ones: {
    id: string;
    relation: 'managed' | 'equals';
    manager_id: string | null;
    report_id: string | null;
    started_by: string;
    invited_sealed: Buffer;
    series: ColumnType<Series[], string, string>;
    place_sealed: Buffer;
    framework_sealed: Buffer;
    version: Generated<number>;
    key_wrapped: Buffer;
    created_at: Generated<Date>;
  };
  invitations: {
    id: string;
    one_on_one_id: string;
    token_hash: Buffer;
    invited_by: string;
    created_at: Generated<Date>;
    expires_at: Date;
    withdrawn_at: Date | null;
    used_at: Generated<Date | null>;
    used_by: Generated<string | null>;
  };
  documents: {
    id: string;
    one_on_one_id: string;
    kind: 'page' | 'cover';
    open: Generated<boolean>;
    snapshot_sealed: Buffer | null;
    snapshot_version: Generated<number>;
  };
  document_updates: {
    id: string;
    seq: ColumnType<number, never, never>;
    document_id: string;
    one_on_one_id: string;
    person_id: string | null;
    body_sealed: Buffer;
    written_at: Generated<Date>;
  };
  imports: {
    id: string;
    one_on_one_id: string;
    imported_by: string;
    source_sealed: Buffer;
    imported_at: Generated<Date>;
  };
  pages: {
    id: string;
    one_on_one_id: string;
    state: 'planned' | 'held' | 'skipped';
    day: string;
    time: string;
    zone: string;
    starts_at: Date;
    minutes: number;
    talk_began_at: Generated<Date | null>;
    held_at: Date | null;
    held_by: string | null;
    follows: string | null;
    stands_for: Generated<string | null>;
    import_id: string | null;
    import_digest: Buffer | null;
    body_sealed: Buffer | null;
    body_version: Generated<number>;
    body_updates: Generated<number>;
    agreed_sealed: Buffer | null;
  };
  amendments: {
    id: string;
    page_id: string;
    one_on_one_id: string;
    person_id: string;
    opened_at: Generated<Date>;
    finished_at: Date | null;
  };
  answers: {
    page_id: string;
    person_id: string;
    kind: 'check-in' | 'reflection' | 'meta';
    one_on_one_id: string;
    body_sealed: Buffer;
    version: Generated<number>;
    answered_at: Generated<Date>;
  };
  records: {
    id: string;
    seq: ColumnType<number, never, never>;
    one_on_one_id: string;
    person_id: string;
    body_sealed: Buffer;
    /** It says who is away when: those are read without the others. */
    is_away: Generated<boolean>;
    at: Date;
  };
  own_words: {
    person_id: string;
    kind: string;
    id: string;
    body_sealed: Buffer;
    version: Generated<number>;
    changed_at: Date;
  };
  private_notes: {
    id: string;
    person_id: string;
    one_on_one_id: string;
    page_id: string | null;
    body_sealed: Buffer;
    version: Generated<number>;
    changed_at: Date;
  };
  messages: {
    id: string;
    seq: ColumnType<number, never, never>;
    person_id: string;
    kind: string;
    one_on_one_id: string | null;
    once: Buffer;
    body_sealed: Buffer;
    shown: boolean;
    made_at: Date;
    read_at: Generated<Date | null>;
  };
  deliveries: {
    id: string;
    message_id: string;
    person_id: string;
    /** null: by mail. */
    channel_id: string | null;
    state: 'waiting' | 'sent' | 'failed';
    attempts: Generated<number>;
    try_at: Date | null;
    sent_at: Generated<Date | null>;
    problem: Generated<string | null>;
  };
  passkeys: {
    id: string;
    person_id: string;
    credential_id: Buffer;
    public_key: Buffer;
    counter: number;
    transports: string[];
    name_sealed: Buffer;
    backed_up: boolean;
    created_at: Date;
    last_used_at: Generated<Date | null>;
  };
  provider_accounts: {
    id: string;
    person_id: string;
    issuer: string;
    subject_lookup: Buffer;
    shown_sealed: Buffer;
    linked_at: Date;
  };
  looks: { person_id: string; look_at: Date };
  choices: { person_id: string; choices: ColumnType<Choices, string, string>; changed_at: Date };
  calendar_sent: {
    person_id: string;
    one_on_one_id: string;
    uid: string;
    sequence: number;
    /** null: it is off in that calendar. */
    digest: Buffer | null;
    since: string;
    series: ColumnType<CalendarSeries, string, string>;
  };
  calendar_answers: {
    person_id: string;
    one_on_one_id: string;
    uid: string;
    /** null: the whole series, and so without an instant. */
    stands_for: string | null;
    starts_at: Date | null;
    answer: 'accepted' | 'declined' | 'tentative' | 'proposed';
    proposed_at: Date | null;
    said_at: Date;
  };
  calendar_feeds: { person_id: string; token_hash: Buffer; made_at: Date; read_at: Date | null };
  channels: {
    id: string;
    person_id: string;
    kind: ChannelKind;
    words_sealed: Buffer;
    version: Generated<number>;
    created_at: Date;
    succeeded_at: Generated<Date | null>;
    failed_at: Generated<Date | null>;
    problem: Generated<ChannelProblem | null>;
    failing_since: Generated<Date | null>;
    failures: Generated<number>;
    disabled_at: Generated<Date | null>;
  };
};
