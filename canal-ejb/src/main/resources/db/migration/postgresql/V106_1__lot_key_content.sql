-- As the application writes it from now on.
update ticket_text set lot_key = nullif(regexp_replace(upper(lot), '[^A-Z0-9]', '', 'g'), '') where lot is not null;
