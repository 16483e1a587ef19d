-- Photographs of sheets. The phone that took one gives it a key, so that sending it again finds it.
-- What the image is (as it came, and as it was on the phone before it was made smaller) is kept while
-- the photograph counts; both are emptied when it is withdrawn, so that it may be sent again.
create sequence sheet_photo_seq start with 50 increment by 50;
create table sheet_photo (
    id bigint not null,
    submission_key varchar(64) not null,
    school_id bigint not null,
    sent_by bigint not null,
    photographed_time ${instant} not null,
    received_time ${instant} not null,
    image_sha256 varchar(64),
    source_sha256 varchar(64),
    state varchar(12) not null,
    reason varchar(400),
    replaced_by bigint,
    read_time ${instant},
    changed_by bigint,
    changed_time ${instant} not null,
    version integer not null,
    constraint sheet_photo_pk primary key (id),
    constraint sheet_photo_submission_uk unique (submission_key),
    constraint sheet_photo_image_uk unique (image_sha256),
    constraint sheet_photo_source_uk unique (source_sha256),
    constraint sheet_photo_state_ck check (
        (state in ('ESPERA', 'TRANSCRITA') and image_sha256 is not null)
        or (state = 'DEVUELTA' and reason is not null)
        or (state = 'RETIRADA' and image_sha256 is null and source_sha256 is null)),
    constraint sheet_photo_school_fk foreign key (school_id) references school (id),
    constraint sheet_photo_sender_fk foreign key (sent_by) references account (id),
    constraint sheet_photo_changer_fk foreign key (changed_by) references account (id),
    constraint sheet_photo_replaced_fk foreign key (replaced_by) references sheet_photo (id)
);
create index sheet_photo_state_ix on sheet_photo (state, received_time, id);
create index sheet_photo_school_ix on sheet_photo (school_id, photographed_time);
create index sheet_photo_sender_ix on sheet_photo (sent_by, received_time);

-- What the QRs on a photograph said.
create table sheet_reading (
    photo_id bigint not null,
    folio bigint not null,
    constraint sheet_reading_pk primary key (photo_id, folio),
    constraint sheet_reading_photo_fk foreign key (photo_id) references sheet_photo (id)
);

-- A sheet that became a ticket, with the four instants its lags are counted from (rules 9).
create sequence transcription_seq start with 50 increment by 50;
create table transcription (
    id bigint not null,
    photo_id bigint not null,
    folio bigint not null,
    ticket_id bigint not null,
    school_id bigint not null,
    written_on date,
    photographed_time ${instant} not null,
    received_time ${instant} not null,
    entered_time ${instant} not null,
    signed boolean not null,
    entered_by bigint not null,
    constraint transcription_pk primary key (id),
    constraint transcription_folio_uk unique (folio),
    constraint transcription_ticket_uk unique (ticket_id),
    constraint transcription_photo_fk foreign key (photo_id) references sheet_photo (id),
    constraint transcription_sheet_fk foreign key (folio) references sheet (folio),
    constraint transcription_ticket_fk foreign key (ticket_id) references ticket (id),
    constraint transcription_school_fk foreign key (school_id) references school (id),
    constraint transcription_enterer_fk foreign key (entered_by) references account (id)
);
create index transcription_photo_ix on transcription (photo_id);
create index transcription_entered_ix on transcription (entered_time, id);

alter table attachment drop constraint attachment_kind_ck;
alter table attachment add constraint attachment_kind_ck check (owner_kind in ('TICKET', 'MESSAGE', 'ANSWER', 'SHEET'));
