-- A worker who does not want to be known is told which confidential ways exist: a frequent question, which the administrator edits like the others.

alter table faq_entry add column confidential boolean default false not null;
insert into faq_entry (id, topic_code, question, answer, keywords, on_home, ordinal, retired, version, confidential)
    select 8, cast(null as varchar(30)), 'Trabajo en el programa y no quiero que se sepa quién soy. ¿Qué puedo hacer?',
        'Hay vías reservadas, aparte de este canal. Para acoso laboral, acoso sexual o violencia en el trabajo, la empresa tiene un canal de denuncia según la Ley 21.643 (Ley Karin): desde que recibe la denuncia tiene 3 días para comenzar a investigar o enviarla a la Inspección del Trabajo, y la investigación termina dentro de 30 días. Pida la dirección de ese canal a recursos humanos. También puede denunciar directamente en la Inspección del Trabajo, sin pasar por la empresa: dt.gob.cl o 600 450 4000. Si prefiere escribirnos por aquí, un caso de maltrato, acoso, fraude o robo lo leen solo personas designadas; ni su jefatura ni el establecimiento pueden abrirlo.',
        'anónimo, anónima, sin nombre, reserva, denunciar, acoso laboral, ley karin, jefatura, trabajador, trabajadora, manipuladora', false, coalesce(max(ordinal), 0) + 1, false, 0, true
    from faq_entry;
