-- What is said about an edition before it goes out: remarks, replies, and whom they call by name.

create sequence edition_comment_seq increment 50 start 50;

create table edition_comment (
    id bigint primary key,
    edition_id bigint not null references edition (id),
    parent_id bigint references edition_comment (id),
    author_id bigint not null references account (id),
    made_at timestamptz not null,
    words varchar(2000) not null check (words <> ''),
    anchor_revision_id bigint references revision (id),
    anchor_field varchar(30),
    anchor_start int check (anchor_start >= 0),
    anchor_end int,
    anchor_exact varchar(5000) check (anchor_exact <> ''),
    anchor_prefix varchar(40),
    anchor_suffix varchar(40),
    resolved_at timestamptz,
    resolver_id bigint references account (id),
    -- a remark says what it is about, a reply stands under a remark
    check ((parent_id is null) = (anchor_revision_id is not null)),
    check ((parent_id is null) = (anchor_field is not null)),
    check (num_nulls(anchor_start, anchor_end, anchor_exact, anchor_prefix, anchor_suffix) in (0, 5)),
    check (anchor_exact is null or anchor_field <> ''),
    check (anchor_end > anchor_start),
    check ((resolved_at is null) = (resolver_id is null)),
    check (parent_id is null or resolved_at is null)
);
create index edition_comment_edition on edition_comment (edition_id, id);
create index edition_comment_open on edition_comment (edition_id) where parent_id is null and resolved_at is null;

create table comment_mention (
    comment_id bigint not null references edition_comment (id),
    account_id bigint not null references account (id),
    primary key (comment_id, account_id)
);
create index comment_mention_account on comment_mention (account_id, comment_id);

-- words are added, never changed; only whether a remark is dealt with changes
revoke update, delete, truncate on edition_comment, comment_mention from current_user;
grant update (resolved_at, resolver_id) on edition_comment to current_user;
