-- Three years of a channel with ${tickets} requests, after the demonstration and beside it. One statement a paragraph.
-- More entries each year, hardly any in January and February, most on school days between seven and twenty;
-- a third of the people write again; 98.4 % are answered in time; what is open is a few days old.

set session_replication_role = replica;

select setseed(0.41);

-- Whatever is not unique is indexed after the rows are in.
create table bench_index as
select indexrelid::regclass::text as name, indrelid::regclass::text as of_table, pg_get_indexdef(indexrelid) as definition
from pg_index i
where indrelid::regclass::text in ('ticket', 'ticket_text', 'ticket_step', 'answer', 'stage_visit', 'message', 'survey',
        'line_call', 'call_ticket', 'person', 'remedy_ticket', 'remedy')
    and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid);

do $$ declare one text; begin for one in select name from bench_index loop execute 'drop index ' || one; end loop; end $$;

insert into school (id, scheme, code, check_digit, name, search, comuna_code, institution_code, status, rural, enrolment, version)
select 1000000 + n, 'RBD', (200000 + n)::text, '0', 'Escuela de Carga ' || n, 'escuela de carga ' || n || ' ' || (200000 + n),
    x.comuna_code, (array['JUNAEB', 'JUNAEB', 'JUNAEB', 'JUNAEB', 'JUNJI', 'INTEGRA'])[1 + n % 6], x.status, n % 3 = 0, 50 + n % 900, 0
from (select n, (select min(id) from school) + floor(337 * random())::int as wanted from generate_series(1, 3000) n) y
join lateral (select * from school where id >= y.wanted and id < 1000000 order by id limit 1) x on true;

insert into account (id, email, email_key, password_hash, state, email_verified_at, session_stamp, display_name, created_at,
    password_changed_at, version)
select 1000000 + n, 'carga' || n || '@canal.example', 'carga' || n || '@canal.example', a.password_hash, 'ACTIVA', now(),
    'carga' || n, 'Persona de Carga ' || n, now(), now(), 0
from account a, generate_series(1, ${citizens}) n where a.email_key = 'ciudadana@canal.example';

insert into account_role (account_id, role_code) select 1000000 + n, 'CIUDADANO' from generate_series(1, ${citizens}) n;

create table bench_word (kind int, n int, said text, told text);

insert into bench_word (kind, n, said)
select kind, row_number() over (partition by kind), said from (values
    (1, 'Escribo porque hoy en el almuerzo'), (1, 'Buenas tardes, soy apoderada y quiero contar que ayer'),
    (1, 'En el desayuno de esta semana'), (1, 'Mi hijo llegó a la casa y me dijo que'), (1, 'Llamo de parte del centro de padres porque'),
    (1, 'Junto con saludar, informo que en el comedor'), (1, 'Quisiera saber si es cierto que'), (1, 'Por segunda vez este mes'),
    (2, 'la leche llegó tibia y con grumos'), (2, 'sirvieron el puré frío y la carne dura'), (2, 'faltaron colaciones para el segundo ciclo'),
    (2, 'el menú publicado no coincide con lo que se entregó'), (2, 'a la niña celíaca le dieron pan común'),
    (2, 'la canasta vino sin aceite y sin legumbres'), (2, 'la manipuladora atendió de muy mala manera'),
    (2, 'encontramos un pelo en la ensalada'), (2, 'el lector de huella no reconoció a varios alumnos'),
    (2, 'la fruta venía machucada y demasiado madura'), (2, 'la comida estuvo exquisita y los niños repitieron'),
    (2, 'el carro de reparto llegó una hora tarde'), (2, 'las bandejas estaban mal lavadas'), (2, 'había olor a gas en la cocina'),
    (2, 'no alcanzó el postre para todo el curso'), (2, 'sirvieron lo mismo tres días seguidos'),
    (3, 'La encargada del establecimiento tomó nota y pidió que lo informáramos por este medio.'),
    (3, 'Los niños esperaron cerca de cuarenta minutos en la fila y algunos se quedaron sin comer.'),
    (3, 'Tenemos fotografías del producto y del envase por si las necesitan.'),
    (3, 'No es la primera vez que ocurre y antes nos dijeron que ya estaba solucionado.'),
    (3, 'La profesora jefe lo vio y puede confirmar lo que aquí se cuenta.'),
    (3, 'Entendemos que hay mucho trabajo, pero la alimentación de los niños no puede esperar.'),
    (3, 'Hubo que comprar pan con recursos del curso para que nadie se quedara con hambre.'),
    (3, 'Varios apoderados comentaron lo mismo en la reunión del martes pasado.'),
    (3, 'El supervisor visitó la cocina la semana anterior y no dejó observaciones.'),
    (3, 'Felicito al equipo por el cariño con que atiende a los más pequeños.'),
    (4, 'Solicito que revisen la situación y nos cuenten qué medidas se tomarán.'),
    (4, 'Espero una respuesta pronta, porque el problema se repite cada semana.'),
    (4, 'Agradezco que me indiquen a quién debo dirigirme en adelante.'),
    (4, 'Pedimos que se cambie el proveedor o al menos el horario del reparto.'),
    (4, 'Muchas gracias por su tiempo y por leer este mensaje.')) v (kind, said);

update bench_word set told = regexp_replace(replace(translate(lower(said), 'áéíóúñü', 'aeiounu'), '. ', '.'), '[.,]+\s*$', '');

create table bench_seed as
select row_number() over (order by e) as n, e from (
    select e from (
        select date_trunc('day', now()) - (floor(1095 * (1 - power(random(), 0.8)))::int || ' days')::interval
            + ((7 + 13 * (random() + random()) / 2) || ' hours')::interval as e
        from generate_series(1, ${tickets} * 5 / 2)) days
    where random() < (case when extract(month from e) in (1, 2) then 0.08 when extract(month from e) in (7, 12) then 0.6 else 1 end)
            * (case when extract(dow from e) in (0, 6) then 0.12 else 1 end)
        and e < now() - interval '5 minutes'
    limit ${tickets}) kept;

create table bench_ticket as
select x.*, case when motive = 'FELICITACION' then null else e + interval '72 hours' end as due,
    case when state in ('CERRADO', 'RESPONDIDO') then e + make_interval(secs => hours * 3600) end as answered,
    case when state <> 'CERRADO' then null when twice then e + make_interval(secs => (hours + 24 + 150 * r3) * 3600)
        else e + make_interval(secs => hours * 3600) end as closed
from (
    select y.*,
        case when motive = 'FELICITACION' then 0.1
             when r5 < 0.984 then 4 + 66 * least(1, (r1 + r2) / 2 + 0.1 * r3)
             else 73 + 150 * r1 * r2 end as hours,
        case when age < 0.2 then case when r1 < 0.7 then 'POR_VALIDAR' else 'EN_AREA' end
             when age < 3 and r2 > age / 3 then (array['EN_AREA', 'EN_AREA', 'EN_REVISION', 'EN_VISACION'])[1 + floor(4 * r3)::int]
             when age < 10 and r2 < 0.08 then 'RESPONDIDO'
             when age between 3 and 20 and r1 < 0.01 then 'EN_AREA'
             when r4 < 0.004 then 'ANULADO'
             else 'CERRADO' end as state
    from (
        select n, e, r1, r2, r3, r4, r5, r8, extract(epoch from now() - e) / 86400 as age,
            case when r1 < 0.46 then 'RECLAMO' when r1 < 0.74 then 'CONSULTA' when r1 < 0.86 then 'SUGERENCIA' else 'FELICITACION' end as motive,
            (array['BASICA_MEDIA', 'BASICA_MEDIA', 'BASICA_MEDIA', 'BASICA_MEDIA', 'KINDER_PREKINDER', 'CELIACO', 'CANASTAS', 'CANASTAS', 'BIOMETRICO',
                'VACACIONES'])[1 + floor(10 * r2)::int] as topic,
            (array['WEB', 'WEB', 'WEB', 'WEB', 'WEB', 'LINEA_800', 'LINEA_800', 'LINEA_800', 'PAPEL', 'PAPEL'])[1 + floor(10 * r3)::int] as channel,
            (array['CALIDAD', 'CALIDAD', 'LOGISTICA', 'LOGISTICA', 'NUTRICION', 'OPERACIONES', 'RRHH', 'MANTENCION', 'INFORMATICA',
                'CANAL'])[1 + floor(10 * r4)::int] as area,
            (array['BAJA', 'MEDIA', 'MEDIA', 'ALTA', 'NO_INDICADA'])[1 + floor(5 * r5)::int] as urgency,
            1 + floor(3000 * power(r6, 2))::int * 1237 % 3000 as school,
            1 + floor(${tickets} / 3 * r7)::int as person,
            r2 > 0.75 and r1 < 0.74 as twice
        from (select n, e, random() r1, random() r2, random() r3, random() r4, random() r5, random() r6, random() r7,
            random() r8 from bench_seed) z) y) x;

insert into person (id, account_id, first_names, last_names, folded_name, document_type, rut_number, user_type, mobile, email,
    email_key, answer_channel, created_at, version)
select 1000000 + n, case when n <= ${citizens} then 1000000 + n end, f, l || ' ' || n, translate(lower(f || ' ' || l || ' ' || n), 'áéíóúñ', 'aeioun'),
    'RUT', 45000000 + n, (array['APODERADO', 'APODERADO', 'APODERADO', 'ESTUDIANTE', 'PROFESOR', 'ENCARGADO', 'OTRO'])[1 + n % 7],
    '+569' || (50000000 + n), 'carga' || n || '@canal.example', 'carga' || n || '@canal.example', 'CORREO', now() - interval '2 years', 0
from (select n, (array['María', 'José', 'Camila', 'Benjamín', 'Sofía', 'Matías', 'Antonia', 'Vicente', 'Florencia', 'Martín'])[1 + n % 10] as f,
        (array['González', 'Muñoz', 'Rojas', 'Díaz', 'Pérez', 'Soto', 'Contreras', 'Silva', 'Martínez', 'Sepúlveda', 'Morales'])[1 + n % 11] as l
      from generate_series(1, greatest(${tickets} / 3, ${citizens})) n) x;

update account set person_id = id where id > 1000000;

insert into ticket (id, ticket_number, submission_key, channel, context, contract_code, motive_code, topic_code, chosen_motive_code,
    chosen_topic_code, urgency, operative_urgency, status, is_open, subject, institution_code, school_id, comuna_code, person_id, account_id,
    area_code, routed_area_code, routing_agreed, restricted, alert, held, approval_asked, bounced, entered_at, due_at, running_clock,
    clock_from, attend_by, round_answered_at, first_answer_at, closed_at, cause_kind, closings, promised_on, next_milestone, next_milestone_at, last_moved_at,
    changed_at, visits, internal_stage, internal_area, internal_from, internal_term, internal_since,
    internal_left, internal_divided, internal_due_at, version)
select 1000000 + b.n, 'CP-' || extract(year from e at time zone 'America/Santiago') || '-' || (1000000 + b.n), 'carga-' || b.n, channel,
    case topic when 'CANASTAS' then 'ENTREGA_CANASTAS' else 'SERVICIO_REGULAR' end, '85-41-LR21', motive, topic, motive, topic, urgency,
    case urgency when 'NO_INDICADA' then 'MEDIA' else urgency end, state, state not in ('CERRADO', 'ANULADO'),
    w.said || ' (' || b.n || ')', s.institution_code, s.id, s.comuna_code, 1000000 + b.person,
    case when b.person <= ${citizens} then 1000000 + b.person end, area, area, true, b.n % 400 = 0, b.n % 200 = 0, false, state = 'EN_VISACION', false, e, due,
    case when motive = 'FELICITACION' then 'CORTESIA' when state = 'RESPONDIDO' then 'PROMESA' else 'CONTRATO' end, e,
    coalesce(case when state = 'RESPONDIDO' then answered + interval '9 days' else due end, e + interval '240 hours'), answered, answered, closed,
    case when closed is not null and motive = 'RECLAMO' then (array['TRANSPORTE', 'PERSONAS', 'PROVEEDOR', 'EQUIPOS'])[1 + b.n % 4] end,
    case when closed is null then 0 else 1 end, case when state = 'RESPONDIDO' then (answered + interval '9 days')::date end,
    m.percent, case when m.percent is not null then e + m.percent * interval '43.2 minutes' end, coalesce(closed, answered, e),
    coalesce(closed, answered, e), 3, i.stage, case when i.stage is not null then area end, case when i.stage is not null then e end, i.term,
    case when i.stage is not null then e end, i.term, case when i.stage is not null then true end, case when i.stage is not null then e + make_interval(secs => i.term / 1000) end, 0
from bench_ticket b
join school s on s.id = 1000000 + b.school
join bench_word w on w.kind = 2 and w.n = 1 + b.n % 16
left join lateral (select min(p) as percent from (values (50), (75), (90), (100)) v (p)
    where state in ('POR_VALIDAR', 'EN_AREA', 'EN_REVISION', 'EN_VISACION') and due is not null and e + p * interval '43.2 minutes' > now()) m on true
left join (values ('POR_VALIDAR', 'VALIDACION', 14400000), ('EN_AREA', 'REDACCION', 86400000), ('EN_REVISION', 'REVISION', 28800000),
    ('EN_VISACION', 'VISACION', 28800000)) i (status, stage, term) on i.status = b.state;

insert into ticket_text (ticket_id, detail, routing_trace, folded, told)
select 1000000 + n, said, 'Todo lo demás', regexp_replace(told || ' palabra' || n % 5000, '[.,]+ *', ' ', 'g'), told || '.palabra' || n % 5000
from (
    select b.n, string_agg(w.said, case w.kind when 1 then ' ' else '. ' end order by p.place) || ' palabra' || b.n % 5000 as said,
        string_agg(w.told, case w.kind when 1 then ' ' else '.' end order by p.place) as told
    from bench_seed b
    cross join (values (1, 1, 8, 7), (2, 2, 16, 5), (3, 3, 10, 11), (4, 2, 16, 13), (5, 3, 10, 3), (6, 1, 8, 17), (7, 2, 16, 1), (8, 3, 10, 19),
        (9, 3, 10, 23), (10, 4, 5, 29), (11, 3, 10, 31)) p (place, kind, many, step)
    join bench_word w on w.kind = p.kind and w.n = 1 + ((b.n * p.step + b.n / p.many) % p.many)
    group by b.n) x;

insert into ticket_step (id, ticket_id, happened_at, kind, from_status, to_status)
select 10000000 + 8 * b.n + k, 1000000 + b.n, case k when 0 then e when 1 then e + interval '40 minutes' when 2 then e + interval '2 hours'
        when 3 then answered - interval '1 hour' when 4 then answered when 5 then closed - interval '2 hours' else closed end, kind, origin, target
from bench_ticket b
join (values (0, 'INGRESO', null, 'POR_VALIDAR'), (1, 'VALIDACION', 'POR_VALIDAR', 'EN_AREA'), (2, 'TOMA', 'EN_AREA', 'EN_AREA'),
        (3, 'A_REVISION', 'EN_AREA', 'EN_REVISION'), (4, 'RESPUESTA', 'EN_REVISION', 'RESPONDIDO'),
        (5, 'A_REVISION', 'RESPONDIDO', 'EN_REVISION'), (6, 'RESPUESTA_DEFINITIVA', 'EN_REVISION', 'CERRADO')) s (k, kind, origin, target)
    on k = 0 or state <> 'POR_VALIDAR' and (k < 3 or k = 3 and answered is not null or k in (4, 5) and (twice or state = 'RESPONDIDO') and answered is not null
            and (k = 4 or closed is not null) or k = 6 and closed is not null);

insert into stage_visit (ticket_id, visit, stage, area_code, started_at, due_at, ended_at, in_time)
select 1000000 + b.n, k, stage, area, e + (k - 1) * interval '2 hours', e + (k - 1) * interval '2 hours' + interval '8 hours',
    case when k = 1 then e + interval '40 minutes' else answered - (3 - k) * interval '1 hour' end, r3 < 0.95
from bench_ticket b join (values (1, 'VALIDACION'), (2, 'REDACCION'), (3, 'REVISION')) v (k, stage) on state <> 'POR_VALIDAR' and (k = 1 or answered is not null);

insert into answer (id, ticket_id, round, stage, state, body, promised_on, finding, cause, automatic, written_by, pertinent, left_at, left_on, updated_at, version,
    text_at, cause_kind)
select 10000000 + 2 * b.n + k, 1000000 + b.n, 1, case k when 0 then 'RESPUESTA' else 'RESPUESTA_DEFINITIVA' end, 'ENVIADA',
    'Estimada persona: revisamos lo que nos contó con el establecimiento y con el equipo de la cocina. ' || w.said
        || ' Por eso cambiamos el procedimiento y lo verificaremos dentro de dos semanas. Atentamente, el canal.',
    case k when 0 then (answered + interval '9 days')::date end,
    case when k = 1 and motive = 'RECLAMO' then (array['ACOGIDO', 'ACOGIDO', 'PARCIAL', 'NO_ACOGIDO'])[1 + b.n % 4] end,
    case when k = 1 and motive = 'RECLAMO' then 'El reparto llegó fuera de horario.' end, motive = 'FELICITACION',
    (select id from account where email_key = 'calidad@canal.example'), case when motive = 'FELICITACION' then null else b.r3 < 0.985 end,
    case k when 0 then answered else closed end, cast(case k when 0 then answered else closed end at time zone 'America/Santiago' as date),
    case k when 0 then answered else closed end, 1, answered,
    case when k = 1 and motive = 'RECLAMO' then (array['TRANSPORTE', 'PERSONAS', 'PROVEEDOR', 'EQUIPOS'])[1 + b.n % 4] end
from bench_ticket b join (values (0), (1)) v (k) on k = 0 and (twice or state = 'RESPONDIDO') and answered is not null or k = 1 and closed is not null
join bench_word w on w.kind = 3 and w.n = 1 + b.n % 10;

insert into message (id, version, dedupe_key, ticket_number, ticket_id, channel, recipient_address, recipient_name, verified, template_code, subject,
    body, secret, state, created_at, not_before, attempts, next_attempt_at, sent_at)
select 10000000 + b.n, 1, 'carga-' || b.n, t.ticket_number, t.id, 'CORREO', 'carga' || b.person || '@canal.example', 'Persona de Carga', false,
    'acuse-sin-confirmar', 'Recibimos su solicitud', 'tRecibimos su solicitudpQuedó con el número ' || t.ticket_number, false, 'ENVIADO', e, e, 1, e, e
from bench_ticket b join ticket t on t.id = 1000000 + b.n;

insert into survey (id, ticket_id, kind, state, area_code, topic_code, channel, due_at, asked_at, asked_month, expires_at, score, solved, answered_at, version)
select 10000000 + n, 1000000 + n, 'SATISFACCION', case when r1 < 0.5 then 'RESPONDIDA' else 'ENVIADA' end, area, topic, channel, closed, closed,
    date_trunc('month', closed at time zone 'America/Santiago')::date, closed + interval '30 days',
    case when r1 < 0.5 then 1 + floor(4.99 * sqrt(r2))::int end, case when r1 < 0.5 then (array['SI', 'EN_PARTE', 'NO'])[1 + floor(2.99 * r3 * r3)::int] end,
    case when r1 < 0.5 then closed + interval '1 day' end, 1
from bench_ticket where closed is not null and motive <> 'FELICITACION' and r8 < 0.3;

insert into line_call (id, exchange, call_id, caller, entered_at, connected_at, connected_hold, connected_agent, completed_at, completed_hold,
    completed_talk, completed_agent, started_at, call_day, half_hour, answered_at, ended_at, outcome, wait_ms, talk_ms, agent, owes_ticket,
    ticket_count, version)
select 1000000 + n, 'linea800', 'carga.' || n, '+569' || (50000000 + person), b, b + w, extract(epoch from w) * 1000, 'op1', b + w + interval '4 minutes',
    extract(epoch from w) * 1000, 240000, 'op1', b, (b at time zone 'America/Santiago')::date,
    floor(extract(epoch from (b at time zone 'America/Santiago')::time) / 1800)::int, b + w, b + w + interval '4 minutes', 'ATENDIDA',
    extract(epoch from w) * 1000, 240000, 'op1', false, 1, 1
from (select n, person, e - interval '5 minutes' as b, make_interval(secs => 2 + floor(20 * r1 * r2 * 1.2)) as w from bench_ticket where channel = 'LINEA_800') c;

insert into line_call (id, exchange, call_id, caller, entered_at, exit_at, exit_cause, exit_wait, started_at, call_day, half_hour, ended_at, outcome,
    wait_ms, owes_ticket, ticket_count, version)
select 5000000 + n, 'linea800', 'carga.x' || n, '+569' || (50000000 + person), b, b + interval '40 seconds', 'ABANDON', 40000, b,
    (b at time zone 'America/Santiago')::date, floor(extract(epoch from (b at time zone 'America/Santiago')::time) / 1800)::int,
    b + interval '40 seconds', 'COLGO', 40000, false, 0, 1
from (select n, person, e - interval '9 minutes' as b from bench_ticket where channel = 'LINEA_800' and r1 < 0.04) c;

insert into call_ticket (ticket_id, call_id, linked_at) select 1000000 + n, 1000000 + n, e from bench_ticket where channel = 'LINEA_800';

insert into remedy (id, action_key, kind, description, cause, cause_kind, area, restricted, owner_name, owner_id, state, first_due_on, due_on, sort_on,
    created_by, created_at, version)
select 1000000 + n, 'carga-' || n, 'CORRECTIVA', 'Cambiar el horario del reparto y controlarlo dos semanas.', 'El reparto llegó fuera de horario.', 'TRANSPORTE',
    area, false, 'Encargada de Calidad', a.id, 'PENDIENTE', (closed + interval '20 days')::date, (closed + interval '20 days')::date,
    (closed + interval '20 days')::date, a.id, closed, 1
from bench_ticket, account a where a.email_key = 'calidad@canal.example' and closed > now() - interval '60 days' and motive = 'RECLAMO' and n % 10 = 0;

insert into remedy_ticket (remedy_id, ticket_id, linked_at) select id, id, created_at from remedy where id > 1000000;

do $$ declare one text; begin for one in select definition from bench_index order by of_table, name loop execute one; end loop; end $$;

drop table bench_index, bench_word, bench_seed, bench_ticket;

set session_replication_role = default;
