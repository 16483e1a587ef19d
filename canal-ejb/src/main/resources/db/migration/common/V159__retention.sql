-- How long each class of data keeps its people; what remains of it afterwards is for ever.

create table retention_rule (
    class_code varchar(30) not null primary key,
    months integer not null constraint retention_rule_months_ck check (months between 1 and 240),
    reason varchar(500) not null,
    version integer not null
);
insert into retention_rule (class_code, months, reason, version) values
    ('SOLICITUDES', 60, 'Plazo en que un contrato puede revisarse.', 0),
    ('ARCHIVOS', 36, 'Sirven mientras pueda discutirse la respuesta.', 0),
    ('FOTOS_PAPEL', 36, 'La hoja queda transcrita; la foto sirve de respaldo.', 0),
    ('MENSAJES', 24, 'Lo que se envió consta en la solicitud.', 0),
    ('LLAMADAS', 24, 'Los indicadores del mes ya están cerrados.', 0),
    ('LECTURAS', 60, 'Registro de quién vio datos personales.', 0),
    ('CUENTAS', 24, 'Quien no vuelve en ese tiempo puede crear otra.', 0);
