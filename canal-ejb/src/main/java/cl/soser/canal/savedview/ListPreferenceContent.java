package cl.soser.canal.savedview;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How a person wants the lists of the desk.
 *
 * @param density null: as the window has room
 * @param columns in their order
 * @param alertSound a new alert is heard
 * @param alertNotice a new alert shows a notice of the operating system
 * @param newsSeenAt until when they have looked at what came in; null if they never did
 */
public record ListPreferenceContent(
        RowDensity density,
        List<ListColumn> columns,
        boolean alertSound,
        boolean alertNotice,
        Instant newsSeenAt)
        implements Serializable {

    static final ListPreferenceContent USUAL =
            new ListPreferenceContent(null, ListColumn.usual(), false, false, null);
}
