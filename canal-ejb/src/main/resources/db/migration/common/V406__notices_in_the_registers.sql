-- Who wants to be told on a telephone is told through the push service of that browser, which stands outside Chile. Where the officer wrote an edition
-- of what leaves the country, hers stands.
insert into register_entry (id, kind, title, edition, ended, version) values
    (15, 'DESTINATARIO', 'Servicio de avisos del navegador de quien los pide', 1, false, 0);

insert into register_edition (id, entry_id, edition, purpose, data_categories, people, ground, recipients, kept_for, safeguards, edited_at, reason) values
    (41, 15, 1, 'Lleva al teléfono de quien lo pide el aviso de que hay novedades de su solicitud.', 'La dirección que ese servicio dio al navegador y la hora del aviso.', 'Quienes siguen una solicitud y piden avisos.', 'La persona lo pide con un botón y lo deja con otro.', null, 'Hasta que la persona lo deja, su navegador lo retira o se borra su solicitud.', 'El aviso va cifrado hasta el navegador y no lleva número, nombre ni texto; se envía solo a servicios conocidos.', current_timestamp, 'Primera edición');

insert into register_edition (id, entry_id, edition, purpose, data_categories, ground, safeguards, edited_at, reason)
select 42, 13, 2, 'Llevar el aviso de que hay novedades a quien lo pide en su navegador. Fuera de eso, el canal no envía datos personales fuera de Chile. Si un encargado los guarda fuera, regístrelo aquí con su garantía.', 'La dirección que el servicio de avisos dio al navegador y la hora.', 'La persona lo pide con un botón y lo deja con otro.', 'El aviso va cifrado y no lleva número, nombre ni texto.', current_timestamp, 'Hay avisos por el navegador'
from register_entry
where id = 13 and edition = 1;
update register_entry set edition = 2, title = 'Avisos por el navegador de quien los pide' where id = 13 and edition = 1;
