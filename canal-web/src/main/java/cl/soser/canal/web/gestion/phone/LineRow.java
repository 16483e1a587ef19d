package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.indicator.LineCounts;

/** A day or a month of the tables. */
public record LineRow(
        String name,
        String link,
        LineCounts counts,
        LineFigure service,
        LineFigure abandonment,
        LineFigure uptime) {}
