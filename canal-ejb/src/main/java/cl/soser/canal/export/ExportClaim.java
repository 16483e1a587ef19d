package cl.soser.canal.export;

import cl.soser.canal.reporting.cases.CaseFileFormat;

/** What a server holds while it makes a file, and under which name it holds it. */
public record ExportClaim(
        long export, String token, long account, CaseFileFormat format, String terms) {}
