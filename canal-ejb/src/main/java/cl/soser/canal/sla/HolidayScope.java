package cl.soser.canal.sla;

/** Where a holiday is kept. The business clock keeps those of the place the offices are in. */
public enum HolidayScope {
    NACIONAL,
    REGION,
    PROVINCIA,
    COMUNA
}
