package cl.soser.canal.guidance;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A frequent question in its place. */
@Entity
@Table(name = "faq_entry")
@NamedQuery(name = FaqEntry.ALL, query = "SELECT q FROM FaqEntry q ORDER BY q.ordinal")
class FaqEntry {

    static final String ALL = "FaqEntry.all";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "faq_entry")
    @SequenceGenerator(name = "faq_entry", sequenceName = "faq_entry_seq", allocationSize = 50)
    private Long id;

    @Column(name = "topic_code")
    private String topic;

    private String question;
    private String answer;
    private String keywords;

    @Column(name = "on_home")
    private boolean onHome;

    /** Names the confidential ways; shown where people are asked for their name. */
    @Column(updatable = false)
    private boolean confidential;

    private int ordinal;
    private boolean retired;
    @Version private int version;

    protected FaqEntry() {
        // for JPA
    }

    FaqEntry(FaqContent text, int ordinal) {
        this.ordinal = ordinal;
        apply(text);
    }

    void apply(FaqContent text) {
        topic = text.topic();
        question = text.question().strip();
        answer = text.answer().strip();
        keywords = text.keywords() == null ? null : text.keywords().strip();
        onHome = text.onHome();
    }

    boolean isConfidential() {
        return confidential;
    }

    void moveTo(int place) {
        ordinal = place;
    }

    void retire(boolean away) {
        retired = away;
    }

    FaqContent text() {
        return new FaqContent(topic, question, answer, keywords, onHome);
    }

    Long getId() {
        return id;
    }

    int getOrdinal() {
        return ordinal;
    }

    boolean isRetired() {
        return retired;
    }

    int getVersion() {
        return version;
    }
}
