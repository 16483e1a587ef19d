package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.danger.DangerReader;
import cl.soser.canal.danger.LabelledMessage;
import cl.soser.canal.danger.LabelledMessages;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Labelled messages as they would be filed: with the motive and topic chosen on the form, urgency
 * MEDIA and no answer to the question of danger, routed by the shipped rules.
 */
public final class FiledMessages {

    private final List<Filing> filings;

    /** Of a topic with subtopics none is known. */
    private record Filing(LabelledMessage message, String motive, String topic) {

        RoutingFacts read(DangerReader reader) {
            String subject = message.subject();
            String detail = message.detail();
            return new RoutingFacts(
                    motive,
                    topic,
                    null,
                    Urgency.MEDIA,
                    Channel.WEB,
                    Context.SERVICIO_REGULAR,
                    "JUNAEB",
                    null,
                    null,
                    Danger.of(null, Urgency.MEDIA, reader.read(subject, detail)),
                    FoldedText.of(subject + ". " + detail));
        }
    }

    /**
     * What became of them, in per cent.
     *
     * @param rightAreas among those that may answer
     * @param rightlyRestricted of those that only named people may read
     * @param needlesslyRestricted of the others
     */
    public record Figures(
            double rightAreas, double rightlyRestricted, double needlesslyRestricted) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "as filed: area right %.1f %%, restricted %.1f %%, needlessly %.1f %%%n",
                    rightAreas,
                    rightlyRestricted,
                    needlesslyRestricted);
        }
    }

    private FiledMessages(List<Filing> filings) {
        this.filings = List.copyOf(filings);
    }

    /** Reads labelled messages, one a line. */
    public static FiledMessages of(Reader lines) throws IOException {
        List<Filing> filings = new ArrayList<>();
        BufferedReader reader = new BufferedReader(lines);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                LabelledMessage message = LabelledMessages.read(new StringReader(line)).get(0);
                try (JsonReader json = Json.createReader(new StringReader(line))) {
                    JsonObject chosen = json.readObject();
                    filings.add(
                            new Filing(
                                    message, chosen.getString("motivo"), chosen.getString("tema")));
                }
            }
        }
        return new FiledMessages(filings);
    }

    /** Those that the reader learns from at first. */
    public static FiledMessages shipped() throws IOException {
        List<Filing> filings = new ArrayList<>();
        InputStream file;
        for (int i = 1; (file = LabelledMessages.class.getResourceAsStream(name(i))) != null; i++) {
            try (Reader lines = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                filings.addAll(of(lines).filings);
            }
        }
        return new FiledMessages(filings);
    }

    private static String name(int author) {
        return "messages-" + author + ".jsonl";
    }

    /** Those among these messages. */
    public FiledMessages among(List<LabelledMessage> messages) {
        Set<String> ids = messages.stream().map(LabelledMessage::id).collect(Collectors.toSet());
        return new FiledMessages(
                filings.stream().filter(one -> ids.contains(one.message().id())).toList());
    }

    /** Files all of them. */
    public Figures routed(DangerReader reader) {
        RuleEngine rules = new RuleEngine(ShippedRules.inForce());
        int[] areas = new int[2];
        int[] restricted = new int[2];
        int[] needless = new int[2];
        for (Filing filing : filings) {
            LabelledMessage message = filing.message();
            Route route = rules.route(filing.read(reader));
            if (!message.areas().isEmpty()) {
                count(areas, message.areas().contains(route.area()));
            }
            count(message.restricted() ? restricted : needless, route.restricted());
        }
        return new Figures(percent(areas), percent(restricted), percent(needless));
    }

    private static void count(int[] ratio, boolean hit) {
        ratio[0] += hit ? 1 : 0;
        ratio[1]++;
    }

    private static double percent(int[] ratio) {
        return ratio[1] == 0 ? 100 : 100.0 * ratio[0] / ratio[1];
    }
}
