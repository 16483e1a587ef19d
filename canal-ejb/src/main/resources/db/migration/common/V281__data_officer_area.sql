-- The personal-data officer is of the area that answers about personal data, and so reads and answers its requests.

insert into account_role (account_id, role_code)
    select r.account_id, 'AREA' from account_role r where r.role_code = 'DATOS'
        and not exists (select 1 from account_role o where o.account_id = r.account_id and o.role_code = 'AREA');
insert into account_area (account_id, area_code)
    select r.account_id, 'DATOS_PERSONALES' from account_role r where r.role_code = 'DATOS'
        and not exists (select 1 from account_area o where o.account_id = r.account_id and o.area_code = 'DATOS_PERSONALES');
