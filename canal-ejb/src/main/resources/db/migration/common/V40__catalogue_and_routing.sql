-- The vocabulary of a request and the ordered rules that decide which area must answer it.

create table motive (
    code varchar(30) not null primary key,
    label varchar(60) not null,
    kind smallint not null constraint motive_kind_ck check (kind in (1, 2)),
    term_hours integer constraint motive_term_ck check (term_hours > 0),
    ordinal smallint not null constraint motive_ordinal_uk unique
);
insert into motive (code, label, kind, term_hours, ordinal) values
    ('RECLAMO', 'Reclamo', 2, 72, 1),
    ('CONSULTA', 'Consulta', 2, 72, 2),
    ('SUGERENCIA', 'Sugerencia', 1, 72, 3),
    ('FELICITACION', 'Felicitación', 1, null, 4);

create table topic (
    code varchar(30) not null primary key,
    label varchar(60) not null,
    asks_product boolean not null,
    ordinal smallint not null constraint topic_ordinal_uk unique
);
insert into topic (code, label, asks_product, ordinal) values
    ('KINDER_PREKINDER', 'PAE Kínder y Prekínder', true, 1),
    ('BASICA_MEDIA', 'PAE Básica y Media', true, 2),
    ('CELIACO', 'PAE Celíaco', true, 3),
    ('VACACIONES', 'PAE Vacaciones', true, 4),
    ('BIOMETRICO', 'PAE Biométrico', false, 5),
    ('CANASTAS', 'Canastas JUNAEB', true, 6);

create table subtopic (
    code varchar(30) not null primary key,
    topic_code varchar(30) not null constraint subtopic_topic_fk references topic (code),
    label varchar(60) not null,
    ordinal smallint not null constraint subtopic_ordinal_uk unique
);
insert into subtopic (code, topic_code, label, ordinal) values
    ('AUTORIZACION', 'BIOMETRICO', 'Autorización biométrica', 1),
    ('RECLAMO_BIOMETRICO', 'BIOMETRICO', 'Reclamo biométrico', 2),
    ('FECHA_ENTREGA', 'CANASTAS', 'Cumplimiento de la fecha de entrega', 3),
    ('INCOMPLETA', 'CANASTAS', 'Incompleta, con productos faltantes', 4),
    ('VENCIDO_DEFECTUOSO', 'CANASTAS', 'Productos vencidos o defectuosos', 5),
    ('CAMBIO_PRODUCTOS', 'CANASTAS', 'Cambio de productos', 6);

create table area (
    code varchar(30) not null primary key,
    label varchar(60) not null,
    ordinal smallint not null constraint area_ordinal_uk unique
);
insert into area (code, label, ordinal) values
    ('OPERACIONES', 'Operaciones', 1),
    ('CALIDAD', 'Calidad', 2),
    ('LOGISTICA', 'Logística', 3),
    ('NUTRICION', 'Nutrición', 4),
    ('RRHH', 'Recursos Humanos', 5),
    ('MANTENCION', 'Mantención', 6),
    ('INFORMATICA', 'Informática y Biometría', 7),
    ('CANAL', 'Administración del Canal', 8),
    ('DATOS_PERSONALES', 'Datos Personales', 9);

-- A null criterion matches everything. Words: folded patterns parted by commas, "*" ends a prefix.
create table routing_rule (
    id bigint not null primary key,
    ordinal integer not null constraint routing_rule_ordinal_uk unique,
    name varchar(120) not null,
    active boolean not null,
    motive_code varchar(30) constraint routing_rule_motive_fk references motive (code),
    topic_code varchar(30) constraint routing_rule_topic_fk references topic (code),
    subtopic_code varchar(30) constraint routing_rule_subtopic_fk references subtopic (code),
    urgency varchar(12),
    channel varchar(12),
    context varchar(20),
    institution_code varchar(10),
    region_code char(2) constraint routing_rule_region_fk references region (code),
    school_id bigint constraint routing_rule_school_fk references school (id),
    words varchar(2000),
    area_code varchar(30) constraint routing_rule_area_fk references area (code),
    copies varchar(300) not null,
    operative_urgency varchar(12),
    alert boolean not null,
    restricted boolean not null,
    holds_answer boolean not null,
    stops boolean not null,
    version integer not null
);
create sequence routing_rule_seq start with 100 increment by 50;

insert into routing_rule (id, ordinal, name, active, motive_code, topic_code, subtopic_code, words, area_code, copies, operative_urgency, alert, restricted, holds_answer, stops, version) values
 (1, 10, 'Maltrato, abuso o discriminación hacia niños', true, null, null, null, 'golpe*, pego a, le pego, grito*, gritan, griton*, maltrat*, manose*, toco a mi*, abus*, acoso*, humill*, discrimin*, insult*, garabato*', 'RRHH', 'OPERACIONES', 'ALTA', true, true, true, true, 0),
 (2, 20, 'Acoso laboral o fraude en las raciones', true, null, null, null, 'acoso laboral, ley karin, fraude*, robo de mercader*, roban la mercader*, se roban, raciones falsas', 'RRHH', 'OPERACIONES', 'ALTA', true, true, true, true, 0),
 (3, 30, 'Personas enfermas después de comer', true, null, null, null, 'vomit*, diarrea*, fiebre*, intoxic*, hospital*, cesfam, sapu, urgencias, servicio de urgencia, sala de urgencia, dolor de guata, dolor de estomago, dolor de panza, dolores de estomago, se enfermo, se enfermaron, enfermos, ambulancia', 'CALIDAD', 'OPERACIONES,NUTRICION', 'ALTA', true, false, true, false, 0),
 (4, 40, 'Alergia o celiaquía comprometida', true, null, null, null, 'alerg*, anafila*, gluten, celiac* comio, celiac* le dieron, le dieron pan, contamin* cruzada', 'NUTRICION', 'CALIDAD', 'ALTA', true, false, true, false, 0),
 (5, 50, 'Cuerpo extraño o plaga en la comida', true, null, null, null, 'vidrio*, metal, metalic*, clavo*, alambre*, plastico duro, gusano*, larva*, insecto*, mosca*, raton*, guaren*, rata, ratas, caca, fecas, cucarach*, polilla*, gorgojo*', 'CALIDAD', 'OPERACIONES', 'ALTA', true, false, true, false, 0),
 (6, 60, 'Alimento descompuesto o vencido', true, null, null, null, 'podrid*, hongo, hongos, moho, mohos*, vencid*, descompuest*, mal olor, huele mal, fetid*, agusanad*, agria, agrio, rancio*', 'CALIDAD', 'LOGISTICA', 'ALTA', true, false, true, false, 0),
 (7, 70, 'Gas, fuego, quemaduras o electricidad', true, null, null, null, 'olor a gas, fuga de gas, incendio*, quem*, electrocut*, golpe de corriente', 'MANTENCION', 'OPERACIONES', 'ALTA', true, false, true, false, 0),
 (8, 80, 'Cadena de frío rota o sin agua', true, null, null, null, 'cadena de frio, sin refrigera*, refrigerador malo, sin agua, no hay agua, corte de agua', 'CALIDAD', 'MANTENCION', 'ALTA', true, false, true, false, 0),
 (9, 90, 'Sin comida hoy', true, null, null, null, 'no le dieron comida, no les dieron comida, sin almuerzo, sin desayuno, no hubo almuerzo, no hubo desayuno, no llego la comida, se quedaron sin comer, se quedo sin comer, no hay comida', 'OPERACIONES', 'LOGISTICA', 'ALTA', true, false, true, false, 0),
 (10, 100, 'Prensa, abogado o tribunales', true, null, null, null, 'abogad*, demanda*, tribunal*, juzgado, fiscalia, la prensa, a la prensa, canal de television, en la tele, querella*', null, 'OPERACIONES', 'ALTA', false, false, true, false, 0),
 (11, 110, 'Cabello u objeto blando en la comida', true, null, null, null, 'pelo, pelos, cabello*, hilo', 'CALIDAD', '', 'MEDIA', false, false, true, false, 0),
 (12, 120, 'Texto que no parece sugerencia ni felicitación', true, null, null, null, 'reclam*, queja, quejas, pesim*, horrible*, asco, asquero*, malisim*, verguenza, indign*, nunca llega*, mala calidad, crudo, cruda, crudos, crudas', null, '', null, false, false, true, false, 0),
 (13, 200, 'Celíacos', true, null, 'CELIACO', null, null, 'NUTRICION', 'CALIDAD', null, false, false, false, false, 0),
 (14, 210, 'Canasta con productos vencidos o defectuosos', true, null, 'CANASTAS', 'VENCIDO_DEFECTUOSO', null, 'CALIDAD', 'LOGISTICA', 'ALTA', true, false, true, false, 0),
 (15, 220, 'Canasta con cambio de productos', true, null, 'CANASTAS', 'CAMBIO_PRODUCTOS', null, 'NUTRICION', '', null, false, false, false, false, 0),
 (16, 230, 'Entrega de canastas', true, null, 'CANASTAS', null, null, 'LOGISTICA', '', null, false, false, false, false, 0),
 (17, 240, 'Autorización biométrica', true, null, 'BIOMETRICO', 'AUTORIZACION', null, 'INFORMATICA', 'DATOS_PERSONALES', 'MEDIA', false, false, false, false, 0),
 (18, 250, 'Equipos biométricos', true, null, 'BIOMETRICO', null, null, 'INFORMATICA', 'OPERACIONES', 'MEDIA', false, false, false, false, 0),
 (19, 300, 'Datos personales', true, null, null, null, 'mis datos, datos personales, derecho al olvido, eliminar mi cuenta, ley 21719, ley 19628', 'DATOS_PERSONALES', 'CANAL', 'MEDIA', false, false, false, false, 0),
 (20, 310, 'Asignación de beneficios (la decide JUNAEB)', true, 'CONSULTA', null, null, 'postul*, beneficio*, asignacion*, becas, beca, tne, baes, raciones asignadas, acceder al pae', 'CANAL', '', null, false, false, false, false, 0),
 (21, 320, 'Personal de cocina', true, null, null, null, 'manipulador*, cocinera*, reemplazo*, tia de la cocina, tias de la cocina', 'OPERACIONES', 'RRHH', null, false, false, false, false, 0),
 (22, 330, 'Menú y minuta', true, null, null, null, 'menu, minuta*, vegetarian*, vegan*, repetid*, siempre lo mismo, variedad, porcion*', 'NUTRICION', '', null, false, false, false, false, 0),
 (23, 340, 'Felicitaciones', true, 'FELICITACION', null, null, null, 'OPERACIONES', 'RRHH', null, false, false, false, false, 0),
 (24, 350, 'Consultas', true, 'CONSULTA', null, null, null, 'CANAL', '', null, false, false, false, false, 0),
 (25, 900, 'Todo lo demás', true, null, null, null, null, 'OPERACIONES', '', null, false, false, false, false, 0);
