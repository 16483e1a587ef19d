package cl.soser.canal.web.portal.filing;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Which establishment a request means that was written where nobody could look for one: without
 * signal. Only one that is beyond doubt is taken.
 */
@ApplicationScoped
public class SchoolMatcher {

    private static final int MANY = 100;

    @Inject DirectoryQuery directoryQuery;

    /** What the draft lacks of its establishment; nothing where it has one, or none is meant. */
    Map<DraftField, String> lacking(DraftValues typed) {
        if (typed.has(DraftField.SCHOOL)) {
            return Map.of();
        }
        return typed.has(DraftField.SCHOOL_NOTE)
                ? onlyIn(typed.get(DraftField.PLACE_COMUNA), typed.get(DraftField.SCHOOL_NOTE))
                : only(typed.get(DraftField.SCHOOL_TEXT));
    }

    /** The only establishment that the words fit, as fields of a draft; nothing where none does. */
    private Map<DraftField, String> only(String words) {
        List<SchoolRow> fitting = words.isBlank() ? List.of() : directoryQuery.find(words, 2);
        return fitting.size() == 1 ? fields(fitting.get(0)) : Map.of();
    }

    /**
     * The only establishment of that comuna which the words fit: they were written where nobody
     * could be asked (without signal).
     *
     * @param comuna its five digits
     */
    private Map<DraftField, String> onlyIn(String comuna, String words) {
        String name = directoryQuery.comuna(comuna).map(Comuna::getName).orElse("");
        if (name.isEmpty() || words.isBlank()) {
            return Map.of();
        }
        List<SchoolRow> found = directoryQuery.find(name + " " + words, MANY);
        List<SchoolRow> there =
                found.stream().filter(row -> row.comunaCode().equals(comuna)).toList();
        return found.size() < MANY && there.size() == 1 ? fields(there.get(0)) : Map.of();
    }

    private static Map<DraftField, String> fields(SchoolRow row) {
        return Map.of(
                DraftField.SCHOOL, SchoolRowLabels.value(row), DraftField.SCHOOL_TEXT, row.title());
    }
}
