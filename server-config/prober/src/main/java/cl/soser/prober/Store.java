package cl.soser.prober;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The file of one line for each check, only ever added to, on the disk before anything else
 * happens. Each line ends in its own check sum, so that one that a power cut tore is seen and left
 * out. Old checks are put together into what they add up to, in a new file that takes the place of
 * the old one at once or not at all.
 */
final class Store implements Closeable {

    private static final String FILE = "watch.log";

    private final Path file;
    private final FileChannel lock;
    private FileChannel channel;
    private Watch watch;
    private int unreadable;

    /**
     * @throws IOException also where another prober has it
     */
    Store(Path folder) throws IOException {
        Files.createDirectories(folder);
        file = folder.resolve(FILE);
        lock =
                FileChannel.open(
                        folder.resolve("prober.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isOurs()) {
            lock.close();
            throw new IOException("another prober keeps its record in " + folder);
        }
        open();
    }

    private boolean isOurs() throws IOException {
        try {
            FileLock held = lock.tryLock();
            return held != null;
        } catch (OverlappingFileLockException inThisVeryProcess) {
            return false;
        }
    }

    private void open() throws IOException {
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
        watch = new Watch();
        unreadable = 0;
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String line : text.lines().toList()) {
            take(line);
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            write("\n");
        }
    }

    private void take(String sealed) {
        String line = open(sealed);
        try {
            if (line != null) {
                watch.read(line);
                return;
            }
        } catch (RuntimeException notOneOfOurs) {
            line = null;
        }
        unreadable++;
    }

    /** Unreadable lines: torn, or changed by another program. */
    int unreadable() {
        return unreadable;
    }

    Watch watch() {
        return watch;
    }

    /** On the disk when it returns. */
    synchronized void add(Check check) throws IOException {
        write(seal(Watch.line(check)) + "\n");
        watch.add(check);
    }

    /** So that a restart does not raise it again. */
    synchronized void alarmed(Instant start) throws IOException {
        write(seal("A " + start) + "\n");
        watch.alarm(start);
    }

    /** It is owed from here on, also after a restart. */
    synchronized void owe(OwedCall call) throws IOException {
        write(seal("O " + call.line()) + "\n");
        watch.owe(call);
    }

    /** It has arrived, or nobody tries any longer. */
    synchronized void settle(OwedCall call) throws IOException {
        write(seal("T " + call.line()) + "\n");
        watch.settle(call);
    }

    synchronized List<OwedCall> owed() {
        return watch.owed();
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /**
     * Puts the checks before that moment together.
     *
     * @return whether there were any
     */
    synchronized boolean forgetChecksBefore(Instant moment) throws IOException {
        Watch before = new Watch();
        List<String> kept = new ArrayList<>();
        boolean old = false;
        for (String sealed : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            String line = open(sealed);
            if (line == null) {
                continue;
            }
            boolean raw = line.startsWith("C ");
            if (raw && !Watch.check(line.split(" "), 1).at().isBefore(moment)) {
                kept.add(sealed);
            } else {
                old |= raw;
                before.read(line);
            }
        }
        if (!old) {
            return false;
        }
        List<String> lines = new ArrayList<>();
        before.remembered().forEach(line -> lines.add(seal(line)));
        lines.addAll(kept);
        replace(String.join("\n", lines) + "\n");
        return true;
    }

    private void replace(String text) throws IOException {
        Path next = file.resolveSibling(FILE + ".next");
        try (FileChannel out =
                FileChannel.open(
                        next,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        channel.close();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        open();
    }

    static String seal(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.ISO_8859_1));
        return line + " #" + String.format("%08x", sum.getValue());
    }

    /** Null where the check sum is not its own. */
    private static String open(String sealed) {
        int end = sealed.length() - 10;
        String line = end < 1 ? "" : sealed.substring(0, end);
        return sealed.equals(seal(line)) ? line : null;
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
        lock.close();
    }
}
