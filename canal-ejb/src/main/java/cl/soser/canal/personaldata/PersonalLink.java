package cl.soser.canal.personaldata;

import java.util.ArrayList;
import java.util.List;

/** What a row belongs to, as people know it: the copy names it where a table has only its id. */
enum PersonalLink {
    SOLICITUD("ticket_id", "select x.ticket_number from ticket x where x.id = "),
    DE_RESPUESTA(
            "answer_id",
            "select x.ticket_number from ticket x join answer y on y.ticket_id = x.id where y.id = "),
    ESTABLECIMIENTO("school_id", "select x.name from school x where x.id = ");

    private final String column;
    private final String select;

    PersonalLink(String column, String select) {
        this.column = column;
        this.select = select;
    }

    /** Those of a table, in this order; its answer's request only where it has none of its own. */
    static List<PersonalLink> of(PersonalTable table) {
        List<PersonalLink> links = new ArrayList<>();
        for (PersonalLink link : values()) {
            if (table.has(link.column) && !(link == DE_RESPUESTA && links.contains(SOLICITUD))) {
                links.add(link);
            }
        }
        return links;
    }

    /** The expression that reads it beside the rows of that table. */
    String sql(PersonalTable table) {
        return "(" + select + table.name() + "." + column + ")";
    }

    String title() {
        return PersonalWords.word("link." + name());
    }
}
