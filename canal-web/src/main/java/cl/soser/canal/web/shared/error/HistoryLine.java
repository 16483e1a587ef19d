package cl.soser.canal.web.shared.error;

import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.FieldChange;
import cl.soser.canal.web.shared.language.Bundles;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change in words.
 *
 * @param verb what was done to it: it began, it changed, it went
 */
public record HistoryLine(
        String author,
        Instant changedAt,
        String verb,
        String kind,
        String label,
        List<Item> items) {

    private static final Pattern CODE = Pattern.compile("\\{([a-zA-Z]+(?:\\.[A-Za-z0-9_]+)+)}");
    private static final int LONG_LIST = 40;

    /**
     * One field that became another; of a long list only what came and what went.
     *
     * @param before null where there was nothing
     * @param after null where nothing is left
     * @param list whether before and after are what went and what came
     */
    public record Item(String name, String before, String after, boolean list) {

        public static Item of(FieldChange change) {
            String name = Bundles.text("configurationField." + change.name());
            String before = words(change.before());
            String after = words(change.after());
            if (isLongList(before) && isLongList(after)) {
                Item lists = new Item(name, without(before, after), without(after, before), true);
                if (lists.before != null || lists.after != null) {
                    return lists;
                }
            }
            return new Item(name, before, after, false);
        }

        private static boolean isLongList(String text) {
            return text != null && text.length() > LONG_LIST && text.contains(", ");
        }

        private static String without(String list, String other) {
            Set<String> left = new LinkedHashSet<>(List.of(list.split(", ")));
            left.removeAll(List.of(other.split(", ")));
            return left.isEmpty() ? null : String.join(", ", left);
        }
    }

    /** The same entry in words. */
    public static HistoryLine of(ConfigurationEntry entry) {
        String verb = entry.isBeginning() ? "began" : entry.isEnd() ? "ended" : "changed";
        return new HistoryLine(
                entry.author() == null ? Bundles.text("history.nobody") : entry.author(),
                entry.changedAt(),
                Bundles.text("history." + verb + (entry.byFile() ? ".byFile" : "")),
                Bundles.text("configurationKind." + entry.what().kind()),
                words(entry.what().label()),
                entry.fields().stream().map(Item::of).toList());
    }

    /** Every code in it, as it is called. */
    public static String words(String value) {
        return value == null
                ? null
                : CODE.matcher(value)
                        .replaceAll(
                                code ->
                                        Matcher.quoteReplacement(
                                                Bundles.has(code.group(1))
                                                        ? Bundles.text(code.group(1))
                                                        : code.group()));
    }
}
