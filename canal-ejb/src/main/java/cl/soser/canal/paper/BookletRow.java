package cl.soser.canal.paper;

import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.directory.SchoolStatus;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;

/** A booklet in a list. */
public record BookletRow(
        long id,
        FolioRange range,
        long schoolId,
        SchoolScheme scheme,
        String schoolCode,
        String school,
        String comuna,
        SchoolStatus schoolStatus,
        String handedTo,
        LocalDate deliveredOn,
        PaperSheetCounts counts)
        implements Serializable {

    static BookletRow of(Booklet booklet, Collection<PaperSheet> sheets) {
        School school = booklet.getSchool();
        return new BookletRow(
                booklet.getId(),
                booklet.getRange(),
                school.getId(),
                school.getScheme(),
                school.getFullCode(),
                school.getName(),
                school.getComuna().getName(),
                school.getStatus(),
                booklet.getHandedTo(),
                booklet.getDeliveredOn(),
                PaperSheetCounts.of(booklet.getRange(), sheets));
    }
}
