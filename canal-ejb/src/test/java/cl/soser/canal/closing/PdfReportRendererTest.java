package cl.soser.canal.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * The file people read and file: for whoever does not see it too, and in the words of its month.
 */
class PdfReportRendererTest {

    private static final Instant CLOSED = Instant.parse("2026-11-05T13:15:00Z");

    @Test
    void itBreaksNoRuleOfPdfUa() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance()
                        .createParser(
                                new ByteArrayInputStream(pdf(SampleReport.frozen())),
                                PDFAFlavour.PDFUA_1)) {
            List<String> broken =
                    Foundries.defaultInstance()
                            .createValidator(PDFAFlavour.PDFUA_1, false)
                            .validate(parser)
                            .getTestAssertions()
                            .stream()
                            .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                            .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                            .distinct()
                            .toList();

            assertEquals(List.of(), broken);
        }
    }

    @Test
    void itTellsPromisesAndReopenedRounds() throws Exception {
        String text = text(SampleReport.frozen());

        assertTrue(text.contains("Cumplimiento de promesas"), text);
        assertTrue(text.contains("92,5 %"), text);
        assertTrue(text.contains("Solicitudes reabiertas"), text);
        assertTrue(text.contains("90,9 %"), text);
        assertFalse(text.contains("No se incluía entonces"), text);
    }

    @Test
    void aMonthClosedBeforeThoseWereToldSaysSo() throws Exception {
        String text = text(SampleReport.frozen(new FirstEdition()));

        assertEquals(
                Stream.of(ReportSection.values()).filter(section -> !section.isOf(1)).count() + 1,
                text.split("No se incluía entonces", -1).length - 1,
                "and the pertinence of the institution: " + text);
    }

    @Test
    void itsHashIsCopiedFromItAsItIs() throws Exception {
        String text = text(SampleReport.frozen());

        assertTrue(text.contains(SampleReport.HASH), text);
    }

    /** As months were closed before there was a second edition. */
    private static final class FirstEdition extends MonthClose {

        FirstEdition() {
            super(YearMonth.of(2026, 9), CLOSED, 1L, CLOSED);
        }

        @Override
        int getEdition() {
            return 1;
        }
    }

    private static byte[] pdf(FrozenReport report) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReportRenderer.write(report, out);
        return out.toByteArray();
    }

    private static String text(FrozenReport report) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(report))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
