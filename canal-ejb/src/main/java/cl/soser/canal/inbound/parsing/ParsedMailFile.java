package cl.soser.canal.inbound.parsing;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a mail, before any check.
 *
 * @param size of its contents
 * @param whole false where the mail was cut inside it
 */
public record ParsedMailFile(
        String name, String declaredType, long size, boolean whole, Part part) {

    /** Its contents; the caller closes it. */
    public InputStream open() throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | RuntimeException unknownEncoding) {
            throw new IOException("a file cannot be decoded", unknownEncoding);
        }
    }

    static ParsedMailFile of(String name, String declaredType, Part part, boolean whole) {
        ParsedMailFile file = new ParsedMailFile(name, declaredType, 0, whole, part);
        try (InputStream in = file.open()) {
            return new ParsedMailFile(name, declaredType, length(in), whole, part);
        } catch (IOException unreadable) {
            return new ParsedMailFile(name, declaredType, 0, false, part);
        }
    }

    private static long length(InputStream in) throws IOException {
        if (in instanceof ByteArrayInputStream bytes) {
            return bytes.available();
        }
        byte[] some = new byte[8192];
        long length = 0;
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            length += read;
        }
        return length;
    }
}
