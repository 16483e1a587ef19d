-- The language that a person chose to read on our pages beside the usual Spanish; null is Spanish. Mails to her go out in it too.
alter table person add column reading_language varchar(12) constraint person_reading_language_ck check (reading_language in ('FACIL', 'ENGLISH', 'CREOLE', 'MAPUDUNGUN'));

-- The register says so. Where the officer wrote an edition, hers stands.
insert into register_edition
    (id, entry_id, edition, purpose, data_categories, people, ground, recipients, kept_for, safeguards, edited_by, edited_at, reason)
select 43, entry_id, 2, purpose, 'Identidad, contacto, idioma en que lee, establecimiento, relato, archivos; salud solo si la persona la cuenta.', people,
    ground, recipients, kept_for, safeguards, edited_by, current_timestamp, 'Se guarda el idioma que la persona elige, para escribirle también en él'
from register_edition
where id = 1 and exists (select 1 from register_entry where id = 1 and edition = 1);
update register_entry set edition = 2 where id = 1 and edition = 1;
