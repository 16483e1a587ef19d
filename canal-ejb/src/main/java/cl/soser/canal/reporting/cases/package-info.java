/**
 * Requests as rows, one by one.
 *
 * <p>{@link CaseQuery} lists them. {@link InstitutionCaseQuery} shows one request to its
 * institution; the person is masked until the reader states a purpose, which is recorded. {@link
 * CaseFileExporter} writes a list of any length by key ({@link CsvCaseWriter}, {@link
 * XlsxCaseWriter}) with constant memory.
 */
package cl.soser.canal.reporting.cases;
