-- What the portal tells everybody: dated notices, and questions people often ask.

create table announcement (
    id bigint not null primary key,
    title varchar(120) not null,
    body varchar(1000) not null,
    severity varchar(12) not null,
    audience varchar(12) not null,
    starts_on date not null,
    ends_on date,
    region_code char(2) constraint announcement_region_fk references region (code),
    school_id bigint constraint announcement_school_fk references school (id),
    retired boolean not null,
    version integer not null
);
create sequence announcement_seq start with 50 increment by 50;

create table faq_entry (
    id bigint not null primary key,
    topic_code varchar(30) constraint faq_entry_topic_fk references topic (code),
    question varchar(200) not null,
    answer varchar(2000) not null,
    keywords varchar(300),
    on_home boolean not null,
    ordinal integer not null constraint faq_entry_ordinal_uk unique,
    retired boolean not null,
    version integer not null
);
create sequence faq_entry_seq start with 1050 increment by 50;

insert into faq_entry (id, topic_code, question, answer, keywords, on_home, ordinal, retired, version) values
    (1, null, '¿Tengo que crear una cuenta?', 'No para ingresar una solicitud. Le damos el número de inmediato y luego puede confirmar su correo. Con una cuenta ve juntas todas sus solicitudes y no repite sus datos.', 'cuenta, registro, registrarse, contraseña', true, 1, false, 0),
    (2, null, '¿Cuánto se demoran en responder?', 'Los reclamos, consultas y sugerencias se responden dentro de 72 horas corridas desde que ingresan, fines de semana incluidos. Si la solución toma más tiempo, en ese plazo le decimos qué haremos y cuándo.', 'plazo, demora, respuesta, horas', true, 2, false, 0),
    (3, null, '¿Puedo enviar fotos?', 'Sí, hasta 10 archivos de 15 MB cada uno. Ayudan mucho las fotos del producto, su envase, el lote y la fecha de vencimiento. Evite fotografiar a niñas y niños.', 'foto, imagen, archivo, adjuntar', true, 3, false, 0),
    (4, null, 'Mi hija o hijo no recibe alimentación. ¿Es por aquí?', 'JUNAEB decide cuántas raciones recibe cada establecimiento y el establecimiento elige a quiénes. Puede preguntarnos y le orientaremos, pero no podemos asignar el beneficio.', 'ración, beneficio, cupo, inscribir, asignar, recibe', true, 4, false, 0),
    (5, null, '¿Quién ve lo que escribo?', 'Solo quienes deben responderle. Las instituciones del programa (JUNAEB, JUNJI o INTEGRA) supervisan nuestro trabajo. Los casos de maltrato los leen solo personas designadas. En Privacidad, al pie de cada página, está cómo cuidamos sus datos.', 'privacidad, datos, secreto, anónimo', true, 5, false, 0),
    (6, null, 'No quedé conforme con la respuesta. ¿Qué hago?', 'Puede reabrir su solicitud dentro de los 10 días desde que se cerró y contarnos por qué. También puede dirigirse a la OIRS / SIAC de JUNAEB.', 'reabrir, conforme, apelar, insistir', true, 6, false, 0);
