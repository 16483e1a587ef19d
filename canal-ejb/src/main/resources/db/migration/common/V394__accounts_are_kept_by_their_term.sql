-- The register said that an account is kept as long as it exists; a term of retention erases it. Where the officer wrote an edition, hers stands.
insert into register_edition
    (id, entry_id, edition, purpose, data_categories, people, ground, recipients, kept_for, safeguards, edited_by, edited_at, reason)
select 40, entry_id, 2, purpose, data_categories, people, ground, recipients,
    'La de una persona, según los plazos de conservación vigentes, desde que la cierra o no vuelve a entrar; la de quien trabaja en el canal, mientras exista.',
    safeguards, edited_by, current_timestamp, 'Decía mientras exista la cuenta; hay un plazo que la borra antes'
from register_edition
where id = 4 and exists (select 1 from register_entry where id = 4 and edition = 1);
update register_entry set edition = 2 where id = 4 and edition = 1;
