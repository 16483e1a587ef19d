package cl.soser.canal.personaldata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The condition of a table's rows that are a person's, as SQL with its values. Of a condition in
 * several parts those without anything to look for are left out, so that an index serves the
 * others.
 */
final class SubjectCondition {

    private static final Pattern SET = Pattern.compile("\\{([a-z_]+)}");
    private static final String NOBODY = "1 = 0";
    private static final String OR = " or ";
    private static final String AND = " and ";

    /** Where the number of a value goes, once it is known how many come before. */
    private static final char PLACE = '#';

    private final PersonalDataMap map;
    private final DataSubject subject;
    private final List<Object> values = new ArrayList<>();
    private final String sql;

    SubjectCondition(PersonalDataMap map, String condition, DataSubject subject) {
        this.map = map;
        this.subject = subject;
        sql = write(condition);
    }

    private String write(String condition) {
        return parts(condition, OR).stream()
                .filter(part -> !isVain(part))
                .map(this::alternative)
                .reduce((first, second) -> first + OR + second)
                .orElse(NOBODY);
    }

    /** What must hold at once; of what stands in parentheses the vain parts are left out too. */
    private String alternative(String alternative) {
        return parts(alternative, AND).stream()
                .map(part -> isGroup(part) ? "(" + write(inner(part)) + ")" : part(part))
                .reduce((first, second) -> first + AND + second)
                .orElseThrow();
    }

    private static boolean isGroup(String part) {
        return part.startsWith("(") && part.endsWith(")");
    }

    private static String inner(String group) {
        return group.substring(1, group.length() - 1);
    }

    /** Its parts; what stands in parentheses is one. */
    private static List<String> parts(String condition, String between) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < condition.length(); i++) {
            char letter = condition.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0 && condition.startsWith(between, i)) {
                parts.add(condition.substring(begin, i));
                begin = i + between.length();
            }
        }
        parts.add(condition.substring(begin));
        return parts;
    }

    /** It can have no rows: a set that it needs is empty. */
    private boolean isVain(String alternative) {
        return parts(alternative, AND).stream()
                .anyMatch(
                        part ->
                                isGroup(part)
                                        ? parts(inner(part), OR).stream().allMatch(this::isVain)
                                        : SET.matcher(part)
                                                .results()
                                                .anyMatch(set -> isEmpty(set.group(1))));
    }

    private boolean isEmpty(String set) {
        return switch (set) {
            case "persons" -> subject.persons().isEmpty();
            case "accounts" -> subject.accounts().isEmpty();
            case "tickets" -> subject.tickets().isEmpty();
            case "numbers" -> subject.numbers().isEmpty();
            case "mailboxes" -> subject.mailboxes().isEmpty();
            case "phones" -> subject.phones().isEmpty();
            case "documents" -> subject.documents().isEmpty();
            default -> parts(map.find(set).of(), OR).stream().allMatch(this::isVain);
        };
    }

    private String part(String part) {
        StringBuilder written = new StringBuilder();
        Matcher set = SET.matcher(part);
        int end = 0;
        while (set.find()) {
            written.append(part, end, set.start()).append(set(set.group(1)));
            end = set.end();
        }
        return written.append(part.substring(end)).toString();
    }

    private String set(String set) {
        return switch (set) {
            case "persons" -> ids(subject.persons());
            case "accounts" -> ids(subject.accounts());
            case "tickets" -> ids(subject.tickets());
            case "numbers" -> texts(subject.numbers());
            case "mailboxes" -> texts(subject.mailboxes());
            case "phones" -> texts(subject.phones());
            case "documents" -> texts(subject.documents());
            default -> "select " + set + ".id from " + set + " where " + write(map.find(set).of());
        };
    }

    /** They are whole numbers of our own. */
    private static String ids(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String texts(Collection<String> texts) {
        values.addAll(texts);
        return texts.stream().map(text -> "?" + PLACE).collect(Collectors.joining(", "));
    }

    /**
     * @param before how many values the statement has before
     */
    String sql(int before) {
        StringBuilder numbered = new StringBuilder();
        int number = before;
        for (char letter : sql.toCharArray()) {
            if (letter == PLACE) {
                numbered.append(++number);
            } else {
                numbered.append(letter);
            }
        }
        return numbered.toString();
    }

    List<Object> values() {
        return values;
    }
}
