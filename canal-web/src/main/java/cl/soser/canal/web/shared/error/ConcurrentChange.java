package cl.soser.canal.web.shared.error;

import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For a form of the configuration whose object changed while a person wrote: what was typed stays,
 * what others saved since the page was opened is shown field by field, and saving again from the
 * same page puts the writer's own in its place.
 */
@Dependent
public class ConcurrentChange implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;
    private static final int LONG = 60;

    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject Clock clock;

    private Instant since;

    @PostConstruct
    void open() {
        since = clock.instant();
    }

    /**
     * @param key of the thing, as its history has it; null for all of that kind
     * @param renew takes the thing as it is now, so that the next attempt is decided on that
     */
    public void orAgain(ConfigurationKind kind, Object key, Runnable act, Runnable renew) {
        StaleDecision.orElse(
                act,
                () -> {
                    renew.run();
                    throw conflict(kind, key == null ? null : key.toString());
                });
    }

    private NotAllowedException conflict(ConfigurationKind kind, String key) {
        List<HistoryLine> lines =
                configurationHistoryQuery.page(Set.of(kind), key, null, SHOWN).rows().stream()
                        .filter(entry -> !entry.changedAt().isBefore(since))
                        .map(HistoryLine::of)
                        .toList();
        since = clock.instant();
        if (lines.isEmpty()) {
            return new NotAllowedException("error.changedMeanwhile.again");
        }
        return new NotAllowedException(
                "error.changedMeanwhile.what",
                lines.stream()
                        .map(HistoryLine::author)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                text(lines));
    }

    /** "Termina: 31-12-2026 → 31-01-2027; Nombre: A → B". */
    static String text(List<HistoryLine> lines) {
        return lines.stream()
                .flatMap(line -> line.items().stream())
                .map(ConcurrentChange::text)
                .collect(Collectors.joining("; "));
    }

    private static String text(HistoryLine.Item item) {
        return item.name() + ": " + brief(item.before()) + " → " + brief(item.after());
    }

    private static String brief(String text) {
        if (text == null) {
            return Bundles.text("history.nothing");
        }
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }
}
