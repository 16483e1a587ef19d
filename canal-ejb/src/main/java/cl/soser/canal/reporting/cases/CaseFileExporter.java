package cl.soser.canal.reporting.cases;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.reporting.criteria.ReportingScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * Writes the requests behind a figure into a file of any size: read by key, some thousands at a
 * time, and released after writing; each as in {@link CaseQuery}. Narrowed to what the caller may
 * count; the use case checks the roles.
 */
@Dependent
public class CaseFileExporter {

    private static final int TOGETHER = 2_000;

    @Inject CaseRepository caseRepository;
    @Inject VisibleCaseReader seen;
    @Inject ReportingScope reportingScope;
    @Inject DirectoryQuery directoryQuery;
    @Inject CatalogueQuery catalogueQuery;
    @Inject Clock clock;

    /**
     * The oldest first.
     *
     * @param out left open
     * @param goOn receives the number of written rows from time to time; false stops the export
     * @return rows written
     * @throws IOException if the reader has disconnected
     */
    public long write(
            CaseCriteria asked, CaseFileFormat format, OutputStream out, LongPredicate goOn)
            throws IOException {
        CaseCriteria filter = reportingScope.toRead(asked);
        CaseWriter file =
                format.to(
                        out,
                        new CaseColumn.FileFrame(
                                clock.instant(),
                                clock.getZone(),
                                PlaceNames.of(directoryQuery),
                                catalogueQuery.motives().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Motive::getCode, Motive::getKind))));
        long written = 0;
        try {
            CaseCursor after = null;
            List<CaseEntry> entries;
            do {
                entries = seen.entries(filter, true, after, TOGETHER);
                for (CaseEntry entry : entries) {
                    file.write(entry);
                }
                written += entries.size();
                after =
                        entries.isEmpty()
                                ? null
                                : CaseRepository.key(filter, entries.get(entries.size() - 1).row());
            } while (entries.size() == TOGETHER && goOn.test(written));
        } catch (RuntimeException broken) {
            file.abandon();
            throw broken;
        }
        file.finish();
        return written;
    }

    /** How many rows the file of that list has. */
    public long count(CaseCriteria asked) {
        return caseRepository.count(reportingScope.toRead(asked));
    }

    /** Whether it has more rows than that; stops counting there. */
    public boolean isMoreThan(CaseCriteria asked, int rows) {
        return caseRepository.isMoreThan(reportingScope.toRead(asked), rows);
    }

    /** A text that identifies what the caller may read of that list, stored with its file. */
    public String reach(CaseCriteria asked) {
        return reportingScope.word(asked);
    }

    /** Whether the caller may read everything that this reach covers. */
    public boolean reaches(CaseCriteria asked, String word) {
        return reportingScope.isEverything() || reportingScope.word(asked).equals(word);
    }
}
