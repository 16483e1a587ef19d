package cl.soser.canal.web.gestion.help;

import cl.soser.canal.shared.Plain;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The words of each text of the help, for the search: as they are read, without accents. */
@ApplicationScoped
public class HelpTextCache {

    private static final Pattern KEY = Pattern.compile("#\\{msg\\['([^']+)'\\]\\}");

    @Inject ServletContext application;

    private final Map<HelpTopic, String> texts = new EnumMap<>(HelpTopic.class);

    @PostConstruct
    void read() {
        for (HelpTopic topic : HelpTopic.values()) {
            String path = "/WEB-INF/ayuda/" + topic.getId() + ".xhtml";
            try (InputStream file = application.getResourceAsStream(path)) {
                String source = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                String named = KEY.matcher(source).replaceAll(key -> Bundles.text(key.group(1)));
                texts.put(topic, Plain.fold(topic.getTitle() + " " + Jsoup.parse(named).text()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether every word occurs in it. */
    public boolean holds(HelpTopic topic, List<String> words) {
        return words.stream().allMatch(texts.get(topic)::contains);
    }
}
