package cl.soser.canal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;

/** A finer division of a topic; a topic that has any must be filed under one of them. */
@Entity
@NamedQuery(name = Subtopic.ALL, query = "SELECT s FROM Subtopic s ORDER BY s.ordinal")
public class Subtopic {

    static final String ALL = "Subtopic.all";

    @Id private String code;

    @Column(name = "topic_code")
    private String topicCode;

    private String label;
    private int ordinal;

    protected Subtopic() {
        // for JPA
    }

    public String getCode() {
        return code;
    }

    public String getTopicCode() {
        return topicCode;
    }

    public String getLabel() {
        return label;
    }
}
