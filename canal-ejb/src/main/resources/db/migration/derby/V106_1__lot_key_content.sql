-- Derby cannot take characters out of a text; a lot written plainly is found, which is most of them.
update ticket_text set lot_key = upper(trim(lot)) where lot is not null;
