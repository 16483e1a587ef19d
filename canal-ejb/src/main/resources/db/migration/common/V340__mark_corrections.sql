-- What a person said of the marks of a text: words that are to be hidden from institutions, exports and the public, or that need not be.
-- The marks themselves are read from the text whenever it is shown, also in the texts that were there.

create table mark_correction (
    id bigint not null constraint mark_correction_pk primary key,
    ticket_id bigint not null constraint mark_correction_ticket_fk references ticket (id),
    part varchar(10) not null constraint mark_correction_part_ck check (part in ('ASUNTO', 'DETALLE')),
    kind varchar(12) not null constraint mark_correction_kind_ck check (kind in ('NOMBRE', 'CURSO', 'DIRECCION', 'SALUD')),
    first_letter integer not null,
    end_letter integer not null,
    hides boolean not null,
    account_id bigint not null constraint mark_correction_account_fk references account (id),
    corrected_at ${instant} not null,
    constraint mark_correction_span_ck check (first_letter >= 0 and end_letter > first_letter)
);
create sequence mark_correction_seq start with 50 increment by 50;
create index mark_correction_ticket_ix on mark_correction (ticket_id, id);
