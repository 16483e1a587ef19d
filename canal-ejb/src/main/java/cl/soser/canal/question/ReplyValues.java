package cl.soser.canal.question;

import cl.soser.canal.shared.TypedText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was typed in answer so far, right or wrong, by the code of the question; never changed, only
 * added to. Answers to questions that are not asked now stay, in case they are asked again.
 */
public final class ReplyValues implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final ReplyValues NONE = new ReplyValues(null, Map.of());

    /** Sent in place of an answer: the person does not know it. */
    public static final String UNKNOWN = "NO_SABE";

    /** Written beside a code: the person read why the form stopped, and continues. */
    private static final String READ = ".LEIDO";

    /** Sent beside the answers: their writer had no way to see what the topic asks. */
    public static final String UNASKED = ".SIN_PREGUNTAR";

    private static final int MOST = 80;
    private static final int MOST_VALUES = 30;
    private static final int LONGEST = 4000;
    private static final int ROOM = 20_000;
    private static final char NEXT_VALUE = '\u001f';
    private static final char NEW_LINE = '\u001e';

    private final Integer edition;
    private final TreeMap<String, List<String>> values = new TreeMap<>();

    private ReplyValues(Integer edition, Map<String, List<String>> values) {
        this.edition = edition;
        this.values.putAll(values);
    }

    /**
     * As a form sent them; what is no name of an answer is not looked at.
     *
     * @param edition whose questions the form showed; null where it does not say
     */
    public static ReplyValues of(Integer edition, Map<String, List<String>> sent) {
        TreeMap<String, List<String>> read = new TreeMap<>();
        sent.forEach(
                (name, typed) -> {
                    if (isName(name)) {
                        List<String> clean = new ArrayList<>();
                        for (String one : typed) {
                            String text = TypedText.clean(one, true);
                            if (!text.isEmpty() && clean.size() < MOST_VALUES) {
                                clean.add(text.substring(0, Math.min(text.length(), LONGEST)));
                            }
                        }
                        read.put(name, List.copyOf(clean));
                    }
                });
        return new ReplyValues(edition, read);
    }

    private static boolean isName(String name) {
        if (name.equals(UNASKED)) {
            return true;
        }
        String code = name.endsWith(READ) ? name.substring(0, name.length() - READ.length()) : name;
        return QuestionCodes.CODE.matcher(code).matches();
    }

    /** With newer ones in place of older; an empty one takes the older away. */
    public ReplyValues with(ReplyValues newer) {
        ReplyValues both = new ReplyValues(newer.edition == null ? edition : newer.edition, values);
        newer.values.forEach(
                (name, typed) -> {
                    if (typed.isEmpty()) {
                        both.values.remove(name);
                    } else if (both.values.size() < MOST || both.values.containsKey(name)) {
                        List<String> before = both.values.put(name, typed);
                        if (both.kept().length() > ROOM) {
                            both.restore(name, before);
                        }
                    }
                });
        return both;
    }

    private void restore(String name, List<String> before) {
        if (before == null) {
            values.remove(name);
        } else {
            values.put(name, before);
        }
    }

    /** Empty while nothing is typed. */
    public List<String> get(String question) {
        return values.getOrDefault(question, List.of());
    }

    /** Whether the person confirmed to have read why the form stopped at a question. */
    public boolean hasRead(String question) {
        return values.containsKey(question + READ);
    }

    /**
     * Whether the questions of what was chosen could not be shown, as on a phone without signal:
     * nothing is missing then, but what was answered must be right.
     */
    public boolean isUnasked() {
        return values.containsKey(UNASKED);
    }

    /** The name of that confirmation. */
    public static String readName(String question) {
        return question + READ;
    }

    /** Whose questions its writer was shown; null before any. */
    public Integer edition() {
        return edition;
    }

    /** One answer a line. */
    public String kept() {
        StringBuilder lines = new StringBuilder();
        if (edition != null) {
            lines.append('=').append(edition).append('\n');
        }
        values.forEach(
                (name, typed) ->
                        lines.append(name)
                                .append('=')
                                .append(
                                        String.join(String.valueOf(NEXT_VALUE), typed)
                                                .replace('\n', NEW_LINE))
                                .append('\n'));
        return lines.toString();
    }

    /** Of what {@link #kept} wrote. */
    public static ReplyValues read(String kept) {
        Integer edition = null;
        TreeMap<String, List<String>> read = new TreeMap<>();
        for (String line : kept.split("\n")) {
            int at = line.indexOf('=');
            if (at == 0) {
                edition = Integer.valueOf(line.substring(1));
            } else if (at > 0) {
                String text = line.substring(at + 1).replace(NEW_LINE, '\n');
                read.put(line.substring(0, at), List.of(text.split(String.valueOf(NEXT_VALUE))));
            }
        }
        return new ReplyValues(edition, read);
    }

    /** Never what people wrote in a log. */
    @Override
    public String toString() {
        return "Replies" + values.keySet();
    }
}
