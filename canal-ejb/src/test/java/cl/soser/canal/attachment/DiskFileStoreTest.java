package cl.soser.canal.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.attachment.FileStore.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFileStoreTest {

    @TempDir Path home;

    @Test
    void aContentIsFoundByWhatItSays() throws IOException {
        var store = new DiskFileStore(home);
        Content content = store.put(new ByteArrayInputStream(Samples.text("abc")));
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                content.sha256());
        assertEquals(3, content.size());
        assertTrue(Files.exists(home.resolve("files/ba/78/" + content.sha256())));
        assertEquals(content, store.put(new ByteArrayInputStream(Samples.text("abc"))));
        try (InputStream in = store.open(content.sha256())) {
            assertArrayEquals(Samples.text("abc"), in.readAllBytes());
        }
        store.delete(content.sha256());
        store.delete(content.sha256());
        assertFalse(store.exists(content.sha256()));
        assertThrows(IOException.class, () -> store.open(content.sha256()));
        assertEquals(0, files());
    }

    @Test
    void aWriteThatBreaksLeavesNothing() throws IOException {
        var store = new DiskFileStore(home);
        var breaking =
                new InputStream() {
                    private int left = 100_000;

                    @Override
                    public int read() throws IOException {
                        if (--left < 0) {
                            left = 0;
                            throw new IOException("no space left on device");
                        }
                        return 'x';
                    }
                };
        assertThrows(IOException.class, () -> store.put(breaking));
        assertEquals(0, files());
    }

    @Test
    void aNameIsAHashOrNothing() {
        var store = new DiskFileStore(home);
        assertThrows(IllegalArgumentException.class, () -> store.exists("../../../etc/passwd"));
    }

    private long files() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
