-- The term of the contract is a setting: the answer about it names no number, unless people have edited it.

update faq_entry set answer = 'Los reclamos, consultas y sugerencias se responden dentro del plazo del contrato, que se cuenta en horas corridas desde que ingresan, fines de semana incluidos; el acuse de recibo le dice hasta cuándo. Si la solución toma más tiempo, en ese plazo le decimos qué haremos y cuándo.'
where id = 2 and version = 0;
