package cl.soser.canal.inbound;

import cl.soser.canal.shared.CompressedFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;

/** The whole text of a mail, with quotation and signature. */
@Entity
@Table(name = "incoming_text")
class InboundMailText {

    @Id
    @Column(name = "mail_id")
    private Long mail;

    private byte[] content;

    protected InboundMailText() {
        // for JPA
    }

    InboundMailText(long mail, String text) {
        this.mail = mail;
        this.content = CompressedFile.pack(text.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(CompressedFile.unpack(content), StandardCharsets.UTF_8);
    }
}
