package cl.soser.canal.web.gestion.help;

import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The words of each text of the help, for the search. */
@ApplicationScoped
public class HelpTextCache {

    private static final Pattern KEY = Pattern.compile("#\\{msg\\['([^']+)'\\]\\}");

    @Inject ServletContext application;

    private final Map<HelpTopic, HelpWords> texts = new EnumMap<>(HelpTopic.class);

    @PostConstruct
    void read() {
        read(this::text);
    }

    void read(Function<HelpTopic, String> textOf) {
        for (HelpTopic topic : HelpTopic.values()) {
            texts.put(
                    topic, HelpWords.of(topic.getTitle(), topic.otherNames(), textOf.apply(topic)));
        }
    }

    private String text(HelpTopic topic) {
        String path = "/WEB-INF/ayuda/" + topic.getId() + ".xhtml";
        try (InputStream file = application.getResourceAsStream(path)) {
            String source = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String named = KEY.matcher(source).replaceAll(key -> Bundles.text(key.group(1)));
            return Jsoup.parse(named).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that hold every word, those that are called so first. */
    public List<HelpTopic> find(Stream<HelpTopic> topics, List<String> words) {
        Map<HelpTopic, Integer> fit = new LinkedHashMap<>();
        topics.forEach(topic -> fit.put(topic, texts.get(topic).fit(words)));
        return fit.keySet().stream()
                .filter(topic -> fit.get(topic) > 0)
                .sorted(Comparator.comparing(fit::get, Comparator.reverseOrder()))
                .toList();
    }
}
