package cl.soser.canal.web.shared.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.NotAllowedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MultipartParserTest {

    private static final String TYPE = "multipart/form-data; boundary=--x7";

    @Test
    void readsFieldsAndFilesInTheirOrder() throws IOException {
        MultipartParser form =
                form(
                        "----x7\r\nContent-Disposition: form-data; name=\"volver\"\r\n\r\n/ñandú\r\n"
                                + "----x7\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"C:\\fotos\\ñ %22a%22.jpg\"\r\n"
                                + "Content-Type: image/jpeg\r\n\r\n\r\n--\r\n----x\r\n"
                                + "\r\n----x7--\r\n");
        var field = form.next().orElseThrow();
        assertEquals("volver", field.name());
        assertFalse(field.isFile());
        assertEquals("/ñandú", field.text());
        var file = form.next().orElseThrow();
        assertTrue(file.isFile());
        assertEquals("C:\\fotos\\ñ \"a\".jpg", file.fileName());
        assertEquals("image/jpeg", file.contentType());
        assertEquals("\r\n--\r\n----x\r\n", file.text());
        assertTrue(form.next().isEmpty());
        assertTrue(form.next().isEmpty());
    }

    @RepeatedTest(50)
    void everyContentArrivesWholeHoweverItIsCut(RepetitionInfo run) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        byte[] first = content(random);
        byte[] second = content(random);
        var sent = new ByteArrayOutputStream();
        for (byte[] each : new byte[][] {first, second}) {
            sent.write(
                    ascii(
                            "\r\n----x7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"));
            sent.write(each);
        }
        sent.write(ascii("\r\n----x7--"));
        MultipartParser form =
                MultipartParser.of(TYPE, slowly(sent.toByteArray(), new Random(7))).orElseThrow();
        assertArrayEquals(first, form.next().orElseThrow().body().readAllBytes());
        assertArrayEquals(second, form.next().orElseThrow().body().readAllBytes());
        assertTrue(form.next().isEmpty());
    }

    @Test
    void aPartNobodyReadsIsPassedOver() throws IOException {
        MultipartParser form =
                form(
                        "----x7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
                                + "----x7\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n2\r\n----x7--");
        form.next();
        assertEquals("b", form.next().orElseThrow().name());
    }

    @Test
    void aFormCutShortIsAnError() {
        String whole =
                "----x7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n123\r\n----x7--";
        for (int length = 0; length < whole.length() - 2; length++) {
            MultipartParser form = form(whole.substring(0, length));
            assertThrows(
                    NotAllowedException.class,
                    () -> {
                        while (form.next().isPresent()) {
                            // to the end
                        }
                    });
        }
    }

    @Test
    void headersWithoutEndAreAnError() {
        MultipartParser form = form("----x7\r\n" + "a".repeat(20_000));
        assertThrows(NotAllowedException.class, form::next);
    }

    @Test
    void otherRequestsCarryNoForm() {
        InputStream none = InputStream.nullInputStream();
        assertTrue(MultipartParser.of(null, none).isEmpty());
        assertTrue(MultipartParser.of("application/x-www-form-urlencoded", none).isEmpty());
        assertTrue(MultipartParser.of("multipart/form-data", none).isEmpty());
        assertTrue(MultipartParser.of("multipart/form-data; boundary=\"a b\"", none).isPresent());
    }

    private static MultipartParser form(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return MultipartParser.of(TYPE, new ByteArrayInputStream(bytes)).orElseThrow();
    }

    /** Full of beginnings of delimiters. */
    private static byte[] content(Random random) throws IOException {
        var content = new ByteArrayOutputStream();
        byte[] delimiter = ascii("\r\n----x7");
        int length = random.nextInt(120_000);
        while (content.size() < length) {
            content.write(delimiter, 0, random.nextInt(delimiter.length));
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            // never the last letter of the delimiter, or there would be a true one
            content.write(
                    new String(noise, StandardCharsets.ISO_8859_1)
                            .replace('7', '8')
                            .getBytes(StandardCharsets.ISO_8859_1));
        }
        return content.toByteArray();
    }

    private static InputStream slowly(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(999)));
            }
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
