-- Why a photograph was sent back, coded; the words are in "reason".
alter table sheet_photo add column return_code varchar(12);

-- A sheet on a photograph: found by its QR or told by whoever looks at it. It is settled when it
-- became a ticket (transcription) or is none for one of the reasons of SheetOut.
alter table sheet_reading add column by_hand boolean default false not null;
alter table sheet_reading add column settled_as varchar(12);
alter table sheet_reading add column settled_by bigint;
alter table sheet_reading add column settled_time ${instant};
alter table sheet_reading add constraint sheet_reading_settler_fk foreign key (settled_by) references account (id);

-- A RUT as it stands on the paper when its digit is wrong; it is nobody's document.
alter table transcription add column written_document varchar(30);

-- Somebody has a photograph on the screen; old rows mean nothing.
create table photo_presence (
    photo_id bigint not null,
    account_id bigint not null,
    seen_time ${instant} not null,
    constraint photo_presence_pk primary key (photo_id, account_id),
    constraint photo_presence_photo_fk foreign key (photo_id) references sheet_photo (id),
    constraint photo_presence_account_fk foreign key (account_id) references account (id)
);

-- Which QRs are left to read, the oldest first.
create index sheet_photo_unread_ix on sheet_photo (read_time, received_time);
