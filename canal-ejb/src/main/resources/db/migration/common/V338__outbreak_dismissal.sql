-- Why a possible outbreak was dismissed; those dismissed before have no reason.

alter table outbreak add dismissal varchar(500);
