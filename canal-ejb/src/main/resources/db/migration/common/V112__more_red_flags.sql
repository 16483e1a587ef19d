-- Words people use for what must be looked at at once, found while the desk was tried.
update routing_rule
    set words = words || ', desmay*, desvanecio, atragant*, asfixi*, convulsion*, sangr*, murio, fallecio', version = version + 1
    where id = 3;
update routing_rule
    set words = words || ', trozo de plastico, trozos de plastico, pedazo de plastico, pedazos de plastico', version = version + 1
    where id = 5;
update routing_rule
    set words = words || ', a la tele, al matinal, a la radio', version = version + 1
    where id = 10;
