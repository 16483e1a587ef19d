package cl.soser.canal.web.shared.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is counted is written in the singular where there is one of it. */
class CountedWordsTest {

    /** A gap and a word in the plural behind it, where no choice stands between them. */
    private static final Pattern PLURAL =
            Pattern.compile("\\{\\d(?:,number[^{}]*)?} (?!es |más\\b|mientras )\\p{L}+s\\b");

    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{[^{}]*})*}");

    /** Limits that are constants above one, what is never a whole number, and working hours. */
    private static final Set<String> NEVER_ONE =
            Set.of(
                    "activity.school.many",
                    "bulk.tooMany",
                    "bulks.notice.muchas",
                    "contract.schools.many",
                    "export.tooMany",
                    "exports.long",
                    "factor.passkey.most",
                    "figures.against.down",
                    "figures.against.up",
                    "file.tooMany",
                    "file.tooManyVideos",
                    "flaw.tooLong",
                    "incident.full",
                    "line.erlang.traffic",
                    "link.full",
                    "listFile.cut",
                    "mailing.many",
                    "mention.many",
                    "number.decimals",
                    "radar.expected",
                    "reader.rule.concepts",
                    "reader.words.long",
                    "right.received",
                    "stageTerm.due",
                    "stageTerm.paused.since",
                    "transfer.length",
                    "trouble.CLOCK_OFF.text",
                    "view.full");

    /** Asked for only when there are more than one; beside most of them stands that for one. */
    private static final Set<String> ASKED_FOR_MANY =
            Set.of(
                    "areas.members",
                    "booklet.sheetCount.item",
                    "bulk.chosen",
                    "callBacks.tries.many",
                    "field.queue.many",
                    "lags.days",
                    "news.rows",
                    "news.said",
                    "time.days",
                    "time.daysHours",
                    "timeline.early",
                    "waiting.many");

    private final Bundles bundles = new Bundles();

    @Test
    void noSentenceKnowsThePluralAlone() {
        assertEquals(
                known(),
                Collections.list(bundles.getKeys()).stream()
                        .filter(
                                key ->
                                        PLURAL.matcher(withoutChoices(bundles.getString(key)))
                                                .find())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noSentenceOfEasyReadingDoes() throws IOException {
        Properties easy = new Properties();
        try (var file =
                Bundles.class.getResourceAsStream("/cl/soser/canal/web/idiomas/facil.properties")) {
            easy.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        Set<String> plural = new TreeSet<>(easy.stringPropertyNames());
        plural.removeIf(key -> !PLURAL.matcher(withoutChoices(easy.getProperty(key))).find());
        plural.removeAll(known());
        assertEquals(Set.of(), plural);
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(NEVER_ONE);
        known.addAll(ASKED_FOR_MANY);
        return known;
    }

    @Test
    void theLineCountsOneDayAndOneCallAsOne() {
        assertEquals(
                "Promedio de 1 día con llamadas: 90 %. Todas juntas: 90 %.",
                Bundles.text("line.both", 1, "90 %", "90 %"));
        for (String base : List.of("OFRECIDAS", "SIN_ABANDONO_CORTO", "ATENDIDAS")) {
            String words = Bundles.text("line.abandonment.count." + base, 1, 10);
            assertEquals(
                    "1 abandonada, de 10 ofrecidas", words.replace(" sin abandonos cortos", ""));
        }
        assertEquals(
                "0 abandonadas, de 1 ofrecida",
                Bundles.text("line.abandonment.count.OFRECIDAS", 0, 1));
        assertEquals(
                "1.234 atendidas antes de 15 s, de 2.000 ofrecidas",
                Bundles.text("line.service.count.OFRECIDAS", 1234, 2000));
    }

    private static String withoutChoices(String sentence) {
        return CHOICE.matcher(sentence).replaceAll("");
    }
}
