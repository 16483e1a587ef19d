package cl.soser.canal.sla;

/** Where a holiday is kept. Only national ones move the business clock, which is Santiago's. */
public enum HolidayScope {
    NACIONAL,
    REGION,
    PROVINCIA,
    COMUNA
}
