package cl.soser.canal.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** One line of a change. */
@Entity
@Table(name = "configuration_field")
@IdClass(ChangedFieldId.class)
@NamedQuery(
        name = ChangedField.OF_CHANGES,
        query =
                """
                SELECT f FROM ChangedField f
                WHERE f.changeId IN :changes
                ORDER BY f.changeId, f.ordinal""")
class ChangedField {

    static final String OF_CHANGES = "ChangedField.ofChanges";

    private static final int LONGEST = 8000;

    @Id
    @Column(name = "change_id")
    private Long changeId;

    @Id private int ordinal;
    private String name;

    @Column(name = "before_text")
    private String beforeText;

    @Column(name = "after_text")
    private String afterText;

    protected ChangedField() {
        // for JPA
    }

    ChangedField(long change, int ordinal, FieldChange field) {
        this.changeId = change;
        this.ordinal = ordinal;
        this.name = field.name();
        this.beforeText = fitting(field.before());
        this.afterText = fitting(field.after());
    }

    private static String fitting(String text) {
        return text == null || text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST - 1) + "…";
    }

    Long getChangeId() {
        return changeId;
    }

    FieldChange change() {
        return new FieldChange(name, beforeText, afterText);
    }
}
