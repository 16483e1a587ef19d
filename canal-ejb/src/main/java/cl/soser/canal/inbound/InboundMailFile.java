package cl.soser.canal.inbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A file of a mail by its name, and the reason if it was rejected. */
@Entity
@Table(name = "incoming_file")
@IdClass(InboundMailFile.InboundMailFileId.class)
@NamedQuery(
        name = InboundMailFile.OF_MAILS,
        query =
                "SELECT f FROM InboundMailFile f WHERE f.mail IN :mails ORDER BY f.mail, f.position")
@NamedQuery(
        name = InboundMailFile.FORGET,
        query = "DELETE FROM InboundMailFile f WHERE f.mail = :mail")
public class InboundMailFile {

    static final String OF_MAILS = "InboundMailFile.ofMails";
    static final String FORGET = "InboundMailFile.forget";

    /** Its place in its mail. */
    static class InboundMailFileId implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long mail;
        private short position;

        protected InboundMailFileId() {
            // for JPA
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof InboundMailFileId that
                    && mail.equals(that.mail)
                    && position == that.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(mail, position);
        }
    }

    @Id
    @Column(name = "mail_id")
    private Long mail;

    @Id private short position;

    @Column(name = "file_name")
    private String name;

    @Column(name = "size_bytes")
    private long size;

    private String refusal;

    protected InboundMailFile() {
        // for JPA
    }

    /**
     * @param refusal key of the reason; null if it was accepted, or not tried
     */
    InboundMailFile(long mail, int position, String name, long size, String refusal) {
        this.mail = mail;
        this.position = (short) position;
        this.name = name;
        this.size = size;
        this.refusal = refusal;
    }

    Long getMail() {
        return mail;
    }

    public String getName() {
        return name;
    }

    public long getSize() {
        return size;
    }

    public String getRefusal() {
        return refusal;
    }
}
