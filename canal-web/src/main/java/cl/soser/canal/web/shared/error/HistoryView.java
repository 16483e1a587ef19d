package cl.soser.canal.web.shared.error;

import cl.soser.canal.configuration.ConfigurationCursor;
import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.shared.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/**
 * What {@code canal:history} shows: the changes of what a page configures, a page of them at a
 * time.
 */
@Named
@RequestScoped
public class HistoryView {

    /** The parameter with the end of the previous page. */
    public static final String PLACE = "historial";

    private static final int ROWS = 10;

    /** How many are shown under a form, where more would be longer than it. */
    private static final int LATEST = 3;

    /** One page of the history, and where the others are. */
    public static final class Part {

        private final List<HistoryLine> lines;
        private final int shown;
        private final String first;
        private final String next;

        Part(List<HistoryLine> lines, int shown, String first, String next) {
            this.lines = lines;
            this.shown = shown;
            this.first = first;
            this.next = next;
        }

        public List<HistoryLine> getLines() {
            return lines;
        }

        /** Those shown at once: the latest, or of an earlier page every one. */
        public List<HistoryLine> getLatest() {
            return lines.subList(0, Math.min(shown, lines.size()));
        }

        /** Those that wait folded under them. */
        public List<HistoryLine> getEarlier() {
            return lines.subList(getLatest().size(), lines.size());
        }

        /** Null on the first page. */
        public String getFirst() {
            return first;
        }

        /** Null on the last page. */
        public String getNext() {
            return next;
        }
    }

    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    @Param(name = PLACE)
    String place;

    private final Map<List<Object>, Part> parts = new HashMap<>();

    /**
     * @param kinds names of {@link ConfigurationKind} parted by spaces; empty for all
     * @param key of the one thing; null for all of those kinds
     * @param address of the page that shows it, without the place in the history
     */
    public Part part(String kinds, Object key, String address) {
        String one = key == null || key.toString().isEmpty() ? null : key.toString();
        return parts.computeIfAbsent(
                List.of(kinds == null ? "" : kinds, one == null ? "" : one, address, isAnswering()),
                asked ->
                        read(
                                address,
                                place == null ? LATEST : ROWS,
                                from ->
                                        configurationHistoryQuery.page(
                                                kinds(kinds), one, from, ROWS)));
    }

    /** What a form changed is read again for the answer that shows it. */
    private static boolean isAnswering() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private Part read(
            String address,
            int shown,
            Function<ConfigurationCursor, Slice<ConfigurationEntry>> reading) {
        ConfigurationCursor from = ConfigurationCursor.parse(place).orElse(null);
        Slice<ConfigurationEntry> page = reading.apply(from);
        List<HistoryLine> lines = page.rows().stream().map(HistoryLine::of).toList();
        String next =
                page.more()
                        ? address
                                + (address.contains("?") ? "&" : "?")
                                + PLACE
                                + "="
                                + ConfigurationCursor.after(page.rows().get(ROWS - 1))
                                + "#"
                                + PLACE
                        : null;
        return new Part(lines, shown, from == null ? null : address + "#" + PLACE, next);
    }

    private static Set<ConfigurationKind> kinds(String names) {
        return Stream.of((names == null ? "" : names).split(" "))
                .filter(name -> !name.isEmpty())
                .map(ConfigurationKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
