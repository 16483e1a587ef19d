package cl.soser.canal.web.gestion.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A row is given to all who are shown the same, so nothing of it may come from elsewhere. */
class ShownRowTest {

    private static final Path LISTS = Path.of("src/main/webapp/WEB-INF/gestion/inbox");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern ASKED = Pattern.compile("(?<![\\w.])[a-z]\\w*(?:\\.\\w+)*");
    private static final Set<String> WORDS_OF_EXPRESSIONS =
            Set.of("not", "empty", "and", "or", "eq", "ne", "null", "true", "false");

    /** What besides the row itself, which is in it, and the words, which are the same for all. */
    private static final Set<String> SHOWN =
            Set.of(
                    "catalogueLabels.area",
                    "columnsView.place",
                    "columnsView.shows",
                    "dates.ago",
                    "dates.now",
                    "list.choosable",
                    "list.rows.wrappedData",
                    "sentence.with",
                    "ticketRisks.isStageLate",
                    "ticketRisks.ofPage",
                    "ticketRowActs.of");

    @Test
    void whateverARowAsksForIsInWhatItIsKnownBy() throws IOException {
        String table = Files.readString(LISTS.resolve("tickets.xhtml"));
        String cells = table.substring(table.indexOf("<p:column"), table.indexOf("</p:dataTable"));
        Set<String> asked = asked(cells);
        asked.addAll(asked(Files.readString(LISTS.resolve("danger-marks.xhtml"))));
        assertEquals(new TreeSet<>(SHOWN), asked, "add what is new to ShownRow");
        assertTrue(table.contains("shows=\"#{shownRows.of("));
    }

    /** The row's own say nothing that is not in it: it is all given, and knows no clock. */
    private static Set<String> asked(String page) {
        Set<String> asked = new TreeSet<>();
        Matcher expression = EXPRESSION.matcher(page);
        while (expression.find()) {
            Matcher one = ASKED.matcher(QUOTED.matcher(expression.group(1)).replaceAll("''"));
            while (one.find()) {
                String name = one.group();
                if (!WORDS_OF_EXPRESSIONS.contains(name)
                        && !name.equals("msg")
                        && !name.equals("row")
                        && !name.startsWith("row.")) {
                    asked.add(name);
                }
            }
        }
        return asked;
    }
}
