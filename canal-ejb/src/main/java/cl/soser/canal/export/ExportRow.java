package cl.soser.canal.export;

import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * A file as its owner sees it in the list.
 *
 * @param filters the filters of its list, as the address states them
 * @param filter what these mean today
 * @param total rows there will be; null until counted
 * @param size in bytes; null where there is none
 */
public record ExportRow(
        long id,
        CaseFileFormat format,
        Map<String, String> filters,
        CaseCriteria filter,
        ExportState state,
        Long total,
        long written,
        Long size,
        Instant askedAt,
        Instant endedAt,
        Instant expiresAt,
        String errorCode)
        implements Serializable {}
