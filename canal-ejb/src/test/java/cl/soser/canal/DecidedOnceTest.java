package cl.soser.canal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is decided in one place stays there. Looks at the sources of all modules, because a query
 * decides in a text that no compiler reads.
 */
class DecidedOnceTest {

    private static final String LEFT = "(first_?answer_?at|primera_?respuesta)";
    private static final String DUE = "(due_?at|deadline)";

    /** A comparison of first answer and deadline, or the name of its result, in any language. */
    private static final List<Pattern> TIMELINESS =
            List.of(
                    // JPQL and SQL
                    anyCase(LEFT + "\\s*(<|>)=?\\s*[\\w.]*" + DUE),
                    anyCase(DUE + "\\s*(<|>)=?\\s*[\\w.]*" + LEFT),
                    anyCase(LEFT + "\\s+is\\s+(not\\s+)?null"),
                    // criteria
                    anyCase("\\b(is(Not)?Null|less\\w+|greater\\w+)\\([^;]{0,60}" + LEFT),
                    // Java
                    anyCase("\\bis(After|Before)\\(\\w*\\.?(get)?" + LEFT),
                    anyCase("\\bis(After|Before)\\(\\w*\\.?(get)?dueAt(\\(\\))?\\)"),
                    anyCase(LEFT + "(\\(\\))?\\.is(After|Before)\\("),
                    // the names of its results in a query or a comparison
                    Pattern.compile("['\"](EN_PLAZO|FUERA_DE_PLAZO|ABIERTO_VENCIDO)['\"]"));

    private static final String ATTEND_BY = "attend_?by";

    /** A comparison of the end of the running term, and the use of its column in a criterion. */
    private static final List<Pattern> OVERDUE =
            List.of(
                    anyCase(ATTEND_BY + "\\s*(<|>)"),
                    anyCase("(<|>)=?\\s*[\\w.]*" + ATTEND_BY),
                    anyCase(
                            "\\bbetween\\s[^;\"]{0,40}"
                                    + ATTEND_BY
                                    + "|"
                                    + ATTEND_BY
                                    + "\\s+between"),
                    anyCase("\\bis(After|Before)\\([\\w.()]*" + ATTEND_BY + "(\\(\\))?\\)"),
                    anyCase(ATTEND_BY + "(\\(\\))?\\.(isAfter|isBefore|compareTo)\\("),
                    Pattern.compile("\\bTicketClocks_\\.attendBy\\b"));

    /** What only the rights of reading are made of. */
    private static final List<Pattern> READERS =
            List.of(
                    Pattern.compile("\\bTicketReader\\b"),
                    Pattern.compile("\\bTicket_\\.copies\\b"));

    private static final List<Pattern> RESTRICTED =
            List.of(
                    Pattern.compile("\\bt\\.restricted\\s*=\\s*[:FT]"),
                    Pattern.compile("\\bis(True|False)\\([^;]{0,80}\\.restricted\\b"));

    private static final List<Pattern> ESCAPED = List.of(Pattern.compile("\"&(amp|lt);"));

    private static Pattern anyCase(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    private static boolean has(List<Pattern> any, String source) {
        return any.stream().anyMatch(one -> one.matcher(source).find());
    }

    @Test
    void whetherAnAnswerIsLateIsDecidedByTimelinessAlone() throws IOException {
        assertEquals(List.of("Timeliness"), classesWith(TIMELINESS));
    }

    @Test
    void eachWayToDecideTimelinessIsSeen() {
        assertTrue(has(TIMELINESS, "AND t.firstAnswerAt > t.clocks.dueAt"));
        assertTrue(has(TIMELINESS, "case when t.first_answer_at <= t.due_at then 1"));
        assertTrue(has(TIMELINESS, "AND t.firstAnswerAt\nIS NULL"));
        assertTrue(has(TIMELINESS, "cb.lessThanOrEqualTo(ticket.get(Ticket_.firstAnswerAt), due)"));
        assertTrue(has(TIMELINESS, "!ticket.getFirstAnswerAt().isAfter(end)"));
        assertTrue(has(TIMELINESS, "now.isAfter(ticket.getDueAt())"));
        assertTrue(has(TIMELINESS, "SUM(CASE WHEN c.verdict = 'EN_PLAZO' THEN 1 ELSE 0 END)"));
        assertFalse(has(TIMELINESS, "SELECT t.enteredAt, t.firstAnswerAt, t.clocks.dueAt"));
    }

    /**
     * AnswerReadiness compares the undo window with the term; TicketOrder and TicketQuery sort by
     * it and show it.
     */
    @Test
    void whetherTheRunningTermHasPassedIsDecidedByItsPolicyAlone() throws IOException {
        assertEquals(
                List.of("AnswerReadiness", "RunningTermPolicy", "TicketOrder", "TicketQuery"),
                classesWith(OVERDUE));
    }

    @Test
    void eachFormOfAnOverdueTermIsSeen() {
        assertTrue(has(OVERDUE, "AND t.clocks.attendBy < :now"));
        assertTrue(has(OVERDUE, "where :now >= t.clocks.attendBy"));
        assertTrue(has(OVERDUE, "and t.attend_by <= ?3"));
        assertTrue(has(OVERDUE, "AND t.clocks.attendBy BETWEEN :now AND :tomorrow"));
        assertTrue(has(OVERDUE, "cb.lessThan(ticket.get(TicketClocks_.attendBy), now)"));
        assertTrue(has(OVERDUE, "now.isAfter(ticket.getAttendBy())"));
        assertTrue(has(OVERDUE, "row.attendBy().isBefore(now)"));
        assertFalse(has(OVERDUE, "Duration.between(now, ticket.getAttendBy())"));
        assertFalse(has(OVERDUE, "ORDER BY t.clocks.attendBy"));
        assertFalse(has(OVERDUE, "Objects.equals(ticket.getAttendBy(), dueAt)"));
    }

    /**
     * ReaderCover, ReaderNamingService and ReadersCalled add readers of one ticket, and say why.
     */
    @Test
    void whoReadsATicketIsDecidedByReadingRightsAlone() throws IOException {
        assertEquals(
                List.of(
                        "ReaderCover",
                        "ReaderNamingService",
                        "ReadersCalled",
                        "ReadingRights",
                        "TicketReader"),
                classesWith(READERS));
    }

    /**
     * The others leave restricted tickets out whoever asks, and so show no more than the rights.
     */
    @Test
    void noOtherQueryNarrowsToWhatIsRestricted() throws IOException {
        assertEquals(
                List.of(
                        "AlikeRequestCounter",
                        "BulkItem",
                        "CallerRepository",
                        "CorrectiveActionQuery",
                        "NearbyTicketRepository",
                        "ReaderGap",
                        "ReadingRights",
                        "SimilarAnswerQuery",
                        "Survey",
                        "SurveyReviewService",
                        "TicketLink"),
                classesWith(RESTRICTED));
    }

    @Test
    void howTextStandsInMarkupIsDecidedByMarkupAlone() throws IOException {
        assertEquals(List.of("Markup"), classesWith(ESCAPED));
    }

    private static List<String> classesWith(List<Pattern> any) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path sources : modules.map(one -> one.resolve("src/main/java")).toList()) {
                if (Files.isDirectory(sources)) {
                    found.addAll(classesWith(any, sources));
                }
            }
        }
        return found.stream().sorted().toList();
    }

    private static List<String> classesWith(List<Pattern> any, Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> has(any, read(file)))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
