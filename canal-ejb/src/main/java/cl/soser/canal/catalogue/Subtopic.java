package cl.soser.canal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;

/** A finer division of a topic; a topic that has any must be filed under one of them. */
@Entity
@NamedQuery(name = Subtopic.ALL, query = "SELECT s FROM Subtopic s ORDER BY s.ordinal")
public class Subtopic extends CatalogueEntry {

    static final String ALL = "Subtopic.all";

    @Column(name = "topic_code")
    private String topicCode;

    protected Subtopic() {
        // for JPA
    }

    Subtopic(String code, String topicCode, String label, int ordinal) {
        super(code, label, ordinal);
        this.topicCode = topicCode;
    }

    public String getTopicCode() {
        return topicCode;
    }
}
