package cl.soser.canal.st.abuse;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.SocketFactory;

/** What the server says to bytes that no HTTP client would send. */
record RawAnswer(int status, Map<String, List<String>> headers, String body) {

    private static final int PATIENCE_MILLIS = 20_000;

    /**
     * Sends that and reads until the server hangs up.
     *
     * @param lines the request with its empty line; "Connection: close" is up to the caller
     */
    static RawAnswer to(URI site, String lines) throws IOException {
        return to(SocketFactory.getDefault(), site, lines);
    }

    /** The same by sockets that speak TLS, for instance. */
    static RawAnswer to(SocketFactory sockets, URI site, String lines) throws IOException {
        try (Socket socket = sockets.createSocket("127.0.0.1", site.getPort())) {
            return exchange(socket, lines, false);
        }
    }

    private static RawAnswer exchange(Socket socket, String lines, boolean ends)
            throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(lines.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        if (ends) {
            socket.shutdownOutput();
        }
        byte[] all = socket.getInputStream().readAllBytes();
        return read(new String(all, StandardCharsets.UTF_8));
    }

    /** The same, and says that nothing more comes; else the server waits for the rest of a body. */
    static RawAnswer ending(URI site, String lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.getPort())) {
            return exchange(socket, lines, true);
        }
    }

    /** A GET with those further lines of header. */
    static RawAnswer get(URI site, String path, String... lines) throws IOException {
        return asked(site, "GET", path, lines);
    }

    static RawAnswer asked(URI site, String method, String path, String... lines)
            throws IOException {
        return asked(SocketFactory.getDefault(), site, method, path, lines);
    }

    static RawAnswer asked(
            SocketFactory sockets, URI site, String method, String path, String... lines)
            throws IOException {
        List<String> request = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
        request.addAll(List.of(lines));
        if (request.stream().noneMatch(line -> line.startsWith("Host:"))) {
            request.add("Host: " + site.getAuthority());
        }
        request.add("Connection: close");
        return to(sockets, site, String.join("\r\n", request) + "\r\n\r\n");
    }

    private static RawAnswer read(String all) {
        int end = all.indexOf("\r\n\r\n");
        String head = end < 0 ? all : all.substring(0, end);
        Map<String, List<String>> headers = new TreeMap<>();
        head.lines()
                .skip(1)
                .forEach(
                        line -> {
                            int colon = line.indexOf(':');
                            headers.computeIfAbsent(
                                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                                            name -> new ArrayList<>())
                                    .add(line.substring(colon + 1).strip());
                        });
        int status = head.startsWith("HTTP/") ? Integer.parseInt(head.substring(9, 12)) : 0;
        return new RawAnswer(status, headers, end < 0 ? "" : all.substring(end + 4));
    }

    String header(String name) {
        return String.join("; ", headers.getOrDefault(name, List.of()));
    }
}
