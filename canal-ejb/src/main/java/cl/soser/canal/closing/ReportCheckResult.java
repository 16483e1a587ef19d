package cl.soser.canal.closing;

import java.util.List;

/**
 * What a check of the closed months found.
 *
 * @param reports how many were checked
 * @param differing those whose hash is no longer that of their content, as {@code 2026-10 JUNAEB}
 */
public record ReportCheckResult(int reports, List<String> differing) {}
