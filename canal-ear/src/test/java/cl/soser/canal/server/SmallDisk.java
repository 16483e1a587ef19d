package cl.soser.canal.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own size in a folder, which can be filled. Only root can make one. */
public final class SmallDisk implements AutoCloseable {

    private final Path where;

    private SmallDisk(Path where) {
        this.where = where;
    }

    public static boolean possible() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * The folder, made if need be; a plain one where no disk can be made. One that a run left
     * behind goes first.
     *
     * @param size as mount takes it: 64m
     */
    public static SmallDisk at(Path where, String size) throws IOException {
        SmallDisk disk = new SmallDisk(where);
        Files.createDirectories(where);
        if (possible()) {
            disk.close();
            command("mount", "-t", "tmpfs", "-o", "size=" + size, "none", where.toString());
        }
        return disk;
    }

    public Path path() {
        return where;
    }

    /** The folder as it is, on the disk of everything else. */
    public static SmallDisk none(Path where) throws IOException {
        SmallDisk disk = new SmallDisk(where);
        disk.close();
        Files.createDirectories(where);
        return disk;
    }

    /** Nothing more can be written until {@link #free}. */
    public void fill() throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return;
        }
    }

    public void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return where.resolve(".ballast");
    }

    @Override
    public void close() throws IOException {
        command("umount", "-q", "-l", where.toString());
    }

    private static void command(String... words) throws IOException {
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
