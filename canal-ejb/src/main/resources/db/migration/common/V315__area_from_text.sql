-- Motive and topic are one choice from a list; the words say what it is about. The shipped rules that know no more than a motive or a stray word
-- prefer the area that the reading proposes, and keep theirs where it proposes none. Rules that somebody edited stay as they are.

update routing_rule set area_from_text = true, version = version + 1
    where id in (17, 21, 22, 23, 24) and version = 0;

-- Of a kind for which several areas answer, the reading tells which; a possible risk may turn out to be none. Restricted kinds have their readers.
update routing_rule set area_from_text = true, version = version + 1
    where (id between 3 and 9 or id between 28 and 35) and stops = false
        and danger_kind in ('ENFERMEDAD', 'ALERGIA', 'ATRAGANTAMIENTO', 'CUERPO_EXTRANO', 'DESCOMPUESTO', 'PLAGA', 'GAS_FUEGO', 'SIN_COMIDA')
        and area_code = case danger_kind when 'ALERGIA' then 'NUTRICION' when 'GAS_FUEGO' then 'MANTENCION' when 'SIN_COMIDA' then 'OPERACIONES'
            else 'CALIDAD' end;

-- Who wants the data of the reader deleted, or gave no consent, asks for a right and not for a technician.
insert into routing_rule (id, ordinal, name, active, topic_code, words, area_code, area_from_text, copies, operative_urgency, alert, restricted,
    holds_answer, stops, version)
    select 36, r.ordinal - 5, 'Datos biométricos', true, 'BIOMETRICO',
        'borren, borrar, borraron, eliminen, eliminar, eliminacion, consentimiento*, autorizo, no autorizo, autorizacion*, autorice, revoc*, '
        || 'no firme, sin permiso, guardan, almacenan, almacenad*, datos de mi*, mis datos, datos personales, datos biometricos, '
        || 'proteccion de datos, privacidad',
        'DATOS_PERSONALES', false, 'INFORMATICA', 'MEDIA', false, false, false, false, 0
    from routing_rule r
    where r.id = 17 and not exists (select 1 from routing_rule o where o.ordinal = r.ordinal - 5);
