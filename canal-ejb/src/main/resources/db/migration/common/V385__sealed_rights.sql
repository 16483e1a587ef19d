-- What each account of staff may do, one row an account. It is sealed as tickets are, so that a role which nobody gave is found.
create view account_rights (id, state, institution_code, operador, administrador, area, operaciones, institucion, terreno, datos, ti, areas) as
    select a.id, a.state, a.institution_code,
        (select count(*) from account_role r where r.account_id = a.id and r.role_code = 'OPERADOR'),
        (select count(*) from account_role r where r.account_id = a.id and r.role_code = 'ADMINISTRADOR'),
        (select count(*) from account_role r where r.account_id = a.id and r.role_code = 'AREA'),
        (select count(*) from account_role r where r.account_id = a.id and r.role_code = 'OPERACIONES'),
        (select count(*) from account_role r where r.account_id = a.id and r.role_code = 'INSTITUCION'),
        (select count(*) from account_role r where r.account_id = a.id and r.role_code = 'TERRENO'),
        (select count(*) from account_role r where r.account_id = a.id and r.role_code = 'DATOS'),
        (select count(*) from account_role r where r.account_id = a.id and r.role_code = 'TI'),
        (select count(*) from account_area o where o.account_id = a.id)
    from account a
    where exists (select 1 from account_role r where r.account_id = a.id and r.role_code <> 'CIUDADANO');
insert into evidence_origin select 'account_rights', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from account;
