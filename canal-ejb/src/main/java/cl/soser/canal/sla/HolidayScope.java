package cl.soser.canal.sla;

/** Where a holiday is valid. The business clock uses those of the place of the offices. */
public enum HolidayScope {
    NACIONAL,
    REGION,
    PROVINCIA,
    COMUNA
}
