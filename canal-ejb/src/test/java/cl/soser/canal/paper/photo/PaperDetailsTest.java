package cl.soser.canal.paper.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The day a sheet was written. */
class PaperDetailsTest {

    private static final LocalDate PHOTO = LocalDate.of(2026, 11, 25);

    private static String flaw(LocalDate written, boolean confirmed) {
        return new PaperDetails(written, confirmed, true, null).flaw(PHOTO);
    }

    @Test
    void theDayOfThePhotographIsRightAndTheNextIsNot() {
        assertNull(flaw(PHOTO, false));
        assertEquals("paper.written.future", flaw(PHOTO.plusDays(1), false));
        assertEquals("paper.written.future", flaw(PHOTO.plusDays(1), true));
    }

    @Test
    void moreThanAYearAgoIsAskedAgainOnce() {
        LocalDate year = LocalDate.of(2025, 11, 25);
        assertNull(flaw(year, false));
        assertEquals("paper.written.old", flaw(year.minusDays(1), false));
        assertNull(flaw(year.minusDays(1), true));
    }

    @Test
    void aSheetMayHaveNoDay() {
        assertNull(flaw(null, false));
    }

    @Test
    void anEmptyDocumentIsNone() {
        assertNull(new PaperDetails(null, false, true, "  ").writtenDocument());
        assertEquals("1.234-5", new PaperDetails(null, false, true, " 1.234-5 ").writtenDocument());
    }
}
