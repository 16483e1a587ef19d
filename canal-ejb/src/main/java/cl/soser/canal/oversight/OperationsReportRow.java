package cl.soser.canal.oversight;

/** A report with the names in it; the second is null while Operations has not acknowledged it. */
public record OperationsReportRow(OperationsReport report, String reporter, String seer) {}
