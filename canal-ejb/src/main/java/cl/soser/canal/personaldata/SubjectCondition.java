package cl.soser.canal.personaldata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The condition of a table's rows that are a person's, as SQL with its values. */
final class SubjectCondition {

    private static final Pattern SET = Pattern.compile("\\{([a-z_]+)}");
    private static final String NOBODY = "-1";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SubjectCondition(PersonalDataMap map, String condition, DataSubject subject) {
        write(map, condition, subject);
    }

    private void write(PersonalDataMap map, String condition, DataSubject subject) {
        Matcher set = SET.matcher(condition);
        int end = 0;
        while (set.find()) {
            sql.append(condition, end, set.start());
            put(map, set.group(1), subject);
            end = set.end();
        }
        sql.append(condition.substring(end));
    }

    private void put(PersonalDataMap map, String set, DataSubject subject) {
        switch (set) {
            case "persons" -> ids(subject.persons());
            case "accounts" -> ids(subject.accounts());
            case "tickets" -> ids(subject.tickets());
            case "numbers" -> texts(subject.numbers());
            case "mailboxes" -> texts(subject.mailboxes());
            case "phones" -> texts(subject.phones());
            default -> {
                sql.append("select ").append(set).append(".id from ").append(set);
                sql.append(" where ");
                write(map, map.find(set).of(), subject);
            }
        }
    }

    /** They are whole numbers of our own. */
    private void ids(Collection<Long> ids) {
        sql.append(
                ids.isEmpty()
                        ? NOBODY
                        : ids.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private void texts(Collection<String> texts) {
        if (texts.isEmpty()) {
            sql.append("''");
            return;
        }
        String before = "";
        for (String text : texts) {
            values.add(text);
            sql.append(before).append('?').append(PLACE);
            before = ", ";
        }
    }

    /** Where the number of a value goes, once it is known how many come before. */
    private static final String PLACE = "#";

    /**
     * @param before how many values the statement has before
     */
    String sql(int before) {
        StringBuilder numbered = new StringBuilder();
        int number = before;
        for (char letter : sql.toString().toCharArray()) {
            if (letter == '#') {
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
