package cl.soser.canal.danger.reader;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A learned classifier, packed; in a table of its own so that lists do not read it. */
@Entity
@Table(name = "classifier_content")
class StoredClassifier {

    @Id
    @Column(name = "number")
    private int number;

    private byte[] content;

    protected StoredClassifier() {
        // for JPA
    }

    StoredClassifier(int number, byte[] content) {
        this.number = number;
        this.content = content.clone();
    }

    byte[] content() {
        return content == null ? new byte[0] : content.clone();
    }
}
