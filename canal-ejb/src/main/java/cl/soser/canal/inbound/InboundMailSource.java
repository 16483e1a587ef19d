package cl.soser.canal.inbound;

import cl.soser.canal.shared.CompressedFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** The raw bytes of a mail, kept for a month after it was settled. */
@Entity
@Table(name = "incoming_raw")
@NamedQuery(name = InboundMailSource.HELD, query = "SELECT SUM(r.size) FROM InboundMailSource r")
@NamedQuery(
        name = InboundMailSource.FORGET,
        query =
                """
                DELETE FROM InboundMailSource r
                WHERE r.mail IN (
                  SELECT m.id FROM InboundMail m WHERE m.handledAt < :before)""")
class InboundMailSource {

    static final String HELD = "InboundMailSource.held";
    static final String FORGET = "InboundMailSource.forget";

    @Id
    @Column(name = "mail_id")
    private Long mail;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "size_bytes")
    private long size;

    private byte[] content;

    protected InboundMailSource() {
        // for JPA
    }

    InboundMailSource(long mail, byte[] raw, Instant now) {
        this.mail = mail;
        this.content = CompressedFile.pack(raw);
        this.size = content.length;
        this.keptAt = now;
    }

    byte[] content() {
        return CompressedFile.unpack(content);
    }
}
