-- Several approvals in a section, and what is planned for an edition: its expiry, and the day to look at it again.

create sequence required_approval_seq increment 50 start 50;
create sequence approval_seq increment 50 start 50;

-- what a section asks for; none: one approval by whoever may approve there
create table required_approval (
    id bigint primary key,
    section_id bigint not null references section (id),
    position int not null check (position >= 0),
    name_bg varchar(60) not null check (name_bg <> ''),
    name_en varchar(60) not null check (name_en <> ''),
    role varchar(60) references role (name)
);
create index required_approval_section on required_approval (section_id, position);

-- what a submitted edition needs, as its section asked for it then, and who gave it: each somebody else
create table approval (
    id bigint primary key,
    edition_id bigint not null references edition (id),
    position int not null default 0,
    name_bg varchar(60) not null default '',
    name_en varchar(60) not null default '',
    role varchar(60) references role (name),
    approver_id bigint references account (id),
    approved_at timestamptz,
    check ((approver_id is null) = (approved_at is null))
);
create unique index approval_once on approval (edition_id, approver_id);
create index approval_edition on approval (edition_id, position);

insert into approval (id, edition_id) select nextval('approval_seq'), id from edition where state = 'IN_REVIEW';

alter table edition
    add column expiry_zone varchar(60),
    add column expiry_explanation varchar(2000),
    add column review_by date;
update edition set expiry_zone = 'Europe/Sofia', expiry_explanation = 'Срокът на тази страница изтече.'
    where expires_at is not null;
alter table edition
    add check ((expires_at is null) = (expiry_zone is null)),
    add check ((expires_at is null) = (expiry_explanation is null)),
    add check (expiry_explanation <> '');

create index edition_review_by on edition (review_by) where state = 'PUBLISHED' and review_by is not null;
-- the timer looks every few seconds, in this order
drop index edition_due;
create index edition_due on edition (scheduled_for, id) where state = 'SCHEDULED';
