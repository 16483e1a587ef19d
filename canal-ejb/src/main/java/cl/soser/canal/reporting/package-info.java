/**
 * Figures of the channel, computed from the tickets. This package changes no ticket.
 *
 * <p>{@link CaseCriteria} says which requests a figure, list or export is about, and {@link
 * CaseConditions} alone translates it into a query, so a number and its list cannot differ. {@link
 * CaseCriteriaParser} reads the filter from an address, with the same names and messages for pages
 * and API. {@link CaseProgressCriteria} narrows it by progress: age of open requests, day of the
 * answer, promises, cause. {@link ReportingScope} narrows every query to what the caller may count.
 *
 * <p>{@link CaseCounter} counts. Past months come from stored sums, one set per {@link Cuboid} of
 * dimensions; {@link CaseCountWorker} computes them. Everything else is counted from the tickets
 * ({@link LiveCaseCounter}). The sums of a month are valid only while none of its tickets has
 * changed since they were computed. A new count is a new {@link CaseCountEdition}, so readers
 * always see a complete one.
 *
 * <p>{@link TimelinessQuery} adds the contract's target, {@link VolumeQuery} counts entries, {@link
 * CaseQuery} lists requests, and {@link OpenWorkQuery}, {@link TodayFigureQuery}, {@link
 * CaseShareQuery}, {@link CauseFigureQuery} and {@link FineForecastQuery} compute the other parts
 * of the dashboard. {@link InstitutionCaseQuery} shows one request to its institution; the person
 * is masked until the reader states a purpose, which is recorded. {@link PublicFigureQuery} is the
 * open page {@code /cifras}; only there are small counts hidden ({@link SmallCountPolicy}).
 *
 * <p>{@link PublishedFigures} declares name, unit and formula of every figure that leaves the
 * channel, and {@link CaseShare} the shares of requests, each count with the filter of its list.
 * Reports, answers of the API and the OpenAPI document read them from there.
 *
 * <p>{@link CaseFileExporter} writes a list of any length by key ({@link CsvCaseWriter}, {@link
 * XlsxCaseWriter}) with constant memory. {@code FiguresIT} and {@code BoardIT} recount the figures
 * from raw rows with code of their own.
 */
package cl.soser.canal.reporting;
