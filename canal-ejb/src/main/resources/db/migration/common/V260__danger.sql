-- Forms ask for danger and words are read for it. Two levels: an alert calls people now, a possible risk is looked at by a person.
-- A rule asks for the kind of danger in place of the words that were its only sign of it.

alter table ticket add column possible_risk boolean default false not null;
alter table ticket add column danger_kind varchar(20);
alter table ticket add column proposed_area_code varchar(30);

create table ticket_danger (
    ticket_id bigint not null primary key constraint ticket_danger_ticket_fk references ticket (id),
    answer varchar(20),
    level varchar(16) not null constraint ticket_danger_level_ck check (level in ('NINGUNO', 'POSIBLE_RIESGO', 'ALERTA')),
    kind varchar(20),
    source varchar(12),
    restricted boolean not null,
    read_level varchar(16) not null constraint ticket_danger_read_ck check (read_level in ('NINGUNO', 'POSIBLE_RIESGO', 'ALERTA')),
    read_kind varchar(20),
    place_part varchar(8),
    place_from integer,
    place_until integer,
    reasons varchar(500) not null,
    share double precision
);

create table danger_correction (
    id bigint not null primary key,
    ticket_id bigint not null constraint danger_correction_ticket_fk references ticket (id),
    read_level varchar(16) not null,
    read_kind varchar(20),
    right_level varchar(16) not null,
    account_id bigint not null constraint danger_correction_account_fk references account (id),
    corrected_at ${instant} not null
);
create sequence danger_correction_seq start with 50 increment by 50;
create index danger_correction_ticket_ix on danger_correction (ticket_id);

alter table routing_rule add column danger_kind varchar(20);
alter table routing_rule add column area_from_text boolean default false not null;

-- A rule whose words somebody edited stays as it is; the rule of the kind comes before all.
create table danger_rule (
    id bigint not null primary key,
    new_id bigint not null,
    kind varchar(20) not null,
    name varchar(120) not null,
    words varchar(2000) not null
);
insert into danger_rule (id, new_id, kind, name, words) values
 (1, 26, 'MALTRATO', 'Maltrato, abuso o discriminación hacia niños', 'golpe*, pego a, le pego, grito*, gritan, griton*, maltrat*, manose*, toco a mi*, abus*, acoso*, humill*, discrimin*, insult*, garabato*'),
 (2, 27, 'LABORAL', 'Acoso laboral o fraude en las raciones', 'acoso laboral, ley karin, fraude*, robo de mercader*, roban la mercader*, se roban, raciones falsas'),
 (3, 28, 'ENFERMEDAD', 'Personas enfermas después de comer', 'vomit*, diarrea*, fiebre*, intoxic*, hospital*, cesfam, sapu, urgencias, servicio de urgencia, sala de urgencia, dolor de guata, dolor de estomago, dolor de panza, dolores de estomago, se enfermo, se enfermaron, enfermos, ambulancia, desmay*, desvanecio, atragant*, asfixi*, convulsion*, sangr*, murio, fallecio'),
 (4, 29, 'ALERGIA', 'Alergia o celiaquía comprometida', 'alerg*, anafila*, gluten, celiac* comio, celiac* le dieron, le dieron pan, contamin* cruzada'),
 (5, 30, 'CUERPO_EXTRANO', 'Cuerpo extraño en la comida', 'vidrio*, metal, metalic*, clavo*, alambre*, plastico duro, gusano*, larva*, insecto*, mosca*, raton*, guaren*, rata, ratas, caca, fecas, cucarach*, polilla*, gorgojo*, trozo de plastico, trozos de plastico, pedazo de plastico, pedazos de plastico'),
 (6, 31, 'DESCOMPUESTO', 'Alimento descompuesto o vencido', 'podrid*, hongo, hongos, moho, mohos*, vencid*, descompuest*, mal olor, huele mal, fetid*, agusanad*, agria, agrio, rancio*'),
 (7, 32, 'GAS_FUEGO', 'Gas, fuego, quemaduras o electricidad', 'olor a gas, fuga de gas, incendio*, quem*, electrocut*, golpe de corriente'),
 (8, 33, 'PLAGA', 'Plaga o sin agua', 'cadena de frio, sin refrigera*, refrigerador malo, sin agua, no hay agua, corte de agua'),
 (9, 34, 'SIN_COMIDA', 'Sin comida hoy', 'no le dieron comida, no les dieron comida, sin almuerzo, sin desayuno, no hubo almuerzo, no hubo desayuno, no llego la comida, se quedaron sin comer, se quedo sin comer, no hay comida');

insert into routing_rule (id, ordinal, name, active, danger_kind, area_code, copies, operative_urgency, alert, restricted, holds_answer, stops, version)
    select d.new_id, (select min(ordinal) from routing_rule) - 10 * d.id, d.name || ' (por la respuesta o la lectura)', true, d.kind, r.area_code, r.copies,
        r.operative_urgency, r.alert, r.restricted, r.holds_answer, r.stops, 0
    from danger_rule d join routing_rule r on r.id = d.id where r.words is null or r.words <> d.words;
update routing_rule set
    danger_kind = (select d.kind from danger_rule d where d.id = routing_rule.id),
    words = null,
    version = version + 1
    where id in (select d.id from danger_rule d where d.words = routing_rule.words);
drop table danger_rule;
update routing_rule set name = 'Cuerpo extraño en la comida' where danger_kind = 'CUERPO_EXTRANO' and name = 'Cuerpo extraño o plaga en la comida';
update routing_rule set name = 'Plaga o sin agua' where danger_kind = 'PLAGA' and name = 'Cadena de frío rota o sin agua';

insert into routing_rule (id, ordinal, name, active, danger_kind, area_code, copies, operative_urgency, alert, restricted, holds_answer, stops, version)
    select 35, first_ordinal - 5, 'Alguien se atoró', true, 'ATRAGANTAMIENTO', 'CALIDAD', 'OPERACIONES,NUTRICION', 'ALTA', true, false, true, false, 0
    from (select coalesce(min(ordinal), 10) as first_ordinal from routing_rule) o;

-- That a basket is out of date is a fact that its sender chose from a list; it is an alert where the question or the words say so.
update routing_rule set alert = false, version = version + 1 where id = 14 and version = 0;

-- The last rule knows nothing of the request; the reading of the text may know more.
update routing_rule set area_from_text = true, version = version + 1 where id = 25 and version = 0;
