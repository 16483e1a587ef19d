package cl.soser.canal.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that is held of a person, as she may have it.
 *
 * @param treatment what is done with it, in words
 * @param readings who read or changed it: function and purpose, no names
 */
record PersonalCopy(
        Instant madeAt,
        List<String> treatment,
        List<Section> sections,
        List<Map<String, Object>> readings,
        List<File> files) {

    /**
     * The rows of one table.
     *
     * @param term how long they tell of her; null without a term
     */
    record Section(String title, String term, List<Map<String, Object>> rows) {}

    /** A file of hers, and where it is in the copy. */
    record File(long attachment, String path) {}
}
