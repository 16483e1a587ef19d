-- The officer's registers: what is done with personal data, who receives or processes them, what leaves the country, what it may do to people. Each entry
-- has editions, which never change. Breaches are kept apart, with the notices to the Agency and to the people.

create table register_entry (
    id bigint not null constraint register_entry_pk primary key,
    kind varchar(15) not null constraint register_entry_kind_ck check (kind in ('ACTIVIDAD', 'DESTINATARIO', 'TRANSFERENCIA', 'EVALUACION')),
    title varchar(200) not null,
    edition integer not null,
    ended boolean not null,
    version integer not null
);
create sequence register_entry_seq start with 100 increment by 50;
create index register_entry_kind_ix on register_entry (kind, id);

create table register_edition (
    id bigint not null constraint register_edition_pk primary key,
    entry_id bigint not null constraint register_edition_entry_fk references register_entry (id),
    edition integer not null,
    purpose varchar(2000) not null,
    data_categories varchar(2000),
    people varchar(2000),
    ground varchar(2000),
    recipients varchar(2000),
    kept_for varchar(2000),
    safeguards varchar(2000),
    edited_by bigint constraint register_edition_account_fk references account (id),
    edited_at ${instant} not null,
    reason varchar(500) not null,
    constraint register_edition_uk unique (entry_id, edition)
);
create sequence register_edition_seq start with 100 increment by 50;

create table personal_data_breach (
    id bigint not null constraint personal_data_breach_pk primary key,
    version integer not null,
    noticed_at ${instant} not null,
    recorded_at ${instant} not null,
    recorded_by bigint not null constraint breach_recorded_fk references account (id),
    what_happened varchar(4000) not null,
    data_categories varchar(2000) not null,
    people_count bigint,
    sensitive boolean not null,
    children boolean not null,
    consequences varchar(2000) not null,
    measures varchar(2000) not null,
    agency_at ${instant},
    agency_reference varchar(200),
    people_at ${instant},
    people_how varchar(500),
    not_told_reason varchar(1000),
    closed_at ${instant}
);
create sequence personal_data_breach_seq start with 50 increment by 50;

insert into register_entry (id, kind, title, edition, ended, version) values
    (1, 'ACTIVIDAD', 'Recibir, investigar y responder solicitudes', 1, false, 0),
    (2, 'ACTIVIDAD', 'Avisar y actuar ante un peligro', 1, false, 0),
    (3, 'ACTIVIDAD', 'Informar a las instituciones del programa', 1, false, 0),
    (4, 'ACTIVIDAD', 'Cuentas de personas y de quienes trabajan en el canal', 1, false, 0),
    (5, 'ACTIVIDAD', 'Encuestas de satisfacción', 1, false, 0),
    (6, 'ACTIVIDAD', 'Enseñar al lector de peligros', 1, false, 0),
    (7, 'ACTIVIDAD', 'Seguridad y registro de lecturas', 1, false, 0),
    (8, 'ACTIVIDAD', 'Responder los derechos sobre los datos', 1, false, 0),
    (9, 'DESTINATARIO', 'JUNAEB, JUNJI e INTEGRA', 1, false, 0),
    (10, 'DESTINATARIO', 'Autoridad sanitaria y otras autoridades', 1, false, 0),
    (11, 'DESTINATARIO', 'Proveedor del correo saliente y entrante', 1, false, 0),
    (12, 'DESTINATARIO', 'Proveedor de la línea 800', 1, false, 0),
    (13, 'TRANSFERENCIA', 'Sin transferencias fuera de Chile', 1, false, 0),
    (14, 'EVALUACION', 'Canal de solicitudes del Programa de Alimentación Escolar', 1, false, 0);

insert into register_edition (id, entry_id, edition, purpose, data_categories, people, ground, recipients, kept_for, safeguards, edited_at, reason) values
    (1, 1, 1, 'Recibir, investigar y responder lo que las personas plantean sobre la alimentación escolar.', 'Identidad, contacto, establecimiento, relato, archivos; salud solo si la persona la cuenta.', 'Apoderados, estudiantes, manipuladoras, personal de establecimientos y otras personas.', 'Contrato del programa; interés vital para la salud.', 'Áreas de SOSER que responden; la institución con los nombres ocultos.', 'Según los plazos de conservación vigentes.', 'Acceso por función y por solicitud, datos ocultos por defecto, lecturas registradas.', current_timestamp, 'Primera edición'),
    (2, 2, 1, 'Llamar a quien debe actuar cuando alguien está en peligro.', 'Número, tipo de peligro, establecimiento; el relato para quien atiende.', 'Niñas, niños y quienes avisan.', 'Interés vital.', 'Turno de guardia, Gerencia de Operaciones.', 'Con la solicitud.', 'Los avisos no llevan nombres ni relato.', current_timestamp, 'Primera edición'),
    (3, 3, 1, 'Rendir cuentas del contrato a la institución.', 'Solicitudes y respuestas con nombres, cursos, direcciones y salud ocultos; cifras.', 'Las mismas de las solicitudes.', 'Contrato.', 'JUNAEB, JUNJI, INTEGRA.', 'Los informes cerrados no cambian y no identifican a nadie.', 'Nombres solo por pedido con finalidad, por 30 días y registrado.', current_timestamp, 'Primera edición'),
    (4, 4, 1, 'Que cada persona entre y vea lo suyo.', 'Correo, clave cifrada, nombre, documento, funciones.', 'Personas registradas y personal.', 'Consentimiento de quien se registra; contrato de trabajo.', 'Nadie fuera de SOSER.', 'Mientras exista la cuenta.', 'Claves ilegibles, cierre de sesiones, funciones dadas por dos personas.', current_timestamp, 'Primera edición'),
    (5, 5, 1, 'Saber si la atención sirvió.', 'Contacto, nota y comentario.', 'Quienes recibieron respuesta.', 'Interés legítimo; autorización del representante si escribió una niña o un niño.', 'Nadie fuera de SOSER; la institución solo cifras.', 'Según los plazos de conservación vigentes.', 'Baja en cada correo; oposición y bloqueo la detienen.', current_timestamp, 'Primera edición'),
    (6, 6, 1, 'Reconocer antes un peligro en lo que se escribe.', 'Textos que una persona corrigió.', 'Quienes escribieron.', 'Interés legítimo; autorización del representante si escribió una niña o un niño.', 'Nadie.', 'Con la solicitud.', 'Se calcula en el propio servidor; oposición y bloqueo la detienen.', current_timestamp, 'Primera edición'),
    (7, 7, 1, 'Proteger el sitio y saber quién leyó qué.', 'Red de origen, cuenta, acto, hora.', 'Personas que visitan y personal.', 'Interés legítimo; deber legal de seguridad.', 'Nadie.', 'Según los plazos de conservación vigentes.', 'La red se guarda recortada; el registro no se puede cambiar.', current_timestamp, 'Primera edición'),
    (8, 8, 1, 'Responder acceso, rectificación, supresión, oposición, portabilidad y bloqueo.', 'Identidad, contacto, lo pedido y lo resuelto; documentos de identidad hasta decidir.', 'Quienes piden y por quienes piden.', 'Deber legal.', 'La institución, si SOSER solo procesa por encargo.', 'Según los plazos de conservación vigentes; los documentos se borran al decidir.', 'Solo lo lee quien está a cargo de datos personales.', current_timestamp, 'Primera edición'),
    (9, 9, 1, 'Supervisan el contrato.', 'Solicitudes con datos ocultos, informes, cifras.', null, 'Contrato.', null, null, 'Cuentas por institución; lecturas registradas.', current_timestamp, 'Primera edición'),
    (10, 10, 1, 'Reciben lo que la ley obliga a informar, como una intoxicación.', 'Lo que la autoridad pide.', null, 'Deber legal.', null, null, 'Entrega caso a caso, registrada.', current_timestamp, 'Primera edición'),
    (11, 11, 1, 'Encargado: entrega y recibe los correos del canal.', 'Direcciones de correo y textos de los mensajes.', null, 'Contrato de encargo; complete quién es y dónde está.', null, 'El que fije su contrato.', 'Conexión cifrada.', current_timestamp, 'Primera edición'),
    (12, 12, 1, 'Encargado: recibe las llamadas gratuitas.', 'Número de quien llama, hora y duración.', null, 'Contrato de encargo; complete quién es y dónde está.', null, 'El que fije su contrato.', 'Token propio con permiso solo para llamadas.', current_timestamp, 'Primera edición'),
    (13, 13, 1, 'El canal no envía datos personales fuera de Chile. Si un encargado los guarda fuera, regístrelo aquí con su garantía.', null, null, null, null, null, null, current_timestamp, 'Primera edición'),
    (14, 14, 1, 'Tratamiento a gran escala, con datos de salud y de niñas y niños: la ley pide evaluar su impacto.', 'Identidad, contacto, relato, salud.', 'Sobre todo niñas, niños y sus familias.', 'Contrato, interés vital, deber legal.', 'Véanse los destinatarios.', 'Véanse los plazos de conservación.', 'Riesgos: que se sepa de la salud de un niño, que alguien copie datos, que se use el canal para dañar. Medidas: datos ocultos por defecto, lectores designados, lecturas registradas, funciones dadas por dos, archivos inspeccionados. Falta: revise y apruebe esta evaluación.', current_timestamp, 'Primera edición');
