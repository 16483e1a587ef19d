package cl.soser.canal.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text, and which of its words a person says are to be hidden. */
record LabelledText(String text, List<IdentitySpan> spans) {

    private static final Pattern LABEL = Pattern.compile("\\{([ncds]):([^}]+)}");

    private static final Map<String, IdentityKind> KINDS =
            Map.of(
                    "n", IdentityKind.NOMBRE,
                    "c", IdentityKind.CURSO,
                    "d", IdentityKind.DIRECCION,
                    "s", IdentityKind.SALUD);

    static List<LabelledText> all(String name) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                LabelledText.class.getResourceAsStream(name),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LabelledText::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LabelledText of(String line) {
        StringBuilder text = new StringBuilder();
        List<IdentitySpan> spans = new ArrayList<>();
        Matcher label = LABEL.matcher(line.replace('¶', '\n'));
        while (label.find()) {
            label.appendReplacement(text, "");
            int from = text.length();
            text.append(label.group(2));
            spans.add(new IdentitySpan(KINDS.get(label.group(1)), from, text.length()));
        }
        label.appendTail(text);
        return new LabelledText(text.toString(), List.copyOf(spans));
    }

    int words() {
        return text.strip().split("\\s+").length;
    }
}
